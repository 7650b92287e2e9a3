#include "projects/actions.hpp"

#include <tuple>

#include <gtest/gtest.h>

#include "chain/queries.hpp"
#include "people/signature_picture.hpp"
#include "platform/history.hpp"
#include "platform/image/pixels.hpp"
#include "platform/json/json.hpp"
#include "projects/content_for_test.hpp"
#include "projects/copy/actions.hpp"
#include "projects/draft.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::projects {
namespace {

using testing::TestOffice;

class Projects : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  TestOffice office{GetParam(), room().permissions};

  ProjectId draft(Content content = whole_content()) {
    return create(office.as("project_owner"), office.singburi, {2567, content.title, content})
        .value();
  }

  Record reload(ProjectId id) {
    return office.db().read([&](db::Tx& tx) { return find(tx, id).value(); });
  }

  View read(ProjectId id) {
    const auto& reader = office.actor("planner");
    return office.db().read([&](db::Tx& tx) { return get(tx, reader, id).value(); });
  }

  Result<void> decide_as(std::string_view role, ProjectId id, Decision decision,
                         std::string reason = "") {
    return decide(office.as(role), id,
                  {decision, reload(id).content_sha256, std::move(reason), std::nullopt});
  }

  void approve(ProjectId id) {
    for (const auto* role : {"division_head", "deputy_head", "office_head"}) {
      const auto done = decide_as(role, id, Decision::sign);
      ASSERT_TRUE(done.has_value()) << role << " " << done.error().code;
    }
  }

  std::vector<history::Entry> changes(ProjectId id) {
    return office.db().read([&](db::Tx& tx) { return history::list(tx, ref(id)); });
  }
};
RUAM_ON_BOTH_ENGINES(Projects);

TEST_P(Projects, AreEditedOnceByAnEditThatIsSentAgain) {
  const auto id = draft();
  auto context = office.as("project_owner");
  context.replay = Replay{"key", "PUT /projects", "body"};
  auto content = whole_content();
  content.place = "หอประชุม";

  for (int times = 0; times < 2; ++times) EXPECT_TRUE(edit(context, id, content, 1));

  EXPECT_EQ(reload(id).version, 2);
}

TEST_P(Projects, AreAnsweredWhenBegunAsTheyAreRead) {
  auto context = office.as("project_owner");
  context.replay = Replay{"key", "POST /projects", "body"};
  const auto told = [](const Record& r) {
    return std::tuple{
        r.id,         r.code,           r.fiscal_year,        r.status,     r.version,
        r.round,      r.next_step,      json::write(r.steps), r.content,    r.content_sha256,
        r.findings,   r.findings_count, r.owner_person,       r.owner_name, r.created_at,
        r.updated_at, r.summary.title,  r.summary.planned};
  };

  const auto begun = start(context, office.singburi, {2567, "", whole_content()}).value();
  const auto again = start(context, office.singburi, {2567, "", whole_content()}).value();

  EXPECT_EQ(told(begun), told(reload(begun.id)));
  EXPECT_EQ(told(again), told(begun));
  ASSERT_EQ(changes(begun.id).size(), 1U);
  EXPECT_EQ(json::canonical(changes(begun.id)[0].diff.as_array()[0].as_object().at("to")),
            begun.content);
}

TEST_P(Projects, AreSignedAndMovedOnOnceByARequestThatIsSentAgain) {
  const auto id = draft();
  for (const auto* role : {"division_head", "deputy_head", "office_head"}) {
    auto context = office.as(role);
    context.replay = Replay{role, "POST /signatures", "body"};
    const auto sha = reload(id).content_sha256;
    for (int times = 0; times < 2; ++times) {
      const auto done = decide(context, id, {Decision::sign, sha, "", std::nullopt});
      EXPECT_TRUE(done.has_value()) << role << " " << done.error().code;
    }
  }
  EXPECT_EQ(read(id).signatures.size(), 3u);

  auto planner = office.as("planner");
  planner.replay = Replay{"move", "POST /status", "body"};
  const auto version = reload(id).version;
  for (int times = 0; times < 2; ++times)
    EXPECT_TRUE(move(planner, id, Status::running, "").has_value());
  EXPECT_EQ(reload(id).version, version + 1);
}

TEST_P(Projects, GetTheNextCodeOfTheirOfficeAndYear) {
  const auto first = draft(), second = draft();

  EXPECT_TRUE(reload(first).code.ends_with("-2567-01")) << reload(first).code;
  EXPECT_TRUE(reload(second).code.ends_with("-2567-02")) << reload(second).code;
}

