#include "forums/themes/statements.hpp"

#include <algorithm>
#include <map>

#include "forums/themes/cut.hpp"
#include "platform/sheet/sheet.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::forums {
namespace {

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = thai::letter_at(text, at);
    if (code == thai::no_letter && text.substr(at, size) != "\xEF\xBF\xBD") return false;
    at += size;
  }
  return true;
}

Result<void> check_statement(const Said& one) {
  const auto refusal = [&](Kind kind, std::string code) {
    return Problem{kind, std::move(code), {{"id", one.id.substr(0, 40)}}};
  };
  if (one.text.size() > longest_statement) {
    auto problem = refusal(Kind::too_large, "themes.too_long");
    problem.details["maximum"] = std::to_string(longest_statement);
    return problem;
  }
  if (!is_utf8(one.text) || !is_utf8(one.id)) return refusal(Kind::invalid, "themes.not_text");
  if (thai::is_blank(one.text)) return refusal(Kind::invalid, "themes.empty_statement");
  return {};
}

}  // namespace

std::uint32_t Corpus::term(std::u16string_view word) const {
  const auto found = std::ranges::lower_bound(
      vocabulary, word, {}, [](const auto& one) { return std::u16string_view(one); });
  const bool is_there = found != vocabulary.end() && *found == word;
  return static_cast<std::uint32_t>((is_there ? found : vocabulary.end()) - vocabulary.begin());
}

bool Corpus::has(std::size_t statement, std::uint32_t term) const {
  return std::ranges::binary_search(terms[statement], term);
}

Result<Corpus> make_corpus(std::vector<Said> statements, const Kin& kin) {
  for (const auto& one : statements) TRY(check_statement(one));
  std::ranges::sort(statements, {}, &Said::id);
  const auto twin = std::ranges::adjacent_find(statements, {}, &Said::id);
  if (twin != statements.end())
    return Problem{Kind::invalid, "themes.doubled_id", {{"id", twin->id.substr(0, 40)}}};
  Cutter cutter(kin);
  std::vector<std::vector<std::u16string>> words;
  std::map<std::u16string, std::uint32_t> numbers;
  for (const auto& one : statements) {
    words.push_back(cutter.terms(one.text));
    for (const auto& word : words.back()) numbers[word] = 0;
  }
  Corpus corpus;
  for (auto& [word, number] : numbers) {
    number = static_cast<std::uint32_t>(corpus.vocabulary.size());
    corpus.vocabulary.push_back(word);
  }
  for (const auto& said : words) {
    auto& terms = corpus.terms.emplace_back();
    for (const auto& word : said) terms.push_back(numbers[word]);
    std::ranges::sort(terms);
  }
  for (const auto& one : statements) corpus.letters.push_back(folded(one.text));
  corpus.statements = std::move(statements);
  return corpus;
}

Result<std::vector<Said>> read_theme_statements(std::string_view bytes) {
  const auto grid = TRY(sheet::read_csv(bytes));
  std::vector<Said> statements;
  if (grid.rows.empty()) return statements;
  const auto& head = grid.rows[0];
  const auto column = [&](std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(head, name) - head.begin());
  };
  const auto id = column("id"), text = column("text");
  if (id == head.size() || text == head.size())
    return Problem{Kind::invalid,
                   "themes.csv_missing_column",
                   {{"column", id == head.size() ? "id" : "text"}}};
  const auto cell = [](const std::vector<std::string>& row, std::size_t at) {
    return at < row.size() ? row[at] : std::string();
  };
  for (std::size_t i = 1; i < grid.rows.size(); ++i)
    if (!std::ranges::all_of(grid.rows[i], &std::string::empty))
      statements.push_back({cell(grid.rows[i], id), cell(grid.rows[i], text)});
  return statements;
}

}  // namespace ruam::forums
