#include "projects/imports/book.hpp"

namespace ruam::projects::imports {
namespace {

std::vector<std::string> names(const std::vector<Option>& options) {
  std::vector<std::string> all;
  for (const auto& one : options) all.push_back(one.name);
  return all;
}

std::vector<std::string> offered(FieldNumber field, const World& world) {
  switch (field) {
    case Field::programme:
      return names(world.programmes);
    case Field::source:
      return names(world.sources);
    case Field::category:
      return names(world.categories);
    case Field::division:
      return world.divisions;
    case Field::kind:
      return {"ผลผลิต", "ผลลัพธ์"};
    case Field::nature:
      return {"เชิงปริมาณ", "เชิงคุณภาพ"};
    case Field::unit:
      return {"ร้อยละ", "คน", "แห่ง", "โรงเรียน", "ครั้ง", "เรื่อง"};
    case Field::unit_1:
    case Field::unit_2:
    case Field::unit_3:
      return {"คน", "มื้อ", "ครั้ง", "วัน", "คืน", "ชั่วโมง", "ชุด", "เล่ม", "แห่ง", "คัน", "ห้อง", "ลิตร"};
    default:
      return {};
  }
}

std::string example(FieldNumber field, const World& world) {
  const auto year = std::to_string(world.fiscal_year);
  switch (field) {
    case Field::reference:
      return std::string(example_reference);
    case Field::title:
      return "โครงการพัฒนาภาคีเครือข่าย (แถวตัวอย่าง ระบบไม่นำเข้า ลบได้)";
    case Field::fiscal_year:
      return year;
    case Field::office:
      return world.office_names.empty() ? "" : world.office_names.back();
    case Field::responsible:
      return "กลุ่มนโยบายและแผน";
    case Field::starts:
      return "เมษายน " + year;
    case Field::ends:
      return "มิถุนายน " + year;
    case Field::objectives:
      return "เพื่อสร้างความร่วมมือ\nเพื่อพัฒนาเครือข่าย";
    case Field::number:
      return "1";
    case Field::activity:
      return "จัดประชุมเครือข่าย";
    case Field::item:
      return "ค่าอาหารว่างและเครื่องดื่ม";
    case Field::rate:
      return "35";
    case Field::count_1:
      return "32";
    case Field::unit_1:
      return "คน";
    case Field::count_2:
      return "1";
    case Field::unit_2:
      return "มื้อ";
    case Field::amount:
    case Field::quarter_3:
    case Field::quarter_sum:
    case Field::activity_total:
    case Field::total:
      return "1120";
    case Field::indicator:
      return "ร้อยละของผู้เข้าร่วมที่เข้าใจ";
    case Field::kind:
      return "ผลลัพธ์";
    case Field::nature:
      return "เชิงปริมาณ";
    case Field::target:
      return "80";
    case Field::unit:
      return "ร้อยละ";
    case Field::base:
      return "32";
    case Field::base_unit:
      return "คน";
    default:
      return "";
  }
}

constexpr std::string_view guide[][2] = {
    {"ขั้นที่ 1", "กรอกแผ่น “โครงการ” ก่อน หนึ่งแถวต่อหนึ่งโครงการ ตั้งรหัสอ้างอิงเองให้ไม่ซ้ำกัน เช่น P1, P2"},
    {"ขั้นที่ 2",
     "กรอกแผ่น “กิจกรรม” “ค่าใช้จ่าย” “แผนเงิน” และ “ตัวชี้วัด” โดยใส่รหัสอ้างอิงเดียวกันในทุกแถวของโครงการนั้น"},
    {"ลำดับกิจกรรม", "กิจกรรมหลักใช้ 1, 2, 3 ขั้นตอนย่อยใช้ 1.1, 1.2 (จัดรูปแบบช่องเป็นข้อความ ถ้ามี 1.10)"},
    {"วันที่", "พิมพ์ เมษายน 2567 หรือ 18 ก.ค. 2567 เป็นปี พ.ศ. ได้เลย"},
    {"ค่าใช้จ่าย",
     "ใส่อัตรากับจำนวน ระบบคูณให้ หรือพิมพ์ทั้งสูตรในช่องรายการ เช่น ค่าอาหารว่าง 32 คน X 35 บาท X 1 มื้อ "
     "เงินก้อนใส่เฉพาะช่อง “เป็นเงิน”"},
    {"ผลรวม", "ช่องผลรวมเว้นว่างได้ ถ้ากรอกต้องเท่ากับที่ระบบคำนวณ"},
    {"หลายข้อในช่องเดียว",
     "วัตถุประสงค์ เป้าหมาย และผลที่คาดว่าจะได้รับ ขึ้นบรรทัดใหม่ (Alt+Enter) หนึ่งบรรทัดต่อหนึ่งข้อ"},
    {"แถวตัวอย่าง", "แถวที่รหัสอ้างอิงขึ้นต้นด้วย “ตัวอย่าง” ระบบไม่นำเข้า ลบหรือปล่อยไว้ก็ได้"},
    {"ขนาด", "ไม่เกิน 500 โครงการ และ 5,000 แถวต่อแผ่น ไม่ใช้มาโคร สูตรใช้ได้ถ้าบันทึกผลลัพธ์ไว้แล้ว"}};

}  // namespace

std::vector<sheet::Form> make_template(const World& world, std::string_view office_name) {
  std::vector<sheet::Form> forms;
  for (const auto& part : parts()) {
    sheet::Form form{.sheet = {.name = std::string(part.name)}, .faint = {1}};
    auto& row = form.sheet.rows.emplace_back();
    for (std::size_t c = 0; c < part.columns.size(); ++c) {
      const auto& column = part.columns[c];
      form.sheet.columns.push_back(std::string(column.head) + (column.needed ? " *" : ""));
      form.widths.push_back(column.width);
      row.push_back(cell_of(example(column.field, world)));
      if (auto values = offered(column.field, world); !values.empty())
        form.choices.push_back({c, std::move(values)});
    }
    forms.push_back(std::move(form));
  }
  sheet::Form words{.sheet = {.name = "คำอธิบาย"}, .widths = {22, 110}};
  words.sheet.columns = {"แบบนำเข้าโครงการ", std::string(office_name) + " ปีงบประมาณ " +
                                                std::to_string(world.fiscal_year)};
  for (const auto& [head, text] : guide)
    words.sheet.rows.push_back({std::string(head), std::string(text)});
  forms.push_back(std::move(words));
  return forms;
}

}  // namespace ruam::projects::imports
