#include "partners/actions.hpp"

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "catalog/room.hpp"
#include "chain/queries.hpp"
#include "files/room.hpp"
#include "followups/queries.hpp"
#include "followups/room.hpp"
#include "partners/coverage.hpp"
#include "partners/picture.hpp"
#include "partners/queries.hpp"
#include "partners/room.hpp"
#include "testing/office.hpp"

namespace ruam::partners {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<PermissionRule> all_rules() {
  std::vector<PermissionRule> rules;
  for (const auto& one : {room({}), followups::room({}), files::room({}), catalog::room()})
    rules.insert(rules.end(), one.permissions.begin(), one.permissions.end());
  return rules;
}

class Partners : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Partners() {
    office.clock.set(Date{2024, 1, 10});
    catalog::load_shipped(office.db()).value();
  }

  static std::vector<Description> nothing_hidden(db::Tx&, const Actor&, std::span<const Ref> refs) {
    std::vector<Description> all;
    for (const auto& one : refs) all.push_back({.ref = one, .label = "โครงการ"});
    return all;
  }
  template <class F>
  auto read(F&& f) {
    return office.db().read([&](db::Tx& tx) { return f(tx); });
  }

  EntryId entry(std::string name, bool is_open = false) {
    EntryContent c{
        .kind = EntryKind::university, .name = std::move(name), .offers = "วิทยากรด้านวิจัย"};
    c.place.province_id = "TH-17";
    c.contacts = {{new_uuid(), "ผู้ประสาน", "อาจารย์", "000", "", ""}};
    c.is_open = is_open;
    return create_entry(office.as("planner"), office.singburi, c).value();
  }
  MouContent wanted(Body other) {
    MouContent c;
    c.title = "สะพานเชื่อมโยงการศึกษา";
    c.parties = {{.id = new_uuid(), .body = {office.singburi, {}, ""}, .signer_position = "ศธจ."},
                 {.id = new_uuid(), .body = std::move(other), .signer_position = "คณบดี"}};
    c.objectives = {"พัฒนาครู"};
    c.scope = "โรงเรียนในจังหวัด";
    c.term_months = 12;
    return c;
  }
  MouId draft(Body other) {
    return create_mou(office.as("planner"), office.singburi, wanted(std::move(other)),
                      nothing_hidden)
        .value();
  }
  Result<void> sign(MouId id, Date on = {2024, 1, 5}) {
    return sign_mou(office.as("office_head"), id, {on, {}, "ตู้เอกสาร 2"});
  }
  Mou reload(MouId id) {
    return read([&](db::Tx& tx) { return Store{tx}.get(id).value(); });
  }
  Network reload(NetworkId id) {
    return read([&](db::Tx& tx) { return Store{tx}.get(id).value(); });
  }
  NetworkId network() {
    return create_network(office.as("planner"), office.singburi, {.name = "เครือข่ายการอ่าน"}).value();
  }
  void put(NetworkId id, const std::function<void(NetworkContent&)>& change) {
    auto now = reload(id);
    change(now.content);
    edit_network(office.as("planner"), id, now.content, now.version).value();
  }
  Result<void> move(NetworkId id, Move wanted_move, std::string reason = "") {
    return move_network(office.as("planner"), id, {wanted_move, std::move(reason), {}});
  }
  std::vector<std::string> lacks(NetworkId id, Move wanted_move = Move::advance) {
    const auto done = move(id, wanted_move);
    std::vector<std::string> codes;
    if (done.has_error())
      for (const auto& fault : done.error().faults) codes.push_back(fault.code);
    return codes;
  }
  std::vector<std::string> after(const Ref& record) {
    return read([&](db::Tx& tx) {
      std::vector<std::string> kinds;
      for (const auto& edge : chain::list_edges(tx, record, chain::Direction::after))
        kinds.push_back(edge.kind + " " + edge.to.kind);
      return kinds;
    });
  }

  testing::TestOffice office{GetParam(), all_rules()};
};
RUAM_ON_BOTH_ENGINES(Partners);

