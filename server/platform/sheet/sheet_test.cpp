#include "platform/sheet/sheet.hpp"

#include <gtest/gtest.h>

#include "platform/doc/zip.hpp"

namespace ruam::sheet {
namespace {

Sheet sample() {
  return {.name = "โครงการ",
          .columns = {"ชื่อ", "จำนวน", "เงิน", "วันที่"},
          .rows = {{std::string("ประชุม \"ใหญ่\", ครั้งที่ 1"), std::int64_t{120}, baht(6'820),
                    Date{2024, 7, 18}},
                   {std::string("สองบรรทัด\nต่อ"), std::int64_t{-3}, Satang{-5}, std::monostate()}}};
}

TEST(Csv, WritesThaiWithMarkQuotesMoneyAndBuddhistDates) {
  EXPECT_EQ(write_csv(sample()),
            "\xEF\xBB\xBFชื่อ,จำนวน,เงิน,วันที่\r\n"
            "\"ประชุม \"\"ใหญ่\"\", ครั้งที่ 1\",120,6820.00,18 ก.ค. 2567\r\n"
            "\"สองบรรทัด\nต่อ\",-3,-0.05,\r\n");
}

TEST(Csv, ReadsBackWhatItWrote) {
  const auto grid = read_csv(write_csv(sample())).value();

  ASSERT_EQ(grid.rows.size(), 3U);
  EXPECT_EQ(grid.rows[1][0], "ประชุม \"ใหญ่\", ครั้งที่ 1");
  EXPECT_EQ(grid.rows[2][0], "สองบรรทัด\nต่อ");
  EXPECT_EQ(grid.rows[2].size(), 4U);
}

TEST(Csv, DisarmsFormulasInTextButNotNegativeNumbers) {
  const Sheet sheet{
      .rows = {{std::string("=1+1"), std::string("+66"), std::string("-x"), std::string("@a"),
                std::string("\tb"), std::string("-"), std::int64_t{-1}, std::string("ก=ข")}}};

  const auto csv = write_csv(sheet, Bom::no);

  EXPECT_EQ(csv, "'=1+1,'+66,'-x,'@a,\"'\tb\",-,-1,ก=ข\r\n");
  EXPECT_EQ(read_csv(csv).value().rows[0][0], "=1+1");
}

TEST(Csv, ReadsSemicolonsTabsBareLineEndsAndTheThaiCodePage) {
  EXPECT_EQ(read_csv("a;b\nc;\"d;e\"").value().rows,
            (std::vector<std::vector<std::string>>{{"a", "b"}, {"c", "d;e"}}));
  EXPECT_EQ(read_csv("a\tb\r\n").value().rows, (std::vector<std::vector<std::string>>{{"a", "b"}}));
  EXPECT_EQ(read_csv("\xA1\xD2\xC3,1\n").value().rows,
            (std::vector<std::vector<std::string>>{{"การ", "1"}}));
  EXPECT_TRUE(read_csv("").value().rows.empty());
}

TEST(Csv, LocatesEveryFault) {
  const auto problem = read_csv("a,b\n\"x\"y,2\n3,\"open").error();

  EXPECT_EQ(problem.code, "sheet.not_csv");
  ASSERT_EQ(problem.faults.size(), 2U);
  EXPECT_EQ(problem.faults[0].code, "csv.stray_quote");
  EXPECT_EQ(problem.faults[0].where, "row 2 column 1");
  EXPECT_EQ(problem.faults[1].code, "csv.unclosed_quote");
  EXPECT_EQ(problem.faults[1].params.at("row"), "3");
  EXPECT_EQ(read_csv("ดี\n\xFF\xFE").error().faults[0].where, "row 2");
}

TEST(Csv, RefusesMoreThanItsLimits) {
  EXPECT_EQ(read_csv(std::string(100, 'x'), {.bytes = 99}).error().kind, Kind::too_large);
  EXPECT_EQ(read_csv("1\n2\n3\n", {.rows = 2}).error().code, "sheet.too_large");
  EXPECT_EQ(read_csv(std::string(50, ','), {.cells = 20}).error().code, "sheet.too_large");
}

TEST(Xlsx, GivesTextNumbersMoneyAndDatesBack) {
  const auto sheets =
      read_xlsx(write_xlsx({sample(), {.name = "โครงการ"}, {.name = "a/b[c]"}}).value()).value();

  ASSERT_EQ(sheets.size(), 3U);
  EXPECT_EQ(sheets[0].name, "โครงการ");
  EXPECT_EQ(sheets[1].name, "โครงการ 2");
  EXPECT_EQ(sheets[2].name, "a-b-c-");
  EXPECT_EQ(sheets[0].rows[1],
            (std::vector<std::string>{"ประชุม \"ใหญ่\", ครั้งที่ 1", "120", "6820", "18 ก.ค. 2567"}));
  EXPECT_EQ(sheets[0].rows[2], (std::vector<std::string>{"สองบรรทัด\nต่อ", "-3", "-0.05"}));
}

TEST(Xlsx, WritesFormulaTextAsTextAndTheSameBytesTwice) {
  const Sheet sheet{.columns = {"=A1"},
                    .rows = {{std::string("=1+1")}, {std::int64_t{9'007'199'254'740'993}}}};

  const auto bytes = write_xlsx({sheet}).value();

  EXPECT_EQ(read_xlsx(bytes).value()[0].rows[1][0], "=1+1");
  EXPECT_EQ(read_xlsx(bytes).value()[0].rows[2][0], "9007199254740993");
  EXPECT_EQ(write_xlsx({sheet}).value(), bytes);
}

TEST(Xlsx, RefusesACellLongerThanASheetHolds) {
  EXPECT_EQ(write_xlsx({{.rows = {{std::string(32'768, 'x')}}}}).error().code, "sheet.too_large");
}

/// A workbook by hand, as other programs write it.
std::string workbook(const std::string& sheet_data) {
  return doc::zip_of(
      {{"xl/workbook.xml",
        "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"S\" sheetId=\"1\" "
        "r:id=\"rId1\"/></x:sheets></x:workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/s.xml\"/></Relationships>"},
       {"xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-D00041E]d mmm "
        "yy\"/></numFmts>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
        "numFmtId=\"170\"/></cellXfs></styleSheet>"},
       {"xl/sharedStrings.xml", "<sst><si><r><t>รวม</t></r><r><t> ทั้งสิ้น</t></r></si></sst>"},
       {"xl/worksheets/s.xml",
        "<worksheet><sheetData>" + sheet_data + "</sheetData></worksheet>"}});
}

TEST(Xlsx, ReadsInlineSharedGapsDatesAndBooleans) {
  const auto grid =
      read_xlsx(workbook("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>ใน</t></is></c>"
                         "<c r=\"D2\" t=\"s\"><v>0</v></c><c t=\"b\"><v>1</v></c></row>"
                         "<row><c s=\"1\"><v>45491</v></c><c s=\"2\"><v>45491.5</v></c>"
                         "<c><v>0.30000000000000004</v></c><c t=\"s\"><v>99</v></c></row>"))
          .value()[0];

  EXPECT_EQ(
      grid.rows,
      (std::vector<std::vector<std::string>>{
          {}, {"", "ใน", "", "รวม ทั้งสิ้น", "TRUE"}, {"2024-07-18", "2024-07-18 12:00", "0.3", ""}}));
}

TEST(Xlsx, RefusesBombsBeforeTheyCostAnything) {
  const auto code = [](const std::string& bytes, const Limits& limits = {}) {
    return read_xlsx(bytes, limits).error().code;
  };
  EXPECT_EQ(code(doc::zip_of({{"xl/workbook.xml", std::string(40 << 20, ' ')}})),
            "sheet.too_large");
  EXPECT_EQ(code(workbook(""), {.bytes = 900}), "sheet.too_large");
  EXPECT_EQ(code(workbook(""), {.entries = 3}), "sheet.too_large");
  EXPECT_EQ(code(workbook("<row r=\"4000000000\"/>")), "sheet.too_large");
  EXPECT_EQ(code(workbook("<row><c r=\"ZZZZZZ1\"/></row>")), "sheet.too_large");
  EXPECT_EQ(code(workbook("<row><c r=\"XFD1\"/></row>"), {.cells = 1'000}), "sheet.too_large");
}

TEST(Xlsx, TellsOfFormulasWithoutValueErrorsAndHiddenRows) {
  const auto grid =
      read_xlsx(workbook("<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                         "<row r=\"2\"><c r=\"A2\"><f>A1+1</f></c><c r=\"B2\"><f>A1</f><v>1</v></c>"
                         "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"))
          .value()[0];

  EXPECT_EQ(grid.odd, (std::vector<Odd>{{0, 0, Oddity::hidden_row},
                                        {1, 0, Oddity::formula_without_value},
                                        {1, 2, Oddity::error_value}}));
  EXPECT_EQ(grid.rows[1][1], "1");
}

TEST(Xlsx, RefusesMacros) {
  const auto bytes = doc::zip_of({{"xl/workbook.xml", "<workbook/>"}, {"xl/vbaProject.bin", "x"}});

  EXPECT_EQ(read_xlsx(bytes).error().code, "sheet.has_macros");
}

TEST(XlsxForm, KeepsItsCellsOffersChoicesAndNotesWhatIsWrong) {
  const Form form{.sheet = sample(),
                  .choices = {{.column = 0, .values = {"ประชุม", "อบรม"}}},
                  .wrong = {{1, 1, "ไม่ถูกต้อง"}, {2, 3, "ว่าง"}},
                  .faint = {2}};

  const auto bytes = write_forms({form}).value();

  const auto sheets = read_xlsx(bytes).value();
  ASSERT_EQ(sheets.size(), 2U);
  EXPECT_FALSE(sheets[0].is_hidden);
  EXPECT_TRUE(sheets[1].is_hidden);
  EXPECT_EQ(sheets[0].rows[1][1], "120");
  EXPECT_EQ(sheets[1].rows[1][0], "อบรม");
  EXPECT_EQ(write_forms({form}).value(), bytes);
}

TEST(Xlsx, RefusesWhatIsNoWorkbook) {
  for (const auto& bytes :
       {std::string(), std::string("PK\x03\x04junk"), std::string("a,b"), doc::zip_of({{"x", "y"}}),
        doc::zip_of({{"xl/workbook.xml", "<broken"}}), workbook("<row").substr(0, 300)})
    EXPECT_EQ(read_xlsx(bytes).error().code, "sheet.not_xlsx");
}

}  // namespace
}  // namespace ruam::sheet
