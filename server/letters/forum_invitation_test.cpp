#include <gmock/gmock.h>

#include "forums/actions.hpp"
#include "letters/world_for_test.hpp"

/// The invitation to a forum: one letter for all, the reply form travels under it.
namespace ruam::letters {
namespace {

using ::testing::HasSubstr;

class ForumInvitationLetters : public LettersWorld {
 protected:
  ForumInvitationLetters() {
    const auto group = new_uuid();
    forums::ForumContent content{.title = "เวทีระดมความคิดเห็น", .on = Date{2024, 7, 18}};
    content.time = "09.00";
    content.place = "หอประชุม";
    content.issues = {{new_uuid(), "เครือข่ายความร่วมมือ", ""}};
    content.groups = {{.id = group, .name = "ผู้ปกครอง", .target = 20}};
    content.reply_by = Date{2024, 7, 11};
    forum = forums::create(planner(), own(), {2567, content}, shown).value();
    forums::add_people(planner(), forum, {{{group, "ผู้ปกครองคนหนึ่ง", "", "", ""}}, {}}).value();
  }
  forums::Person asked() {
    const auto& actor = planner().actor;
    return office.db().read(
        [&](db::Tx& tx) { return forums::list_people(tx, actor, forum).value().at(0); });
  }

  forums::ForumId forum;
};

TEST_P(ForumInvitationLetters, SayWhatWhenWhereAndHowToAnswer) {
  const auto id = begin("forum-invitation", {{std::string(forums::forum_kind), forum.uuid}});

  EXPECT_EQ(reload(id).said.paper, Paper::letter);
  const auto text = text_of(id);
  for (const auto* words :
       {"ขอเชิญเข้าร่วมเวทีระดมความคิดเห็น", "ในวันพฤหัสบดีที่ 18 กรกฎาคม 2567 เวลา 09.00 น. ณ หอประชุม",
        "1) เครือข่ายความร่วมมือ", "ภายในวันที่ 11 กรกฎาคม 2567", "แบบตอบรับ"})
    EXPECT_THAT(text, HasSubstr(words));
}

TEST_P(ForumInvitationLetters, CarryTheReplyFormAndAskEverybodyOnceSent) {
  const auto id = begin("forum-invitation", {{std::string(forums::forum_kind), forum.uuid}});
  const auto all = build_bundle(planner(), id, documents::Copy::file).value();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_THAT(doc::to_text(all[1]), HasSubstr("แบบตอบรับการเข้าร่วม"));

  move(planner(), id, Status::signing).value();
  say(office.as("office_head", own()), id, Verdict::sign).value();
  EXPECT_EQ(asked().invited_on, std::nullopt);
  register_number(planner(), id, {"12", Date{2024, 7, 2}, ""}, reload(id).version).value();
  move(planner(), id, Status::sent).value();

  EXPECT_EQ(asked().invited_on, (Date{2024, 7, 2}));
}

RUAM_ON_BOTH_ENGINES(ForumInvitationLetters);

}  // namespace
}  // namespace ruam::letters
