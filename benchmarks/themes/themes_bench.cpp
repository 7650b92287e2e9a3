// themes_bench themes FILE: groups, words by ICU and a knowing person's deeds, as JSON.
// themes_bench time COUNT FILE...: how long COUNT statements made of those take, on one core.

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

#include <boost/json.hpp>

#include "forums/opinions/random.hpp"
#include "forums/themes/person_for_test.hpp"
#include "platform/sheet/sheet.hpp"
#include "platform/thai/words.hpp"

namespace {

using namespace ruam::forums;
namespace json = boost::json;

std::string bytes_of(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

int write_themes(const char* path) {
  const auto bytes = bytes_of(path);
  const auto& kin = Kin::ours();
  const auto corpus = make_corpus(read_theme_statements(bytes).value(), kin).value();
  const auto found = propose_themes(corpus, kin).value();
  std::map<std::string, std::string> truth;
  const auto grid = ruam::sheet::read_csv(bytes).value();
  for (std::size_t i = 1; i < grid.rows.size(); ++i) truth[grid.rows[i][0]] = grid.rows[i][2];
  json::object groups, words, deeds;
  for (std::size_t t = 0; t < found.themes.size(); ++t)
    for (const auto& member : found.themes[t].members)
      groups[corpus.statements[member.statement].id] = std::to_string(t);
  std::vector<std::string> truths;
  for (const auto& one : corpus.statements) {
    truths.push_back(truth.at(one.id));
    json::array said;
    for (const auto word : ruam::thai::words(one.text)) said.emplace_back(word);
    words[one.id] = std::move(said);
  }
  const auto done = KnowingPerson(corpus, kin, truths).finish(lay_out(corpus, found));
  for (const auto& [name, count] : done) deeds[name] = count;
  std::puts(json::serialize(json::object{{"groups", groups}, {"words", words}, {"deeds", deeds}})
                .c_str());
  return 0;
}

/// Each said in two sentences, drawn by a written seed.
std::vector<Said> many(std::size_t count, const std::vector<Said>& from) {
  std::vector<Said> statements;
  for (std::size_t i = 0; i < count; ++i) {
    const auto pick = [&](std::uint64_t seed) {
      return from[number_at(seed, i) % from.size()].text;
    };
    statements.push_back({std::to_string(i), pick(1) + " " + pick(2)});
  }
  return statements;
}

int take_time(std::size_t count, std::span<char*> files) {
  std::vector<Said> from;
  for (const auto* file : files)
    for (auto& one : read_theme_statements(bytes_of(file)).value()) from.push_back(std::move(one));
  const auto statements = many(count, from);
  const auto since = std::chrono::steady_clock::now();
  const auto& kin = Kin::ours();
  const auto corpus = make_corpus(statements, kin).value();
  const auto found = propose_themes(corpus, kin).value();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - since;
  std::printf(
      "themes_of_%zu %.3f s\n# words read first time, %zu terms, %zu themes, %zu left out\n", count,
      took.count(), corpus.vocabulary.size(), found.themes.size(), found.left_out.size());
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::span<char*> typed(words, static_cast<std::size_t>(count));
  if (count > 2 && typed[1] == std::string_view("themes")) return write_themes(typed[2]);
  if (count > 3 && typed[1] == std::string_view("time"))
    return take_time(std::stoul(typed[2]), typed.subspan(3));
  return 2;
}
