#include <algorithm>
#include <optional>

#include "platform/doc/content.hpp"
#include "platform/sheet/sheet.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::sheet {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool starts_formula(std::string_view text) {
  return text.size() > 1 && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
}

std::string money_text(Satang amount) {
  const bool negative = amount.value < 0;
  const auto size = negative ? 0 - std::uint64_t(amount.value) : std::uint64_t(amount.value);
  auto cents = std::to_string(size % 100);
  if (cents.size() < 2) cents.insert(0, 1, '0');
  return (negative ? "-" : "") + std::to_string(size / 100) + "." + cents;
}

void put_field(std::string& out, std::string text, bool is_text) {
  if (is_text && (starts_formula(text) || text == "=" || text == "+" || text == "@"))
    text.insert(0, 1, '\'');
  if (text.find_first_of("\",;\t\r\n") == std::string::npos && !text.starts_with(' ') &&
      !text.ends_with(' ')) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

/// Thai letters of the Windows code page 874 as UTF-8; nothing when a byte means nothing there.
std::optional<std::string> from_windows_874(std::string_view bytes) {
  std::string out;
  for (const unsigned char b : bytes) {
    if (b < 0x80) {
      out += char(b);
    } else if (b >= 0xA0 && b <= 0xFB) {
      const unsigned point = b == 0xA0 ? 0xA0U : 0xE00U + (b - 0xA0U);
      if (point == 0xA0)
        out += "\xC2\xA0";
      else
        out += {char(0xE0), char(0x80 | (point >> 6 & 0x3F)), char(0x80 | (point & 0x3F))};
    } else if (b == 0x85 || (b >= 0x91 && b <= 0x97)) {
      constexpr std::string_view signs[] = {"‘", "’", "“", "”", "•", "–", "—"};
      out += b == 0x85 ? std::string_view("…") : signs[b - 0x91];
    } else {
      return {};
    }
  }
  return out;
}

char separator_of(std::string_view text) {
  const auto line = text.substr(0, text.find_first_of("\r\n"));
  const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
  if (count('\t') > count(',') && count('\t') >= count(';')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

/// Reads fields one by one; notes every fault and goes on where it can.
class CsvReader {
 public:
  CsvReader(std::string_view text, const Limits& limits)
      : text_(text), limits_(limits), separator_(separator_of(text)) {}

  Result<Grid> read() {
    while (at_ < text_.size()) {
      read_row();
      if (grid_.rows.size() > limits_.rows || cells_ > limits_.cells)
        return Problem{
            Kind::too_large, "sheet.too_large", {{"rows", std::to_string(limits_.rows)}}};
    }
    if (!faults_.empty()) return Problem{Kind::invalid, "sheet.not_csv", {}, faults_};
    return std::move(grid_);
  }

 private:
  void read_row() {
    auto& row = grid_.rows.emplace_back();
    for (;;) {
      row.push_back(read_field(row.size() + 1));
      ++cells_;
      if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
        continue;
      }
      if (at_ < text_.size() && text_[at_] == '\r') ++at_;
      if (at_ < text_.size() && text_[at_] == '\n') ++at_;
      return;
    }
  }

  std::string read_field(std::size_t column) {
    std::string out;
    if (at_ < text_.size() && text_[at_] == '"') {
      out = read_quoted(column);
    } else {
      const auto ends = std::string{separator_, '\r', '\n'};
      const auto end = std::min(text_.find_first_of(ends, at_), text_.size());
      out = text_.substr(at_, end - at_);
      at_ = end;
    }
    if (out.starts_with('\'') && out.size() > 1 &&
        std::string_view("=+-@\t\r").find(out[1]) != std::string_view::npos)
      out.erase(0, 1);
    return out;
  }

  std::string read_quoted(std::size_t column) {
    std::string out;
    const auto row = grid_.rows.size();
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        out += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        out += '"';
        ++at_;
      } else {
        ++at_;
        skip_stray(row, column);
        return out;
      }
    }
    fault("csv.unclosed_quote", row, column);
    return out;
  }

  /// After a closing quote only a separator or the line's end may come.
  void skip_stray(std::size_t row, std::size_t column) {
    const auto ends = std::string{separator_, '\r', '\n'};
    const auto end = std::min(text_.find_first_of(ends, at_), text_.size());
    if (end != at_) fault("csv.stray_quote", row, column);
    at_ = end;
  }

  void fault(const char* code, std::size_t row, std::size_t column) {
    if (faults_.size() >= 100) return;
    const auto r = std::to_string(row), c = std::to_string(column);
    faults_.push_back({"row " + r + " column " + c, code, {{"row", r}, {"column", c}}});
  }

  std::string_view text_;
  const Limits& limits_;
  char separator_;
  std::size_t at_ = 0, cells_ = 0;
  Grid grid_;
  std::vector<Fault> faults_;
};

Problem bad_encoding(std::string_view bytes) {
  const auto row = std::to_string(1 + std::count(bytes.begin(), bytes.end(), '\n'));
  return {Kind::invalid, "sheet.not_csv", {}, {{"row " + row, "csv.bad_encoding", {{"row", row}}}}};
}

}  // namespace

std::string printed(const Cell& cell) {
  struct Print {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return doc::clean(text); }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(Satang amount) const { return money_text(amount); }
    std::string operator()(Date date) const { return thai::print(date, thai::DateForm::brief); }
  };
  return std::visit(Print{}, cell);
}

std::string write_csv(const Sheet& sheet, Bom bom) {
  std::string out(bom == Bom::yes ? byte_order_mark : "");
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (i > 0) out += ',';
    put_field(out, doc::clean(sheet.columns[i]), true);
  }
  if (!sheet.columns.empty()) out += "\r\n";
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      put_field(out, printed(row[i]), std::holds_alternative<std::string>(row[i]));
    }
    out += "\r\n";
  }
  return out;
}

Result<Grid> read_csv(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes)
    return Problem{Kind::too_large, "sheet.too_large", {{"bytes", std::to_string(limits.bytes)}}};
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  std::size_t good = 0;
  if (doc::is_utf8(bytes, good)) return CsvReader(bytes, limits).read();
  const auto decoded = from_windows_874(bytes);
  if (!decoded) return bad_encoding(bytes.substr(0, good));
  return CsvReader(*decoded, limits).read();
}

}  // namespace ruam::sheet
