#include "projects/reading/costs.hpp"

#include <gtest/gtest.h>

#include "platform/thai/digits.hpp"

namespace ruam::projects::reading {
namespace {

/// "35 x 32 คน, 1 มื้อ = 1,120" for a formula, "1,500" for a lump; "!" stands before a warning.
std::string understood(const ReadLine& read) {
  const auto& line = read.line;
  std::string text = line.text + " | ";
  if (!line.lump) {
    text += thai::format_money(line.rate.value_or(Satang{})) + " x";
    for (const auto& factor : line.factors)
      text += " " + thai::format_quantity(factor.quantity) + (factor.unit.empty() ? "" : " ") +
              factor.unit + ",";
    text.back() = ' ';
    text += "= ";
  }
  text += thai::format_money(line.amount);
  for (const auto& warning : read.warnings) text += " !" + warning.code.substr(8);
  return text;
}

struct Case {
  const char *text, *wanted;
};

/// As offices write them.
constexpr Case cases[] = {
    // seed 003
    {"- ค่าอาหารว่างและเครื่องดื่ม 32 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 1,120 บาท",
     "ค่าอาหารว่างและเครื่องดื่ม | 35 x 32 คน, 1 มื้อ, 1 ครั้ง = 1,120"},
    {"- ค่าอาหารว่างและเครื่องดื่ม 120 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 4,200 บาท",
     "ค่าอาหารว่างและเครื่องดื่ม | 35 x 120 คน, 1 มื้อ, 1 ครั้ง = 4,200"},
    {"- ค่าวัสดุ = 1,500 บาท", "ค่าวัสดุ | 1,500"},
    // signs
    {"ค่าอาหารว่าง 32 คน x 35 บาท x 1 มื้อ", "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารว่าง 32 คน × 35 บาท × 1 มื้อ = 1,120", "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารว่าง 32 คน * 35 บาท * 1 มื้อ = 1,120.-", "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารว่าง 32 คน คูณ 35 บาท คูณ 1 มื้อ เป็นเงิน 1,120 บาท",
     "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารว่าง 32คนx35บาทx1มื้อ=1,120บาท", "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารว่างและเครื่องดื่ม32คนX35บาทX1มื้อ", "ค่าอาหารว่างและเครื่องดื่ม | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารว่าง (32 คน x 35 บาท x 1 มื้อ) = 1,120 บาท", "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารว่าง (32 คน x 35 บาท x 1 มื้อ) เป็นเงิน 1,120 บาท (หนึ่งพันหนึ่งร้อยยี่สิบบาทถ้วน)",
     "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารว่าง 32 คน X 35 บาท X จำนวน 2 มื้อ = 2,240 บาท", "ค่าอาหารว่าง | 35 x 32 คน, 2 มื้อ = 2,240"},
    // digits
    {"- ค่าอาหารว่างและเครื่องดื่ม ๓๒ คน X ๓๕ บาท X ๑ มื้อ X ๑ ครั้ง = ๑,๑๒๐ บาท",
     "ค่าอาหารว่างและเครื่องดื่ม | 35 x 32 คน, 1 มื้อ, 1 ครั้ง = 1,120"},
    {"ค่าวัสดุสำนักงาน ๑,๕๐๐ บาท", "ค่าวัสดุสำนักงาน | 1,500"},
    {"ค่าจ้างเหมา ๔,๔๖๕,๐๐๐.๐๐ บาท", "ค่าจ้างเหมา | 4,465,000"},
    {"จัดสรรให้จังหวัด ๑๙ จังหวัด x ๒๓๕,๐๐๐ บาท = ๔,๔๖๕,๐๐๐ บาท",
     "จัดสรรให้จังหวัด | 235,000 x 19 จังหวัด = 4,465,000"},
    {"ค่าอาหารว่าง 32 คน X 35.50 บาท X 1 มื้อ = 1,136 บาท", "ค่าอาหารว่าง | 35.50 x 32 คน, 1 มื้อ = 1,136"},
    // each: คนละ, @, ๆ ละ, บาท/คน
    {"ค่าอาหารกลางวัน 50 คน คนละ 120 บาท 2 มื้อ เป็นเงิน 12,000 บาท",
     "ค่าอาหารกลางวัน | 120 x 50 คน, 2 มื้อ = 12,000"},
    {"ค่าอาหารกลางวัน จำนวน 50 คน ๆ ละ 120 บาท เป็นเงิน 6,000 บาท",
     "ค่าอาหารกลางวัน | 120 x 50 คน = 6,000"},
    {"ค่าตอบแทนวิทยากร 2 คน ๆ ละ 6 ชั่วโมง ๆ ละ 600 บาท เป็นเงิน 7,200 บาท",
     "ค่าตอบแทนวิทยากร | 600 x 2 คน, 6 ชั่วโมง = 7,200"},
    {"ค่าสมนาคุณวิทยากร ชั่วโมงละ 1,200 บาท จำนวน 6 ชั่วโมง", "ค่าสมนาคุณวิทยากร | 1,200 x 6 ชั่วโมง = 7,200"},
    {"ค่าอาหารว่าง 32 คน @ 35 บาท 2 มื้อ = 2,240", "ค่าอาหารว่าง | 35 x 32 คน, 2 มื้อ = 2,240"},
    {"ค่าเอกสาร 100 เล่ม @ 45", "ค่าเอกสาร | 45 x 100 เล่ม = 4,500"},
    {"ค่าอาหารว่าง 35 บาท/คน/มื้อ x 32 คน x 1 มื้อ = 1,120 บาท", "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    {"ค่าอาหารกลางวัน 80 บาทต่อคน x 60 คน", "ค่าอาหารกลางวัน | 80 x 60 คน = 4,800"},
    {"ค่าอาหารกลางวัน มื้อละ 80 บาท จำนวน 1 มื้อ 50 คน", "ค่าอาหารกลางวัน | 80 x 1 มื้อ, 50 คน = 4,000"},
    {"ค่าที่พัก 10 ห้อง ๆ ละ 800 บาท 2 คืน = 16,000", "ค่าที่พัก | 800 x 10 ห้อง, 2 คืน = 16,000"},
    {"ค่าเช่าห้องพัก 10 ห้อง x 2 คืน x 800 บาท เป็นเงิน 16,000 บาท",
     "ค่าเช่าห้องพัก | 800 x 10 ห้อง, 2 คืน = 16,000"},
    {"ค่าเข้าเล่มเอกสาร จำนวน 40 เล่ม เล่มละ 85 บาท", "ค่าเข้าเล่มเอกสาร | 85 x 40 เล่ม = 3,400"},
    {"ค่าโล่รางวัล จำนวน 5 โล่ ราคา 1,200 บาท เป็นเงิน 6,000 บาท", "ค่าโล่รางวัล | 1,200 x 5 โล่ = 6,000"},
    {"ค่าของที่ระลึก 3 ชิ้น ในอัตรา 500 บาท = 1,500 บาท", "ค่าของที่ระลึก | 500 x 3 ชิ้น = 1,500"},
    // rate first, halves, odd units
    {"ค่าวิทยากร 600 บาท x 3 ชม. x 2 คน = 3,600 บาท", "ค่าวิทยากร | 600 x 3 ชม., 2 คน = 3,600"},
    {"ค่าตอบแทนวิทยากร 1.5 ชั่วโมง x 600 บาท = 900 บาท", "ค่าตอบแทนวิทยากร | 600 x 1.5 ชั่วโมง = 900"},
    {"ค่าเบี้ยเลี้ยง 5 คน x 240 บาท x 2 วัน = 2,400 บาท", "ค่าเบี้ยเลี้ยง | 240 x 5 คน, 2 วัน = 2,400"},
    {"ค่าพาหนะ 100 กม. x 4 บาท", "ค่าพาหนะ | 4 x 100 กม. = 400"},
    {"ค่าน้ำมันเชื้อเพลิง 250 ลิตร x 40 บาท = 10,000 บาท", "ค่าน้ำมันเชื้อเพลิง | 40 x 250 ลิตร = 10,000"},
    {"ค่ากระดาษ A4 80 แกรม 10 รีม x 120 บาท = 1,200 บาท",
     "ค่ากระดาษ A4 80 แกรม | 120 x 10 รีม = 1,200"},
    {"ค่าจ้างทำป้าย ขนาด 1.2 x 2.4 เมตร 1 ป้าย x 500 บาท = 500 บาท",
     "ค่าจ้างทำป้าย ขนาด 1.2 x 2.4 เมตร | 500 x 1 ป้าย = 500"},
    {"ค่าเช่ารถตู้ 2 คัน x 1,800 บาท x 3 วัน = 10,800 บาท", "ค่าเช่ารถตู้ | 1,800 x 2 คัน, 3 วัน = 10,800"},
    {"ค่าพิมพ์เกียรติบัตร 120 แผ่น X 10 บาท = 1,200 บาท", "ค่าพิมพ์เกียรติบัตร | 10 x 120 แผ่น = 1,200"},
    {"ค่ายาและเวชภัณฑ์ 4 กระเป๋า x 350 บาท = 1,400", "ค่ายาและเวชภัณฑ์ | 350 x 4 กระเป๋า = 1,400"},
    {"ค่าดำเนินการ 183 โรงเรียน x 2,000 บาท = 366,000 บาท",
     "ค่าดำเนินการ | 2,000 x 183 โรงเรียน = 366,000"},
    // lumps
    {"ค่าวัสดุ 1,500 บาท", "ค่าวัสดุ | 1,500"},
    {"ค่าวัสดุ 1,500.-", "ค่าวัสดุ | 1,500"},
    {"ค่าวัสดุ เป็นเงิน 1,500 บาท", "ค่าวัสดุ | 1,500"},
    {"ค่าวัสดุอุปกรณ์ (กระดาษ ปากกา แฟ้ม) จำนวนเงิน 1,500 บาท", "ค่าวัสดุอุปกรณ์ (กระดาษ ปากกา แฟ้ม) | 1,500"},
    {"ค่าจัดทำเอกสาร..................... 3,000 บาท", "ค่าจัดทำเอกสาร | 3,000"},
    {"ค่าจ้างเหมาบริการ: 12,000 บาทถ้วน", "ค่าจ้างเหมาบริการ | 12,000"},
    {"1. ค่าวัสดุ เป็นเงิน 1,500 บาท", "ค่าวัสดุ | 1,500"},
    {"1.2 ค่าอาหารว่าง 20 คน x 35 บาท = 700 บาท", "ค่าอาหารว่าง | 35 x 20 คน = 700"},
    {"(3) ค่าวัสดุ 500 บาท", "ค่าวัสดุ | 500"},
    {"• ค่าวัสดุ 500 บาท", "ค่าวัสดุ | 500"},
    {"ค่าวัสดุประกอบการอบรม รุ่นที่ 2 เป็นเงิน 2,000 บาท", "ค่าวัสดุประกอบการอบรม รุ่นที่ 2 | 2,000"},
    {"ค่าใช้จ่ายในการประชุม ปี 2567 จำนวนเงิน 5,000 บาท", "ค่าใช้จ่ายในการประชุม ปี 2567 | 5,000"},
    {"ส านักงาน ค่าวัสดุ 1,500 บาท", "สำนักงาน ค่าวัสดุ | 1,500"},
    // the sum at the end without a sign
    {"ค่าอาหารกลางวัน 50 คน X 120 บาท 6,000 บาท", "ค่าอาหารกลางวัน | 120 x 50 คน = 6,000"},
    // written sums that are not the product: both stay, the person decides
    {"ค่าอาหารว่าง 32 คน X 35 บาท X 1 มื้อ = 1,200 บาท",
     "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120 !sum_differs"},
    {"ค่าเช่ารถ 2 คัน x 1,800 บาท = 18,000 บาท", "ค่าเช่ารถ | 1,800 x 2 คัน = 3,600 !sum_differs"},
    // what is not clear is said
    {"ค่าป้ายไวนิล 2 ผืน 1,000 บาท", "ค่าป้ายไวนิล 2 ผืน | 1,000 !rate_missing"},
    {"ค่าอาหารว่าง 32 x 35 x 1 = 1,120", "ค่าอาหารว่าง | 35 x 32, 1 = 1,120 !rate_guessed"},
    {"ค่าอาหารว่าง 32 คน x 1 มื้อ = 1,120 บาท", "ค่าอาหารว่าง 32 คน x 1 มื้อ | 1,120 !rate_missing"},
    {"ค่าวิทยากร ชั่วโมงละ 600 บาท", "ค่าวิทยากร | 600  = 600 !no_quantity"},
    // the formula stands first
    {"32 คน X 35 บาท X 1 มื้อ ค่าอาหารว่าง", "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120"},
    // numbers of the words that the sum proves to be factors
    {"ค่าอาหารสำหรับการอบรม 2 วัน ผู้เข้าอบรม 50 คน x 120 บาท = 12,000 บาท",
     "ค่าอาหารสำหรับการอบรม | 120 x 2 วัน, 50 คน = 12,000"},
};

TEST(CostLine, IsReadAsOfficesWriteIt) {
  for (const auto& [text, wanted] : cases) {
    const auto read = read_cost_line(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(understood(*read), wanted) << text;
  }
  EXPECT_GE(std::size(cases), 60U);
}

TEST(CostLine, IsNothingWhereNoMoneyIs) {
  for (const auto* text : {"", "   ", "1.4 สรุปผลการดำเนินงาน", "แต่งตั้งคณะทำงาน", "1.1", "- ",
                           "ประชุม 32 คน", "พ.ศ. 2566", "x X =", "= = =", "(((", "ๆ ละ"})
    EXPECT_FALSE(read_cost_line(text)) << text;
}

TEST(CostLine, TooLargeForMoneyIsKeptAsWrittenWithAWarning) {
  const auto read =
      read_cost_line("ค่าของ 9,000,000,000 คน x 9,000,000,000 บาท x 9,000,000 วัน = 1 บาท");

  ASSERT_TRUE(read);
  EXPECT_TRUE(read->line.lump);
  EXPECT_EQ(read->warnings.front().code, "reading.too_large");
}

/// Section 3.1 of seed 003, as its text was stored.
constexpr const char* seed_003 = R"(1. ประมาณการค่าใช้จ่าย

งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ.2566 รวม 6,820 บาท

กิจกรรม ส่งเสริมความร่วมมือในการพัฒนาการศึกษาของสำนักงานเขตพื้นที่การศึกษาประถมศึกษาพัทลุง เขต 2

1.1 ประชุมผู้บริหารการศึกษา ประธานเครือข่ายพัฒนาคุณภาพการศึกษา ผู้อำนวยการกลุ่ม/หน่วย เพื่อวางแผน การดำเนินงานจัดกิจกรรมส่งเสริมความร่วมมือในการพัฒนาการศึกษาของสำนักงานเขตพื้นที่การศึกษาประถมศึกษาพัทลุง เขต 2

- ค่าอาหารว่างและเครื่องดื่ม 32 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 1,120 บาท

1.2 จัดกิจกรรมส่งเสริมความร่วมมือในการพัฒนาการศึกษาของสำนักงานเขตพื้นที่การศึกษาประถมศึกษาพัทลุง เขต 2

- ค่าอาหารว่างและเครื่องดื่ม 120 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 4,200 บาท

- ค่าวัสดุ = 1,500 บาท

รวมกิจกรรม = 6,820 บาท
)";

TEST(CostList, OfSeed003IsReadWhole) {
  const auto read = read_costs(seed_003);

  ASSERT_EQ(read.parts.size(), 3U);
  EXPECT_TRUE(read.parts[0].title.starts_with("กิจกรรม ส่งเสริมความร่วมมือ"));
  EXPECT_EQ(read.parts[0].level, 0);
  EXPECT_EQ(read.parts[1].number, "1.1");
  EXPECT_TRUE(read.parts[1].title.starts_with("ประชุมผู้บริหารการศึกษา")) << read.parts[1].title;
  ASSERT_EQ(read.parts[1].lines.size(), 1U);
  EXPECT_EQ(understood(read.parts[1].lines[0]),
            "ค่าอาหารว่างและเครื่องดื่ม | 35 x 32 คน, 1 มื้อ, 1 ครั้ง = 1,120");
  EXPECT_EQ(read.parts[2].number, "1.2");
  ASSERT_EQ(read.parts[2].lines.size(), 2U);
  EXPECT_EQ(understood(read.parts[2].lines[0]),
            "ค่าอาหารว่างและเครื่องดื่ม | 35 x 120 คน, 1 มื้อ, 1 ครั้ง = 4,200");
  EXPECT_EQ(understood(read.parts[2].lines[1]), "ค่าวัสดุ | 1,500");
  EXPECT_EQ(read.amount, baht(6'820));
  ASSERT_EQ(read.totals.size(), 2U);
  for (const auto& total : read.totals) {
    EXPECT_EQ(total.stated, baht(6'820));
    EXPECT_EQ(total.counted, baht(6'820));
  }
}

TEST(CostList, JoinsLinesThatBroke) {
  const auto read = read_costs(
      "- ค่าอาหารว่างและเครื่องดื่ม\n  32 คน X 35 บาท\n  X 1 มื้อ = 1,120 บาท\n"
      "- ค่าวัสดุ\n  เป็นเงิน 1,500 บาท\n"
      "- ค่าตอบแทนวิทยากร 6 ชั่วโมง X\n600 บาท = 3,600 บาท\n"
      "รวมเป็นเงิน 6,220 บาท");

  ASSERT_EQ(read.parts.size(), 1U);
  ASSERT_EQ(read.parts[0].lines.size(), 3U);
  EXPECT_EQ(understood(read.parts[0].lines[0]), "ค่าอาหารว่างและเครื่องดื่ม | 35 x 32 คน, 1 มื้อ = 1,120");
  EXPECT_EQ(understood(read.parts[0].lines[1]), "ค่าวัสดุ | 1,500");
  EXPECT_EQ(understood(read.parts[0].lines[2]), "ค่าตอบแทนวิทยากร | 600 x 6 ชั่วโมง = 3,600");
  ASSERT_EQ(read.totals.size(), 1U);
  EXPECT_EQ(read.totals[0].counted, baht(6'220));
}

TEST(CostList, KnowsInEveryWordingThatOneItemMayPayForAnother) {
  for (const auto* note :
       {"หมายเหตุ ขอถัวจ่ายทุกรายการ", "*ขอถัวเฉลี่ยจ่ายทุกรายการ", "(ทุกรายการขอถัวจ่ายตามที่จ่ายจริง)"}) {
    const auto text = read_costs("1.1 ประชุม\n- ค่าวัสดุ 1,500 บาท\n" + std::string(note));
    EXPECT_TRUE(text.shared_lines) << note;
    EXPECT_EQ(text.amount, baht(1'500)) << note;
    EXPECT_EQ(text.parts.size(), 1U) << note;
    const auto cells = read_costs("รายการ\tจำนวน\tอัตรา\tเป็นเงิน\nค่าอาหารว่าง\t10 คน\t35\t350\n" +
                                  std::string(note) + "\t\t\t\n");
    EXPECT_TRUE(cells.shared_lines) << note;
    EXPECT_EQ(cells.amount, baht(350)) << note;
    EXPECT_EQ(cells.parts.size(), 1U) << note;
  }
  EXPECT_FALSE(read_costs("- ค่าวัสดุ 1,500 บาท").shared_lines);
}

TEST(CostList, ChecksWrittenTotalsAndNeverCountsThem) {
  const auto read = read_costs(
      "1.1 ประชุมวางแผน\n- ค่าอาหารว่าง 10 คน x 35 บาท = 350 บาท\nรวม 350 บาท\n"
      "1.2 จัดอบรม\n- ค่าวัสดุ 1,000 บาท\nรวม 1,100 บาท\n"
      "รวมทั้งสิ้น 1,350 บาท (หนึ่งพันสามร้อยห้าสิบบาทถ้วน)\nหมายเหตุ ขอถัวจ่ายทุกรายการ");

  EXPECT_EQ(read.amount, baht(1'350));
  ASSERT_EQ(read.totals.size(), 3U);
  EXPECT_EQ(read.totals[0].counted, baht(350));
  EXPECT_EQ(read.totals[1].stated, baht(1'100));
  EXPECT_EQ(read.totals[1].counted, baht(1'000));
  EXPECT_EQ(read.totals[2].counted, baht(1'350));
  EXPECT_TRUE(read.shared_lines);
  EXPECT_TRUE(read.unread.empty());
  EXPECT_EQ(read.parts.back().lines.size(), 1U);
}

TEST(CostList, KeepsWhatIsNoCostForTheEyeAndWarnsOfAnItemWithoutAmount) {
  const auto read = read_costs("ตามบันทึกข้อความที่แนบ\n- ค่าวัสดุสำนักงาน\n- ค่าอาหาร 500 บาท");

  EXPECT_EQ(read.unread.size(), 1U);
  ASSERT_EQ(read.parts.size(), 1U);
  ASSERT_EQ(read.parts[0].lines.size(), 2U);
  EXPECT_EQ(read.parts[0].lines[0].warnings.front().code, "reading.no_amount");
  EXPECT_EQ(read.amount, baht(500));
}

TEST(CostTable, IsReadWithHeads) {
  const auto read = read_costs(
      "ที่\tรายการ\tจำนวน\tหน่วย\tอัตรา (บาท)\tเป็นเงิน (บาท)\n"
      "1\tค่าอาหารว่าง\t32\tคน\t35\t1,120\n"
      "2\tค่าวัสดุ\t\t\t\t1,500\n"
      "3\tกระดาษ A4\t10\tรีม\t120\t1,300\n"
      "\tรวม\t\t\t\t3,920\n");

  ASSERT_EQ(read.parts.size(), 1U);
  ASSERT_EQ(read.parts[0].lines.size(), 3U);
  EXPECT_EQ(understood(read.parts[0].lines[0]), "ค่าอาหารว่าง | 35 x 32 คน = 1,120");
  EXPECT_EQ(understood(read.parts[0].lines[1]), "ค่าวัสดุ | 1,500");
  EXPECT_EQ(understood(read.parts[0].lines[2]), "กระดาษ A4 | 120 x 10 รีม = 1,200 !sum_differs");
  ASSERT_EQ(read.totals.size(), 1U);
  EXPECT_EQ(read.totals[0].counted, baht(3'820));
}

TEST(CostTable, IsReadWithoutHeads) {
  const auto read = read_costs("ค่าอาหารว่าง\t32 คน\t35 บาท\t1 มื้อ\t1,120\nค่าวัสดุ\t\t\t\t1,500\n");

  ASSERT_EQ(read.parts.size(), 1U);
  ASSERT_EQ(read.parts[0].lines.size(), 2U);
  EXPECT_EQ(understood(read.parts[0].lines[0]), "ค่าอาหารว่าง | 35 x 32 คน, 1 มื้อ = 1,120");
  EXPECT_EQ(understood(read.parts[0].lines[1]), "ค่าวัสดุ | 1,500");
}

}  // namespace
}  // namespace ruam::projects::reading
