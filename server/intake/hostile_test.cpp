#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "intake/mutations_for_test.hpp"
#include "intake/worker.hpp"
#include "platform/doc/commands_for_test.hpp"
#include "platform/doc/zip.hpp"
#include "platform/messages.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::intake {
namespace {

namespace fs = std::filesystem;
using doc::samples::Scratch;

std::string sample_bytes(const char* name) {
  std::ifstream in(doc::samples::source_folder() / "server/intake/samples/files" / name,
                   std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::string word_xml(const std::string& body) {
  return "<?xml version=\"1.0\"?><w:document "
         "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
         body + "</w:body></w:document>";
}
std::string paragraph(const std::string& words) {
  return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}
std::string docx_of(const std::string& xml) {
  return doc::zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", xml}});
}

/// A PDF of these objects, numbered from 1, with its table of places.
std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer = "") {
  std::string out = "%PDF-1.4\n";
  std::string places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    auto place = std::to_string(out.size());
    places += std::string(10 - place.size(), '0') + place + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const auto start = out.size();
  const auto count = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer\n<< /Size " +
         count + " /Root 1 0 R " + trailer + ">>\nstartxref\n" + std::to_string(start) +
         "\n%%EOF\n";
}
std::string pdf_page(const std::string& content, const std::string& font,
                     const std::string& trailer = "") {
  return pdf_of(
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << "
       "/Font << /F1 5 0 R >> >> >>",
       "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
       font},
      trailer);
}

constexpr const char* plain_font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

class Hostile : public ::testing::Test {
 protected:
  Result<FileReading> read(const std::string& name, const std::string& bytes,
                           const WorkerLimits& limits = {.time = std::chrono::minutes(2)}) {
    return read_in_worker(scratch_.put(name, bytes), limits);
  }
  /// The code of the refusal; it has its sentence in both languages.
  std::string refused(const std::string& name, const std::string& bytes) {
    const auto reading = read(name, bytes);
    if (!reading.has_error()) return "was read";
    for (const auto language : {Language::thai, Language::english})
      EXPECT_NE(Messages::built_in().say(language, reading.error().code, reading.error().details),
                reading.error().code);
    return reading.error().code;
  }

  Scratch scratch_;
};

TEST_F(Hostile, AZipBombIsRefusedBeforeItIsUnpacked) {
  EXPECT_EQ(refused("bomb.docx", docx_of(std::string(45U << 20, ' '))), "intake.too_large");
}

TEST_F(Hostile, AZipThatClaimsAGigabyteIsRefused) {
  auto bytes = docx_of(word_xml(paragraph("ก")));
  const auto entry = bytes.rfind("PK\x01\x02");
  ASSERT_NE(entry, bytes.npos);
  bytes.replace(entry + 24, 4, std::string("\x00\x00\x00\x40", 4));

  EXPECT_THAT(refused("claim.docx", bytes),
              ::testing::AnyOf("intake.too_large", "intake.unreadable"));
}

TEST_F(Hostile, EntitiesAreNeverExpanded) {
  const std::string cycle =
      "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;&a;\">]>"
      "<w:document "
      "xmlns:w=\"x\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";

  EXPECT_EQ(refused("cycle.docx", docx_of(cycle)), "intake.unreadable");
}

TEST_F(Hostile, DeepNestingIsRefused) {
  std::string deep;
  for (int i = 0; i < 50'000; ++i) deep += "<w:sdt><w:sdtContent>";

  EXPECT_THAT(refused("deep.docx", docx_of(word_xml(deep))), ::testing::StartsWith("intake."));
}

TEST_F(Hostile, PasswordsAreNamed) {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  std::string wide;
  for (const char c : std::string("EncryptedPackage")) wide += {c, '\0'};
  const std::string secret(64, '5');
  const auto locked_pdf =
      pdf_page("BT /F1 12 Tf (x) Tj ET", plain_font,
               "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + secret +
                   "> /U <" + secret + "> >> ");
  const auto locked_odt = doc::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                       {"content.xml", "noise"},
                                       {"META-INF/manifest.xml", "<manifest:encryption-data/>"}});

