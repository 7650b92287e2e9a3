#include "projects/actions/books.hpp"

#include <chrono>

#include <gtest/gtest.h>

#include "chain/queries.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/content_for_test.hpp"
#include "projects/queries.hpp"
#include "projects/queries/books.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::projects {
namespace {

using testing::TestOffice;

class Books : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  TestOffice office{GetParam(), room().permissions};

  ProjectId draft(std::string title = "โครงการพัฒนาภาคีเครือข่าย", std::int64_t year = 2567) {
    auto content = whole_content();
    content.title = std::move(title);
    return create(office.as("project_owner"), office.singburi, {year, "", content}).value();
  }

  std::vector<Uuid> drafts(int count) {
    std::vector<Uuid> all;
    for (int i = 0; i < count; ++i) all.push_back(draft("โครงการที่ " + std::to_string(i + 1)).uuid);
    return all;
  }

  BookId book(std::vector<Uuid> projects) {
    return create_book(office.as("planner"), office.singburi, {2567, "แผน 2567", projects}).value();
  }

  BookView read(BookId id) {
    const auto& reader = office.actor("planner");
    return office.db().read([&](db::Tx& tx) { return get_book(tx, reader, id).value(); });
  }

  Record project(Uuid id) {
    return office.db().read([&](db::Tx& tx) { return find(tx, {office.singburi, id}).value(); });
  }

  Result<void> decide_as(std::string_view role, BookId id, Decision decision = Decision::sign,
                         std::string reason = "") {
    return decide_book(office.as(role), id,
                       {decision, read(id).book.content_sha256, std::move(reason), std::nullopt});
  }

  std::vector<Signature> signatures(Uuid of) {
    return office.db().read(
        [&](db::Tx& tx) { return Store{tx}.list_signatures(office.singburi, of); });
  }

  std::vector<WaitingItem> waiting_for(std::string_view role) {
    const auto& actor = office.actor(role);
    return office.db().read(
        [&](db::Tx& tx) { return waiting(tx, actor, office.singburi, office.clock.today()); });
  }
};
RUAM_ON_BOTH_ENGINES(Books);

TEST_P(Books, ApproveAllTheirProjectsByOneChainOfDecisions) {
  const auto projects = drafts(3);
  const auto id = book(projects);

  for (const auto* role : {"division_head", "deputy_head", "office_head"}) {
    const auto done = decide_as(role, id);
    ASSERT_TRUE(done.has_value()) << role << " " << done.error().code;
  }

  EXPECT_EQ(read(id).book.status, Status::approved);
  EXPECT_EQ(signatures(id.uuid).size(), 3u);
  for (const auto one : projects) {
    const auto record = project(one);
    EXPECT_EQ(record.status, Status::approved);
    EXPECT_FALSE(record.next_step.has_value());
    const auto own = signatures(one);
    ASSERT_EQ(own.size(), 3u);
    for (const auto& s : own) {
      EXPECT_EQ(s.content_sha256, record.content_sha256);
      EXPECT_EQ(s.book, id.uuid);
    }
  }
}