TEST_P(Partners, OfTheDirectoryShowContactsToTheirOwnOfficeOnly) {
  const auto closed = entry("มหาวิทยาลัยหนึ่ง"), open = entry("มหาวิทยาลัยสอง", true);
  auto& elsewhere = office.as("planner", office.samut_prakan);
  const auto seen = [&](const Context& who, EntryId id) {
    return read([&](db::Tx& tx) { return get_entry(tx, who.actor, id); });
  };

  EXPECT_EQ(seen(office.as("auditor_readonly"), open).value().content.contacts.size(), 1u);
  EXPECT_EQ(seen(elsewhere, closed).error().code, "forbidden");
  EXPECT_EQ(seen(office.as("school_user"), open).error().code, "forbidden");
  people::add_share(office.server(), office.singburi,
                    {.kind = "partner",
                     .record = closed.uuid,
                     .guest_office = office.samut_prakan,
                     .right = people::Right::read})
      .value();
  EXPECT_THAT(seen(elsewhere, closed).value().content.contacts, IsEmpty());
}

TEST_P(Partners, AreFoundByThaiWordsWhereverTheyStand) {
  entry("มหาวิทยาลัยราชภัฏ");
  const auto found = [&](std::string text) {
    return read([&](db::Tx& tx) {
      return list_entries(tx, office.as("planner"), office.singburi, {.text = std::move(text)})
          .value()
          .size();
    });
  };

  EXPECT_EQ(found("ราชภัฏ วิจัย"), 1u);
  EXPECT_EQ(found("อุดมศึกษา"), 1u) << "by its stakeholder group";
  EXPECT_EQ(found("ผู้ประสาน"), 0u) << "contacts are not searched";
}

TEST_P(Partners, AreTheOfficeItselfWhereItsOwnNameIsTyped) {
  const auto own =
      read([&](db::Tx& tx) { return people::get_office(tx, office.singburi).value(); });
  const auto parties = reload(draft({{}, {}, " " + own.name_th + " "})).content.parties;

  EXPECT_EQ(parties[1].body.office, office.singburi);
  EXPECT_EQ(reload(draft({{}, {}, "มูลนิธิ"})).content.parties[1].body.office, std::nullopt);
}

TEST_P(Partners, SignAMemorandumOnceItIsWhole) {
  const auto with = entry("มหาวิทยาลัย");
  const auto id = draft({{}, with.uuid, ""});
  EXPECT_EQ(reload(id).content.parties[1].body.name, "มหาวิทยาลัย");

  EXPECT_EQ(sign_mou(office.as("office_head"), id, {{2024, 1, 5}, {}, " "}).error().code,
            "mou.no_original");
  EXPECT_EQ(sign(id, {2024, 1, 11}).error().code, "mou.signed_day");
  EXPECT_EQ(sign_mou(office.as("secretariat"), id, {{2024, 1, 5}, {}, "ตู้"}).error().code,
            "forbidden");
  sign(id).value();

  EXPECT_EQ(reload(id).ends_on, (Date{2025, 1, 4}));
  EXPECT_EQ(sign(id).error().code, "mou.not_draft");
  auto content = reload(id).content;
  content.scope = "อื่น";
  EXPECT_EQ(
      edit_mou(office.as("planner"), id, content, reload(id).version, nothing_hidden).error().code,
      "mou.signed_words");
  content = reload(id).content;
  content.projects = {new_uuid()};
  edit_mou(office.as("planner"), id, content, reload(id).version, nothing_hidden).value();
  EXPECT_THAT(after(ref(id)), ElementsAre("carries project"));
}

TEST_P(Partners, MakeDutiesOfASignedMemorandumFollowups) {
  auto content = wanted({{}, {}, "มูลนิธิ"});
  content.duties = {{.id = new_uuid(),
                     .party = content.parties[0].id,
                     .text = "จัดอบรมครู",
                     .owner = "กลุ่มนิเทศฯ",
                     .due_on = Date{2024, 6, 1}}};
  const auto id =
      create_mou(office.as("planner"), office.singburi, content, nothing_hidden).value();
  const auto duties = [&] {
    return read([&](db::Tx& tx) { return followups::list_of(tx, ref(id)); });
  };
  EXPECT_THAT(duties(), IsEmpty());

  sign(id).value();

  ASSERT_EQ(duties().size(), 1u);
  EXPECT_EQ(duties()[0].plan.text, "จัดอบรมครู");
  EXPECT_EQ(duties()[0].plan.owner.name, "กลุ่มนิเทศฯ");
  EXPECT_EQ(duties()[0].plan.due_on, (Date{2024, 6, 1}));
  EXPECT_THAT(after(ref(id)), Contains("recommends followup"));
}

