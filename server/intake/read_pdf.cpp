#include <algorithm>
#include <map>

#include "intake/process.hpp"
#include "intake/read_parts.hpp"
#include "intake/word_boxes.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

/// A page's text as lines; the form feed before it is dropped.
std::vector<std::string> lines_of_page(std::string_view page) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < page.size();) {
    const auto end = std::min(page.find('\n', at), page.size());
    lines.emplace_back(page.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// Fonts without a map of their letters give signs of other scripts, or nothing at all.
bool has_words(std::string_view page) {
  std::size_t good = 0, strange = 0;
  for (std::size_t at = 0; at < page.size();) {
    const auto letter = thai::letter_at(page, at);
    at += letter.size;
    const bool is_plain = letter.code > ' ' && letter.code < 0x7F;
    const bool is_thai = letter.code >= 0x0E01 && letter.code <= 0x0E5B;
    const bool is_mapped = letter.code >= 0xF700 && letter.code <= 0xF71A;
    const bool is_sign = letter.code >= 0x2010 && letter.code <= 0x27BF;
    if (is_plain || is_thai || is_mapped || is_sign)
      ++good;
    else if (letter.code > 0x7F && letter.code != 0xA0)
      ++strange;
  }
  return good >= 12 && strange * 3 < good;
}

std::vector<std::string_view> pages_of(std::string_view text) {
  std::vector<std::string_view> pages;
  while (!text.empty()) {
    const auto end = std::min(text.find('\f'), text.size());
    pages.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pages;
}

class PdfReader {
 public:
  PdfReader(const std::filesystem::path& path, const ReadBounds& bounds)
      : path_(path), bounds_(bounds) {}

  Result<FileText> read() {
    const auto text =
        call({.words = tool("pdftotext",
                            {"-layout", "-enc", "UTF-8", "-l", std::to_string(bounds_.pages)}, "-"),
              .most = most_text_bytes * 2,
              .until = bounds_.until});
    if (!text) return Problem{Kind::unavailable, "intake.no_pdf_tool"};
    if (text->is_cut) return too_large_file();
    if (text->is_late) return Problem{Kind::too_large, "intake.too_slow"};
    if (text->status != 0) return refusal(*text);
    const auto boxes = word_boxes();
    const auto pages = pages_of(text->output);
    file_.format = "pdf";
    file_.pages = static_cast<int>(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i)
      add_page(static_cast<int>(i) + 1, pages[i], i < boxes.size() ? boxes[i] : BoxPage{});
    file_.places.push_back({.page = std::max(file_.pages, 1)});  // behind the last line end
    if (!file_.recognised.empty()) file_.format = "scan";
    return std::move(file_);
  }

 private:
  std::vector<std::string> tool(const char* name, std::vector<std::string> options,
                                const char* out) const {
    std::vector<std::string> words = {name};
    words.insert(words.end(), options.begin(), options.end());
    words.push_back(path_.string());
    if (*out) words.push_back(out);
    return words;
  }

  static Problem refusal(const Answer& answer) {
    if (answer.status == 127) return {Kind::unavailable, "intake.no_pdf_tool"};
    return answer.complaints.find("password") != std::string::npos ? locked_file()
                                                                   : unreadable_file();
  }

  /// Where words stand; nothing when it takes too long or fails: places are a comfort.
  std::vector<BoxPage> word_boxes() {
    const auto answer =
        call({.words = tool("pdftotext",
                            {"-bbox", "-enc", "UTF-8", "-l", std::to_string(bounds_.pages)}, "-"),
              .most = most_text_bytes * 12,
              .until = bounds_.until});
    if (!answer || !answer->is_good()) return {};
    boxes_xml_ = answer->output;
    return read_boxes(boxes_xml_);
  }

  void add_page(int number, std::string_view text, const BoxPage& boxes) {
    if (number > 1) file_.text += '\f';
    if (!has_words(text) && recognise_page(number)) return;
    BoxFinder finder(boxes, number);
    for (const auto& line : lines_of_page(text)) {
      file_.text += line + "\n";
      file_.places.push_back(finder.place_of(line));
    }
    if (text.empty()) {
      file_.text += '\n';
      file_.places.push_back({.page = number});
    }
  }

  bool recognise_page(int number) {
    if (static_cast<int>(file_.recognised.size()) >= bounds_.recognised_pages) {
      file_.unread.push_back(number);
      return false;
    }
    const auto page = std::to_string(number);
    const auto picture =
        call({.words = tool("pdftoppm", {"-gray", "-scale-to", "3508", "-f", page, "-l", page}, ""),
              .until = bounds_.until});
    const auto lines = picture && picture->is_good() && !picture->output.empty()
                           ? recognise(picture->output, bounds_)
                           : unreadable_file();
    if (lines.has_error()) {
      file_.unread.push_back(number);
      return false;
    }
    file_.recognised.push_back(number);
    for (const auto& line : *lines) {
      file_.text += line.text + "\n";
      file_.places.push_back(line.place);
      file_.places.back().page = number;
    }
    if (lines->empty()) {
      file_.text += '\n';
      file_.places.push_back({.page = number});
    }
    return true;
  }

  const std::filesystem::path& path_;
  const ReadBounds& bounds_;
  FileText file_;
  std::string boxes_xml_;  ///< the boxes' words point into it
};

}  // namespace

Result<FileText> read_pdf(const std::filesystem::path& path, const ReadBounds& bounds) {
  return PdfReader(path, bounds).read();
}

}  // namespace ruam::intake
