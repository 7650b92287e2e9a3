#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include "platform/doc/commands_for_test.hpp"
#include "platform/doc/hard_words_for_test.hpp"
#include "platform/doc/pdf/shape.hpp"
#include "platform/doc/samples_for_test.hpp"
#include "platform/doc/write.hpp"

namespace ruam::doc {
namespace {

using namespace samples;

/// Lines without page ends, blank lines and the zero-width blank that guards a last hyphen.
std::vector<std::string> lines_of(std::string text) {
  for (std::size_t at = 0; (at = text.find("\u200B")) != std::string::npos;) text.erase(at, 3);
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    line.erase(0, line.find_first_not_of("\f "));
    if (!line.empty()) out.push_back(line);
  }
  return out;
}

std::string without_blanks(std::string text) {
  std::erase_if(text,
                [](unsigned char c) { return c == ' ' || c == '\n' || c == '\f' || c == '\t'; });
  return text;
}

TEST(Pdf, GivesEveryHardStringBackOnALineOfItsOwn) {
  const auto strings = all_hard_strings();
  ASSERT_GE(strings.size(), 200U);
  for (const bool is_bold : {false, true}) {
    Document document{.numbers = PageNumbers::none};
    for (const auto& string : strings)
      document.blocks.push_back(Paragraph{.runs = {text(string)}, .bold = is_bold});

    const auto lines = lines_of(text_of_pdf(to_pdf(document)));

    ASSERT_EQ(lines.size(), strings.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
      EXPECT_TRUE(lines[i] == strings[i]) << lines[i] << " was " << strings[i];
  }
}

TEST(Pdf, GivesLongParagraphsBackWithoutBlanksInsideWords) {
  for (const auto align : {Align::left, Align::justify, Align::center, Align::right}) {
    std::string source;
    for (const auto& word : office_words) source += word + (source.size() % 3 == 0 ? " " : "");
    Document document{.numbers = PageNumbers::none,
                      .blocks = {Paragraph{.runs = {text(source)}, .align = align}}};

    const auto text = text_of_pdf(to_pdf(document));

    EXPECT_EQ(without_blanks(text), without_blanks(source));
    for (const auto& line : lines_of(text))
      EXPECT_NE(source.find(line), std::string::npos) << "a stray blank in: " << line;
  }
}

TEST(Pdf, GivesTextOfCellsBoxesAndThaiDigitsBack) {
  auto document = proposal();
  document.digits = Digits::thai;

  const auto text = text_of_pdf(to_pdf(document));

  for (const char* part : {"☐ ยังไม่สิ้นสุดโครงการ ☑ สิ้นสุดโครงการแล้ว", "๖,๘๒๐", "- ๒ -",
                           "ด้านผลผลิต (Output) จำนวนผู้เข้าร่วมประชุม", "เครื่องมือที่ใช้",
                           "(ผู้อำนวยการกลุ่มอำนวยการ)", "เมษายน ๒๕๖๖"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> out;
  std::size_t from = 0;
  for (const auto end : pdf::line_breaks(text)) {
    out.emplace_back(text.substr(from, end - from));
    from = end;
  }
  return out;
}

TEST(LineBreaks, FallBetweenWordsAlsoWhereTheDictionaryTearsOne) {
  using Pieces = std::vector<std::string>;
  EXPECT_EQ(pieces_of("การกระจายอำนาจการบริหาร"), (Pieces{"การกระจายอำนาจ", "การบริหาร"}));
  EXPECT_EQ(pieces_of("อยู่ระหว่างดำเนินการ"), (Pieces{"อยู่", "ระหว่าง", "ดำเนินการ"}));
  EXPECT_EQ(pieces_of("จังหวัดศรีสะเกษ และ"), (Pieces{"จังหวัด", "ศรีสะเกษ ", "และ"}));
}

TEST(LineBreaks, KeepTheRepetitionMarkAndTheHyphenWithTheirWord) {
  using Pieces = std::vector<std::string>;
  EXPECT_EQ(pieces_of("ต่างๆ ที่"), (Pieces{"ต่างๆ ", "ที่"}));
  EXPECT_EQ(pieces_of("ต.ค.-ธ.ค."), (Pieces{"ต.ค.", "-ธ.ค."}));
}

TEST(Pdf, SaysTheRegulationsSixteenPoints) {
  Document document{.numbers = PageNumbers::none};
  document.blocks.push_back(paragraph("สำนักงานศึกษาธิการจังหวัด"));
  const Scratch scratch;
  const auto fonts = run("pdftohtml -xml -stdout -i " + scratch.put("d.pdf", to_pdf(document)));
  // pdftohtml draws at 1.5 times the size: 16 points are 24.
  EXPECT_NE(fonts.find("size=\"24\""), std::string::npos) << fonts;
}

TEST(Pdf, KeepsVowelAndToneApartInFortyHardClusters) {
  ASSERT_GE(hard_clusters.size(), 40U);
  pdf::Shaper shaper;
  auto strings = hard_clusters;
  const auto rows = mark_rows();
  strings.insert(strings.end(), rows.begin(), rows.end());
  for (const auto face : {pdf::Face::regular, pdf::Face::bold, pdf::Face::italic}) {
    for (const auto& string : strings) {
      const auto glyphs = shaper.placed(face, string);
      for (std::size_t i = 0; i + 1 < glyphs.size(); ++i) {
        const auto &a = glyphs[i], &b = glyphs[i + 1];
        const auto is_mark = [](const pdf::PlacedGlyph& g) {
          return g.left < g.x && g.right <= g.x + 60;
        };
        if (a.cluster != b.cluster || !is_mark(a) || !is_mark(b)) continue;
        const bool apart =
            a.right <= b.left || b.right <= a.left || a.top <= b.bottom || b.top <= a.bottom;
        EXPECT_TRUE(apart) << string << " glyphs " << a.glyph << " and " << b.glyph;
      }
    }
  }
}

TEST(Pdf, EmbedsSubsetsOfItsOwnFontsOnly) {
  const Scratch scratch;
  const auto list = run("pdffonts " + scratch.put("d.pdf", to_pdf(proposal())));

  const auto fonts = lines_of(list);

  ASSERT_GE(fonts.size(), 4U);
  for (std::size_t i = 2; i < fonts.size(); ++i) {
    EXPECT_NE(fonts[i].find("+Sarabun-"), std::string::npos) << fonts[i];
    EXPECT_NE(fonts[i].find("yes yes yes"), std::string::npos) << fonts[i];
  }
}

TEST(Pdf, RepeatsTheHeadOfATableOnEveryPage) {
  const Scratch scratch;
  const auto path = scratch.put("d.pdf", to_pdf(long_table(120)));
  const auto text = run("pdftotext " + path + " -");
  const auto count = [&](const std::string& what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
    return n;
  };

  const auto pages = std::size_t(std::count(text.begin(), text.end(), '\f'));

  EXPECT_GE(pages, 3U);
  EXPECT_EQ(count("หัวข้อซ้ำทุกหน้า"), pages);
  for (int i = 1; i <= 120; ++i) EXPECT_EQ(count("รายการที่ " + std::to_string(i) + " เพื่อ"), 1U) << i;
}

TEST(Pdf, NeverPartsAHeadingOrATableHeadFromWhatFollows) {
  for (int filler = 20; filler < 40; ++filler) {
    Document document{.numbers = PageNumbers::none};
    for (int i = 0; i < filler; ++i) document.blocks.push_back(paragraph("ข้อความ"));
    document.blocks.push_back(heading(1, "หัวเรื่อง"));
    document.blocks.push_back(Table{
        .head_rows = 1, .rows = {Row{.cells = {cell("หัวตาราง")}}, Row{.cells = {cell("แถวแรก")}}}});

    const auto text = text_of_pdf(to_pdf(document));

    const auto page_of = [&](const char* what) {
      return std::count(text.begin(), text.begin() + std::ptrdiff_t(text.find(what)), '\f');
    };
    EXPECT_EQ(page_of("หัวเรื่อง"), page_of("แถวแรก")) << filler;
    EXPECT_EQ(page_of("หัวตาราง"), page_of("แถวแรก")) << filler;
  }
}

TEST(Pdf, KeepsASignatureWithTwoLinesOfWhatItSigns) {
  for (int filler = 20; filler < 36; ++filler) {
    Document document{.numbers = PageNumbers::none};
    for (int i = 0; i < filler; ++i) document.blocks.push_back(paragraph("ข้อความ"));
    document.blocks.push_back(paragraph("บรรทัดหนึ่ง\nบรรทัดสอง"));
    document.blocks.push_back(Signature{.label = "ผู้เสนอ", .under = {"ตำแหน่งท้ายสุด"}});

    const auto text = text_of_pdf(to_pdf(document));

    const auto page_of = [&](const char* what) {
      return std::count(text.begin(), text.begin() + std::ptrdiff_t(text.find(what)), '\f');
    };
    EXPECT_EQ(page_of("บรรทัดหนึ่ง"), page_of("ตำแหน่งท้ายสุด")) << filler;
  }
}

TEST(Pdf, SplitsARowTallerThanAPageAndLosesNoLine) {
  std::string tall;
  for (int i = 1; i <= 90; ++i) tall += "บรรทัด " + std::to_string(i) + " จบ\n";
  Document document{.numbers = PageNumbers::none,
                    .blocks = {Table{.head_rows = 1,
                                     .rows = {Row{.cells = {cell("หัว"), cell("สอง")}},
                                              Row{.cells = {cell(tall), cell("ข้าง")}}}}}};

  const auto text = text_of_pdf(to_pdf(document));

  for (int i = 1; i <= 90; ++i)
    EXPECT_NE(text.find("บรรทัด " + std::to_string(i) + " จบ"), std::string::npos) << i;
  EXPECT_GE(std::count(text.begin(), text.end(), '\f'), 3);
}

TEST(Pdf, WritesTheSameBytesForTheSameTree) {
  const auto first = to_pdf(proposal());
  for (int i = 0; i < 3; ++i) to_pdf(long_table(5 + i));

  EXPECT_EQ(to_pdf(proposal()), first);
}

TEST(Pdf, CarriesTitleLanguageAndBookmarks) {
  const Scratch scratch;
  const auto pdf = to_pdf(proposal());
  const auto info = run("pdfinfo " + scratch.put("d.pdf", pdf));

  EXPECT_NE(info.find("แบบเสนอโครงการ ตัวอย่างเพื่อทดสอบ"), std::string::npos);
  EXPECT_NE(info.find("PDF version:     1.7"), std::string::npos);
  EXPECT_NE(pdf.find("/Lang(th-TH)"), std::string::npos);
  EXPECT_NE(pdf.find("/Outlines"), std::string::npos);
}

TEST(Pdf, SurvivesBadInput) {
  const std::string broken = std::string("ดี\xFF\xFE\x00\x01\x1B[0m\xED\xA0\x80", 17) + "\xE0\xB8";
  const auto text_after = [](Blocks blocks) {
    return text_of_pdf(to_pdf({.blocks = std::move(blocks)}));
  };
  EXPECT_NE(text_after({paragraph(broken)}).find("ดี"), std::string::npos);
  std::string endless;
  for (int i = 0; i < 10'000; ++i) endless += char('a' + i % 26);
  EXPECT_EQ(without_blanks(text_of_pdf(
                to_pdf({.numbers = PageNumbers::none, .blocks = {paragraph(endless)}}))),
            endless);
  std::string endless_thai;
  for (int i = 0; i < 3'000; ++i) endless_thai += "ปื้";
  EXPECT_EQ(without_blanks(text_of_pdf(
                to_pdf({.numbers = PageNumbers::none, .blocks = {paragraph(endless_thai)}}))),
            endless_thai);
  EXPECT_NO_THROW(text_after({}));
  EXPECT_NO_THROW(
      text_after({Table{}, Table{.head_rows = 3, .rows = {Row{}}}, Group{}, Pictures{}}));
  EXPECT_NO_THROW(text_after(
      {Table{.rows = {Row{.cells = {Cell{.colspan = 900, .rowspan = 900}, cell("x")}}}}}));
  EXPECT_NO_THROW(text_after(
      {Pictures{.pictures = {{.bytes = "not a picture"}, {.bytes = "\xFF\xD8\xFF\xE0"}}}}));
  EXPECT_NE(
      text_after({Table{.columns = {{}, {}},
                        .rows = std::vector<Row>(1'000, Row{.cells = {cell("แถว"), cell("ที่")}})}})
          .find("แถว"),
      std::string::npos);
}

}  // namespace
}  // namespace ruam::doc
