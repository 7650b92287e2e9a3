#include "platform/doc/content.hpp"

#include <cstdint>

namespace ruam::doc {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Length of the well-formed sequence at `at`, 0 if broken (overlong, surrogate, cut off).
std::size_t sequence_length(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t k) {
    return at + k < s.size() ? static_cast<unsigned char>(s[at + k]) : 0U;
  };
  const auto follows = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
  const unsigned b = byte(0);
  if (b < 0x80) return 1;
  if (b >= 0xC2 && b <= 0xDF) return follows(1) ? 2 : 0;
  if (b >= 0xE0 && b <= 0xEF) {
    if (!follows(1) || !follows(2)) return 0;
    if ((b == 0xE0 && byte(1) < 0xA0) || (b == 0xED && byte(1) > 0x9F)) return 0;
    return 3;
  }
  if (b >= 0xF0 && b <= 0xF4) {
    if (!follows(1) || !follows(2) || !follows(3)) return 0;
    if ((b == 0xF0 && byte(1) < 0x90) || (b == 0xF4 && byte(1) > 0x8F)) return 0;
    return 4;
  }
  return 0;
}

bool is_control(std::string_view sequence) {
  const auto b = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) return (b < 0x20 && b != '\n' && b != '\t') || b == 0x7F;
  if (sequence.size() == 2) return b == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0;
  return sequence == "\xEF\xBF\xBE" || sequence == "\xEF\xBF\xBF";  // not allowed in XML
}

bool is_plain(std::string_view bytes) {
  for (const unsigned char b : bytes)
    if (b >= 0x80 || (b < 0x20 && b != '\n' && b != '\t') || b == 0x7F) return false;
  return true;
}

/// Width of «(ลงชื่อ)» at body size: what stands under the dots is centred under them, not under
/// the whole line.
constexpr double sign_mm = 12;

Paragraph centred(Runs runs, double left_mm) {
  return {.runs = std::move(runs), .align = Align::center, .left_mm = left_mm};
}

}  // namespace

std::string clean(std::string_view bytes) {
  if (is_plain(bytes)) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto length = sequence_length(bytes, at);
    const auto sequence = bytes.substr(at, length == 0 ? 1 : length);
    if (length == 0)
      out += replacement;
    else if (sequence == "\r" && (at + 1 >= bytes.size() || bytes[at + 1] != '\n'))
      out += '\n';
    else if (!is_control(sequence))
      out += sequence;
    at += sequence.size();
  }
  return out;
}

bool is_utf8(std::string_view bytes, std::size_t& good) {
  for (good = 0; good < bytes.size();) {
    const auto length = sequence_length(bytes, good);
    if (length == 0) return false;
    good += length;
  }
  return true;
}

std::string with_digits(std::string text, Digits digits) {
  if (digits == Digits::arabic || text.find_first_of("0123456789") == std::string::npos)
    return text;
  std::string out;
  out.reserve(text.size() + 16);
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      out += {'\xE0', '\xB9', static_cast<char>(0x90 + (c - '0'))};
    else
      out += c;
  }
  return out;
}

std::string shown(const Run& run, Digits digits) {
  switch (run.kind) {
    case Run::Kind::empty_box:
      return "☐";
    case Run::Kind::ticked_box:
      return "☑";
    case Run::Kind::disc:
      return "●";
    case Run::Kind::ring:
      return "○";
    case Run::Kind::dots:
      return std::string(run.width_mm > 0 ? std::size_t(run.width_mm / 1.2) : 40, '.');
    case Run::Kind::text:
      break;
  }
  auto text = clean(run.text);
  return run.keep_digits ? text : with_digits(std::move(text), digits);
}

std::string shown(const Runs& runs, Digits digits) {
  std::string out;
  for (const auto& run : runs) out += shown(run, digits);
  return out;
}

Paragraph plain(const LabelValue& block) {
  Paragraph out{.hanging_mm = block.tab_mm,
                .tabs = {{.at_mm = block.tab_mm}},
                .space_before = block.space_before,
                .anchor = block.anchor};
  for (auto run : block.label) {
    run.bold = true;
    out.runs.push_back(std::move(run));
  }
  out.runs.push_back(text("\t"));
  out.runs.insert(out.runs.end(), block.value.begin(), block.value.end());
  return out;
}

Runs plain(const Heading& block) {
  auto all = block.runs;
  for (auto& run : all) run.bold = true;
  all.insert(all.end(), block.answer.begin(), block.answer.end());
  return all;
}

Blocks plain(const Signature& block) {
  Blocks out;
  const double under_mm = block.image || block.sign.empty() ? 0 : sign_mm;
  if (!block.label.empty()) out.push_back(centred({bold(block.label)}, under_mm));
  if (block.image)
    out.push_back(Pictures{.pictures = {*block.image}, .per_row = 1, .max_height_mm = 15});
  else
    out.push_back(
        centred({text(block.sign), dots(block.behind.empty() ? 50 : 26), text(block.behind)}, 0));
  const auto name = block.name.empty() ? dots(50) : text(block.name);
  out.push_back(centred({text("("), name, text(")")}, under_mm));
  for (const auto& line : block.under) out.push_back(centred({text(line)}, under_mm));
  if (block.date_line)
    out.push_back(centred({text("วันที่........./............/............")}, under_mm));
  return out;
}

std::string page_number(const Document& document, int page, int pages) {
  std::string out;
  if (document.numbers == PageNumbers::top_from_second && page > 1)
    out = "- " + std::to_string(page) + " -";
  if (document.numbers == PageNumbers::bottom_of_total)
    out = std::to_string(page) + " / " + std::to_string(pages);
  return with_digits(std::move(out), document.digits);
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto b = static_cast<unsigned char>(text[at]);
  const int extra = b < 0x80 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
  char32_t point = extra == 0 ? b : b & (0x3FU >> extra);
  for (int k = 1; k <= extra; ++k)
    point = (point << 6) | (static_cast<unsigned char>(text[at + k]) & 0x3FU);
  at += extra + 1;
  return point;
}

}  // namespace ruam::doc
