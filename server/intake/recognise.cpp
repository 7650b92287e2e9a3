#include <algorithm>
#include <charconv>
#include <cmath>

#include "intake/process.hpp"
#include "intake/read_parts.hpp"
#include "platform/thai/letters.hpp"

/// Letters from pictures, by tesseract with its Thai and English data.
namespace ruam::intake {
namespace {

/// A row of tesseract's table: level, page, block, paragraph, line, word, left, top, width, height,
/// confidence, text.
struct SeenWord {
  int level = 0, left = 0, top = 0, width = 0, height = 0;
  int confidence = 0;  ///< of 100
  std::string_view text;
};

SeenWord word_of_row(std::string_view row) {
  SeenWord word;
  std::array<int*, 12> fields = {&word.level, nullptr,      nullptr,          nullptr,
                                 nullptr,     nullptr,      &word.left,       &word.top,
                                 &word.width, &word.height, &word.confidence, nullptr};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto end = std::min(row.find('\t'), row.size());
    if (fields[i]) std::from_chars(row.data(), row.data() + end, *fields[i]);
    if (i == 11) word.text = row.substr(0, end);
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  return word;
}

/// Words of the table as lines; blanks by the gaps, since Thai has none between its words.
class Rows {
 public:
  explicit Rows(std::string_view table) {
    for (std::size_t at = 0; at < table.size();) {
      const auto end = std::min(table.find('\n', at), table.size());
      add(word_of_row(table.substr(at, end - at)));
      at = end + 1;
    }
    close();
  }

  std::vector<SeenLine> lines;

 private:
  void add(const SeenWord& word) {
    if (word.level == 1) {
      width_ = word.width;
      height_ = word.height;
    } else if (word.level == 3) {
      close();
      if (!lines.empty() && !lines.back().text.empty()) lines.push_back({"", lines.back().place});
    } else if (word.level == 4) {
      close();
    } else if (word.level == 5 && !thai::is_blank(word.text)) {
      words_.push_back(word);
    }
  }

  void close() {
    if (words_.empty()) return;
    std::vector<int> heights;
    for (const auto& word : words_) heights.push_back(word.height);
    std::nth_element(heights.begin(), heights.begin() + std::ptrdiff_t(heights.size() / 2),
                     heights.end());
    const double letter = std::max(heights[heights.size() / 2] * 0.45, 1.0);
    SeenLine line;
    int right = 0, top = 1 << 30, bottom = 0, sure = 0;
    for (const auto& word : words_) {
      const double gap = line.text.empty() ? 0 : (word.left - right) / letter;
      line.text.append(gap > 4 ? std::size_t(std::min(gap, 40.0)) : gap > 0.95 ? 1 : 0, ' ');
      sure += word.confidence;
      line.text += word.text;
      right = word.left + word.width;
      top = std::min(top, word.top);
      bottom = std::max(bottom, word.top + word.height);
    }
    line.place = {.page = 1,
                  .top = part(top, height_),
                  .bottom = part(bottom, height_),
                  .left = part(words_.front().left, width_),
                  .right = part(right, width_)};
    // Marks that were taken for a line of their own: few, small and doubtful.
    const bool is_noise = sure < 72 * static_cast<int>(words_.size());
    if (!is_noise) lines.push_back(std::move(line));
    words_.clear();
  }

  static int part(int length, int whole) {
    return whole > 0 ? std::clamp(static_cast<int>(1000LL * length / whole), 0, 1000) : 0;
  }

  std::vector<SeenWord> words_;
  int width_ = 0, height_ = 0;
};

}  // namespace

Result<std::vector<SeenLine>> recognise(std::string_view picture, const ReadBounds& bounds) {
  const auto answer = call({.words = {"tesseract", "stdin", "stdout", "-l", "tha", "--psm", "4",
                                      "-c", "tessedit_create_tsv=1", "-c", "thresholding_method=0"},
                            .input = picture,
                            .most = 8U << 20,
                            .until = bounds.until});
  if (!answer || answer->status == 127) return Problem{Kind::unavailable, "intake.no_ocr_tool"};
  if (!answer->is_good()) return unreadable_file();
  return std::move(Rows(answer->output).lines);
}

Result<FileText> read_picture(std::string_view bytes, const ReadBounds& bounds) {
  const auto lines = TRY(recognise(bytes, bounds));
  FileText file{.format = "image", .pages = 1, .recognised = {1}};
  for (const auto& line : lines) {
    file.text += line.text + "\n";
    file.places.push_back(line.place);
  }
  file.places.push_back({});
  return file;
}

}  // namespace ruam::intake
