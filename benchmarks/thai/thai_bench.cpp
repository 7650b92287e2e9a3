// thai_bench repair NAME FILE...  damage, repair, compare; one line a class
// thai_bench speed FILE           MB/s of one core, damaged and clean, and memory
// thai_bench show FILE            what did not come back
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>

#include <sys/resource.h>

#include "damage.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/lexicon.hpp"
#include "platform/thai/repair.hpp"
#include "platform/thai/restore.hpp"

using namespace ruam;
using namespace ruam::thai_bench;

namespace {

struct Tally {
  std::size_t torn = 0, mended = 0, proposed = 0;
};

struct Score {
  std::map<int, Tally> classes;
  Tally names;
  std::size_t words = 0, wrong = 0, name_words = 0, name_wrong = 0;
};

bool show = false;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// Clean lines; a held-out file has its source before a tab.
std::vector<std::string> read_lines(const char* path) {
  std::ifstream file{path};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  auto lines = lines_of(thai::repair(text).text);
  for (auto& line : lines)
    if (const auto tab = line.find('\t'); tab != line.npos) line.erase(0, tab + 1);
  std::erase_if(lines, [](const std::string& line) { return thai::is_blank(line); });
  return lines;
}

/// Words close behind a person's title.
void mark_names(Line& line) {
  for (const auto* title : {U"นาย", U"นางสาว", U"นาง ", U"ดร."}) {
    for (auto at = line.clean.find(title); at != line.clean.npos;
         at = line.clean.find(title, at + 1)) {
      const auto begin = at + std::char_traits<char32_t>::length(title);
      for (auto& unit : line.units) unit.is_name |= unit.begin >= begin && unit.begin < begin + 24;
    }
  }
}

void count(Score& score, const Line& line, const std::string& now) {
  const auto back = came_back(line, letters_of(now));
  for (std::size_t i = 0; i < line.units.size(); ++i) {
    const auto& unit = line.units[i];
    if (unit.artefact >= 0) {
      // A word and those its damage reaches into are one.
      auto last = i;
      bool is_back = back[i];
      while (last + 1 < line.units.size() && line.units[last + 1].artefact == unit.artefact &&
             line.units[last].end == line.units[last + 1].begin)
        is_back = back[++last] && is_back;
      auto& tally = unit.is_name ? score.names : score.classes[unit.artefact];
      ++tally.torn;
      tally.mended += is_back;
      if (show && !is_back && unit.artefact >= 0)
        std::printf("LOST %s\n  clean %s\n  torn  %s\n  now   %s\n", artefacts[unit.artefact].name,
                    text_of(line.clean).c_str(), text_of(line.torn).c_str(), now.c_str());
      i = last;
      continue;
    }
    const auto first = line.clean[unit.begin];
    if (!thai::is_thai_letter(first)) continue;
    (unit.is_name ? score.name_words : score.words) += 1;
    if (back[i]) continue;
    (unit.is_name ? score.name_wrong : score.wrong) += 1;
    if (show)
      std::printf("WRONG %s\n  clean %s\n  torn  %s\n  now   %s\n",
                  text_of(line.clean.substr(unit.begin, unit.end - unit.begin)).c_str(),
                  text_of(line.clean).c_str(), text_of(line.torn).c_str(), now.c_str());
  }
}

Score run(const std::vector<std::string>& clean, double share, const std::vector<double>& weights,
          std::uint64_t seed) {
  std::vector<Line> torn;
  std::string text;
  for (const auto& line : clean) {
    torn.push_back(tear(line, share, weights, seed));
    mark_names(torn.back());
    text += text_of(torn.back().torn) + "\n";
  }
  const auto restored = thai::restore(text);
  const auto now = lines_of(restored.text);
  Score score;
  if (now.size() != torn.size() + 1) std::printf("LINES LOST: %zu %zu\n", now.size(), torn.size());
  for (std::size_t i = 0; i < torn.size(); ++i) count(score, torn[i], now[i]);
  return score;
}

void add(Score& sum, const Score& more) {
  for (const auto& [artefact, tally] : more.classes) {
    sum.classes[artefact].torn += tally.torn;
    sum.classes[artefact].mended += tally.mended;
  }
  sum.names.torn += more.names.torn, sum.names.mended += more.names.mended;
  sum.words += more.words, sum.wrong += more.wrong;
  sum.name_words += more.name_words, sum.name_wrong += more.name_wrong;
}

double percent(std::size_t part, std::size_t all) { return all ? 100.0 * part / all : 0; }

void print_wrong(const char* set, const char* what, const Score& score) {
  std::printf("%s.%s.wrong %zu of %zu undamaged words %.4f %%\n", set, what, score.wrong,
              score.words, percent(score.wrong, score.words));
  if (score.name_words)
    std::printf("%s.%s.wrong_names %zu of %zu words of names %.4f %%\n", set, what,
                score.name_wrong, score.name_words, percent(score.name_wrong, score.name_words));
  if (score.names.torn)
    std::printf("%s.%s.names_back %zu of %zu torn words of names %.2f %%\n", set, what,
                score.names.mended, score.names.torn,
                percent(score.names.mended, score.names.torn));
}

std::vector<double> shares() {
  std::vector<double> weights;
  for (const auto& artefact : artefacts) weights.push_back(artefact.met);
  return weights;
}

void print_group(const char* set, const char* what, const Score& score, int from, int to) {
  Tally sum;
  for (const auto& [artefact, tally] : score.classes)
    if (artefact >= from && artefact <= to) sum.torn += tally.torn, sum.mended += tally.mended;
  std::printf("%s.%s %zu of %zu %.2f %%\n", set, what, sum.mended, sum.torn,
              percent(sum.mended, sum.torn));
}

int repair(const char* set, const std::vector<std::string>& clean) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  Score none = run(clean, 0, shares(), 1);
  print_wrong(set, "clean", none);
  Score mixed, alone;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) add(mixed, run(clean, 0.1, shares(), seed));
  print_group(set, "mixed.A1-A5", mixed, 0, 4);
  print_group(set, "mixed.A6-A11", mixed, 5, 10);
  print_wrong(set, "mixed", mixed);
  for (std::size_t i = 0; i < artefact_count; ++i) {
    std::vector<double> weights(artefact_count);
    weights[i] = 1;
    Score score;
    for (std::uint64_t seed = 11; seed <= 14; ++seed) add(score, run(clean, 0.2, weights, seed));
    print_group(set, artefacts[i].name, score, 0, 10);
    add(alone, score);
  }
  print_group(set, "alone.A1-A5", alone, 0, 4);
  print_group(set, "alone.A6-A11", alone, 5, 10);
  print_wrong(set, "alone", alone);
  return 0;
}

