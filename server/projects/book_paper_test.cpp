#include <filesystem>

#include <gtest/gtest.h>

#include "files/actions.hpp"
#include "files/content.hpp"
#include "platform/history.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/actions/books.hpp"
#include "projects/content_for_test.hpp"
#include "projects/queries.hpp"
#include "projects/queries/books.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::projects {
namespace {

using testing::TestOffice;

/// A plan book that was printed, signed in ink and scanned.
class BookSheets : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder);
    office.config.data = folder;
    office.clock.set(Date{2024, 3, 1});
    for (int i = 0; i < 3; ++i) add(whole_content());
    office.clock.set(Date{2024, 3, 20});
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  void add(Content content) {
    content.title = "โครงการที่ " + std::to_string(projects.size() + 1);
    projects.push_back(
        create(office.as("project_owner"), office.singburi, {2567, "", content})->uuid);
  }

  BookId book() {
    office.clock.set(Date{2024, 3, 2});
    const auto made =
        create_book(office.as("planner"), office.singburi, {2567, "แผน 2567", projects}).value();
    office.clock.set(Date{2024, 3, 20});
    return made;
  }

  BookView read(BookId id) {
    const auto& reader = office.actor("planner");
    return office.db().read([&](db::Tx& tx) { return get_book(tx, reader, id).value(); });
  }

  Uuid scan(const Ref& of) {
    const files::NewFile wanted{
        .office = office.singburi,
        .id = new_uuid(),
        .name = "สแกน.pdf",
        .stored = files::store_bytes(office.config, "%PDF-1.4\ntrailer<<>>\n%%EOF\n").value(),
        .record = of,
        .purpose = files::Purpose::scan};
    const auto& by = office.as("planner");
    return office.db()
        .write([&](db::Tx& tx) -> Result<Uuid> {
          return files::add(tx, by, wanted, office.clock.now()).id;
        })
        .value();
  }

  /// The whole chain on one sheet, a day each.
  NewPaper sheet(BookId id) {
    const auto holder = [&](std::string_view role) { return office.actor(role).person; };
    return {read(id).book.content_sha256,
            {scan(ref(id))},
            {{.step = 0, .signer_person_id = holder("division_head"), .date = {2024, 3, 4}},
             {.step = 1, .signer_person_id = holder("deputy_head"), .date = {2024, 3, 5}},
             {.step = 2, .signer_person_id = holder("office_head"), .date = {2024, 3, 6}}}};
  }

  Result<void> enter(BookId id, const NewPaper& paper, std::string_view role = "planner") {
    return record_book_paper(office.as(role), id, paper);
  }

  std::vector<Signature> signatures(Uuid of) {
    return office.db().read(
        [&](db::Tx& tx) { return Store{tx}.list_signatures(office.singburi, of); });
  }

  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("ruam-book-" + new_uuid().to_string());
  TestOffice office{GetParam(), room().permissions};
  std::vector<Uuid> projects;
};
RUAM_ON_BOTH_ENGINES(BookSheets);

TEST_P(BookSheets, ApproveEveryProjectAtOnceEachWithItsOwnSignatures) {
  const auto id = book();
  const auto paper = sheet(id);

  const auto entered = enter(id, paper);

  ASSERT_TRUE(entered.has_value()) << entered.error().code;
  EXPECT_EQ(read(id).book.status, Status::approved);
  EXPECT_EQ(signatures(id.uuid).size(), 3u);
  for (const auto project : projects) {
    const auto own = signatures(project);
    ASSERT_EQ(own.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
      EXPECT_EQ(own[i].paper_date, (Date{2024, 3, static_cast<int>(4 + i)}));
      EXPECT_EQ(own[i].paper_file, paper.files[0]);
      EXPECT_EQ(own[i].book, id.uuid);
      EXPECT_EQ(own[i].flags, "");
    }
    const auto record = office.db().read([&](db::Tx& tx) {
      return find(tx, ProjectId{office.singburi, project}).value();
    });
    EXPECT_EQ(record.status, Status::approved);
    EXPECT_EQ(own[2].content_sha256, record.content_sha256);
  }
  const Ref signature{office.singburi, "project_signature", signatures(projects[1])[0].id};
  office.db().read([&](db::Tx& tx) {
    EXPECT_TRUE(history::verify(tx).empty());
    EXPECT_TRUE(verify_contents(tx).empty());
    EXPECT_EQ(Store{tx}.list_papers({office.singburi, id.uuid}).size(), 1u);
    EXPECT_EQ(tlog::list(tx, signature).size(), 1u);
    return 0;
  });
}