TEST_P(Books, SignWhatTheirProjectsSayInOrder) {
  const auto projects = drafts(2);
  const auto id = book({projects[1], projects[0]});

  const auto content = json::parse(read(id).book.content).value();

  EXPECT_EQ(content.at("title").as_string(), "แผน 2567");
  EXPECT_EQ(content.at("total").as_int64(), 2 * baht(4'200).value);
  EXPECT_EQ(content.at("projects").at(0).at("id").as_string(), projects[1].to_string());
  EXPECT_EQ(content.at("projects").at(0).at("content_sha256").as_string(),
            project(projects[1]).content_sha256);
}

TEST_P(Books, KeepTheSignatureOfEveryProjectInTheLogAndInHistory) {
  const auto projects = drafts(2);
  const auto id = book(projects);
  decide_as("division_head", id).value();

  const auto signed_one = signatures(projects[1]).at(0);
  office.db().read([&](db::Tx& tx) {
    const auto logged = tlog::list(tx, {office.singburi, "project_signature", signed_one.id});
    EXPECT_EQ(logged.size(), 1u);
    EXPECT_EQ(recount_signature(tx, logged.at(0)), logged.at(0).record);
    const auto changes = history::list(tx, ref(ProjectId{office.singburi, projects[1]}));
    EXPECT_EQ(changes.front().action, "sign");
    EXPECT_EQ(history::list(tx, ref(id)).front().action, "sign");
    return 0;
  });
}

TEST_P(Books, GoBackWithAllTheirProjectsAndUpAgainWithoutOne) {
  const auto projects = drafts(3);
  const auto id = book(projects);
  decide_as("division_head", id).value();

  EXPECT_EQ(decide_as("deputy_head", id, Decision::send_back).error().code,
            "project.reason_missing");
  decide_as("deputy_head", id, Decision::send_back, "โครงการที่ 2 งบประมาณสูง").value();

  EXPECT_EQ(read(id).book.status, Status::returned);
  EXPECT_EQ(project(projects[1]).status, Status::returned);
  EXPECT_EQ(project(projects[1]).round, 2);
  const auto taken_out = edit_book(office.as("planner"), id,
                                   {"แผน 2567", {projects[0], projects[2]}}, read(id).book.version);
  ASSERT_TRUE(taken_out.has_value()) << taken_out.error().code;
  for (const auto* role : {"division_head", "deputy_head", "office_head"})
    decide_as(role, id).value();
  EXPECT_EQ(project(projects[0]).status, Status::approved);
  EXPECT_EQ(project(projects[1]).status, Status::returned);
}

TEST_P(Books, NameEveryProjectThatStandsInTheWayAndSignNone) {
  auto projects = drafts(2);
  auto faulty = whole_content();
  faulty.activities[0].quarters[0].amount = baht(4'000);
  projects.insert(projects.begin() + 1,
                  create(office.as("project_owner"), office.singburi, {2567, "", faulty})->uuid);
  const auto ahead = draft("โครงการที่เสนอไปแล้ว");
  decide(office.as("division_head"), ahead,
         {Decision::sign, project(ahead.uuid).content_sha256, "", std::nullopt})
      .value();
  projects.push_back(ahead.uuid);
  const auto id = book(projects);

  const auto refused = decide_as("division_head", id);

  EXPECT_EQ(refused.error().code, "book.obstacles");
  const auto& faults = refused.error().faults;
  ASSERT_EQ(faults.size(), 2u);
  EXPECT_EQ(faults[0].where, "/projects/1");
  EXPECT_EQ(faults[0].code, "book.project_findings");
  EXPECT_EQ(faults[1].where, "/projects/3");
  EXPECT_EQ(faults[1].code, "book.project_step");
  EXPECT_TRUE(signatures(projects[0]).empty());
  EXPECT_TRUE(signatures(id.uuid).empty());
  EXPECT_EQ(project(projects[0]).status, Status::draft);
}

TEST_P(Books, AreNotSignedByOneWhoReadAnEarlierText) {
  const auto projects = drafts(2);
  const auto id = book(projects);
  const auto seen = read(id).book.content_sha256;
  auto changed = whole_content();
  changed.title = "ชื่อใหม่";
  edit(office.as("project_owner"), {office.singburi, projects[0]}, changed, 1).value();

  EXPECT_EQ(decide_book(office.as("division_head"), id, {Decision::sign, seen, "", std::nullopt})
                .error()
                .code,
            "project.content_changed");
  EXPECT_TRUE(decide_as("division_head", id).has_value());
}

TEST_P(Books, BindTheirProjectsUntilTheyAreGivenUp) {
  const auto projects = drafts(2);
  const auto id = book(projects);
  const DecisionRequest alone{Decision::sign, project(projects[0]).content_sha256, "",
                              std::nullopt};
  const ProjectId first{office.singburi, projects[0]};

  EXPECT_EQ(decide(office.as("division_head"), first, alone).error().code, "project.in_book");
  const auto second =
      create_book(office.as("planner"), office.singburi, {2567, "อีกเล่ม", {projects[0]}});
  EXPECT_EQ(second.error().faults.at(0).code, "book.project_elsewhere");
  withdraw_book(office.as("planner"), id).value();

  EXPECT_TRUE(decide(office.as("division_head"), first, alone).has_value());
}

TEST_P(Books, TakeOnlyUndecidedProjectsOfTheirYearOnce) {
  const auto good = draft(), other_year = draft("ปีอื่น", 2568);
  const auto id = book({draft().uuid});
  for (const auto* role : {"division_head", "deputy_head", "office_head"})
    decide_as(role, id).value();
  const auto approved = read(id).lines.at(0).id.uuid;

  const auto refused =
      create_book(office.as("planner"), office.singburi,
                  {2567, "แผน", {good.uuid, other_year.uuid, good.uuid, approved}});

  EXPECT_EQ(refused.error().code, "book.projects");
  std::vector<std::string> said;
  for (const auto& f : refused.error().faults) said.push_back(f.where + " " + f.code);
  EXPECT_EQ(said, (std::vector<std::string>{"/projects/1 book.project_year",
                                            "/projects/2 book.project_twice",
                                            "/projects/3 book.project_status"}));
  EXPECT_EQ(create_book(office.as("planner"), office.singburi, {2567, "แผน", {new_uuid()}})
                .error()
                .faults.at(0)
                .code,
            "project.not_found");
  EXPECT_EQ(
      create_book(office.as("planner"), office.singburi, {2567, " ", {good.uuid}}).error().code,
      "book.title_missing");
  EXPECT_EQ(create_book(office.as("planner"), office.singburi, {2567, "แผน", {}}).error().code,
            "book.empty");
}

TEST_P(Books, WaitAsOneLineInsteadOfOneAProject) {
  const auto projects = drafts(3);
  EXPECT_EQ(waiting_for("division_head").size(), 3u);
  const auto id = book(projects);

  auto waits = waiting_for("division_head");

  ASSERT_EQ(waits.size(), 1u);
  EXPECT_EQ(waits[0].ref, ref(id));
  EXPECT_EQ(waits[0].action, "sign");
  decide_as("division_head", id).value();
  EXPECT_EQ(waiting_for("deputy_head").size(), 1u);
  decide_as("deputy_head", id, Decision::send_back, "แก้").value();
  waits = waiting_for("planner");
  ASSERT_EQ(waits.size(), 1u);
  EXPECT_EQ(waits[0].why, "book.was_returned");
}

TEST_P(Books, AreRecordedFromPaperWithItsDate) {
  const auto projects = drafts(2);
  const auto id = book(projects);
  const auto head = office.actor("division_head").person;
  const PaperSignature paper{office.clock.today(), head, std::nullopt};

  const auto done = decide_book(office.as("planner"), id,
                                {Decision::sign, read(id).book.content_sha256, "", paper});

  ASSERT_TRUE(done.has_value()) << done.error().code;
  EXPECT_EQ(signatures(projects[1]).at(0).paper_date, office.clock.today());
  EXPECT_EQ(signatures(projects[1]).at(0).person, head);
}

TEST_P(Books, LeadToTheirProjectsInTheChain) {
  const auto projects = drafts(2);
  const auto id = book(projects);

  const auto edges = office.db().read(
      [&](db::Tx& tx) { return chain::list_edges(tx, ref(id), chain::Direction::after); });

  EXPECT_EQ(edges.size(), 2u);
  const auto& reader = office.actor("planner");
  const Ref refs[] = {ref(id)};
  const auto said = office.db().read([&](db::Tx& tx) { return describe(tx, reader, refs); });
  EXPECT_EQ(said.at(0).label, "แผน 2567");
  const auto& stranger = office.stranger().actor;
  const auto hidden = office.db().read([&](db::Tx& tx) { return describe(tx, stranger, refs); });
  EXPECT_TRUE(hidden.at(0).hidden);
}

TEST_P(Books, OfAHundredAndTwentyProjectsAreApprovedAtOnce) {
  const auto id = book(drafts(120));

  for (const auto* role : {"division_head", "deputy_head", "office_head"}) {
    const auto from = std::chrono::steady_clock::now();
    decide_as(role, id).value();
    const auto took = std::chrono::steady_clock::now() - from;
    RecordProperty(role, std::to_string(took / std::chrono::milliseconds(1)) + " ms");
  }

  EXPECT_EQ(read(id).book.status, Status::approved);
  for (const auto& line : read(id).lines) EXPECT_EQ(line.status, Status::approved);
  office.db().read([&](db::Tx& tx) {
    EXPECT_TRUE(verify_contents(tx).empty());
    EXPECT_TRUE(history::verify(tx).empty());
    return 0;
  });
}

}  // namespace
}  // namespace ruam::projects
