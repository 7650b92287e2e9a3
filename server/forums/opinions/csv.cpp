#include "forums/opinions/csv.hpp"

#include <algorithm>
#include <charconv>

namespace ruam::forums {
namespace {

using Fields = std::vector<std::string>;

/// Rows of comma-separated text; quoted fields may hold commas, line ends and doubled quotes.
class Rows {
 public:
  explicit Rows(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  /// The next row that is not blank; false at the end.
  bool next(Fields& fields) {
    while (at_ < text_.size()) {
      line_ = following_++;
      read(fields);
      if (fields.size() > 1 || !fields[0].empty()) return true;
    }
    return false;
  }
  std::size_t line() const { return line_; }
  bool is_open() const { return is_open_; }  ///< a quote never closed

 private:
  void read(Fields& fields) {
    std::size_t count = 0;
    do {
      if (count == fields.size()) fields.emplace_back();
      fields[count].clear();
      read_field(fields[count++]);
    } while (at_ < text_.size() && text_[at_++] == ',');
    fields.resize(count);
    auto& last = fields.back();
    if (!last.empty() && last.back() == '\r') last.pop_back();
  }

  void read_field(std::string& field) {
    if (at_ < text_.size() && text_[at_] == '"') read_quoted(field);
    const auto end = std::min(text_.find_first_of(",\n", at_), text_.size());
    field.append(text_, at_, end - at_);
    at_ = end;
  }

  void read_quoted(std::string& field) {
    ++at_;
    while (at_ < text_.size()) {
      const auto letter = text_[at_++];
      if (letter == '"' && (at_ == text_.size() || text_[at_] != '"')) return;
      if (letter == '"') ++at_;
      if (letter == '\n') ++following_;
      field += letter;
    }
    is_open_ = true;
  }

  std::string_view text_;
  std::size_t at_ = 0, line_ = 0, following_ = 1;
  bool is_open_ = false;
};

/// A file with a head, read row by row, columns by name.
class Sheet {
 public:
  explicit Sheet(std::string_view bytes) : rows_(bytes) {}

  Result<void> find(const std::vector<std::string>& names) {
    if (!rows_.next(fields_)) return Problem{Kind::invalid, "opinions.csv_empty"};
    width_ = fields_.size();
    names_ = names;
    for (const auto& name : names) {
      const auto found = std::ranges::find(fields_, name);
      if (found == fields_.end())
        return Problem{Kind::invalid, "opinions.csv_missing_column", {{"column", name}}};
      columns_.push_back(static_cast<std::size_t>(found - fields_.begin()));
    }
    return {};
  }

  Result<bool> next() {
    const bool is_there = rows_.next(fields_);
    if (rows_.is_open())
      return Problem{Kind::invalid, "opinions.csv_open_quote", {{"line", line()}}};
    if (is_there && fields_.size() != width_)
      return Problem{Kind::invalid,
                     "opinions.csv_short_row",
                     {{"line", line()},
                      {"found", std::to_string(fields_.size())},
                      {"wanted", std::to_string(width_)}}};
    return is_there;
  }

  const std::string& text(std::size_t name) const { return fields_[columns_[name]]; }

  Result<std::int64_t> number(std::size_t name) const {
    const auto& value = text(name);
    std::int64_t parsed = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (error == std::errc{} && end == value.data() + value.size()) return parsed;
    return refusal("opinions.csv_bad_number", name);
  }

  Problem refusal(std::string code, std::size_t name) const {
    return {Kind::invalid,
            std::move(code),
            {{"line", line()},
             {"column", names_[name]},
             {"at", std::to_string(columns_[name] + 1)},
             {"value", text(name).substr(0, 40)}}};
  }

 private:
  std::string line() const { return std::to_string(rows_.line()); }

  Rows rows_;
  Fields fields_;
  std::vector<std::string> names_;
  std::vector<std::size_t> columns_;
  std::size_t width_ = 0;
};

}  // namespace

Result<std::vector<Vote>> read_votes_csv(std::string_view bytes) {
  enum { time, statement, person, answer };
  Sheet sheet(bytes);
  TRY(sheet.find({"timestamp", "comment-id", "voter-id", "vote"}));
  std::vector<Vote> votes;
  while (TRY(sheet.next())) {
    Vote vote;
    vote.order = TRY(sheet.number(time));
    vote.statement = TRY(sheet.number(statement));
    vote.person = TRY(sheet.number(person));
    const auto said = TRY(sheet.number(answer));
    if (said < -1 || said > 1) return sheet.refusal("opinions.csv_bad_vote", answer);
    vote.answer = static_cast<std::int8_t>(said);
    votes.push_back(vote);
  }
  return votes;
}

Result<std::vector<PublishedStatement>> read_statements_csv(std::string_view bytes) {
  enum { id, moderated, body };
  Sheet sheet(bytes);
  TRY(sheet.find({"comment-id", "moderated", "comment-body"}));
  std::vector<PublishedStatement> statements;
  while (TRY(sheet.next()))
    statements.push_back(
        {TRY(sheet.number(id)), TRY(sheet.number(moderated)) == -1, sheet.text(body)});
  return statements;
}

}  // namespace ruam::forums