TEST_P(BookSheets, AreEnteredOnceByARequestThatIsSentAgain) {
  const auto id = book();
  const auto paper = sheet(id);
  auto context = office.as("planner");
  context.replay = Replay{"key", "POST /papers", "body"};

  EXPECT_TRUE(record_book_paper(context, id, paper).has_value());
  EXPECT_TRUE(record_book_paper(context, id, paper).has_value());

  EXPECT_EQ(signatures(id.uuid).size(), 3u);
}

TEST_P(BookSheets, AskWhyWhenSomethingIsUnusualAndThenTakeIt) {
  auto faulty = whole_content();
  faulty.activities[0].quarters[0].amount = baht(4'000);
  office.clock.set(Date{2024, 3, 1});
  add(faulty);
  const auto id = book();
  auto paper = sheet(id);

  const auto asked = enter(id, paper);

  EXPECT_EQ(asked.error().code, "project.paper_needs_reason");
  EXPECT_EQ(asked.error().faults.at(0).code, "project.paper_findings");
  paper.signatures[0].reason = "ผู้อำนวยการลงนามแล้ว";
  ASSERT_TRUE(enter(id, paper).has_value());
  EXPECT_EQ(signatures(projects[3])[0].flags, "findings");
}

TEST_P(BookSheets, AreRefusedWhenTheyAreOfAnotherTextAnotherRecordOrAnotherPerson) {
  const auto id = book();
  const auto good = sheet(id);

  auto other = good;
  other.content_sha256 = "0";
  EXPECT_EQ(enter(id, other).error().code, "project.content_changed");
  other = good;
  other.files = {scan(ref(ProjectId{office.singburi, projects[0]}))};
  EXPECT_EQ(enter(id, other).error().code, "files.not_found");
  other = good;
  other.signatures[0].step = 1;
  EXPECT_EQ(enter(id, other).error().code, "project.paper_steps");
  other = good;
  other.signatures[2].date = {2024, 3, 21};
  EXPECT_EQ(enter(id, other).error().code, "project.paper_date");
  EXPECT_EQ(enter(id, good, "auditor_readonly").error().kind, Kind::forbidden);
  EXPECT_EQ(enter({office.singburi, new_uuid()}, good).error().code, "book.not_found");
  EXPECT_TRUE(signatures(id.uuid).empty());
  EXPECT_TRUE(signatures(projects[0]).empty());
  EXPECT_EQ(read(id).book.status, Status::draft);
}

TEST_P(BookSheets, GoOnWhereTheScreenWasSignedBefore) {
  const auto id = book();
  decide_book(office.as("division_head"), id,
              {Decision::sign, read(id).book.content_sha256, "", std::nullopt})
      .value();
  auto paper = sheet(id);
  paper.signatures.erase(paper.signatures.begin());
  for (auto& line : paper.signatures) line.date = {2024, 3, 20};

  ASSERT_TRUE(enter(id, paper).has_value());

  EXPECT_EQ(read(id).book.status, Status::approved);
  EXPECT_FALSE(signatures(projects[0])[0].paper.has_value());
  EXPECT_TRUE(signatures(projects[0])[2].paper.has_value());
}

}  // namespace
}  // namespace ruam::projects
