#include "platform/history.hpp"
#include "progress/result_actions.hpp"
#include "progress/world_for_test.hpp"

namespace ruam::progress {
namespace {

using projects::Decision;

/// Every write of the room, sent twice with one Idempotency-Key as a browser does on a poor line.
class Replays : public ProgressWorld {
 protected:
  Context planner(const std::string& route) {
    auto context = office.as("planner", office.ops);
    context.replay = Replay{"key " + route, route, "body"};
    return context;
  }
  projects::ProjectId running() {
    const auto id = approved(office.ops);
    projects::move(office.as("planner", office.ops), id, projects::Status::running, "").value();
    return id;
  }
  std::size_t changes(const Ref& about) {
    return office.db().read([&](db::Tx& tx) { return history::list(tx, about).size(); });
  }
  ResultView view(ResultId id) {
    const auto& reader = office.actor("planner", office.ops);
    return office.db().read([&](db::Tx& tx) { return get_result(tx, reader, id).value(); });
  }
};
RUAM_ON_BOTH_ENGINES(Replays);

TEST_P(Replays, OpenAReportOnce) {
  const auto project = approved(office.ops);
  auto context = planner("POST /reports");

  const auto first = open(context, project, {2567, 1}).value();
  const auto again = open(context, project, {2567, 1}).value();

  EXPECT_EQ(first, again);
  EXPECT_EQ(changes(ref(first)), 1u);
}

TEST_P(Replays, OpenARoundOnce) {
  approved(office.ops);
  auto context = planner("POST /reports/round");

  EXPECT_EQ(open_round(context, office.ops, {2023, 12, 31}).value(), 1);
  approved(office.ops);

  EXPECT_EQ(open_round(context, office.ops, {2023, 12, 31}).value(), 0)
      << "the request that is sent again opens nothing for what came since";
}

TEST_P(Replays, WriteAReportOnce) {
  const auto id = opened(approved(office.ops));
  auto content = said(id);
  content.public_benefit = std::string("ประชาชนได้ประโยชน์");
  auto context = planner("PUT /reports");

  for (int times = 0; times < 2; ++times) EXPECT_TRUE(edit(context, id, content, 1).has_value());

  EXPECT_EQ(reload(id).version, 2);
}

TEST_P(Replays, MoveAReportOnWithOneReceipt) {
  const auto id = opened(approved(office.ops));
  write_whole(id);
  move_as("planner", office.ops, id, Status::checked).value();
  auto context = planner("POST /reports/status");

  for (int times = 0; times < 2; ++times)
    EXPECT_TRUE(move(context, id, Status::submitted, "").has_value());

  EXPECT_EQ(receipts(id).size(), 1u);
}

TEST_P(Replays, WriteAndSignAResultReportOnce) {
  const auto project = running();
  auto beginner = planner("POST /result");
  const auto id = begin_result(beginner, project).value();
  EXPECT_EQ(begin_result(beginner, project).value(), id);
  auto content = view(id).content;
  content.place = "สำนักงาน";
  content.method = std::string("โอนจัดสรรและติดตาม");
  content.indicators.at(0).typed = Thousandths{19'000};
  content.no_problems = true;
  content.recommendations = {{new_uuid(), "โอนจัดสรรให้เร็วขึ้น"}};
  content.no_photos_reason = "เป็นการโอนจัดสรร";
  auto writer = planner("PUT /result");
  for (int times = 0; times < 2; ++times)
    EXPECT_TRUE(edit_result(writer, id, content, 1).has_value());
  EXPECT_EQ(view(id).record.version, 2);

  const auto sha = view(id).record.sha256;
  auto signer = planner("POST /result/signatures");
  for (int times = 0; times < 2; ++times) {
    const auto done = decide_result(signer, id, {Decision::sign, sha, "", {}});
    EXPECT_TRUE(done.has_value()) << done.error().code;
  }
  EXPECT_EQ(view(id).signatures.size(), 1u);
}

TEST_P(Replays, RefuseAKeyThatCameWithSomethingElse) {
  const auto id = opened(approved(office.ops));
  auto context = planner("PUT /reports");
  ASSERT_TRUE(edit(context, id, said(id), 1).has_value());
  context.replay->body_sha256 = "another";

  EXPECT_EQ(edit(context, id, said(id), 2).error().code, "idempotency.other_request");
}

}  // namespace
}  // namespace ruam::progress
