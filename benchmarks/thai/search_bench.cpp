// search_bench make SENTENCES COUNT SEED COMMENTS TERMS   comments of one to three sentences, 60
// terms of one to three words search_bench find COMMENTS TERMS                        time, size,
// and recall on the same comments worn by PDFs
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <set>

#include "damage.hpp"
#include "platform/search/index.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/words.hpp"

using namespace ruam;

namespace {

std::vector<std::string> lines_in(const char* path) {
  std::ifstream file{path};
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::uint64_t next(std::uint64_t& seed, std::size_t below) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (seed >> 33) % below;
}

bool is_term(std::string_view text) {
  const auto letters = thai_bench::letters_of(text);
  return letters.size() >= 3 && letters.size() <= 25 && thai::is_consonant(letters[0]) &&
         std::all_of(letters.begin(), letters.end(),
                     [](char32_t c) { return thai::is_thai_letter(c); });
}

int make(char** arguments) {
  auto sentences = lines_in(arguments[0]);
  for (auto& line : sentences)
    if (const auto tab = line.find('\t'); tab != line.npos) line.erase(0, tab + 1);
  std::erase_if(sentences, [](const auto& line) { return line.size() < 90 || line.size() > 480; });
  if (sentences.size() < 60) return std::fprintf(stderr, "too few sentences\n"), 1;
  sentences.resize(std::min<std::size_t>(sentences.size(), 217));
  const auto count = std::strtoul(arguments[1], nullptr, 10);
  std::uint64_t seed = std::strtoul(arguments[2], nullptr, 10);
  std::ofstream comments{arguments[3]}, terms{arguments[4]};
  for (std::size_t i = 0; i < count; ++i) {
    for (auto more = 1 + next(seed, 3); more > 0; --more)
      comments << sentences[next(seed, sentences.size())] << ' ';
    comments << i << '\n';
  }
  for (std::set<std::string> known; known.size() < 60;) {
    const auto& sentence = sentences[next(seed, sentences.size())];
    const auto breaks = thai::word_breaks(sentence);
    const auto from = next(seed, breaks.size() - 1), words = 1 + next(seed, 3);
    const auto end = breaks[std::min<std::size_t>(from + words, breaks.size() - 1)];
    const auto term = sentence.substr(breaks[from], end - breaks[from]);
    if (is_term(term) && known.insert(term).second) terms << term << '\n';
  }
  return 0;
}

double now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

template <class Ask>
void time_terms(const char* name, const std::vector<std::string>& terms, Ask ask) {
  std::vector<double> all;
  for (const auto& term : terms) {
    std::vector<double> three;
    for (int i = 0; i < 3; ++i) {
      const auto start = now();
      ask(term);
      three.push_back((now() - start) * 1000);
    }
    std::sort(three.begin(), three.end());
    all.push_back(three[1]);
  }
  std::sort(all.begin(), all.end());
  std::printf("ours.%s.p50 %.3f ms\nours.%s.p95 %.3f ms\n", name, all[all.size() / 2], name,
              all[all.size() * 95 / 100]);
}

Ref ref_of(std::size_t number) {
  Ref ref{{}, "comment", {}};
  for (int i = 0; i < 8; ++i) ref.uuid.bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
  return ref;
}

std::size_t number_of(const Ref& ref) {
  std::size_t number = 0;
  for (int i = 0; i < 8; ++i) number |= std::size_t{ref.uuid.bytes[15 - i]} << 8 * i;
  return number;
}

void fill(search::Index& index, const std::vector<std::string>& comments) {
  for (std::size_t i = 0; i < comments.size(); ++i)
    index.put(ref_of(i), comments[i], Instant{static_cast<std::int64_t>(i)});
}

int find(char** arguments) {
  const auto comments = lines_in(arguments[0]), terms = lines_in(arguments[1]);
  std::size_t bytes = 0;
  for (const auto& comment : comments) bytes += comment.size();
  search::Index index, worn_index;
  const auto start = now();
  fill(index, comments);
  std::printf("ours.build %.1f MB/s\nours.memory %.2f MB a MB of text\n",
              static_cast<double>(bytes) / 1e6 / (now() - start),
              static_cast<double>(index.memory()) / static_cast<double>(bytes));
  time_terms("count", terms, [&](const auto& term) { index.count({.text = term}); });
  time_terms("top20", terms, [&](const auto& term) {
    std::size_t size = 0;
    for (const auto& hit : index.find({.text = term}))
      size += std::string{comments[number_of(hit.ref)]}.size();
    return size;
  });
  auto worn = comments;
  std::uint64_t seed = 5;
  for (auto& comment : worn) comment = thai_bench::wear(comment, seed);
  fill(worn_index, worn);
  std::size_t truth = 0, whole = 0, found = 0;
  double worst = 1;
  for (const auto& term : terms) {
    const auto hits = static_cast<std::size_t>(
        std::count_if(comments.begin(), comments.end(),
                      [&](const auto& comment) { return comment.find(term) != comment.npos; }));
    const auto seen = std::min(worn_index.count({.text = term}), hits);
    truth += hits, whole += std::min(index.count({.text = term}), hits), found += seen;
    worst = std::min(worst, static_cast<double>(seen) / static_cast<double>(hits));
  }
  std::printf("ours.recall %.4f of %zu hits\nours.recall_worn %.4f, worst term %.3f\n",
              static_cast<double>(whole) / static_cast<double>(truth), truth,
              static_cast<double>(found) / static_cast<double>(truth), worst);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 7 && !std::strcmp(argv[1], "make")) return make(argv + 2);
  if (argc == 4 && !std::strcmp(argv[1], "find")) return find(argv + 2);
  if (argc == 4 && !std::strcmp(argv[1], "wear")) {
    std::ofstream out{argv[3]};
    std::uint64_t seed = 5;
    for (const auto& line : lines_in(argv[2])) out << thai_bench::wear(line, seed) << '\n';
    return 0;
  }
  std::fprintf(stderr, "search_bench make … | find COMMENTS TERMS | wear IN OUT\n");
  return 2;
}