TEST_P(Partners, RenewAMemorandumByANewOne) {
  const auto id = draft({{}, {}, "มูลนิธิ"});
  auto& planner = office.as("planner");
  EXPECT_EQ(renew_mou(planner, id).error().code, "mou.not_signed");
  sign(id).value();
  office.clock.set(Date{2024, 12, 1});
  const auto waits = read([&](db::Tx& tx) {
    return waiting(tx, office.actor("planner"), office.singburi, {2024, 12, 1});
  });
  ASSERT_EQ(waits.size(), 1u);
  EXPECT_EQ(waits[0].due, (Date{2025, 1, 4}));

  const auto next = renew_mou(planner, id).value();

  EXPECT_EQ(renew_mou(planner, id).error().code, "mou.renewal_begun");
  EXPECT_EQ(reload(next).starts_on, (Date{2025, 1, 5}));
  EXPECT_EQ(reload(id).status, MouStatus::agreed) << "until the new one is signed";
  sign(next, {2024, 12, 1}).value();
  EXPECT_EQ(reload(id).status, MouStatus::renewed);
  EXPECT_THAT(after(ref(id)), Contains("renews mou"));
  EXPECT_EQ(close_mou(office.as("office_head"), id, "จบ").error().code, "mou.ended");
}

TEST_P(Partners, RefuseWhatIsNotThere) {
  auto& planner = office.as("planner");
  auto content = wanted({OfficeId{new_uuid()}, {}, ""});
  EXPECT_EQ(create_mou(planner, office.singburi, content, nothing_hidden).error().code,
            "partner.body_missing");
  content = wanted({{}, {}, "มูลนิธิ"});
  content.divisions = {new_uuid()};
  EXPECT_EQ(create_mou(planner, office.singburi, content, nothing_hidden).error().code,
            "partner.division_missing");
  const auto all_hidden = [](db::Tx&, const Actor&, std::span<const Ref> refs) {
    std::vector<Description> all;
    for (const auto& one : refs) all.push_back({.ref = one, .hidden = true});
    return all;
  };
  content = wanted({{}, {}, "มูลนิธิ"});
  content.projects = {new_uuid()};
  EXPECT_EQ(create_mou(planner, office.singburi, content, all_hidden).error().code,
            "partner.project_hidden");
}

TEST_P(Partners, MoveANetworkThroughTheFiveStagesWithItsGuards) {
  const auto id = network();
  EXPECT_EQ(reload(id).stage, "NW1");
  EXPECT_THAT(lacks(id), ElementsAre("network.guard.need_recorded", "network.guard.need_accepted"));
  put(id, [](NetworkContent& c) {
    c.need = "นักเรียนอ่านน้อย";
    c.need_accepted_by = "ศธจ.";
    c.need_accepted_on = Date{2024, 1, 8};
  });
  move(id, Move::advance).value();
  EXPECT_THAT(lacks(id), ElementsAre("network.guard.contact_made", "network.guard.member_agreed"));
  put(id, [](NetworkContent& c) {
    c.members = {{.id = new_uuid(),
                  .body = {{}, {}, "ห้องสมุด"},
                  .asked_on = Date{2024, 1, 8},
                  .answer = Answer::agreed}};
  });
  move(id, Move::advance).value();
  put(id, [](NetworkContent& c) {
    c.coordinator = "ศึกษานิเทศก์";
    c.communication = "กลุ่มไลน์ ประชุมทุกเดือน";
  });
  EXPECT_THAT(lacks(id), ElementsAre("network.guard.commitment_signed"));
  const auto mou = draft({{}, {}, "ห้องสมุด"});
  put(id, [&](NetworkContent& c) { c.mous = {mou.uuid}; });
  EXPECT_THAT(lacks(id), ElementsAre("network.guard.commitment_signed")) << "not signed yet";
  sign(mou).value();
  move(id, Move::advance).value();
  EXPECT_THAT(lacks(id), ElementsAre("network.guard.activity_held", "network.guard.review_done"));
  ActivityContent done{.title = "อ่านด้วยกัน", .on = Date{2024, 1, 9}};
  done.network = id.uuid;
  const auto activity =
      create_activity(office.as("planner"), office.singburi, done, nothing_hidden).value();
  put(id, [](NetworkContent& c) {
    c.reviews = {
        {.id = new_uuid(), .on = Date{2024, 1, 10}, .text = "เด็กอ่านมากขึ้น", .improvement = ""}};
  });
  move(id, Move::advance).value();

  EXPECT_EQ(reload(id).stage, "NW5");
  EXPECT_THAT(after(ref(id)), Contains("carries partner_activity"));
  move(id, Move::again).value();
  EXPECT_EQ(reload(id).stage, "NW4");
  EXPECT_EQ(reload(id).round, 2);
  EXPECT_THAT(lacks(id), Contains("network.guard.review_done")) << "each round has its own";
  EXPECT_EQ(move(id, Move::close).error().code, "partner.reason_missing");
  move(id, Move::close, "ครบแล้ว").value();
  EXPECT_EQ(move(id, Move::advance).error().code, "network.closed");
  remove_activity(office.as("planner"), activity, "ลงผิด").value();
  const auto steps = read([&](db::Tx& tx) { return Store{tx}.list_steps(id); });
  EXPECT_EQ(steps.size(), 6u);
  EXPECT_EQ(steps.back().reason, "ครบแล้ว");
}

