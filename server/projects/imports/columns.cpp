#include "platform/thai/letters.hpp"
#include "projects/imports/book.hpp"

namespace ruam::projects::imports {

const std::vector<Part>& parts() {
  using F = Field;
  static const std::vector<Part> all = {{"โครงการ",
                                         {{F::reference, "รหัสอ้างอิง", true, 12},
                                          {F::title, "ชื่อโครงการ", true, 40},
                                          {F::fiscal_year, "ปีงบประมาณ", false, 12},
                                          {F::office, "หน่วยงาน", false, 20},
                                          {F::programme, "แผนงาน", false, 30},
                                          {F::tactic, "กลยุทธ์", false, 30},
                                          {F::division, "กลุ่ม/หน่วย", false, 22},
                                          {F::responsible, "ผู้รับผิดชอบ", true, 26},
                                          {F::starts, "เริ่ม", false, 16},
                                          {F::ends, "สิ้นสุด", false, 16},
                                          {F::place, "สถานที่", false, 20},
                                          {F::rationale, "หลักการและเหตุผล", false, 40},
                                          {F::objectives, "วัตถุประสงค์", false, 36},
                                          {F::count_targets, "เป้าหมายเชิงปริมาณ", false, 30},
                                          {F::quality_targets, "เป้าหมายเชิงคุณภาพ", false, 30},
                                          {F::results, "ผลที่คาดว่าจะได้รับ", false, 30},
                                          {F::target_group, "กลุ่มเป้าหมาย", false, 24},
                                          {F::source, "แหล่งงบประมาณ", false, 28},
                                          {F::total, "งบประมาณรวม (บาท)", false, 18}}},
                                        {"กิจกรรม",
                                         {{F::reference, "รหัสอ้างอิง", true, 12},
                                          {F::number, "ลำดับกิจกรรม", true, 14},
                                          {F::activity, "ชื่อกิจกรรม", true, 44},
                                          {F::starts, "เริ่ม", false, 16},
                                          {F::ends, "สิ้นสุด", false, 16},
                                          {F::responsible, "ผู้รับผิดชอบ", false, 24},
                                          {F::detail, "รายละเอียด", false, 36},
                                          {F::activity_total, "รวมเงินกิจกรรม (บาท)", false, 20}}},
                                        {"ค่าใช้จ่าย",
                                         {{F::reference, "รหัสอ้างอิง", true, 12},
                                          {F::number, "ลำดับกิจกรรม", true, 14},
                                          {F::item, "รายการ", true, 40},
                                          {F::rate, "อัตรา (บาท)", false, 12},
                                          {F::count_1, "จำนวน 1", false, 10},
                                          {F::unit_1, "หน่วย 1", false, 10},
                                          {F::count_2, "จำนวน 2", false, 10},
                                          {F::unit_2, "หน่วย 2", false, 10},
                                          {F::count_3, "จำนวน 3", false, 10},
                                          {F::unit_3, "หน่วย 3", false, 10},
                                          {F::amount, "เป็นเงิน (บาท)", false, 16},
                                          {F::category, "หมวดรายจ่าย", false, 26}}},
                                        {"แผนเงิน",
                                         {{F::reference, "รหัสอ้างอิง", true, 12},
                                          {F::number, "ลำดับกิจกรรม", true, 14},
                                          {F::quarter_1, "ไตรมาส 1 (ต.ค.-ธ.ค.)", false, 20},
                                          {F::quarter_2, "ไตรมาส 2 (ม.ค.-มี.ค.)", false, 20},
                                          {F::quarter_3, "ไตรมาส 3 (เม.ย.-มิ.ย.)", false, 20},
                                          {F::quarter_4, "ไตรมาส 4 (ก.ค.-ก.ย.)", false, 20},
                                          {F::quarter_sum, "รวม (บาท)", false, 16}}},
                                        {"ตัวชี้วัด",
                                         {{F::reference, "รหัสอ้างอิง", true, 12},
                                          {F::indicator, "ตัวชี้วัด", true, 44},
                                          {F::kind, "ประเภท", false, 12},
                                          {F::nature, "ลักษณะ", false, 14},
                                          {F::target, "ค่าเป้าหมาย", false, 12},
                                          {F::unit, "หน่วย", false, 12},
                                          {F::base, "ฐาน (100%)", false, 12},
                                          {F::base_unit, "หน่วยของฐาน", false, 12},
                                          {F::method, "วิธีประเมิน", false, 20},
                                          {F::instrument, "เครื่องมือ", false, 20}}}};
  return all;
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (auto n = column + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
}

namespace {

std::u32string letters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size() && out.size() < 200;) {
    const auto [code, size] = thai::letter_at(text, at);
    if (code != U' ') out += code;
    at += size;
  }
  return out;
}

/// How many letters must change, come or go (Levenshtein).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
      corner = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view value, const std::vector<std::string>& options) {
  const auto wanted = letters_of(value);
  if (wanted.size() < 4) return {};  // of short words everything is near
  std::string best;
  auto least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const auto& option : options) {
    const auto letters = letters_of(option);
    auto far = distance(wanted, letters);
    // A part of the name («พื้นฐาน» of «แผนงานพื้นฐาน») is near.
    if (wanted.size() >= 4 && letters.find(wanted) != std::u32string::npos)
      far = std::min<std::size_t>(far, 1);
    if (far < least) {
      least = far;
      best = option;
    }
  }
  return best;
}

}  // namespace ruam::projects::imports
