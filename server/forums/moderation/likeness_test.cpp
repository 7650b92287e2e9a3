#include "forums/moderation/likeness.hpp"

#include <gmock/gmock.h>

namespace ruam::forums {
namespace {

using ::testing::IsEmpty;

NearSame three() {
  NearSame said;
  said.add("อาหารกลางวันไม่อิ่มเลยค่ะ");
  said.add("ถนนหน้าโรงเรียนมืดมาก อยากให้ติดไฟ");
  said.add("ขอครูภาษาอังกฤษเพิ่ม");
  return said;
}

TEST(NearSame, FindsTheSameSaidWithOtherEndingsAndBlanks) {
  const auto found = three().like("ถนนหน้าโรงเรียนมืดมากๆ  อยากให้ติดไฟครับ");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].statement, 1u);
  EXPECT_GT(found[0].likeness, 0.8);
}

TEST(NearSame, ForgivesAMisspelling) { EXPECT_EQ(three().like("ขอครูภาษาอังกฤกเพิ่ม").size(), 1u); }

TEST(NearSame, GivesOneForTheSameLettersAndNothingForOtherMatters) {
  EXPECT_DOUBLE_EQ(three().like("อาหารกลางวัน ไม่อิ่มเลยค่ะ")[0].likeness, 1);
  EXPECT_THAT(three().like("ถนนหน้าวัดเป็นหลุม"), IsEmpty());
  EXPECT_THAT(three().like(""), IsEmpty());
  EXPECT_THAT(NearSame().like("อะไรก็ได้"), IsEmpty());
}

}  // namespace
}  // namespace ruam::forums
