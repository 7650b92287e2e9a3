// How fast documents are read. `speed FILE…`: megabytes of text a second of one core, repaired,
// recognised, extracted and checked. `drafts DIR FILE…`: their drafts, for a scorer.
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <sys/resource.h>

#include "intake/draft_json.hpp"
#include "intake/extract.hpp"
#include "intake/intake.hpp"
#include "intake/open.hpp"

namespace {

namespace fs = std::filesystem;
using namespace ruam;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// Processor time: neighbours on the machine do not count.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
double seconds_since(double start) { return seconds() - start; }

void write_drafts(const fs::path& folder, const std::vector<fs::path>& files) {
  for (const auto& file : files) {
    const auto reading = intake::read_text(bytes_of(file));
    const auto stem = (folder / file.stem()).string();
    std::ofstream(stem + ".json") << intake::draft_json(reading.paper, reading.faults);
    std::ofstream clean(stem + ".clean.txt");
    for (const auto& line : reading.clean)
      clean << (&line == reading.clean.data() ? "" : "\n") << line;
  }
}

/// Each file alone, over and over; the whole as one long document besides.
void print_speed(const std::vector<fs::path>& files) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (const auto& file : files) bytes += texts.emplace_back(bytes_of(file)).size();
  const auto words = checks::shipped_words();
  intake::read_text(texts.front());  // the lists and the model are made once
  double open = 0, read = 0, check = 0;
  int rounds = 0;
  for (; open + read + check < 2; ++rounds)
    for (const auto& text : texts) {
      auto at = seconds();
      auto opened = intake::open_text(text);
      open += seconds_since(at);
      at = seconds();
      intake::read_paper(opened.paper, *words);
      read += seconds_since(at);
      at = seconds();
      const auto faults = checks::check(opened.paper, *words);
      check += seconds_since(at);
    }
  const double megabytes = double(bytes) * rounds / 1e6;
  std::printf("intake.repair %.2f MB/s\n", megabytes / open);
  std::printf("intake.recognise_extract %.2f MB/s\n", megabytes / read);
  std::printf("intake.repair_recognise_extract %.2f MB/s\n", megabytes / (open + read));
  std::printf("intake.check %.2f MB/s\n", megabytes / check);
  std::printf("intake.all %.2f MB/s\n", megabytes / (open + read + check));
  std::string whole;
  while (whole.size() < 300'000)  // about a hundred pages
    for (const auto& text : texts) whole += text + "\n";
  const auto at = seconds();
  intake::read_text(whole);
  std::printf("intake.long_document %.2f MB/s (%zu bytes)\n",
              double(whole.size()) / 1e6 / seconds_since(at), whole.size());
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf("intake.memory %ld MB\n", used.ru_maxrss / 1024);
}

}  // namespace

int main(int count, char** words) {
  const std::string_view mode = count > 2 ? words[1] : "";
  if (mode == "speed") return print_speed({words + 2, words + count}), 0;
  if (mode == "drafts") return write_drafts(words[2], {words + 3, words + count}), 0;
  std::fputs("intake_bench speed FILE… | drafts DIR FILE…\n", stderr);
  return 2;
}