TEST_P(Partners, KeepTheModelANetworkBeganWith) {
  const auto old = network();
  auto model = read([&](db::Tx& tx) { return model_of(tx, office.singburi).model; });
  ASSERT_EQ(model.stages.size(), 5u);
  model.name = "แบบของเรา";
  model.stages.pop_back();
  model.stages.back().name_th = "ดูแลกัน";
  EXPECT_EQ(save_model(office.as("secretariat"), office.singburi, model, 0).error().code,
            "forbidden");
  save_model(office.as("planner"), office.singburi, model, 0).value();
  EXPECT_EQ(save_model(office.as("planner"), office.singburi, model, 0).error().code,
            "partner.stale");

  EXPECT_EQ(reload(network()).model.stages.size(), 4u);
  EXPECT_EQ(reload(old).model.stages.size(), 5u);
}

TEST_P(Partners, CoverSchoolsAndDivisionsWhileAgreementsLive) {
  office.clock.set(Date{2024, 1, 10});
  people::Office school;
  school.code = "TSCH1";
  school.kind = people::OfficeKind::school;
  school.type_id = "OT-SCH";
  school.name_th = school.short_th = "โรงเรียนหนึ่ง";
  const auto covered = people::add_office(office.server(), office.singburi, school).value().id;
  school.code = "TSCH2";
  people::add_office(office.server(), office.singburi, school).value();
  const auto division =
      people::add_division(office.as("system_admin"), office.singburi, {.name_th = "กลุ่มนิเทศฯ"})
          .value()
          .id;
  auto content = wanted({covered, {}, ""});
  content.parties.push_back(
      {.id = new_uuid(), .body = {{}, {}, "มูลนิธิ"}, .signer_position = "ประธาน"});
  content.divisions = {division};
  const auto id =
      create_mou(office.as("planner"), office.singburi, content, nothing_hidden).value();
  const auto now = [&] {
    return read(
        [&](db::Tx& tx) { return coverage(tx, office.as("planner"), office.singburi).value(); });
  };
  EXPECT_EQ(now().schools.covered, 0);

  sign(id).value();

  EXPECT_EQ(now().schools.covered, 1);
  EXPECT_EQ(now().schools.base, 2);
  EXPECT_EQ(now().schools.percent, 5'000);
  EXPECT_EQ(now().schools.rows[0].code, "TSCH2") << "those without come first";
  EXPECT_EQ(now().divisions.covered, 1);
  office.clock.set(Date{2025, 2, 1});
  EXPECT_EQ(now().schools.covered, 0) << "it has run out";
}

TEST_P(Partners, AreDrawnWithWhoStandsAloneAndWhichGroupIsMissing) {
  const auto uni = entry("มหาวิทยาลัย");
  entry("มหาวิทยาลัยที่ยังไม่มีใครร่วมงาน");
  sign(draft({{}, uni.uuid, ""})).value();

  const auto drawn =
      read([&](db::Tx& tx) { return picture(tx, office.as("planner"), office.singburi).value(); });

  ASSERT_EQ(drawn.nodes.size(), 3u);
  EXPECT_EQ(drawn.nodes[0].kind, NodeKind::own);
  ASSERT_EQ(drawn.lines.size(), 1u);
  EXPECT_EQ(drawn.components, 2);
  EXPECT_EQ(drawn.isolated.size(), 1u);
  for (const auto& group : drawn.groups) EXPECT_EQ(group.nodes, group.id == "SG-UNI" ? 1 : 0);
}

}  // namespace
}  // namespace ruam::partners
