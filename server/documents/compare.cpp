#include "documents/compare.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include <boost/json.hpp>

#include "platform/doc/write.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::documents {
namespace {

using doc::ReadBlock;

/// Blanks in a row are one; a person cannot see more.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n';
    if (!is_blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

// ── which anchor a mark stands for ──

void collect(const doc::Blocks& blocks, std::map<std::string, std::string>& names);

void note(const std::string& anchor, std::map<std::string, std::string>& names) {
  if (!anchor.empty()) names[doc::mark_of(anchor)] = anchor;
}

void collect(const doc::Blocks& blocks, std::map<std::string, std::string>& names) {
  const auto in = [&](const auto& node) {
    using Node = std::remove_cvref_t<decltype(node)>;
    if constexpr (requires { node.anchor; }) note(node.anchor, names);
    if constexpr (std::same_as<Node, doc::Group>) collect(node.blocks, names);
    if constexpr (std::same_as<Node, doc::Table>)
      for (const auto& row : node.rows) {
        note(row.anchor, names);
        for (const auto& cell : row.cells) {
          note(cell.anchor, names);
          collect(cell.blocks, names);
        }
      }
  };
  for (const auto& block : blocks) std::visit(in, block.node);
}

// ── laying both texts side by side ──

struct Line {
  const ReadBlock* block;
  std::string text, mark;  ///< without blanks that do not count
};

std::vector<Line> lines_of(const std::vector<ReadBlock>& blocks) {
  std::vector<Line> lines;
  for (const auto& block : blocks)
    if (auto text = plain(block.text); !text.empty() || !block.mark.empty())
      lines.push_back({&block, std::move(text), block.mark});
  return lines;
}

/// How much two lines are the same place.
int likeness(const Line& a, const Line& b) {
  const bool same_text = a.text == b.text;
  const bool same_mark = !a.mark.empty() && a.mark == b.mark;
  if (same_mark) return same_text ? 5 : 3;
  return same_text && !a.text.empty() ? (a.mark.empty() || b.mark.empty() ? 3 : 1) : 0;
}

using Pairs = std::vector<std::pair<int, int>>;  ///< -1: not on the other side

/// The best common order of both.
Pairs align(const std::vector<Line>& a, const std::vector<Line>& b) {
  const std::size_t n = a.size(), m = b.size();
  std::vector<std::uint16_t> best((n + 1) * (m + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
    return best[i * (m + 1) + j];
  };
  for (std::size_t i = n; i-- > 0;)
    for (std::size_t j = m; j-- > 0;) {
      at(i, j) = std::max(at(i + 1, j), at(i, j + 1));
      if (const int alike = likeness(a[i], b[j]); alike > 0)
        at(i, j) = std::max(at(i, j), std::uint16_t(at(i + 1, j + 1) + alike));
    }
  Pairs pairs;
  std::size_t i = 0, j = 0;
  while (i < n || j < m) {
    const int alike = i < n && j < m ? likeness(a[i], b[j]) : 0;
    if (alike > 0 && at(i, j) == at(i + 1, j + 1) + alike)
      pairs.emplace_back(int(i++), int(j++));
    else if (i < n && (j == m || at(i + 1, j) >= at(i, j + 1)))
      pairs.emplace_back(int(i++), -1);
    else
      pairs.emplace_back(-1, int(j++));
  }
  return pairs;
}

/// Between two places that are the same, what is left over on both sides is one place changed.
Pairs with_neighbours(const Pairs& pairs) {
  Pairs out;
  for (std::size_t from = 0; from < pairs.size();) {
    if (pairs[from].first >= 0 && pairs[from].second >= 0) {
      out.push_back(pairs[from++]);
      continue;
    }
    std::vector<int> left, right;
    for (; from < pairs.size() && (pairs[from].first < 0 || pairs[from].second < 0); ++from)
      (pairs[from].first >= 0 ? left : right)
          .push_back(pairs[from].first >= 0 ? pairs[from].first : pairs[from].second);
    for (std::size_t k = 0; k < std::max(left.size(), right.size()); ++k)
      out.emplace_back(k < left.size() ? left[k] : -1, k < right.size() ? right[k] : -1);
  }
  return out;
}

// ── what the record's own text would be ──

/// Text fields at the anchor: itself, or the texts of the item it names.
std::map<std::string, std::string> texts_at(const boost::json::value& content,
                                            const std::string& anchor) {
  std::map<std::string, std::string> texts;
  boost::system::error_code error;
  const auto* node = anchor.empty() ? nullptr : content.find_pointer(anchor, error);
  if (node == nullptr) return texts;
  if (node->is_string()) texts[anchor] = node->as_string();
  if (node->is_object())
    for (const auto& [name, value] : node->as_object())
      if (value.is_string() && name != "id" && !std::string_view(name).ends_with("_id"))
        texts[anchor + "/" + std::string(name)] = value.as_string();
  return texts;
}

std::string joined_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (const auto line = plain(text.substr(0, end)); !line.empty())
      out += (out.empty() ? "" : "\n") + line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// The file's words where the printed ones held exactly one text of the record.
void propose(DocxDifference& row, const boost::json::value& content) {
  const auto printed = joined_lines(row.from), found = joined_lines(row.to);
  for (const auto& [path, value] : texts_at(content, row.field)) {
    const auto said = joined_lines(value);
    const auto at = printed.find(said);
    const bool is_better = said.size() > row.value_from.size();
    if (said.empty() || at == printed.npos || !is_better) continue;
    if (printed.find(said, at + 1) != printed.npos) continue;
    const auto before = printed.substr(0, at), after = printed.substr(at + said.size());
    if (found.size() < before.size() + after.size() || !found.starts_with(before) ||
        !found.ends_with(after))
      continue;
    row.path = path;
    row.value_from = value;
    row.value_to = found.substr(before.size(), found.size() - before.size() - after.size());
    if (value.find("\n\n") != value.npos) {
      std::string parted;
      for (const char c : row.value_to) parted += c == '\n' ? "\n\n" : std::string(1, c);
      row.value_to = std::move(parted);
    }
  }
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_money(const DocxDifference& row) {
  const auto text = thai::with_digits(row.from + " " + row.to, thai::Digits::arabic);
  return has_digit(text) && (text.find("บาท") != text.npos || text.find(',') != text.npos ||
                             row.field.find("/quarters") != row.field.npos ||
                             row.field.find("/lines") != row.field.npos);
}

/// One place after the other; paragraphs of one field are one place.
class Sides {
 public:
  Sides(const std::vector<Line>& a, const std::vector<Line>& b,
        const std::map<std::string, std::string>& names)
      : a_(a), b_(b), names_(names) {}

  std::vector<DocxDifference> rows(const Pairs& pairs) {
    for (const auto& [i, j] : pairs)
      place(i < 0 ? nullptr : &a_[std::size_t(i)], j < 0 ? nullptr : &b_[std::size_t(j)]);
    finish();
    return std::move(rows_);
  }

 private:
  std::string field_of(const Line* from, const Line* to) const {
    for (const auto* line : {from, to})
      if (line != nullptr && !line->mark.empty())
        if (const auto found = names_.find(line->mark); found != names_.end()) return found->second;
    return {};
  }

  void place(const Line* from, const Line* to) {
    const bool in_table = (from ? from : to)->block->table >= 0;
    auto field = field_of(from, to);
    // A paragraph that was put in belongs to the field before it.
    if (from == nullptr && field.empty() && !in_table && !open_.field.empty()) field = open_.field;
    const bool goes_on = !in_table && !field.empty() && field == open_.field && !open_in_table_;
    if (!goes_on) finish();
    open_.field = std::move(field);
    open_in_table_ = in_table;
    const auto join = [](std::string& all, const Line* line, bool& any) {
      if (line == nullptr) return;
      if (any) all += '\n';
      all += line->text;
      any = true;
    };
    join(open_.from, from, any_from_);
    join(open_.to, to, any_to_);
  }

  void finish() {
    if ((any_from_ || any_to_) && open_.from != open_.to) {
      open_.change = !any_from_ ? Change::added : !any_to_ ? Change::removed : Change::changed;
      rows_.push_back(std::move(open_));
    }
    open_ = {};
    any_from_ = any_to_ = false;
  }

  const std::vector<Line>&a_, &b_;
  const std::map<std::string, std::string>& names_;
  std::vector<DocxDifference> rows_;
  DocxDifference open_;
  bool any_from_ = false, any_to_ = false, open_in_table_ = false;
};

// ── figures ──

/// A number as thousandths, moving on behind it.
std::optional<std::int64_t> read_number(std::string_view text, std::size_t& at) {
  std::int64_t whole = 0, part = 0, scale = 1000;
  std::size_t digits = 0;
  for (;
       at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == ',') && digits < 13;
       ++at)
    if (text[at] != ',') whole = whole * 10 + (text[at] - '0'), ++digits;
  if (digits == 0 || digits == 13) return std::nullopt;
  if (at + 1 < text.size() && text[at] == '.' && text[at + 1] >= '0' && text[at + 1] <= '9')
    for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
      if (scale > 1) scale /= 10, part += (text[at] - '0') * scale;
  return whole * 1000 + part;
}

std::string shown(std::int64_t thousandths) { return thai::format_money(Satang{thousandths / 10}); }

/// Where a sign of multiplication stands, not the letter of a word: {place, length}.
std::optional<std::pair<std::size_t, std::size_t>> find_times(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at)
    for (const std::string_view sign : {"x", "X", "×", "*"}) {
      if (!text.substr(at).starts_with(sign)) continue;
      const auto is_apart = [](char c) { return c == ' ' || (c >= '0' && c <= '9'); };
      const auto after = at + sign.size();
      const bool before_apart = is_apart(text[at - 1]) || (text[at - 1] & 0x80) != 0;
      if (before_apart && after < text.size() && is_apart(text[after]))
        return std::pair{at, sign.size()};
    }
  return std::nullopt;
}

/// The first number of some words, or the last.
std::optional<std::int64_t> number_of(std::string_view words, bool last) {
  std::optional<std::int64_t> found;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] < '0' || words[at] > '9') {
      ++at;
      continue;
    }
    found = read_number(words, at);
    if (!found || !last) return found;
  }
  return found;
}