  EXPECT_EQ(refused("locked.docx", ole + std::string(512, '\0') + wide), "intake.password");
  EXPECT_EQ(refused("old.doc", ole + std::string(512, '\0')), "intake.old_format");
  EXPECT_EQ(refused("locked.pdf", locked_pdf), "intake.password");
  EXPECT_EQ(refused("locked.odt", locked_odt), "intake.password");
}

TEST_F(Hostile, MacrosAreLeftAloneAndTheTextIsRead) {
  const auto docm = doc::zip_of({{"word/document.xml", word_xml(paragraph("วัตถุประสงค์"))},
                                 {"word/vbaProject.bin", "Shell \"calc\""}});

  const auto reading = read("macro.docm", docm);

  ASSERT_FALSE(reading.has_error()) << reading.error().code;
  EXPECT_EQ(reading->file.format, "docx");
  EXPECT_NE(reading->file.text.find("วัตถุประสงค์"), std::string::npos);
}

TEST_F(Hostile, AWrongNameDoesNotMatter) {
  const auto reading = read("scan.pdf", docx_of(word_xml(paragraph("โครงการ"))));

  ASSERT_FALSE(reading.has_error());
  EXPECT_EQ(reading->file.format, "docx");
  EXPECT_EQ(refused("noise.docx", std::string("\0\1\2\3noise", 9)), "intake.unreadable");
  EXPECT_EQ(refused("empty.pdf", ""), "intake.no_text");
  EXPECT_EQ(refused("text.rtf", "{\\rtf1 x}"), "intake.old_format");
}

TEST_F(Hostile, ABrokenTableOfPlacesAndFalseLengthsEndInAnAnswer) {
  auto pdf = pdf_page("BT /F1 12 Tf 20 200 Td (plain words of a page) Tj ET", plain_font);
  auto broken = pdf, endless = pdf, cyclic = pdf;
  broken.replace(broken.find("xref\n0"), 40, std::string(40, '9'));
  endless.replace(endless.find("/Length "), 10, "/Length 9999999999 ");
  cyclic.replace(cyclic.find("/Kids [3"), 8, "/Kids [2");

  for (const auto& bytes : {broken, endless, cyclic, pdf.substr(0, pdf.size() / 2)}) {
    const auto reading = read("bad.pdf", bytes);
    if (reading.has_error())
      EXPECT_THAT(reading.error().code, ::testing::AnyOf("intake.unreadable", "intake.no_text"));
    else
      EXPECT_NE(reading->file.text.find("plain words"), std::string::npos);
  }
}

TEST_F(Hostile, AFontWithoutAMapGivesNoNoise) {
  const auto pdf =
      pdf_page("BT /F1 12 Tf 20 200 Td (ABCDEFGHIJKLMNOP) Tj ET",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
               "/Differences "
               "[65 /g1 /g2 /g3 /g4 /g5 /g6 /g7 /g8 /g9 /g10 /g11 /g12 /g13 /g14 /g15 /g16] >> >>");

  const auto reading = read("unmapped.pdf", pdf);

  if (reading.has_error())
    EXPECT_THAT(reading.error().code, ::testing::StartsWith("intake."));
  else
    EXPECT_TRUE(reading->file.text.find("\xEF\xBF\xBD") == std::string::npos);
}

TEST_F(Hostile, AHugePictureIsBounded) {
  std::string png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16);
  png += std::string("\x00\x01\x00\x00\x00\x01\x00\x00\x08\x06\x00\x00\x00", 13) + "crc!";

  EXPECT_THAT(refused("huge.png", png), ::testing::StartsWith("intake."));
}

