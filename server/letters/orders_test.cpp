#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "committees/actions.hpp"
#include "committees/meeting_actions.hpp"
#include "letters/print.hpp"
#include "letters/world_for_test.hpp"

/// Appointment orders and invitations: the paper by which committees live.
namespace ruam::letters {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Orders : public LettersWorld {
 protected:
  committees::CommitteeId committee() {
    auto& clerk = office.as("secretariat", own());
    catalog::load_shipped(office.db()).value();
    const auto id = committees::create(clerk, own(), {.rule = "CM-KTPN"}, shown).value();
    for (const auto& [seat, name] : {std::pair(0, "ผู้อำนวยการเขต"), std::pair(8, "เลขานุการ")})
      add(id, static_cast<std::size_t>(seat), name);
    return id;
  }
  void add(committees::CommitteeId id, std::size_t seat, std::string name) {
    auto& clerk = office.as("secretariat", own());
    committees::NewMember who{.seats = {view(id).committee.content.seats.at(seat).id}};
    who.holder.name = std::move(name);
    who.holder.position = "ตำแหน่ง";
    committees::add_member(clerk, id, who).value();
  }
  committees::View view(committees::CommitteeId id) {
    const auto& actor = planner().actor;
    return office.db().read([&](db::Tx& tx) { return committees::get(tx, actor, id).value(); });
  }
  LetterId order_of(committees::CommitteeId id) {
    const auto order = committees::draft_order(office.as("secretariat", own()), id, {}).value();
    return begin("appointment-order", {{std::string(committees::order_kind), order.uuid}});
  }
  void sign(LetterId id) {
    move(planner(), id, Status::signing).value();
    say(office.as("office_head", own()), id, Verdict::sign).value();
  }
  void number(LetterId id, std::string number, std::optional<Date> dated) {
    register_number(planner(), id, {std::move(number), dated, ""}, reload(id).version).value();
  }
};

TEST_P(Orders, AreProposedWithWhomTheyAppoint) {
  const auto id = order_of(committee());

  const auto said = reload(id).said;
  EXPECT_EQ(said.paper, Paper::order);
  ASSERT_EQ(said.groups.size(), 1u);
  EXPECT_EQ(said.groups[0].people.at(0).role, "ประธานกรรมการ");
  EXPECT_EQ(said.groups[0].people.at(1).role, "กรรมการและเลขานุการ");
  const auto text = text_of(id);
  EXPECT_THAT(text, HasSubstr("คำสั่งหน่วยงานศธจ.สิงห์บุรี"));
  EXPECT_THAT(text, HasSubstr("เรื่อง แต่งตั้งคณะกรรมการติดตาม"));
  EXPECT_THAT(text, HasSubstr("อาศัยอำนาจตามความในพ.ร.บ.ระเบียบบริหารราชการ"));
  EXPECT_THAT(text, HasSubstr("1.1 ผู้อำนวยการเขต"));
  EXPECT_THAT(text, HasSubstr("ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"));
  EXPECT_THAT(text, Not(HasSubstr("เรียน")));
}

TEST_P(Orders, TakeEffectWhenSignedAndNumbered) {
  const auto of = committee();
  const auto id = order_of(of);
  EXPECT_EQ(view(of).orders.at(0).letter_id, id.uuid);

  sign(id);
  EXPECT_EQ(view(of).committee.status, committees::Status::draft);
  number(id, "12/2567", Date{2024, 1, 9});

  const auto now = view(of);
  EXPECT_EQ(now.committee.status, committees::Status::active);
  EXPECT_EQ(now.orders.at(0).number, "12/2567");
  EXPECT_EQ(now.members.at(0).from, (Date{2024, 1, 9}));
  EXPECT_THAT(text_of(id), HasSubstr("สั่ง ณ วันที่ 9 มกราคม พ.ศ. 2567"));
}

TEST_P(Orders, OfChangeNameTheOneBefore) {
  const auto of = committee();
  const auto first = order_of(of);
  sign(first);
  number(first, "12/2567", Date{2024, 1, 9});
  add(of, 1, "ผู้แทนคนใหม่");
  const auto leaves = view(of).members.at(0).id;
  const auto order =
      committees::draft_order(office.as("secretariat", own()), of,
                              {.type = committees::OrderType::change, .ends = {leaves}})
          .value();

  const auto id = begin("appointment-order", {{std::string(committees::order_kind), order.uuid}});

  const auto text = text_of(id);
  EXPECT_THAT(text, HasSubstr("ตามคำสั่ง ที่ 12/2567 ลงวันที่ 9 มกราคม 2567"));
  EXPECT_THAT(text, HasSubstr("1. ให้ผู้มีรายนามต่อไปนี้พ้นจากตำแหน่ง"));
  EXPECT_THAT(text, HasSubstr("2.1 ผู้แทนคนใหม่"));
}

TEST_P(Orders, LeaveTheDraftFreeWhenTheirPaperIsCancelled) {
  const auto of = committee();
  const auto id = order_of(of);

  move(planner(), id, Status::cancelled).value();

  EXPECT_FALSE(view(of).orders.at(0).letter_id);
}

TEST_P(Orders, PutMoreThanTwentyFivePeopleIntoAnAnnex) {
  const auto of = committee();
  for (int i = 0; i < 24; ++i) add(of, 10, "ประธานสหวิทยาเขต " + std::to_string(i));

  const auto text = text_of(order_of(of));

  EXPECT_THAT(text, HasSubstr("รายชื่อตามบัญชีแนบท้ายคำสั่งนี้"));
  EXPECT_GT(text.find("บัญชีแนบท้ายคำสั่งสำนักงาน"), text.find("สั่ง ณ วันที่"));
}

TEST_P(Orders, ShowThePublicPositionsOnly) {
  const auto id = order_of(committee());

  const auto text = doc::to_text(build(planner(), id, documents::Copy::public_).value().document);

  EXPECT_THAT(text, Not(HasSubstr("ผู้อำนวยการเขต")));
  EXPECT_THAT(text, HasSubstr("1.1 ตำแหน่ง"));
}

TEST_P(Orders, AndInvitationsTellTheirRecords) {
  const auto of = committee();
  const auto order = order_of(of);
  sign(order);
  number(order, "12/2567", Date{2024, 1, 9});
  auto& clerk = office.as("secretariat", own());
  const auto meeting = committees::plan_meeting(clerk, of, {Date{2024, 2, 1}, {}}).value();
  const auto meeting_now = [&] {
    return office.db().read([&](db::Tx& tx) {
      return committees::get_meeting(tx, clerk.actor, meeting).value().meeting;
    });
  };
  auto content = meeting_now().content;
  content.starts = "09.30";
  content.place = "ห้องประชุมใหญ่";
  content.agenda[4].matters = {{new_uuid(), "แผนการนิเทศ", {}, {}}};
  committees::edit_meeting(clerk, meeting, {1, content}, 1).value();
  const auto id =
      begin("committee-invitation", {{std::string(committees::meeting_kind), meeting.uuid}});
  EXPECT_THAT(text_of(id), HasSubstr("เวลา 09.30 น. ณ ห้องประชุมใหญ่"));
  const auto bundle = build_bundle(planner(), id, documents::Copy::file).value();
  ASSERT_EQ(bundle.size(), 2u);
  EXPECT_THAT(doc::to_text(bundle[1]), HasSubstr("5.1  แผนการนิเทศ"));

  sign(id);

  EXPECT_EQ(meeting_now().status, committees::MeetingStatus::invited);
}

RUAM_ON_BOTH_ENGINES(Orders);

}  // namespace
}  // namespace ruam::letters
