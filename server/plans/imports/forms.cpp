#include "plans/imports/book.hpp"
#include "plans/imports/fields.hpp"

namespace ruam::plans::imports {
namespace {

using ruam::imports::Column, ruam::imports::FieldNumber, ruam::imports::Part;

std::vector<Part> make_parts() {
  std::vector<Part> all = {
      {"แผน",
       {{title, "ชื่อแผน", true, 44},
        {from_year, "ปีเริ่ม (พ.ศ.)", true, 14},
        {to_year, "ปีสิ้นสุด (พ.ศ.)", true, 14},
        {vision, "วิสัยทัศน์", false, 44},
        {values, "ค่านิยม", false, 30},
        {situation, "สภาพการจัดการศึกษา", false, 50}}},
      {"โครงสร้าง",
       {{code, "รหัส", true, 10},
        {kind, "ประเภท", true, 20},
        {text, "ข้อความ", true, 60},
        {below, "อยู่ใต้รหัส", false, 12},
        {number, "เลขที่พิมพ์", false, 12},
        {years, "เฉพาะปี", false, 16},
        {lead, "หน่วยงานเจ้าภาพหลัก", false, 30},
        {support, "หน่วยงานสนับสนุน", false, 30}}},
      {"ตัวชี้วัด",
       {{node, "รหัสรายการ", true, 12},
        {indicator, "ตัวชี้วัด", true, 50},
        {unit, "หน่วย", true, 12},
        {direction, "ทิศทาง", false, 16},
        {base_year, "ปีฐาน", false, 10},
        {base_value, "ค่าฐาน", false, 10},
        {base_source, "ที่มาค่าฐาน", false, 24}}},
      {"SWOT",
       {{side, "ด้าน", true, 16}, {factor, "ปัจจัย", true, 60}, {evidence, "หลักฐาน", false, 40}}},
      {"ความเชื่อมโยง",
       {{list, "แผนระดับเหนือขึ้นไป", true, 34},
        {item, "หัวข้อ", true, 50},
        {node, "รหัสรายการ", false, 12},
        {primary, "เป็นหลัก", false, 10},
        {reason, "เหตุผล", false, 44}}}};
  static const char* const heads[] = {"เป้าปีที่ 1", "เป้าปีที่ 2", "เป้าปีที่ 3", "เป้าปีที่ 4", "เป้าปีที่ 5",
                                      "เป้าปีที่ 6", "เป้าปีที่ 7", "เป้าปีที่ 8", "เป้าปีที่ 9", "เป้าปีที่ 10"};
  auto& columns = all[2].columns;
  for (FieldNumber i = 0; i < most_target_years; ++i)
    columns.push_back({target_1 + i, heads[i], false, 11});
  columns.push_back({method, "วิธีวัด", false, 24});
  columns.push_back({keeper, "ผู้เก็บข้อมูล", false, 24});
  return all;
}

sheet::Form guide() {
  sheet::Form form{.sheet = {.name = "คำอธิบาย"}, .widths = {26, 100}};
  form.sheet.columns = {"แบบนำเข้าแผน", "หนึ่งไฟล์ต่อหนึ่งแผน กรอกแผ่นงานทั้งห้า"};
  const std::pair<const char*, const char*> lines[] = {
      {"แผน", "หนึ่งแถว ชื่อและปีของแผน"},
      {"โครงสร้าง", "หนึ่งแถวต่อหนึ่งรายการ รหัสตั้งเองได้ ใช้อ้างถึงในแผ่นงานอื่น เช่น ย1 ป1.1 ก1.1.1"},
      {"อยู่ใต้รหัส", "รหัสของรายการที่อยู่เหนือขึ้นไป เช่น กลยุทธ์อยู่ใต้เป้าประสงค์ เว้นว่าง = ชั้นบนสุด"},
      {"เฉพาะปี", "จุดเน้นประจำปีใส่ปี พ.ศ. หลายปีคั่นด้วยจุลภาค เว้นว่าง = ทุกปีของแผน"},
      {"หน่วยงาน", "รหัสหรือชื่อหน่วยงาน บรรทัดละแห่ง ที่ยังไม่มีในระบบพิมพ์ชื่อได้"},
      {"เป้าปีที่ 1 ถึง 10", "ค่าเป้าหมายของปีแรกของแผนเป็นต้นไป"},
      {"ความเชื่อมโยง", "หัวข้อใช้รหัสหรือชื่อในบัญชีอ้างอิง นโยบายกระทรวงและแผนจังหวัดพิมพ์ข้อความได้"},
      {"แถวตัวอย่าง", "แถวที่ช่องแรกขึ้นต้นด้วย “ตัวอย่าง” ระบบไม่นำเข้า"}};
  for (const auto& [head, words] : lines)
    form.sheet.rows.push_back({std::string(head), std::string(words)});
  return form;
}

}  // namespace

const std::vector<Part>& parts() {
  static const auto all = make_parts();
  return all;
}

const std::vector<ruam::imports::Option>& upper_lists() {
  static const std::vector<ruam::imports::Option> all = {
      {"national_strategy", "ยุทธศาสตร์ชาติ"},
      {"master_plan", "แผนแม่บทภายใต้ยุทธศาสตร์ชาติ"},
      {"nesdp13_milestones", "แผนพัฒนาฯ ฉบับที่ 13"},
      {"national_education_plan", "แผนการศึกษาแห่งชาติ"},
      {"sdg", "เป้าหมายการพัฒนาที่ยั่งยืน"},
      {"national_security_plan", "แผนความมั่นคงแห่งชาติ"},
      {"government_policy", "นโยบายรัฐบาล"},
      {"ministry", "นโยบายกระทรวง"},
      {"province", "แผนพัฒนาจังหวัด"}};
  return all;
}

std::vector<std::string> kind_names() {
  return {"ประเด็นยุทธศาสตร์", "เป้าประสงค์", "กลยุทธ์", "จุดเน้น", "แนวทาง", "พันธกิจ", "ผลผลิต", "ผลลัพธ์"};
}

std::vector<sheet::Form> make_forms(const World&) {
  using ruam::imports::make_form;
  const std::string shown(ruam::imports::example_reference);
  std::vector<std::string> lists;
  for (const auto& one : upper_lists()) lists.push_back(one.name);
  return {
      make_form(parts()[0],
                {{title, shown + " แผนพัฒนาการศึกษาจังหวัด"}, {from_year, "2566"}, {to_year, "2570"}}),
      make_form(parts()[1], {{code, shown + " ย1"},
                             {kind, "ประเด็นยุทธศาสตร์", kind_names()},
                             {text, "พัฒนาคุณภาพผู้เรียน"}}),
      make_form(parts()[2], {{node, shown + " ป1.1"},
                             {indicator, "ร้อยละของผู้เรียนที่อ่านออกเขียนได้"},
                             {unit, "ร้อยละ"},
                             {direction, "มากดี", {"มากดี", "น้อยดี", "ตรงค่า"}}}),
      make_form(parts()[3],
                {{side, shown, {"จุดแข็ง", "จุดอ่อน", "โอกาส", "อุปสรรค"}}, {factor, "ครูมีประสบการณ์"}}),
      make_form(parts()[4], {{list, shown, lists}, {primary, "ใช่", {"ใช่", "ไม่"}}}),
      guide()};
}

}  // namespace ruam::plans::imports