TEST_F(Hostile, ATextOfOneEndlessLineIsReadInTime) {
  std::string line;
  while (line.size() < 100'000) line += "ประชุมคณะกรรมการ 12 คน x 35 บาท ";

  const auto reading = read("line.txt", line);

  if (reading.has_error())
    EXPECT_THAT(reading.error().code, ::testing::StartsWith("intake."));
  else
    EXPECT_GT(reading->reading.clean.size(), 10U);
}

struct Format {
  const char* name;
  std::string bytes;
  bool is_package;
};

std::vector<Format> real_formats() {
  const auto xlsx = sheet::write_xlsx(
      {{"ค่าใช้จ่าย",
        {"รายการ", "จำนวน"},
        {{std::string("ค่าอาหาร"), std::int64_t{4200}}, {std::string("รวม"), std::int64_t{4200}}}}});
  const auto odt = doc::zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body><office:text>"
        "<text:h>1. วัตถุประสงค์</text:h><text:p>1.1 เพื่อส่งเสริมการอ่าน</text:p></office:text>"
        "</office:body></office:document-content>"}});
  return {{"pdf", sample_bytes("d08_order_phetchaburi.pdf"), false},
          {"docx", docx_of(word_xml(paragraph("คำสั่งโรงเรียน"))), true},
          {"odt", odt, true},
          {"xlsx", xlsx.value(), true},
          {"txt", "1. ชื่อโครงการ  โครงการห้องสมุด\n2. งบประมาณ 5,320 บาท\n", false}};
}

/// Wounds in the parts of a package, which a wound of the whole seldom reaches.
std::string with_wounded_xml(const Format& format, intake::testing::Mutator& mutator) {
  if (std::string_view(format.name) == "docx")
    return docx_of(
        mutator.wounded(word_xml(paragraph("คำสั่งโรงเรียน") + "<w:tbl><w:tr><w:tc>" + paragraph("ก") +
                                 "</w:tc><w:tc>" + paragraph("ข") + "</w:tc></w:tr></w:tbl>")));
  if (std::string_view(format.name) == "odt")
    return doc::zip_of(
        {{"content.xml",
          mutator.wounded("<office:document-content xmlns:office=\"o\" xmlns:text=\"t\">"
                          "<office:body><office:text><text:p>ก<text:s text:c=\"9\"/>"
                          "</text:p></office:text></office:body>"
                          "</office:document-content>")}});
  return mutator.wounded(format.bytes);
}

/// Three in four wound a small page of ours: a real one costs two more readings of fonts.
std::string wounded_file(const Format& format, int seed) {
  intake::testing::Mutator mutator(static_cast<std::uint64_t>(seed) * 31 + 7);
  if (format.is_package && seed % 2) return with_wounded_xml(format, mutator);
  if (std::string_view(format.name) == "pdf" && seed % 4)
    return mutator.wounded(pdf_page("BT /F1 12 Tf 20 200 Td (1. plain words) Tj ET", plain_font));
  return mutator.wounded(format.bytes);
}

TEST_F(Hostile, MutatedFilesOfEveryFormatEndInAnAnswer) {
  const int rounds = std::getenv("RUAM_LONG") ? 3'000 : 10;
  std::atomic<int> read_well = 0, refused = 0;
  for (const auto& format : real_formats()) {
    std::atomic<int> next = 0;
    const auto work = [&] {
      for (int seed = next++; seed < rounds; seed = next++) {
        const auto name = std::string(format.name) + std::to_string(seed);
        const auto reading =
            read_in_worker(scratch_.put(name, wounded_file(format, seed)),
                           {.time = std::chrono::minutes(2), .recognised_pages = 0});
        fs::remove(scratch_.path(name));
        (reading.has_error() ? refused : read_well)++;
        if (!reading.has_error()) continue;
        EXPECT_THAT(reading.error().code,
                    ::testing::AnyOf("intake.unreadable", "intake.too_large", "intake.no_text",
                                     "intake.password",
                                     "intake.old_format"))  // nothing broke it, nothing was slow
            << format.name << " seed " << seed;
      }
    };
    std::thread beside(work);
    work();
    beside.join();
  }
  EXPECT_EQ(read_well + refused, rounds * 5);
  EXPECT_GT(read_well, rounds / 2);
  EXPECT_GT(refused, rounds / 2);
}

}  // namespace
}  // namespace ruam::intake
