#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/commands/all.hpp"
#include "forums/themes/report.hpp"

namespace ruam::app {
namespace {

std::string statements_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path);
  return std::move(bytes).str();
}

void write_themes(const std::string& path, const std::string& json) {
  std::ofstream out(path, std::ios::binary);
  out << json;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path);
}

int run_themes(const Arguments& arguments) {
  const auto out = arguments.value("--json");
  if (arguments.words.size() != 1 || !out)
    throw UsageError("ruam themes wants STATEMENTS.csv and --json FILE");
  auto statements = forums::read_theme_statements(statements_of_file(arguments.words[0]));
  if (statements.has_error()) return refuse(statements.error());
  const auto& kin = forums::Kin::ours();
  const auto corpus = forums::make_corpus(std::move(*statements), kin);
  if (corpus.has_error()) return refuse(corpus.error());
  const auto found = forums::propose_themes(*corpus, kin);
  write_themes(*out, forums::themes_json(*corpus, kin, found));
  if (found.has_error()) return refuse(found.error());
  std::printf("%zu statements: %zu themes, %zu statements in none\n", corpus->statements.size(),
              found->themes.size(), found->left_out.size());
  return 0;
}

}  // namespace

Command themes_command() {
  return {.name = "themes",
          .words = "STATEMENTS.csv --json FILE",
          .summary = "propose themes of what people said at a forum",
          .details =
              "STATEMENTS.csv has the columns id and text; others are not read. Themes have\n"
              "a name, five terms and members with a confidence; FILE also says which\n"
              "statements are in none and why. The same statements give the same themes in\n"
              "any order. People decide: nothing is stored. Too few statements: status 1.",
          .options = {{"--json", "FILE", "the file to write"}},
          .run = run_themes};
}

}  // namespace ruam::app
