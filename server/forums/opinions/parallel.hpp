#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace ruam::forums {

/// Runs work(0) … work(count − 1), each once, on up to `threads` threads. Pieces write to places of
/// their own and are cut alike for any number of threads, so results do not depend on it.
template <class Work>
void in_parallel(std::size_t count, unsigned threads, Work&& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
  };
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < std::min<std::size_t>(count, threads); ++i) others.emplace_back(run);
  run();
}

/// Consecutive pieces of `size` of [0, count): work(first, last).
template <class Work>
void in_pieces(std::size_t count, std::size_t size, unsigned threads, Work&& work) {
  in_parallel((count + size - 1) / size, threads,
              [&](std::size_t piece) { work(piece * size, std::min(count, (piece + 1) * size)); });
}

}  // namespace ruam::forums
