#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

/// The reports and certificates of workload 5, value by value the same as peer_inputs.py.
namespace ruam::bench {

inline const std::array<const char*, 8> subjects = {
    "โครงการพัฒนาคุณภาพการศึกษา", "แผนปฏิบัติราชการประจำปี",     "การประชุมเครือข่ายภาคี",
    "งานส่งเสริมการมีส่วนร่วม",     "กิจกรรมนิเทศติดตามสถานศึกษา", "การยกระดับผลสัมฤทธิ์ทางการเรียน",
    "ระบบดูแลช่วยเหลือนักเรียน",    "การอบรมครูและบุคลากร"};
inline const std::array<const char*, 8> places = {"ระดับจังหวัด",
                                                  "ระดับภาค",
                                                  "ในพื้นที่ห่างไกล",
                                                  "สำหรับโรงเรียนขนาดเล็ก",
                                                  "ร่วมกับองค์กรปกครองส่วนท้องถิ่น",
                                                  "ตามยุทธศาสตร์ชาติ",
                                                  "ด้านเทคโนโลยีดิจิทัล",
                                                  "เพื่อความเสมอภาคทางการศึกษา"};
inline const std::array<const char*, 8> opinions = {
    "ควรเร่งดำเนินการโดยเร็ว",    "เห็นด้วยอย่างยิ่งกับแนวทางนี้", "ยังขาดงบประมาณและบุคลากร",
    "ผู้ปกครองต้องการข้อมูลเพิ่มเติม", "ควรประเมินผลทุกไตรมาส",   "นักเรียนได้รับประโยชน์จริง",
    "ขอให้เปิดเผยข้อมูลต่อสาธารณะ", "ควรมีส่วนร่วมจากชุมชนมากขึ้น"};
inline const std::array<const char*, 8> names = {"สมชาย",   "สมหญิง",  "วิชัย",  "มาลี",
                                                 "ประเสริฐ", "กาญจนา", "อนุชา", "พรทิพย์"};
inline const std::array<const char*, 8> family_names = {"ใจดี", "รักเรียน",  "ศรีสุข",   "ทองคำ",
                                                        "บุญมี", "แสงจันทร์", "วงศ์ไทย", "พัฒนากุล"};

/// Value `i` of the stream `seed`: any language can make it without the ones before.
inline std::uint64_t value(std::uint64_t seed, std::uint64_t i) {
  std::uint64_t z = seed * 0x9E3779B97F4A7C15U + i * 0xBF58476D1CE4E5B9U + 1;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31);
}

inline std::string with_commas(std::uint64_t n) {
  auto digits = std::to_string(n);
  for (auto at = std::ptrdiff_t(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(std::size_t(at), 1, ',');
  return digits;
}

inline std::string words(std::uint64_t seed, int n) {
  std::string out;
  for (int i = 0; i < n; ++i) {
    const auto v = [&](int k) { return value(seed, std::uint64_t(3 * i + k)) % 8; };
    out += (i > 0 ? " " : "") + std::string(subjects[v(0)]) + places[v(1)] + opinions[v(2)];
  }
  return out;
}

inline std::vector<std::array<std::string, 6>> rows(std::uint64_t seed, int n) {
  std::vector<std::array<std::string, 6>> out;
  for (int i = 0; i < n; ++i) {
    std::uint64_t r[6];
    for (int k = 0; k < 6; ++k) r[k] = value(seed, std::uint64_t(6 * i + k));
    const auto budget = r[1] % 9'000'000 + 10'000;
    const auto spent = budget * (r[2] % 101) / 100;
    out.push_back({std::to_string(i + 1), std::string(subjects[r[0] % 8]) + places[r[3] % 8],
                   fmt::format("จังหวัดที่ {}", r[4] % 77 + 1), with_commas(budget), with_commas(spent),
                   fmt::format("{:.1f}%", 100.0 * double(spent) / double(budget))});
  }
  return out;
}

}  // namespace ruam::bench
