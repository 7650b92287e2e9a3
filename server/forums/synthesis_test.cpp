#include "forums/queries/synthesis.hpp"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>

#include "followups/queries.hpp"
#include "followups/room.hpp"
#include "forums/actions.hpp"
#include "forums/hidden_for_test.hpp"
#include "forums/room.hpp"
#include "forums/store.hpp"
#include "forums/synthesis_actions.hpp"
#include "forums/telling.hpp"
#include "platform/jobs.hpp"
#include "testing/office.hpp"

namespace ruam::forums {
namespace {

using ::testing::ElementsAre;

std::vector<PermissionRule> forum_and_followup_rules() {
  auto all = room({}).permissions;
  for (const auto& rule : followups::room({}).permissions) all.push_back(rule);
  return all;
}

/// A forum at which 60 slips of known themes were read.
class SynthesisOfForum : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  SynthesisOfForum() {
    office.clock.set(Date{2024, 7, 20});
    ForumContent content{.title = "ระดมความคิดเห็น", .issues = {{issue, "เครือข่าย", {}}}};
    content.groups = {{.id = parents, .name = "ผู้ปกครอง", .target = 100}};
    id = create(planner(), office.singburi, {2567, content}, all_hidden).value();
    for (int i = 0; i < 60; ++i) {
      const auto text = std::string(texts[static_cast<std::size_t>(i) % texts.size()]) + " ข้อ " +
                        std::to_string(i);
      said.push_back(add_slip(planner(), id, {parents, issue, text, "โต๊ะ 1"}).value().uuid);
    }
  }

  Context& planner() { return office.as("planner"); }
  Synthesis now() {
    return office.db().read(
        [&](db::Tx& tx) { return get_synthesis(tx, planner().actor, id).value(); });
  }
  Story story(Uuid statement) {
    return office.db().read(
        [&](db::Tx& tx) { return get_story(tx, planner().actor, id, statement).value(); });
  }
  std::vector<ThemeLine> standing() {
    std::vector<ThemeLine> all;
    for (auto& one : now().themes)
      if (one.stands) all.push_back(std::move(one));
    return all;
  }
  std::vector<Uuid> in_theme(Uuid theme) {
    std::vector<Uuid> all;
    for (const auto& one : now().statements)
      if (one.theme == theme) all.push_back(one.id);
    return all;
  }