TEST_P(Projects, AreRefusedWithoutANameOrWithACommonEraYear) {
  auto& owner = office.as("project_owner");

  EXPECT_EQ(create(owner, office.singburi, {2567, "  ", std::nullopt}).error().code,
            "project.title_missing");
  EXPECT_EQ(create(owner, office.singburi, {2024, "โครงการ", std::nullopt}).error().code,
            "project.fiscal_year");
}

TEST_P(Projects, KeepTheirContentAsCanonicalTextWithComputedAmounts) {
  const auto id = draft();

  const auto record = reload(id);

  EXPECT_EQ(record.summary.planned, baht(4'200));
  const auto content = json::read<Content>(record.content).value();
  EXPECT_EQ(content.activities[0].lines[0].amount, baht(4'200));
  EXPECT_EQ(record.content, json::canonical(json::to_value(content)));
}

TEST_P(Projects, LoseNothingWhenTwoPeopleEdit) {
  const auto id = draft();
  auto mine = whole_content(), theirs = whole_content();
  mine.title = "ของฉัน";
  theirs.title = "ของเขา";
  ASSERT_TRUE(edit(office.as("planner"), id, theirs, 1).has_value());

  const auto stale = edit(office.as("project_owner"), id, mine, 1);

  EXPECT_EQ(stale.error().code, "project.stale");
  EXPECT_EQ(stale.error().kind, Kind::stale);
  EXPECT_EQ(reload(id).summary.title, "ของเขา");
}

TEST_P(Projects, AreApprovedByTheirChainInOrder) {
  const auto id = draft();
  EXPECT_EQ(decide_as("office_head", id, Decision::sign).error().code, "people.not_the_signer");

  approve(id);

  EXPECT_EQ(reload(id).status, Status::approved);
  EXPECT_EQ(reload(id).next_step, std::nullopt);
  const auto view = read(id);
  ASSERT_EQ(view.signatures.size(), 3u);
  EXPECT_EQ(view.signatures[0].role, "division_head");
  EXPECT_EQ(view.signatures[2].content_sha256, reload(id).content_sha256);
}

TEST_P(Projects, AreNotProposedWhileAFaultIsNeitherMendedNorPassed) {
  auto content = whole_content();
  content.activities[0].quarters[0].amount = baht(4'000);
  const auto id = draft(content);

  const auto refused = decide_as("division_head", id, Decision::sign);

  EXPECT_EQ(refused.error().code, "project.findings");
  EXPECT_EQ(refused.error().kind, Kind::precondition_missing);
  ASSERT_FALSE(refused.error().faults.empty());
  EXPECT_TRUE(refused.error().faults[0].where.starts_with("/content/activities/0"));
  EXPECT_EQ(reload(id).status, Status::draft);
}

TEST_P(Projects, ArePassedWithAWrittenReason) {
  auto content = whole_content();
  content.activities[0].quarters[0].amount = baht(4'000);
  const auto id = draft(content);
  for (const auto& f : json::read<std::vector<Finding>>(reload(id).findings).value())
    content.passes.push_back({f.code, f.where, "แบ่งจ่ายปีหน้า", f.what});
  ASSERT_TRUE(edit(office.as("planner"), id, content, 1).has_value());

  EXPECT_TRUE(decide_as("division_head", id, Decision::sign).has_value());
  EXPECT_EQ(reload(id).status, Status::proposed);
}

TEST_P(Projects, ComeBackWithAReasonAndStartANewRound) {
  const auto id = draft();
  ASSERT_TRUE(decide_as("division_head", id, Decision::sign).has_value());
  EXPECT_EQ(decide_as("deputy_head", id, Decision::send_back).error().code,
            "project.reason_missing");

  ASSERT_TRUE(decide_as("deputy_head", id, Decision::send_back, "ตัวชี้วัดไม่ชัด").has_value());

  const auto record = reload(id);
  EXPECT_EQ(record.status, Status::returned);
  EXPECT_EQ(record.next_step, 0);
  EXPECT_EQ(record.round, 2);
  EXPECT_EQ(changes(id).front().reason, "ตัวชี้วัดไม่ชัด");
  approve(id);
}

TEST_P(Projects, AreSignedAsTheySawThem) {
  const auto id = draft();
  const auto seen = reload(id).content_sha256;
  auto changed = whole_content();
  changed.title = "ชื่ออื่น";
  ASSERT_TRUE(edit(office.as("planner"), id, changed, 1).has_value());

  const auto refused =
      decide(office.as("division_head"), id, {Decision::sign, seen, "", std::nullopt});

  EXPECT_EQ(refused.error().code, "project.content_changed");
}

TEST_P(Projects, AreRecordedFromPaperWithTheDateOnIt) {
  const auto id = draft();
  const auto signer = office.person(office.singburi, "ผู้อำนวยการกลุ่ม", "ผู้อำนวยการกลุ่ม");
  DecisionRequest request{Decision::sign, reload(id).content_sha256, "", {}};
  request.paper = PaperSignature{{2030, 1, 1}, signer, std::nullopt};
  EXPECT_EQ(decide(office.as("planner"), id, request).error().code, "project.paper_date");
  request.paper->date = {2026, 11, 20};

  ASSERT_TRUE(decide(office.as("planner"), id, request).has_value());

  const auto view = read(id);
  EXPECT_EQ(view.signatures[0].paper_date, (Date{2026, 11, 20}));
  EXPECT_EQ(view.signatures[0].position, "ผู้อำนวยการกลุ่ม");
}

TEST_P(Projects, ChangeAfterApprovalOnlyByASignedRequest) {
  const auto id = draft();
  approve(id);
  auto changed = whole_content();
  changed.title = "โครงการที่เปลี่ยนชื่อ";
  EXPECT_EQ(edit(office.as("planner"), id, changed, reload(id).version).error().code,
            "project.not_editable");

  const auto change = request_change(office.as("planner"), id, "เปลี่ยนชื่อตามหนังสือ", changed).value();
  EXPECT_EQ(request_change(office.as("planner"), id, "อีกคำขอ", changed).error().code,
            "project.change_open");
  for (const auto* role : {"division_head", "deputy_head", "office_head"}) {
    const auto sha = office.db().read([&](db::Tx& tx) {
      return Store{tx}.get_change(office.singburi, change).value().content_sha256;
    });
    const auto done =
        decide_change(office.as(role), office.singburi, change, {Decision::sign, sha, "", {}});
    ASSERT_TRUE(done.has_value()) << done.error().code;
  }

  EXPECT_EQ(reload(id).summary.title, "โครงการที่เปลี่ยนชื่อ");
  EXPECT_EQ(reload(id).status, Status::approved);
}

TEST_P(Projects, GoOnInALaterYearAndKnowEachOther) {
  const auto id = draft();
  approve(id);
  auto& planner = office.as("planner");
  EXPECT_EQ(copying::preview(planner, id, 2567).error().code, "copy.not_later");

  const auto next = copying::copy(planner, id, {2568, {}}).value();

  const auto record = reload(next);
  EXPECT_EQ(record.status, Status::draft);
  EXPECT_EQ(record.fiscal_year, 2568);
  EXPECT_TRUE(record.code.ends_with("-2568-01")) << record.code;
  const auto content = json::read<Content>(record.content).value();
  EXPECT_EQ(content.activities[0].quarters[0].year, 2568);
  EXPECT_EQ(content.period->start, (Date{2025, 1, 1}));
  const auto preview = copying::preview(planner, id, 2568).value();
  ASSERT_EQ(preview.successors.size(), 1U);
  EXPECT_EQ(preview.successors[0].id, next.uuid);
  ASSERT_TRUE(edit(planner, next, content, 1).has_value());  // an edit keeps the edge
  const auto before = office.db().read(
      [&](db::Tx& tx) { return chain::list_edges(tx, ref(next), chain::Direction::before); });
  ASSERT_EQ(before.size(), 1U);
  EXPECT_EQ(before[0].from, ref(id));
  EXPECT_EQ(before[0].kind, "continues");
  EXPECT_EQ(copying::copy(office.stranger(), id, {2568, {}}).error().kind, Kind::forbidden);
}

TEST_P(Projects, WaitForTheirNextSigner) {
  const auto id = draft();
  const auto waits = [&](std::string_view role) {
    const auto& actor = office.actor(role);
    return office.db().read([&](db::Tx& tx) {
      return waiting(tx, actor, office.singburi, office.clock.today()).size();
    });
  };
  EXPECT_EQ(waits("division_head"), 1u);
  EXPECT_EQ(waits("deputy_head"), 0u);

  ASSERT_TRUE(decide_as("division_head", id, Decision::sign).has_value());

  EXPECT_EQ(waits("division_head"), 0u);
  EXPECT_EQ(waits("deputy_head"), 1u);
}

TEST_P(Projects, AreFoundByThaiWordsAndPagedInOrder) {
  auto content = whole_content();
  for (const auto* title : {"ส่งเสริมการอ่าน", "กีฬา", "สำนักงานสีเขียว"}) {
    content.title = title;
    draft(content);
  }
  const auto& reader = office.actor("planner");
  const auto rows = [&](Filter filter) {
    return office.db().read(
        [&](db::Tx& tx) { return list(tx, reader, office.singburi, filter).value(); });
  };

  const auto found = rows({.text = "ส านักงาน", .with_totals = true});
  const auto first = rows({.sort = Sort::title, .limit = 2});
  const auto second = rows({.sort = Sort::title, .limit = 2, .after = first.next.value_or("")});

  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(found.totals->planned, baht(4'200));
  ASSERT_EQ(first.rows.size(), 2u);
  EXPECT_EQ(first.rows[0].title, "กีฬา");
  ASSERT_EQ(second.rows.size(), 1u);
  EXPECT_EQ(second.rows[0].title, "สำนักงานสีเขียว");
  EXPECT_FALSE(second.next);
}

TEST_P(Projects, AreFoundByWhatFieldsOfTheOfficesOwnFormSay) {
  auto content = whole_content();
  content.extras = {{"risk", "ความเสี่ยง", std::string("ฝนตกหนักในวันประชุม")}};
  const auto id = draft(content);
  draft();
  const auto& reader = office.actor("planner");
  const auto found = [&](std::string text) {
    return office.db().read([&](db::Tx& tx) {
      return list(tx, reader, office.singburi, {.text = std::move(text), .with_totals = true})
          .value();
    });
  };

  const auto by_extra = found("ฝนตกหนัก");

  ASSERT_EQ(by_extra.rows.size(), 1u);
  EXPECT_EQ(by_extra.rows[0].id, id.uuid);
  EXPECT_EQ(by_extra.totals->count, 1);
  content.extras.clear();
  edit(office.as("project_owner"), id, content, 1).value();
  EXPECT_TRUE(found("ฝนตกหนัก").rows.empty());
}

TEST_P(Projects, AreClosedToStrangersAndToTheUnsigned) {
  const auto id = draft();

  const auto read_as = [&](Context& context) {
    return office.db().read([&](db::Tx& tx) { return get(tx, context.actor, id); });
  };

  EXPECT_EQ(read_as(office.stranger()).error().kind, Kind::forbidden);
  EXPECT_EQ(read_as(office.nobody()).error().kind, Kind::unauthenticated);
  EXPECT_EQ(create(office.as("auditor_readonly"), office.singburi, {2567, "ก", {}}).error().kind,
            Kind::forbidden);
}

/// A wide stroke of ink.
std::string stroke() {
  image::Pixels p{300, 200, std::vector<std::uint8_t>(300 * 200 * 4, 255)};
  for (int x = 50; x < 250; ++x)
    for (int y = 60 + x / 4; y < 66 + x / 4; ++y)
      for (int i = 0; i < 3; ++i) p.at(x, y)[i] = 20;
  return image::to_png(p);
}

TEST_P(Projects, CarryTheSignersOwnPictureOnlyWhereTheyAskAndTheOfficeShowsIt) {
  const auto picture = [&](ProjectId id, std::size_t step) {
    const auto signature = read(id).signatures.at(step).id;
    return office.db().read(
        [&](db::Tx& tx) { return find_signature_picture(tx, office.singburi, signature); });
  };
  const auto sign = [&](std::string_view role, ProjectId id) {
    return decide(office.as(role), id,
                  {Decision::sign, reload(id).content_sha256, "", std::nullopt, true});
  };
  ASSERT_TRUE(people::set_signature_picture(office.as("division_head"), stroke()).has_value());
  const auto plain = draft(), shown = draft();

  ASSERT_TRUE(sign("division_head", plain).has_value());
  ASSERT_TRUE(set_filling(office.as("office_head"), office.singburi, Filling::picture, 0));
  ASSERT_TRUE(sign("division_head", shown).has_value());

  EXPECT_FALSE(picture(plain, 0).has_value()) << "blank for ink is the default";
  EXPECT_TRUE(picture(shown, 0).has_value());
  EXPECT_EQ(sign("deputy_head", shown).error().code, "people.no_signature_picture");
  ASSERT_TRUE(decide_as("deputy_head", shown, Decision::sign).has_value());
  EXPECT_FALSE(picture(shown, 1).has_value());
  EXPECT_EQ(set_filling(office.as("deputy_head"), office.singburi, Filling::note, 1).error().code,
            "forbidden");
}

TEST_P(Projects, KeepNoPictureForOneWhomAnotherEntersFromPaper) {
  ASSERT_TRUE(people::set_signature_picture(office.as("planner"), stroke()).has_value());
  ASSERT_TRUE(set_filling(office.as("office_head"), office.singburi, Filling::picture, 0));
  const auto id = draft();
  const auto person = office.actor("division_head").person;

  ASSERT_TRUE(decide(office.as("planner"), id,
                     {Decision::sign, reload(id).content_sha256, "",
                      PaperSignature{office.clock.today(), person, std::nullopt}, true})
                  .has_value());

  const auto signature = read(id).signatures.at(0).id;
  EXPECT_FALSE(office.db().read([&](db::Tx& tx) {
    return find_signature_picture(tx, office.singburi, signature).has_value();
  }));
}

}  // namespace
}  // namespace ruam::projects
