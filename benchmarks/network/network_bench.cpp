// Measures the network on standard input («nodes ties», then a pair of numbers a line) REPS times:
// the median in milliseconds on standard error, and for each node its degree, betweenness, part and
// whether it bridges on standard output.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <vector>

#include "partners/graph.hpp"

int main(int, char** arguments) {
  std::size_t nodes = 0, count = 0;
  std::cin >> nodes >> count;
  std::vector<ruam::partners::Tie> ties(count);
  for (auto& tie : ties) std::cin >> tie.a >> tie.b;
  ruam::partners::NetworkMeasures measures;
  std::vector<double> times;
  for (int left = std::atoi(arguments[1]); left > 0; --left) {
    const auto began = std::chrono::steady_clock::now();
    measures = ruam::partners::measure(nodes, ties);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
    times.push_back(took.count());
  }
  std::sort(times.begin(), times.end());
  std::fprintf(stderr, "%.3f\n", times[times.size() / 2]);
  for (const auto& node : measures.nodes)
    std::printf("%lld %.17g %zu %d\n", static_cast<long long>(node.degree), node.betweenness,
                node.component, node.is_bridge ? 1 : 0);
}