  static constexpr std::array<std::string_view, 3> texts = {
      "รถรับส่งนักเรียนไม่ปลอดภัย ถนนหน้าโรงเรียนอันตราย", "อินเทอร์เน็ตที่โรงเรียนช้า คอมพิวเตอร์เก่า",
      "อาหารกลางวันเด็กไม่พอ ผักน้อย"};
  testing::TestOffice office{GetParam(), forum_and_followup_rules()};
  const Uuid parents = new_uuid(), issue = new_uuid();
  ForumId id;
  std::vector<Uuid> said;
};
RUAM_ON_BOTH_ENGINES(SynthesisOfForum);

TEST_P(SynthesisOfForum, ProposesThemesOnceAndAnewOnlyWhenToldSo) {
  propose_themes(planner(), id, {}).value();
  const auto first = standing();
  ASSERT_GE(first.size(), 3u);
  propose_themes(planner(), id, {}).value();  // nobody had worked on it
}

TEST_P(SynthesisOfForum, KeepsWhereEverythingWas) {
  EXPECT_EQ(act_on_themes(planner(), id, {.kind = DeedKind::place_rest}).error().code,
            "forum.no_board");
  propose_themes(planner(), id, {}).value();
  const auto proposed = standing();
  ASSERT_GE(proposed.size(), 2u);
  const auto one = proposed[0], other = proposed[1];
  const auto member = in_theme(other.id).at(0);

  act_on_themes(planner(), id, {.kind = DeedKind::merge, .theme = other.id, .into = one.id})
      .value();

  const auto merged = now().themes.back();
  EXPECT_EQ(merged.name, one.name);
  EXPECT_THAT(merged.from, ElementsAre(one.id, other.id));
  EXPECT_EQ(merged.statements, one.statements + other.statements);
  const auto trail = story(member).steps;
  ASSERT_EQ(trail.size(), 2u);
  EXPECT_EQ(trail[0].theme, other.name);
  EXPECT_EQ(trail[1].theme, one.name);
  EXPECT_EQ(act_on_themes(planner(), id, {.kind = DeedKind::drop, .theme = one.id}).error().code,
            "themes.no_such_theme");  // it no longer stands
  EXPECT_EQ(propose_themes(planner(), id, {}).error().code, "forum.themes_decided");
  propose_themes(planner(), id, {true}).value();
  EXPECT_EQ(standing().size(), proposed.size());
}

TEST_P(SynthesisOfForum, LetsPeopleSortByHandAndTakeAllWithATerm) {
  propose_themes(planner(), id, {}).value();
  const auto theme = standing()[0];
  const std::vector<Uuid> two = {said[0], said[1]};
  act_on_themes(planner(), id, {.kind = DeedKind::move, .into = {}, .statements = two}).value();
  act_on_themes(planner(), id, {.kind = DeedKind::split, .name = "เรื่องใหม่", .statements = two})
      .value();
  const auto made = now().themes.back();
  EXPECT_EQ(made.statements, 2);
  EXPECT_EQ(made.name, "เรื่องใหม่");
  act_on_themes(planner(), id, {.kind = DeedKind::rename, .theme = theme.id, .name = "ชื่อใหม่"})
      .value();
  act_on_themes(planner(), id, {.kind = DeedKind::take_all, .name = "เน็ต", .term = "อินเทอร์เน็ต"})
      .value();
  EXPECT_GE(now().themes.back().statements, 19);
  EXPECT_EQ(in_theme(made.id).size(), 2u);  // what a hand put there stays
  EXPECT_EQ(now().deeds.size(), 5u);
}

TEST_P(SynthesisOfForum, LeadsFromWordsToFollowUpsAndBack) {
  propose_themes(planner(), id, {}).value();
  const auto theme = standing()[0];
  const auto alone = in_theme(standing()[1].id).at(0);
  GuidelineContent content{.text = "จัดรถรับส่งร่วมกับท้องถิ่น", .themes = {theme.id}};
  content.statements = {alone};
  const auto guideline = add_guideline(planner(), id, content).value();
  EXPECT_EQ(now().guidelines[0].sources.size(), static_cast<std::size_t>(theme.statements) + 1);

  ResolutionContent resolved{.text = "เห็นชอบให้จัดรถรับส่ง", .guidelines = {guideline.uuid}};
  resolved.on = Date{2024, 8, 1};
  resolved.meeting = "ที่ประชุม กศจ. ครั้งที่ 3/2567";
  resolved.actions = {{.id = new_uuid(), .text = "ทำบันทึกข้อตกลง", .owner = "กลุ่มนโยบายและแผน"}};
  const auto resolution = add_resolution(planner(), id, resolved).value();

  const auto told = story(alone);
  ASSERT_EQ(told.resolutions.size(), 1u);
  ASSERT_EQ(told.resolutions[0].followups.size(), 1u);
  EXPECT_EQ(told.resolutions[0].followups[0].decision, followups::Decision::accepted);
  EXPECT_EQ(remove_guideline(planner(), id, guideline.uuid, "ซ้ำ").error().code,
            "forum.guideline_resolved");
  resolved.actions.clear();
  edit_resolution(planner(), id, resolution.uuid, resolved, 1).value();
  EXPECT_EQ(now().resolutions[0].followups[0].status, followups::Status::dropped);
  EXPECT_EQ(edit_resolution(planner(), id, resolution.uuid, resolved, 1).error().code,
            "forum.stale");
  remove_resolution(planner(), id, resolution.uuid, "บันทึกผิด").value();
  remove_guideline(planner(), id, guideline.uuid, "บันทึกผิด").value();
  EXPECT_TRUE(now().guidelines.empty());
}

TEST_P(SynthesisOfForum, FollowsAThemeIntoWhatItBecame) {
  propose_themes(planner(), id, {}).value();
  const auto one = standing()[0], other = standing()[1];
  add_guideline(planner(), id, {.text = "จัดรถรับส่ง", .themes = {one.id}}).value();
  act_on_themes(planner(), id, {.kind = DeedKind::merge, .theme = one.id, .into = other.id})
      .value();
  EXPECT_EQ(now().guidelines[0].sources.size(),
            static_cast<std::size_t>(one.statements + other.statements));
}

class NoProgress final : public jobs::Progress {
 public:
  void say(int done, int total, std::string_view) override { last = {done, total}; }
  std::pair<int, int> last;
};

TEST_P(SynthesisOfForum, ThinksOutsideOfTheRequestAndKeepsWhatPeopleDidMeanwhile) {
  const auto run = [&](Uuid job) {
    auto event = office.db().read([&](db::Tx& tx) {
      return *tx.find(
          "SELECT detail FROM jobs WHERE id = $1",
          [](const db::Row& r) { return boost::json::parse(r.text(0)); }, job);
    });
    NoProgress progress;
    auto done = think_of_themes(office.server(), {job, std::string(themes_wanted), ref(id), event},
                                progress);
    if (done.has_value()) {
      EXPECT_EQ(progress.last, (std::pair{3, 3}));
    }
    office.db()
        .write([&](db::Tx& tx) -> Result<void> {
          tx.run("UPDATE jobs SET state = 'done' WHERE id = $1", job);
          return {};
        })
        .value();
    return done.has_value() ? std::string() : done.error().code;
  };
  EXPECT_EQ(ask_for_themes(planner(), id, {DeedKind::place_rest}).error().code, "forum.no_board");
  const auto first = ask_for_themes(planner(), id, {}).value();
  EXPECT_EQ(now().thinking.state, Thought::waiting);
  EXPECT_EQ(ask_for_themes(planner(), id, {}).error().code, "forum.themes_thinking");
  EXPECT_EQ(run(first), "");
  EXPECT_EQ(now().deeds.back().by, planner().actor.name);
  ASSERT_GE(standing().size(), 2u);

  const auto again = ask_for_themes(planner(), id, {DeedKind::propose, true}).value();
  const auto one = standing()[0];
  act_on_themes(planner(), id, {.kind = DeedKind::rename, .theme = one.id, .name = "ตั้งเอง"})
      .value();
  EXPECT_EQ(run(again), "forum.board_moved");
  EXPECT_EQ(standing()[0].name, "ตั้งเอง");
  EXPECT_EQ(ask_for_themes(planner(), id, {}).error().code, "forum.themes_decided");
  const auto moved = in_theme(one.id).at(0);
  act_on_themes(planner(), id, {.kind = DeedKind::move, .into = {}, .statements = {moved}}).value();
  EXPECT_EQ(run(ask_for_themes(planner(), id, {DeedKind::place_rest}).value()), "");
  EXPECT_EQ(now().deeds.back().deed.kind, DeedKind::place_rest);
  for (const auto& statement : now().statements)
    if (statement.id == moved) {
      EXPECT_EQ(statement.theme, std::nullopt) << "people's stays";
    }
}

TEST_P(SynthesisOfForum, TakesAllThatSpeakOfOneMatter) {
  propose_themes(planner(), id, {}).value();
  const auto families = families_of(
      office.db().read([&](db::Tx& tx) { return list_shown(tx, planner().actor, id).value(); }));
  ASSERT_FALSE(families.empty());
  EXPECT_GE(families[0].statements.size(), 20u);
  ThemeDeed deed{.kind = DeedKind::take_all, .name = "เรื่องเดียวกัน"};
  deed.matter = families[0].matter;
  act_on_themes(planner(), id, deed).value();
  EXPECT_EQ(now().themes.back().statements,
            static_cast<std::int64_t>(families[0].statements.size()));
  deed.matter = "ไม่มีเรื่องนี้";
  EXPECT_EQ(act_on_themes(planner(), id, deed).error().code, "themes.no_such_matter");
  deed = {.kind = DeedKind::take_all, .name = "ก"};
  deed.from = "moon";
  EXPECT_EQ(act_on_themes(planner(), id, deed).error().code, "themes.no_such_theme");
}

TEST_P(SynthesisOfForum, TellsWhoeverSaidItWhatBecameOfItOnceDisclosed) {
  propose_themes(planner(), id, {}).value();
  const auto theme = standing()[0];
  const auto source = in_theme(theme.id).at(0), silent = in_theme(standing()[1].id).at(0);
  const auto guideline =
      add_guideline(planner(), id, {.text = "จัดรถรับส่ง", .themes = {theme.id}}).value();
  ResolutionContent resolved{.text = "เห็นชอบให้จัดรถ", .guidelines = {guideline.uuid}};
  resolved.on = Date{2024, 8, 1};
  resolved.meeting = "ที่ประชุม กศจ. ครั้งที่ 3/2567";
  resolved.actions = {{.id = new_uuid(), .text = "ทำบันทึกข้อตกลง", .owner = "กลุ่มนโยบาย"}};
  add_resolution(planner(), id, resolved).value();
  const auto told = [&](Uuid statement) {
    return office.db().read([&](db::Tx& tx) {
      const Store store{tx};
      const auto own = store.get(StatementId{id.office, statement}, id.uuid).value();
      return became_of(tx, store.get(id).value(), {own})[statement];
    });
  };
  const MarkTold everybody{{parents}, true};
  EXPECT_TRUE(told(source).empty());
  EXPECT_EQ(mark_told(planner(), id, everybody).error().code, "forum.not_disclosed");
  office.db()
      .write([&](db::Tx& tx) -> Result<void> {
        auto forum = TRY(Store{tx}.get(id));
        forum.stage = Stage::disclosed;
        Store{tx}.update(forum);
        return {};
      })
      .value();

  const auto sentences = told(source);
  ASSERT_EQ(sentences.size(), 4u);
  EXPECT_EQ(sentences[0].kind, BecameKind::theme);
  EXPECT_EQ(sentences[1].sentence, "เป็นที่มาของแนวทางที่ 1: จัดรถรับส่ง");
  EXPECT_EQ(sentences[2].sentence, "ที่ประชุม กศจ. ครั้งที่ 3/2567 เห็นชอบเมื่อ 1 สิงหาคม 2567: เห็นชอบให้จัดรถ");
  EXPECT_EQ(sentences[3].kind, BecameKind::followup);
  EXPECT_EQ(told(silent).back().kind, BecameKind::nothing);
  decide(planner(), id, silent, {StatementState::merged, {}, source, {}}).value();
  EXPECT_EQ(told(silent).front().kind, BecameKind::merged);
  EXPECT_EQ(told(silent).size(), 5u);

  mark_told(planner(), id, everybody).value();
  const auto list = [&] {
    return office.db().read([&](db::Tx& tx) { return list_told(tx, planner().actor, id).value(); });
  };
  ASSERT_EQ(list().size(), 1u);
  EXPECT_EQ(list()[0].by, planner().actor.name);
  EXPECT_EQ(mark_told(planner(), id, {{new_uuid()}, true}).error().code, "forum.person_not_found");
  EXPECT_EQ(mark_told(planner(), id, {{}, true}).error().code, "forum.told_nobody");
  EXPECT_FALSE(mark_told(office.stranger(), id, everybody).has_value());
  mark_told(planner(), id, {{parents}, false}).value();
  EXPECT_TRUE(list().empty());
}

TEST(Guideline, SaysWhatIsToBeDoneAndWhereItComesFrom) {
  const auto code_of = [](const GuidelineContent& content) {
    const auto done = check_guideline(content);
    return done.has_value() ? std::string() : done.error().faults.at(0).code;
  };
  EXPECT_EQ(code_of({.text = "1. เพื่อพัฒนา", .themes = {new_uuid()}}), "forum.says_objective");
  EXPECT_EQ(code_of({.text = "จัดรถรับส่ง"}), "forum.guideline_unsourced");
  EXPECT_EQ(code_of({.text = " ", .themes = {new_uuid()}}), "missing");
  EXPECT_EQ(code_of({.text = "จัดรถรับส่ง", .themes = {new_uuid()}}), "");
}

TEST(Resolution, NeedsItsDayItsMeetingAndAReasonWhenNotAllIsAdopted) {
  ResolutionContent content{.text = "เห็นชอบ", .guidelines = {new_uuid()}};
  content.on = Date{2024, 8, 1};
  content.meeting = "กศจ.";
  EXPECT_TRUE(check_resolution(content).has_value());
  content.outcome = Outcome::declined;
  EXPECT_EQ(check_resolution(content).error().faults.at(0).where, "/reason");
  content.reason = "ไม่มีงบประมาณ";
  content.actions = {{.id = new_uuid(), .text = "ทำ"}};
  EXPECT_EQ(check_resolution(content).error().faults.at(0).code, "forum.declined_action");
}

}  // namespace
}  // namespace ruam::forums