/// Product of the factors in the words before «=»; nothing when there are not two. The first factor
/// is the number right before the first sign: «ประชุม 2 วัน 32 คน X 35 บาท».
std::optional<std::int64_t> product(std::string_view left) {
  __int128 result = 1000;
  bool is_first = true;
  for (;;) {
    const auto sign = find_times(left);
    if (is_first && !sign) return std::nullopt;
    const auto number = number_of(left.substr(0, sign ? sign->first : left.size()), is_first);
    if (!number) return std::nullopt;
    result = result * *number / 1000;
    if (result > std::int64_t{1} << 60) return std::nullopt;
    if (!sign) return std::int64_t(result);
    left.remove_prefix(sign->first + sign->second);
    is_first = false;
  }
}

/// The last row «รวม» of each table against the rows above it.
void check_totals(const std::vector<ReadBlock>& blocks, std::vector<WrongFigure>& wrong) {
  std::map<int, std::map<int, std::map<int, std::string>>> tables;
  for (const auto& block : blocks)
    if (block.table >= 0)
      tables[block.table][block.row][block.column] =
          thai::with_digits(plain(block.text), thai::Digits::arabic);
  const auto number_in = [](const std::string& text) -> std::optional<std::int64_t> {
    std::size_t at = 0;
    const auto number = read_number(text, at);
    return number && at == text.size() ? number : std::nullopt;
  };
  for (const auto& [table, rows] : tables) {
    const auto& last = rows.rbegin()->second;
    if (rows.size() < 3 || last.empty() || last.begin()->second.find("รวม") == std::string::npos)
      continue;
    for (const auto& [column, text] : last) {
      const auto said = number_in(text);
      if (!said) continue;
      std::int64_t sum = 0;
      for (auto row = rows.begin(); row != std::prev(rows.end()); ++row)
        if (const auto cell = row->second.find(column); cell != row->second.end())
          sum += number_in(cell->second).value_or(0);
      if (sum != *said) wrong.push_back({last.begin()->second, text, shown(sum)});
    }
  }
}

