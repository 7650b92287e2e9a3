// Workload 5 (PDF) on our side: the same reports and certificates as peer_inputs.py makes
// for the others, from the same seeds, written to files.
// usage: pdf_bench report|cert COUNT FOLDER [THREADS]
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include <sys/resource.h>

#include "pdf_data.hpp"
#include "platform/doc/write.hpp"

namespace {

using namespace ruam::doc;
namespace data = ruam::bench;

constexpr double nominal(double points) { return points / 0.68; }

Table table_of(std::uint64_t seed, int count) {
  const Column number{.percent = 14, .align = Align::right};
  Table out{.columns = {{.percent = 5},
                        {.percent = 39},
                        {.percent = 16},
                        number,
                        number,
                        {.percent = 12, .align = Align::right}},
            .head_rows = 1,
            .size = nominal(9)};
  Row head;
  for (const char* name : {"ที่", "โครงการ", "หน่วยงาน", "งบประมาณ", "เบิกจ่าย", "ร้อยละ"})
    head.cells.push_back(cell(name));
  out.rows.push_back(std::move(head));
  for (auto& values : data::rows(seed, count)) {
    Row row;
    for (auto& value : values) row.cells.push_back(cell(std::move(value)));
    out.rows.push_back(std::move(row));
  }
  return out;
}

Document report(int i) {
  Document out{.title = fmt::format("รายงานผลการดำเนินงานตามแผนปฏิบัติราชการ ไตรมาส {} ฉบับที่ {}",
                                    i % 4 + 1, i + 1),
               .page = {.left_mm = 20, .right_mm = 20, .top_mm = 20, .bottom_mm = 20},
               .size = nominal(11),
               .numbers = PageNumbers::bottom_of_total};
  out.blocks.push_back(
      Heading{.level = 1, .runs = {text(out.title)}, .align = Align::center, .size = nominal(16)});
  for (int k = 0; k < 4; ++k)
    out.blocks.push_back(Paragraph{.runs = {text(data::words(std::uint64_t(1000 + i * 10 + k), 4))},
                                   .align = Align::justify,
                                   .first_line_mm = 10,
                                   .space_before = 4});
  out.blocks.push_back(table_of(std::uint64_t(5000 + i), 24));
  out.blocks.push_back(Spacer{.points = 8});
  out.blocks.push_back(table_of(std::uint64_t(9000 + i), 8));
  return out;
}

Document certificate(int i) {
  const auto a = data::value(333, std::uint64_t(2 * i)),
             b = data::value(333, std::uint64_t(2 * i + 1));
  Document out{
      .title = fmt::format("เกียรติบัตร {:06}", i + 1),
      .page = {.landscape = true, .left_mm = 25, .right_mm = 25, .top_mm = 35, .frame = true},
      .size = nominal(20),
      .numbers = PageNumbers::none};
  const auto line = [&](std::string words, double points, bool is_bold) {
    out.blocks.push_back(Paragraph{.runs = {text(std::move(words))},
                                   .align = Align::center,
                                   .size = nominal(points),
                                   .space_before = 14,
                                   .bold = is_bold});
  };
  line("เกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า", 20, false);
  line(std::string(data::names[a % 8]) + " " + data::family_names[b % 8], 34, true);
  line("ผ่านการอบรม " + std::string(data::subjects[a / 8 % 8]), 20, false);
  line(fmt::format("ให้ไว้ ณ วันที่ {} มีนาคม พ.ศ. 2569", b / 8 % 28 + 1), 20, false);
  line(fmt::format("เลขที่ {:06}", i + 1), 20, false);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4)
    return std::fprintf(stderr, "usage: pdf_bench report|cert COUNT FOLDER [THREADS]\n"), 2;
  const bool reports = std::strcmp(argv[1], "report") == 0;
  const int count = std::atoi(argv[2]);
  const std::string folder = argv[3];
  const int threads = argc > 4 ? std::atoi(argv[4]) : 2;
  std::filesystem::create_directories(folder);
  const auto start = std::chrono::steady_clock::now();
  std::atomic<int> next = 0;
  std::atomic<std::size_t> bytes = 0;
  const auto work = [&] {
    for (int i = 0; (i = next++) < count;) {
      const auto pdf = to_pdf(reports ? report(i) : certificate(i));
      bytes += pdf.size();
      std::ofstream(fmt::format("{}/{}{:04}.pdf", folder, argv[1], i), std::ios::binary) << pdf;
    }
  };
  std::vector<std::thread> pool;
  for (int k = 1; k < threads; ++k) pool.emplace_back(work);
  work();
  for (auto& thread : pool) thread.join();
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("ruam.%s_x%d %.4f s\nruam.%s.bytes %zu bytes\nruam.%s.memory %.1f MB\n", argv[1],
              count, seconds.count(), argv[1], bytes / std::size_t(std::max(1, count)), argv[1],
              double(usage.ru_maxrss) / 1024);
}