/// Processor time: neighbours on the machine do not count.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void time_it(const char* what, const std::string& text, std::string (*work)(const std::string&)) {
  std::vector<double> taken;
  for (int i = 0; i < 5; ++i) {
    const auto start = seconds();
    if (work(text).size() < text.size() / 2) std::abort();
    taken.push_back(seconds() - start);
  }
  std::sort(taken.begin(), taken.end());
  std::printf("speed.%s %.1f MB/s\n", what, text.size() / taken[2] / 1e6);
}

int speed(const std::vector<std::string>& clean) {
  const auto start = seconds();
  const auto& lexicon = thai::Lexicon::ours();
  std::printf("model.ready %.1f ms\nmodel.words %zu\nmodel.memory %.2f MB\n",
              1000 * (seconds() - start), lexicon.size(), lexicon.bytes() / 1e6);
  std::uint64_t seed = 7;
  std::string whole, torn;
  while (whole.size() < 4'000'000)
    for (const auto& line : clean) {
      whole += line + "\n";
      torn += text_of(tear(line, 0.05, shares(), seed).torn) + "\n";
    }
  const auto rules = [](const std::string& text) { return thai::repair(text).text; };
  const auto all = [](const std::string& text) { return thai::restore(text).text; };
  time_it("rules.clean", whole, rules);
  time_it("rules.torn", torn, rules);
  time_it("restore.clean", whole, all);
  time_it("restore.torn", torn, all);
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("memory.most %ld MB\n", usage.ru_maxrss / 1024);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const auto is = [&](const char* command) { return argc > 2 && !std::strcmp(argv[1], command); };
  std::vector<std::string> clean;
  for (int i = is("repair") ? 3 : 2; i < argc; ++i)
    for (auto& line : read_lines(argv[i])) clean.push_back(std::move(line));
  if (is("speed")) return speed(clean);
  if (is("repair")) return repair(argv[2], clean);
  if (is("show")) {
    show = true;
    print_wrong("show", "clean", run(clean, 0, shares(), 1));
    for (std::size_t i = 3; i < artefact_count; ++i) {
      std::vector<double> weights(artefact_count);
      weights[i] = 1;
      print_group("show", artefacts[i].name, run(clean, 0.1, weights, 11), 0, 10);
    }
    return 0;
  }
  if (is("restore")) {
    std::ifstream file{argv[2]};
    const std::string raw{std::istreambuf_iterator<char>{file}, {}};
    const auto restored = thai::restore(raw);
    std::fputs(restored.text.c_str(), stdout);
    for (const auto& edit : restored.edits)
      std::fprintf(stderr, "%zu %s [%s] [%s] %.2f %s\n", edit.line,
                   std::string{thai::name_of(edit.damage)}.c_str(), edit.before.c_str(),
                   edit.after.c_str(), edit.confidence, edit.is_applied ? "" : "proposed");
    return 0;
  }
  std::fprintf(stderr, "thai_bench repair SET FILE... | speed FILE | show FILE | restore FILE\n");
  return 2;
}