std::vector<WrongFigure> figures_in(const std::vector<ReadBlock>& blocks) {
  std::vector<WrongFigure> wrong;
  for (const auto& block : blocks)
    for (auto& one : wrong_products(block.text)) wrong.push_back(std::move(one));
  check_totals(blocks, wrong);
  return wrong;
}

}  // namespace

std::vector<WrongFigure> wrong_products(std::string_view given) {
  std::vector<WrongFigure> wrong;
  const auto text = thai::with_digits(given, thai::Digits::arabic);
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto equals = line.find('=');
    if (equals == line.npos) continue;
    const auto computed = product(line.substr(0, equals));
    auto at = line.find_first_of("0123456789", equals);
    if (!computed || at == line.npos) continue;
    const auto from = at;
    const auto said = read_number(line, at);
    if (said && *said != *computed)
      wrong.push_back({plain(line), std::string(line.substr(from, at - from)), shown(*computed)});
  }
  return wrong;
}

Result<DocxComparison> compare(const doc::Document& printed, const std::vector<ReadBlock>& found,
                               const boost::json::value& content) {
  // Our own file read by the same reader: what differs is what somebody did.
  const auto own = TRY(doc::read_docx(doc::to_docx(printed)));
  const auto a = lines_of(own), b = lines_of(found);
  if (a.size() * b.size() > 16'000'000) return Problem{Kind::too_large, "docx.too_large"};
  std::map<std::string, std::string> names;
  collect(printed.blocks, names);

  DocxComparison out;
  out.rows = Sides(a, b, names).rows(with_neighbours(align(a, b)));
  for (auto& row : out.rows) {
    row.is_money = is_money(row);
    if (row.change == Change::changed) propose(row, content);
  }
  // A table whose last row is no sum of ours is none of theirs either.
  const auto usual = figures_in(own);
  for (auto& one : figures_in(found)) {
    const bool is_ours = std::any_of(usual.begin(), usual.end(), [&](const WrongFigure& known) {
      return known.where == one.where;
    });
    if (!is_ours) out.figures.push_back(std::move(one));
  }
  return out;
}

}  // namespace ruam::documents
