#include "letters/print.hpp"

#include <gmock/gmock.h>

#include "letters/texts.hpp"
#include "platform/doc/goldens_for_test.hpp"
#include "platform/doc/write.hpp"
#include "platform/sheet/package.hpp"

/// Memo and letter as paper, without a database.
namespace ruam::letters {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A cross in a frame where an office has its own picture: no garuda is shipped.
std::string emblem() {
  constexpr unsigned width = 40, height = 44;
  std::vector<unsigned char> gray(width * height, 255);
  for (unsigned y = 0; y < height; ++y)
    for (unsigned x = 0; x < width; ++x)
      if (x < 3 || y < 3 || x + 3 >= width || y + 3 >= height || x / 3 == 6 || y / 3 == 7)
        gray[y * width + x] = 0;
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.format = PNG_FORMAT_GRAY;
  image.width = width;
  image.height = height;
  png_alloc_size_t size = 0;
  png_image_write_get_memory_size(image, size, 0, gray.data(), 0, nullptr);
  std::string bytes(size, 0);
  png_image_write_to_memory(&image, bytes.data(), &size, 0, gray.data(), 0, nullptr);
  bytes.resize(size);
  return bytes;
}

Sheet sheet(Paper paper) {
  const Fields fields{{"office", "สำนักงานศึกษาธิการจังหวัดตัวอย่าง"},
                      {"division", "กลุ่มนโยบายและแผน"},
                      {"division_of", "กลุ่มนโยบายและแผน "},
                      {"division_or_office", "กลุ่มนโยบายและแผน"},
                      {"project", "โครงการส่งเสริมการมีส่วนร่วมของภาคีเครือข่าย"},
                      {"year", "2567"},
                      {"amount", "6,820 บาท (หกพันแปดร้อยยี่สิบบาทถ้วน)"},
                      {"head", "ศึกษาธิการจังหวัดตัวอย่าง"},
                      {"activity", "ประชุมเชิงปฏิบัติการ"},
                      {"meeting", "เชิงปฏิบัติการ"},
                      {"period", "ในวันพฤหัสบดีที่ 18 กรกฎาคม 2567"},
                      {"place", "ห้องประชุมใหญ่"},
                      {"phone", "0 3650 0000"}};
  Sheet out;
  out.content =
      propose(*find_text(paper == Paper::memo ? "project-approval" : "invitation"), fields, paper);
  if (paper == Paper::letter) out.content.to = {{new_uuid(), "นายกเทศมนตรีเมืองตัวอย่าง", "usual"}};
  out.frame.office_name = "สำนักงานศึกษาธิการจังหวัดตัวอย่าง";
  out.frame.letter_code = "ศธ 02999";
  out.frame.address = {"ถนนตัวอย่าง อำเภอเมือง", "จังหวัดตัวอย่าง 10000"};
  out.signers = {{.name = "ผู้อำนวยการกลุ่มนโยบายและแผน", .position = "ผู้อำนวยการกลุ่ม"}};
  out.comments = {{.label = "ความเห็นรองศึกษาธิการจังหวัด"},
                  {.label = "คำสั่งศึกษาธิการจังหวัด", .is_head = true}};
  return out;
}

doc::Document printed(const Sheet& sheet) {
  return print(sheet, {documents::Copy::file, emblem()});
}

TEST(LetterPaper, LeavesAGapForTheRegistrysNumber) {
  auto memo = sheet(Paper::memo);
  EXPECT_THAT(doc::to_text(printed(memo)), HasSubstr("ศธ 02999/...."));

  memo.number = "128";
  memo.dated = Date{2024, 7, 18};

  EXPECT_THAT(doc::to_text(printed(memo)), HasSubstr("ศธ 02999/128"));
  EXPECT_THAT(doc::to_text(printed(memo)), HasSubstr("วันที่  18 กรกฎาคม 2567"));
}

TEST(LetterPaper, PrintsAStandInUnderTheirOwnPosition) {
  auto letter = sheet(Paper::letter);
  letter.signers.front() = {.name = "นางสาวแทน ตัวอย่าง",
                            .position = "รองศึกษาธิการจังหวัดตัวอย่าง",
                            .acting_phrase = "รักษาราชการแทน ศึกษาธิการจังหวัดตัวอย่าง"};

  const auto text = doc::to_text(printed(letter));

  EXPECT_LT(text.find("รองศึกษาธิการจังหวัดตัวอย่าง"), text.find("รักษาราชการแทน"));
  EXPECT_THAT(text, HasSubstr("ขอแสดงความนับถือ"));
}

TEST(LetterPaper, LeavesAbsentLinesOut) {
  const auto text = doc::to_text(printed(sheet(Paper::letter)));

  EXPECT_THAT(text, Not(HasSubstr("อ้างถึง")));
  EXPECT_THAT(text, HasSubstr("สิ่งที่ส่งมาด้วย\t1. ระเบียบวาระการประชุม\tจำนวน 1 ฉบับ"));
}

TEST(LetterPaper, GreetsMonksAsMonks) {
  auto letter = sheet(Paper::letter);
  letter.content.to = {{new_uuid(), "เจ้าอาวาสวัดตัวอย่าง", "monk"}};

  EXPECT_THAT(doc::to_text(printed(letter)), HasSubstr("นมัสการ\tเจ้าอาวาสวัดตัวอย่าง"));
}

TEST(LetterPaper, PlacesTheEmblemInEveryFormat) {
  const auto memo = printed(sheet(Paper::memo));

  EXPECT_THAT(doc::to_html(memo).body, HasSubstr("class=\"placed\""));
  const auto bytes = doc::to_docx(memo);
  auto docx = sheet::Package::open(bytes, {}).value();
  EXPECT_THAT(docx.read("word/document.xml").value().value(), HasSubstr("<wp:anchor"));
}

/// The memo as it comes back: signed, commented on upwards, numbered; in Thai digits.
Sheet answered() {
  auto memo = sheet(Paper::memo);
  memo.frame.thai_digits = true;
  memo.number = "128";
  memo.dated = Date{2024, 7, 18};
  memo.signers.front().verdict = Verdict::sign;
  auto& deputy = memo.comments.front();
  deputy.name = "รองศึกษาธิการจังหวัด";
  deputy.position = "รองศึกษาธิการจังหวัดตัวอย่าง";
  deputy.verdict = Verdict::comment;
  deputy.text = "เห็นควรอนุมัติ และมอบกลุ่มบริหารงานการเงินตรวจสอบ";
  deputy.day = Date{2024, 7, 19};
  auto& head = memo.comments.back();
  head = {.label = head.label,
          .name = "รองศึกษาธิการจังหวัด คนที่สอง",
          .position = "รองศึกษาธิการจังหวัดตัวอย่าง",
          .acting_phrase = "รักษาราชการแทน ศึกษาธิการจังหวัดตัวอย่าง",
          .verdict = Verdict::approved,
          .day = Date{2024, 7, 22}};
  return memo;
}

TEST(LetterPaper, PrintsWhatWasSaidGoingUpAndTheAnswer) {
  const auto text = doc::to_text(printed(answered()));

  EXPECT_THAT(text, HasSubstr("เห็นควรอนุมัติ"));
  EXPECT_THAT(text, HasSubstr("วันที่ ๑๙ กรกฎาคม ๒๕๖๗"));
  EXPECT_THAT(text, HasSubstr("☑ อนุมัติ"));
  EXPECT_THAT(text, HasSubstr("☐ ไม่อนุมัติ"));
  EXPECT_THAT(text, HasSubstr("รักษาราชการแทน ศึกษาธิการจังหวัดตัวอย่าง"));
}

TEST(GoldenLetters, LookAsTheyDid) {
  const auto folder = doc::samples::source_folder() / "server/letters/goldens";

  doc::samples::expect_pages(printed(sheet(Paper::memo)), folder, "memo");
  doc::samples::expect_pages(printed(answered()), folder, "memo-answered");
  doc::samples::expect_pages(printed(sheet(Paper::letter)), folder, "letter");
}

}  // namespace
}  // namespace ruam::letters
