// opinions_bench FILE PEOPLE STATEMENTS THREADS OUT: groups of a matrix of votes (one signed byte
// each, 9 where missing), from memory. Prints seconds, added memory, k and silhouettes; OUT gets a
// group and a point for each person.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

#include <sys/resource.h>

#include "forums/opinions/groups.hpp"

namespace {

using namespace ruam::forums;

/// The most memory held since the start; ru_maxrss would include who started us.
long peak_kib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
  throw std::runtime_error("no VmHWM");
}

double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

/// The rows of the matrix as the function reads them; part of the measured work.
VoteTable table_of(const std::vector<std::int8_t>& matrix, std::size_t people,
                   std::size_t statements) {
  VoteTable table;
  for (std::size_t i = 0; i < people; ++i) table.people.push_back(static_cast<std::int64_t>(i));
  for (std::size_t j = 0; j < statements; ++j)
    table.statements.push_back(static_cast<std::int64_t>(j));
  std::size_t count = 0;
  for (const auto vote : matrix) count += vote != 9;
  table.cells.resize(count + 1);
  std::size_t at = 0;
  for (std::size_t i = 0; i < people; ++i) {
    for (std::size_t j = 0; j < statements; ++j) {
      const auto vote = matrix[i * statements + j];
      table.cells[at] = cell_of(j, vote);
      at += vote != 9;
    }
    table.starts.push_back(at);
  }
  table.cells.pop_back();
  return table;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) return std::fprintf(stderr, "see the head of opinions_bench.cpp\n"), 2;
  const std::size_t people = std::stoul(argv[2]), statements = std::stoul(argv[3]);
  std::vector<std::int8_t> matrix(people * statements);
  std::ifstream in(argv[1], std::ios::binary);
  if (!in.read(reinterpret_cast<char*>(matrix.data()), static_cast<std::streamsize>(matrix.size())))
    throw std::runtime_error("cannot read the matrix");
  const auto before = peak_kib();
  const auto processor = processor_seconds();
  const auto since = std::chrono::steady_clock::now();
  const auto table = table_of(matrix, people, statements);
  const auto found = find_opinion_groups(
      table, {.minimum_votes = 0, .threads = static_cast<unsigned>(std::stoul(argv[4]))});
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - since;
  const auto used = processor_seconds() - processor;
  const auto peak = peak_kib();
  if (found.has_error()) throw std::runtime_error(found.error().code);
  std::printf("total %.5f s\nprocessor %.5f s\nadded %ld KiB\nk %zu -\n", took.count(), used,
              peak - before, found->groups.size());
  for (const auto& [k, score] : found->silhouettes)
    std::printf("silhouette_k%zu %.9f -\n", k, score);
  std::vector<double> rows(3 * people);
  for (std::size_t i = 0; i < people; ++i)
    rows[3 * i + 1] = found->points.x[i], rows[3 * i + 2] = found->points.y[i];
  for (std::size_t g = 0; g < found->groups.size(); ++g)
    for (const auto i : found->groups[g].members) rows[3 * i] = static_cast<double>(g);
  std::ofstream(argv[5], std::ios::binary)
      .write(reinterpret_cast<const char*>(rows.data()),
             static_cast<std::streamsize>(rows.size() * sizeof(double)));
}
