#include "forums/moderation/personal.hpp"

#include <gmock/gmock.h>

namespace ruam::forums {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

std::vector<std::pair<PersonalKind, std::string>> found(std::string_view text) {
  std::vector<std::pair<PersonalKind, std::string>> pieces;
  for (const auto& piece : find_personal(text))
    pieces.emplace_back(piece.kind, text.substr(piece.at, piece.size));
  return pieces;
}

TEST(FindPersonal, NationalNumberWithARightCheckDigitOnly) {
  EXPECT_THAT(found("บัตร 1-1111-11111-11-9 ครับ"),
              ElementsAre(Pair(PersonalKind::national_id, "1-1111-11111-11-9")));
  EXPECT_THAT(found("๑๑๑๑๑๑๑๑๑๑๑๑๙"), ElementsAre(Pair(PersonalKind::national_id, ::testing::_)));
  EXPECT_THAT(found("บัตร 1-1111-11111-11-8 ครับ"), IsEmpty());
}

TEST(FindPersonal, TelephoneNumbersOfTheCountry) {
  EXPECT_THAT(found("โทร 081-234-5678 นะ"), ElementsAre(Pair(PersonalKind::phone, "081-234-5678")));
  EXPECT_THAT(found("๐๘๑ ๒๓๔ ๕๖๗๘"), ElementsAre(Pair(PersonalKind::phone, "๐๘๑ ๒๓๔ ๕๖๗๘")));
  EXPECT_THAT(found("+66812345678"), ElementsAre(Pair(PersonalKind::phone, "+66812345678")));
  EXPECT_THAT(found("036-512-345"), ElementsAre(Pair(PersonalKind::phone, "036-512-345")));
  EXPECT_THAT(found("งบ 1,500,000 บาท ปี 2567 เด็ก 120 คน"), IsEmpty());
}

TEST(FindPersonal, AddressesOfTheNet) {
  EXPECT_THAT(found("ส่งที่ kru.dee@example.ac.th."),
              ElementsAre(Pair(PersonalKind::email, "kru.dee@example.ac.th")));
  EXPECT_THAT(found("ไอดีไลน์: Somsri_99"), ElementsAre(Pair(PersonalKind::line_id, "Somsri_99")));
  EXPECT_THAT(found("Line id kru.dee"), ElementsAre(Pair(PersonalKind::line_id, "kru.dee")));
  EXPECT_THAT(found("ไลน์กลุ่มผู้ปกครองเงียบ online ทุกวัน"), IsEmpty());
}

TEST(FindPersonal, ATitleWithAGivenNameAndASurname) {
  EXPECT_THAT(found("ด.ช.สมมติ นามสกุลสมมติ โดนแกล้ง"),
              ElementsAre(Pair(PersonalKind::name, "ด.ช.สมมติ นามสกุลสมมติ")));
  EXPECT_THAT(found("นายกเทศมนตรี ควรมาดู"), IsEmpty());
  EXPECT_THAT(found("คุณภาพการศึกษา ต้องดีขึ้น"), IsEmpty());
  EXPECT_THAT(found("นายจ้าง อยากได้คน"), IsEmpty());
  EXPECT_THAT(found("เด็กหญิงทุกคน ควรได้เรียน"), IsEmpty());
}

TEST(FindPersonal, NothingInNothing) {
  EXPECT_THAT(found(""), IsEmpty());
  EXPECT_THAT(found("\xE0\xB8 @ +"), IsEmpty());
}

}  // namespace
}  // namespace ruam::forums
