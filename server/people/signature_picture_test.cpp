#include "people/signature_picture.hpp"

#include <gtest/gtest.h>

#include "people/actions.hpp"
#include "people/room.hpp"
#include "platform/history.hpp"
#include "platform/image/pixels.hpp"
#include "testing/office.hpp"

namespace ruam::people {
namespace {

using testing::TestOffice;

/// A wide stroke of ink on white paper.
std::string stroke() {
  image::Pixels p{300, 200, std::vector<std::uint8_t>(300 * 200 * 4, 255)};
  for (int x = 50; x < 250; ++x)
    for (int y = 60 + x / 4; y < 66 + x / 4; ++y)
      for (int i = 0; i < 3; ++i) p.at(x, y)[i] = 20;
  return image::to_png(p);
}

class SignaturePictures : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  TestOffice office{GetParam()};

  std::optional<SignaturePicture> seen_by(const Actor& actor) {
    return office.db().read([&](db::Tx& tx) { return find_signature_picture(tx, actor); });
  }
};
RUAM_ON_BOTH_ENGINES(SignaturePictures);

TEST_P(SignaturePictures, AreSeenByTheirOwnerAlone) {
  ASSERT_TRUE(set_signature_picture(office.as("office_head"), stroke()).has_value());

  const auto mine = seen_by(office.actor("office_head"));
  ASSERT_TRUE(mine.has_value());
  EXPECT_LT(mine->width, 220);
  EXPECT_GT(mine->width, 190);
  for (const auto* other : {"system_admin", "deputy_head", "dpo", "planner"})
    EXPECT_FALSE(seen_by(office.actor(other)).has_value()) << other;
  EXPECT_FALSE(seen_by(office.nobody().actor).has_value());
}

TEST_P(SignaturePictures, AreReplacedAndTakenAway) {
  auto& head = office.as("office_head");
  ASSERT_TRUE(set_signature_picture(head, stroke()).has_value());
  ASSERT_TRUE(set_signature_picture(head, stroke()).has_value());
  EXPECT_TRUE(seen_by(head.actor).has_value());

  ASSERT_TRUE(remove_signature_picture(head).has_value());
  EXPECT_FALSE(seen_by(head.actor).has_value());
  EXPECT_TRUE(remove_signature_picture(head).has_value());
}

TEST_P(SignaturePictures, AreNotKeptInHistory) {
  auto& head = office.as("office_head");
  ASSERT_TRUE(set_signature_picture(head, stroke()).has_value());

  const auto entries = office.db().read([&](db::Tx& tx) {
    return history::list(tx, ref(PersonId{head.actor.home, head.actor.person}));
  });
  EXPECT_EQ(entries.front().action, "set_signature_picture");
  EXPECT_EQ(entries.front().diff.as_array().size(), 0u);
}

TEST_P(SignaturePictures, AreErasedWithTheirPerson) {
  auto head = office.as("office_head");
  ASSERT_TRUE(set_signature_picture(head, stroke()).has_value());

  const PersonId id{head.actor.home, head.actor.person};
  ASSERT_TRUE(erase_person(office.as("dpo"), id, "ขอให้ลบ").has_value());

  EXPECT_FALSE(seen_by(head.actor).has_value());
}

TEST_P(SignaturePictures, AreRefusedOfNobodyAndOfNoInk) {
  EXPECT_EQ(set_signature_picture(office.nobody(), stroke()).error().code, "unauthenticated");
  EXPECT_EQ(remove_signature_picture(office.nobody()).error().code, "unauthenticated");
  EXPECT_EQ(set_signature_picture(office.as("planner"), "no picture").error().code,
            "image.not_picture");
}

}  // namespace
}  // namespace ruam::people
