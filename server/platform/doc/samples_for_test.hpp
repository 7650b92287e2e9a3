#pragma once

#include <string>
#include <vector>

#include "platform/doc/tree.hpp"

/// Documents the tests of this folder share: a made-up office paper that uses every block.
namespace ruam::doc::samples {

inline Cell strong(std::string words) {
  auto out = cell(std::move(words));
  out.bold = true;
  return out;
}

inline Table quarter_table() {
  Row first{.cells = {Cell{.blocks = {paragraph("แผนการปฏิบัติงาน (กิจกรรม)")}, .rowspan = 2},
                      Cell{.blocks = {paragraph("แผนการใช้จ่ายเงินงบประมาณ")}, .colspan = 4},
                      Cell{.blocks = {paragraph("รวม")}, .rowspan = 2}}};
  Row second{.cells = {cell("ไตรมาสที่ 1/2566 (ต.ค.-ธ.ค.65)"), cell("ไตรมาสที่ 2/2566 (ม.ค.-มี.ค.66)"),
                       cell("ไตรมาสที่ 3/2566 (เม.ย.-มิ.ย.66)"),
                       cell("ไตรมาสที่ 4/2566 (ก.ค.-ก.ย.66)")}};
  Row body{.cells = {cell("ประชุมเชิงปฏิบัติการเครือข่ายการมีส่วนร่วม"), cell(""), cell(""), cell("6,820"),
                     cell(""), cell("6,820")}};
  Row total{.cells = {cell("รวม"), cell("0"), cell("0"), cell("6,820"), cell("0"), cell("6,820")},
            .bold = true};
  const auto money = Column{.percent = 13, .align = Align::right};
  return {.columns = {{.percent = 35}, money, money, money, money, money},
          .head_rows = 2,
          .rows = {first, second, body, total},
          .size = 14};
}

inline Table indicator_table() {
  Cell output{.blocks = {Paragraph{.runs = {bold("ด้านผลผลิต (Output) "),
                                            text("จำนวนผู้เข้าร่วมประชุม ไม่น้อยกว่า 120 คน")}}}};
  Cell outcome{.blocks = {Paragraph{.runs = {bold("ด้านผลลัพธ์ (Outcome) "),
                                             text("ร้อยละของผู้ที่เกี่ยวข้องมีความรู้ความเข้าใจ")}},
                          paragraph("1.1 ขั้นเตรียมการ"), paragraph("1.2 ขั้นดำเนินการ ฟื้นฟูญี่ปุ่น")}};
  return {.columns = {{.percent = 60}, {.percent = 20}, {.percent = 20}},
          .head_rows = 1,
          .rows = {Row{.cells = {cell("ตัวชี้วัดความสำเร็จ"), cell("วิธีการประเมิน"), cell("เครื่องมือที่ใช้")}},
                   Row{.cells = {output, cell("นับจำนวน"), cell("บัญชีลงเวลา")}},
                   Row{.cells = {outcome, cell("สอบถาม"), cell("แบบสอบถาม")}}},
          .space_before = 4};
}

inline Document proposal() {
  Document d{.title = "แบบเสนอโครงการ ตัวอย่างเพื่อทดสอบ"};
  auto& b = d.blocks;
  b.push_back(LabelValue{.label = {text("ชื่อโครงการ")},
                         .value = {text("โครงการส่งเสริมการมีส่วนร่วมของภาคีเครือข่ายเพื่อพัฒนาคุณภาพการศึกษา"
                                        "ระดับจังหวัด ที่ปรึกษาและผู้ใหญ่ร่วมกันขับเคลื่อนอย่างต่อเนื่อง")},
                         .anchor = "name"});
  b.push_back(LabelValue{.label = {text("ระยะเวลาดำเนินโครงการ")}, .value = {text("เมษายน 2566")}});
  b.push_back(Heading{.level = 1, .runs = {text("ส่วนที่ 1 รายละเอียดโครงการ/กิจกรรม")}, .size = 18});
  b.push_back(heading(2, "1. หลักการและเหตุผล"));
  b.push_back(Paragraph{
      .runs = {text("สำนักงานเขตพื้นที่การศึกษาดำเนินการเพื่อให้ที่ประชุมทราบ ต่าง ๆ ดังนี้ ความศักดิ์สิทธิ์ของ"
                    "กฎหมายและฎีกาเป็นเรื่องที่ผู้ใหญ่ต้องซ้ำเติมด้วยน้ำใจ การฟื้นฟูและปฏิรูปฐานะทางการศึกษา "
                    "จำเป็นต้องอาศัยความร่วมมือจากทุกภาคส่วน ทั้งในและนอกพื้นที่ รวมถึงผู้ปกครองและชุมชน")},
      .align = Align::justify,
      .first_line_mm = 25,
      .anchor = "rationale"});
  b.push_back(Paragraph{.runs = {text("ตัวหนา "),
                                 bold("ตัวหนา"),
                                 {.text = " ตัวเอน ", .italic = true},
                                 {.text = "ขีดเส้นใต้", .underline = true},
                                 {.text = " ใหญ่", .size = 20},
                                 {.text = " หนาเอน", .bold = true, .italic = true}},
                        .first_line_mm = 25});
  b.push_back(
      Paragraph{.runs = {text("3. สถานะโครงการ "), check_box(false), text(" ยังไม่สิ้นสุดโครงการ "),
                         check_box(true), text(" สิ้นสุดโครงการแล้ว")}});
  b.push_back(Paragraph{.runs = {text("ที่\tศธ 04123/"), dots(), text("\tวันที่  "), dots()},
                        .tabs = {{.at_mm = 15}, {.at_mm = 80}}});
  b.push_back(heading(2, "5. ตัวชี้วัดความสำเร็จ"));
  b.push_back(indicator_table());
  b.push_back(heading(2, "2. แผนการใช้จ่ายเงินงบประมาณ"));
  b.push_back(quarter_table());
  b.push_back(
      Paragraph{.runs = {text("รวมทั้งสิ้น = 6,820 บาท (หกพันแปดร้อยยี่สิบบาทถ้วน)")}, .space_before = 6});
  b.push_back(Rule{.dashed = true});
  b.push_back(Paragraph{.runs = {text("กลาง")}, .align = Align::center});
  b.push_back(Paragraph{.runs = {text("ขวา")}, .align = Align::right});
  b.push_back(Signature{.label = "ผู้เสนอโครงการ",
                        .name = "ผู้อำนวยการกลุ่มอำนวยการ",
                        .under = {"ตำแหน่ง ผู้อำนวยการกลุ่มอำนวยการ"},
                        .date_line = true});
  b.push_back(Signature{.label = "ผู้อนุมัติโครงการ", .under = {"ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"}});
  return d;
}

/// A table of `rows` rows under a repeated head.
inline Document long_table(int rows) {
  Table t{.columns = {{.percent = 10, .align = Align::right}, {.percent = 60}, {.percent = 30}},
          .head_rows = 1,
          .rows = {Row{.cells = {cell("ที่"), cell("หัวข้อซ้ำทุกหน้า"), cell("จำนวนเงิน")}}}};
  for (int i = 1; i <= rows; ++i)
    t.rows.push_back(
        {.cells = {cell(std::to_string(i)), cell("รายการที่ " + std::to_string(i) + " เพื่อการศึกษา"),
                   cell("1,000")}});
  Document d{.title = "ตารางยาว",
             .blocks = {paragraph("ก่อนตาราง"), std::move(t), paragraph("หลังตาราง")}};
  return d;
}

}  // namespace ruam::doc::samples
