#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/commands/all.hpp"
#include "forums/opinions/csv.hpp"
#include "forums/opinions/report.hpp"

namespace ruam::app {
namespace {

std::string read_file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path);
  return std::move(bytes).str();
}

void write_result(const std::string& path, const std::string& json) {
  std::ofstream out(path, std::ios::binary);
  out << json;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path);
}

int run_opinions(const Arguments& arguments) {
  const auto out = arguments.value("--json");
  if (arguments.words.size() != 1 || !out)
    throw UsageError("ruam opinions wants VOTES.csv and --json FILE");
  auto votes = forums::read_votes_csv(read_file_bytes(arguments.words[0]));
  if (votes.has_error()) return refuse(votes.error());
  const auto read = votes->size();
  const auto table = forums::tabulate(std::move(*votes));
  forums::ReportSource source{table, read, {}, {}};
  if (const auto comments = arguments.value("--comments")) {
    const auto statements = forums::read_statements_csv(read_file_bytes(*comments));
    if (statements.has_error()) return refuse(statements.error());
    for (const auto& one : *statements) {
      source.texts[one.id] = one.text;
      if (one.is_rejected) source.rejected.push_back(one.id);
    }
  }
  const auto found = forums::find_opinion_groups(table, {.rejected = source.rejected});
  write_result(*out, forums::opinions_json(source, found));
  if (found.has_error()) return refuse(found.error());
  std::printf("%zu people, %zu statements, %zu votes: %zu groups\n", table.people.size(),
              table.statements.size(), table.cells.size(), found->groups.size());
  return 0;
}

}  // namespace

Command opinions_command() {
  return {.name = "opinions",
          .words = "VOTES.csv --json FILE",
          .summary = "find the opinion groups of published anonymous votes",
          .details =
              "VOTES.csv has the columns timestamp, comment-id, voter-id and vote (1 agrees, 0\n"
              "passes, -1 disagrees); a person's last vote on a statement counts. The same votes\n"
              "give the same result on any machine, in any order. Too few votes to make groups:\n"
              "FILE has the plain counts, status 1.",
          .options = {{"--json", "FILE", "the file to write"},
                      {"--comments", "COMMENTS.csv",
                       "texts (comment-id, moderated, comment-body); -1 is rejected"}},
          .run = run_opinions};
}

}  // namespace ruam::app
