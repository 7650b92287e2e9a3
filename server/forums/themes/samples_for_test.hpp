#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "forums/themes/themes.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::forums {

/// Statements whose themes are known: samples/statements/NAME.csv.
struct KnownStatements {
  std::string csv;
  std::map<std::string, std::string> theme;  ///< by id; empty where it belongs to none
  std::set<std::string> plain;  ///< ids that share a word with their theme's name or terms

  explicit KnownStatements(const std::string& name) {
    std::filesystem::path root = ".";  // tests run from the project's folder or one of build/
    for (int up = 0; up < 4 && !std::filesystem::exists(root / "server/forums"); ++up) root /= "..";
    const auto path = root / "server/forums/samples/statements" / (name + ".csv");
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    csv = std::move(bytes).str();
    const auto grid = sheet::read_csv(csv).value();
    for (std::size_t i = 1; i < grid.rows.size(); ++i) {
      theme[grid.rows[i][0]] = grid.rows[i][2];
      if (grid.rows[i][6] == "1") plain.insert(grid.rows[i][0]);
    }
  }

  Corpus corpus() const {
    return make_corpus(read_theme_statements(csv).value(), Kin::ours()).value();
  }
};

/// How well a division agrees with the truth beyond chance: 1 in full, 0 as by chance. Each
/// statement in no theme counts as a group of its own; those that belong to none are not counted.
inline double adjusted_rand(const Corpus& corpus, const Themes& found, const KnownStatements& known,
                            bool only_plain) {
  std::map<std::string, std::string> group;
  for (std::size_t t = 0; t < found.themes.size(); ++t)
    for (const auto& member : found.themes[t].members)
      group[corpus.statements[member.statement].id] = std::to_string(t);
  std::map<std::pair<std::string, std::string>, double> both;
  std::map<std::string, double> truths, groups;
  double all = 0;
  for (const auto& [id, truth] : known.theme) {
    if (truth.empty() || (only_plain && !known.plain.contains(id))) continue;
    const auto here = group.contains(id) ? group[id] : "alone " + id;
    ++both[{truth, here}], ++truths[truth], ++groups[here], ++all;
  }
  const auto pairs = [](const auto& counts) {
    double sum = 0;
    for (const auto& [key, count] : counts) sum += count * (count - 1) / 2;
    return sum;
  };
  const auto chance = pairs(truths) * pairs(groups) / (all * (all - 1) / 2);
  return (pairs(both) - chance) / ((pairs(truths) + pairs(groups)) / 2 - chance);
}

}  // namespace ruam::forums
