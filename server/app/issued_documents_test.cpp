#include "app/house_for_test.hpp"
#include "documents/store.hpp"

namespace ruam::app {
namespace {

using documents::Issued;

class IssuedDocuments : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  /// What the outbox holds of that topic, told to the house as the job runner would.
  void deliver(std::string_view topic, const Ref& about) {
    Silent progress;
    int told = 0;
    for (const auto& reaction : world.house.reactions(world.office.db(), world.office.clock)) {
      if (reaction.topic != topic) continue;
      const auto done = reaction.react(world.office.server(),
                                       {new_uuid(), std::string(topic), about, {}}, progress);
      EXPECT_TRUE(done.has_value()) << done.error().code;
      ++told;
    }
    EXPECT_EQ(told, 1) << topic;
  }

  bool was_emitted(std::string_view topic) {
    return world.office.db().read([&](db::Tx& tx) {
      return *tx.find(
                 "SELECT COUNT(*) FROM jobs WHERE topic = $1",
                 [](const db::Row& row) { return row.get<std::int64_t>(0); },
                 std::string(topic)) > 0;
    });
  }

  std::vector<Issued> issued(const Ref& of) {
    return world.office.db().read([&](db::Tx& tx) { return documents::Store{tx}.list(of); });
  }

  std::string bytes(Uuid file) {
    const auto answer = world.api.call(
        "GET", "/offices/" + world.office.singburi.uuid.to_string() + "/files/" + file.to_string(),
        &world.office.actor("planner"));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.body;
  }

  HouseWorld world{GetParam()};
};
RUAM_ON_BOTH_ENGINES(IssuedDocuments);

TEST_P(IssuedDocuments, AreMadeOnceForWhatWasApproved) {
  const auto about = projects::ref(world.signed_project(3));
  ASSERT_TRUE(was_emitted("project.approved"));

  deliver("project.approved", about);
  const auto first = issued(about);
  deliver("project.approved", about);

  ASSERT_EQ(first.size(), 1u);
  ASSERT_EQ(issued(about).size(), 1u);
  EXPECT_EQ(issued(about)[0].pdf_file, first[0].pdf_file);
  EXPECT_EQ(first[0].content_sha256, world.sha({about.office, about.uuid}));
  const auto paper = bytes(first[0].pdf_file);
  EXPECT_TRUE(paper.starts_with("%PDF-"));
  world.office.clock.advance(std::chrono::hours{48});
  EXPECT_EQ(bytes(first[0].pdf_file), paper);
  EXPECT_TRUE(bytes(first[0].docx_file).starts_with("PK"));
}

TEST_P(IssuedDocuments, StayWhenAnAmendmentIsIssuedBesideThem) {
  const auto id = world.signed_project(3);
  const auto about = projects::ref(id);
  deliver("project.approved", about);
  auto& office = world.office;
  const auto before = bytes(issued(about).at(0).pdf_file);
  const auto change =
      projects::request_change(office.as("planner"), id, "เปลี่ยนกิจกรรม", marked_content()).value();
  for (const auto* role : {"division_head", "deputy_head", "office_head"}) {
    const auto sha = office.db().read([&](db::Tx& tx) {
      return projects::Store{tx}.get_change(office.singburi, change).value().content_sha256;
    });
    projects::decide_change(office.as(role), office.singburi, change,
                            {projects::Decision::sign, sha, "", {}})
        .value();
  }
  ASSERT_TRUE(was_emitted("project.amended"));

  deliver("project.amended", about);

  const auto all = issued(about);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].content_sha256, world.sha(id));
  EXPECT_NE(all[0].content_sha256, all[1].content_sha256);
  EXPECT_EQ(bytes(all[1].pdf_file), before);
}

TEST_P(IssuedDocuments, AreMadeOfASubmittedReport) {
  const auto about = progress::ref(world.report(progress::Status::submitted));

  deliver("report.submitted", about);
  deliver("report.submitted", about);

  ASSERT_EQ(issued(about).size(), 1u);
  EXPECT_EQ(issued(about)[0].copy, "submission");
  EXPECT_EQ(issued(about)[0].template_id, "ops-quarterly-2567");
}

}  // namespace
}  // namespace ruam::app
