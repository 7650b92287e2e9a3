#include "platform/history.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gmock/gmock.h>

#include "platform/config.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::history {
namespace {

using boost::json::parse;
using ::testing::ElementsAre;

class History : public testing::OnBothEngines {
 protected:
  void record(const Ref& ref, Change change) {
    (void)db().write([&](db::Tx& tx) -> Result<void> {
      history::record(tx, context(), ref, clock_.now(), change);
      return {};
    });
  }

  Context context() { return {db(), actor_, clock_, config_}; }

  std::vector<Entry> entries(const Ref& ref) {
    return db().read([&](db::Tx& tx) { return history::list(tx, ref); });
  }

  std::vector<std::string> changed() {
    std::vector<std::string> where;
    for (const auto& fault : db().read([](db::Tx& tx) { return verify(tx); }))
      where.push_back(fault.where);
    return where;
  }

  void run(std::string_view sql) {
    (void)db().write([&](db::Tx& tx) -> Result<void> {
      tx.run(sql);
      return {};
    });
  }

  testing::FakeClock clock_;
  Config config_;
  OfficeId office_{new_uuid()};
  Actor actor_{
      new_uuid(), new_uuid(), "ผู้อำนวยการ", {{office_, false, {"director", "planner"}, {}}}};
  Ref project_{office_, "project", new_uuid()}, other_{office_, "project", new_uuid()};
};

RUAM_ON_BOTH_ENGINES(History);

TEST_P(History, TellsWhoChangedWhatWhenAndWhyNewestFirst) {
  record(project_, {"create", nullptr, parse(R"({"title":"ก","budget":1})"), ""});
  clock_.advance(std::chrono::seconds(1));
  record(project_, {"approve", parse(R"({"budget":1})"), parse(R"({"budget":2})"), "ตามมติ"});

  const auto all = entries(project_);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].version, 2);
  EXPECT_EQ(all[0].at, clock_.now());
  EXPECT_EQ(all[0].account, actor_.account);
  EXPECT_EQ(all[0].name, "ผู้อำนวยการ");
  EXPECT_EQ(all[0].role, "director,planner");
  EXPECT_EQ(all[0].action, "approve");
  EXPECT_EQ(all[0].reason, "ตามมติ");
  EXPECT_EQ(all[0].diff, parse(R"([{"path":"/budget","from":1,"to":2}])"));
  EXPECT_EQ(all[1].action, "create");
  EXPECT_TRUE(entries(other_).empty());
}

TEST_P(History, KeepsPersonalPlacesOut) {
  record(project_, {"create",
                    nullptr,
                    parse(R"({"phone":"081","people":[{"id":"a","mail":"x@y"}],"title":"t"})"),
                    "",
                    {"/phone", "/people/*/mail"}});
  record(project_, {"edit",
                    parse(R"({"phone":"081","title":"t"})"),
                    parse(R"({"phone":"082","title":"u"})"),
                    "",
                    {"/phone", "/people/*/mail"}});

  const auto all = entries(project_);
  const auto text = boost::json::serialize(all[0].diff) + boost::json::serialize(all[1].diff);
  EXPECT_THAT(text, ::testing::Not(::testing::AnyOf(::testing::HasSubstr("081"),
                                                    ::testing::HasSubstr("x@y"))));
  EXPECT_EQ(all[0].diff, parse(R"([{"path":"/title","from":"t","to":"u"},
                                   {"path":"/phone","changed":true}])"));
  EXPECT_THAT(text, ::testing::HasSubstr("/people/*/mail"));
}

TEST_P(History, VerifiesWhatWasRecorded) {
  for (const auto& ref : {project_, other_, project_, project_})
    record(ref, {"edit", 1, 2, "เพราะ"});

  EXPECT_THAT(changed(), ElementsAre());
}

TEST_P(History, NamesTheRowWhoseByteWasFlipped) {
  record(other_, {"edit", 1, 2});
  for (int i = 0; i < 3; ++i) record(project_, {"edit", 1, 2, "เพราะ"});
  const auto second = "history/project/" + project_.uuid.to_string() + "/2";

  for (const auto* column : {"reason", "diff", "role", "action", "name"}) {
    const std::string name = column;
    run("UPDATE history SET " + name + " = '~' || " + name + " WHERE version = 2");
    EXPECT_THAT(changed(), ElementsAre(second)) << name;
    run("UPDATE history SET " + name + " = substr(" + name + ", 2) WHERE version = 2");
    EXPECT_THAT(changed(), ElementsAre()) << name;
  }
}

TEST_P(History, NoticesARowThatWasTakenOut) {
  for (int i = 0; i < 3; ++i) record(project_, {"edit", 1, 2});

  run("DELETE FROM history WHERE version = 2");

  EXPECT_THAT(changed(), ElementsAre("history/project/" + project_.uuid.to_string() + "/3"));
}

TEST_P(History, ForgetsANameAndStaysWhole) {
  record(project_, {"edit", 1, 2});

  (void)db().write([&](db::Tx& tx) -> Result<void> {
    erase_name(tx, actor_.account);
    return {};
  });

  EXPECT_EQ(entries(project_)[0].name, "");
  EXPECT_EQ(entries(project_)[0].account, actor_.account);
  EXPECT_THAT(changed(), ElementsAre());
}

}  // namespace
}  // namespace ruam::history
