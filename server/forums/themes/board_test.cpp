#include "forums/themes/board.hpp"

#include <gmock/gmock.h>

#include "forums/themes/person_for_test.hpp"
#include "forums/themes/samples_for_test.hpp"

namespace ruam::forums {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Twelve of food (1), ten of roads (2) and one aside.
class BoardOfThemes : public ::testing::Test {
 protected:
  BoardOfThemes() {
    std::vector<Said> statements;
    for (int i = 10; i < 22; ++i)
      statements.push_back({"a" + std::to_string(i), "อาหารกลางวันไม่อิ่ม แกงจืดทุกวัน"});
    for (int i = 10; i < 20; ++i)
      statements.push_back({"b" + std::to_string(i), "ถนนเป็นหลุม รถรับส่งเข้าไม่ได้"});
    statements.push_back({"c", "สวัสดีค่ะ"});
    corpus_ = make_corpus(statements, kin_).value();
    board_ = lay_out(corpus_, propose_themes(corpus_, kin_).value());
  }

  Board after(const Deed& deed) const { return after(board_, deed); }
  Board after(const Board& board, const Deed& deed) const {
    return act(board, corpus_, kin_, deed).value();
  }
  std::string refusal(const Deed& deed) const {
    return act(board_, corpus_, kin_, deed).error().code;
  }

  const Kin& kin_ = Kin::ours();
  Corpus corpus_;
  Board board_;
};

TEST_F(BoardOfThemes, LiesAsProposed) {
  EXPECT_EQ(board_.themes.size(), 2u);
  EXPECT_EQ(members(board_, 1).size(), 12u);
  EXPECT_EQ(members(board_, 2).size(), 10u);
  EXPECT_THAT(members(board_, no_theme), ElementsAre(22));
}

TEST_F(BoardOfThemes, MergesIntoANewThemeThatKnowsBoth) {
  const auto board = after(Merge{2, 1});

  EXPECT_EQ(members(board, 3).size(), 22u);
  EXPECT_EQ(board.themes[2].name, board_.themes[0].name);
  EXPECT_FALSE(board.themes[0].stands || board.themes[1].stands);
  EXPECT_THAT(origins(board, 3), ElementsAre(1, 2));
  EXPECT_EQ(trail(board, 0).size(), 2u);
  EXPECT_EQ(trail(board, 0)[0].theme, 1u);
  EXPECT_EQ(board_.themes.size(), 2u) << "the board before stays";
}

TEST_F(BoardOfThemes, SplitsOffWhatPeopleChose) {
  const auto board = after(Split{1, "รสชาติ", {0, 1, 2}});

  EXPECT_THAT(members(board, 3), ElementsAre(0, 1, 2));
  EXPECT_EQ(members(board, 1).size(), 9u);
  EXPECT_THAT(origins(board, 3), ElementsAre(1));
  EXPECT_EQ(board.seats[0].by, By::hand);
}

TEST_F(BoardOfThemes, RenamesAndDrops) {
  EXPECT_EQ(after(Rename{1, "ข้าว"}).themes[0].name, "ข้าว");
  const auto board = after(Drop{1});
  EXPECT_THAT(members(board, 1), IsEmpty());
  EXPECT_EQ(members(board, no_theme).size(), 13u);
  EXPECT_EQ(trail(board, 0)[0].theme, 1u);
}

TEST_F(BoardOfThemes, TakesAllWithATermButNotWhatAHandPutThere) {
  const auto moved = after(Move{12, 1});
  const auto board = after(moved, TakeAll{"รถ", {}, no_theme, "รถ", {}});

  EXPECT_EQ(members(board, 3).size(), 9u);
  EXPECT_EQ(board.seats[12].theme, 1u);
}

TEST_F(BoardOfThemes, TakesAllThatSpeakOfAMatterOfOneThemeOnly) {
  const auto roads = kin_.find_matter("การเดินทางและรถรับส่ง");
  ASSERT_TRUE(roads);
  const auto board = after(TakeAll{"", 2, no_theme, "ถนน", roads});

  EXPECT_EQ(members(board, 3).size(), 10u);
  EXPECT_EQ(act(board_, corpus_, kin_, TakeAll{"", 1, no_theme, "ถนน", roads}).error().code,
            "themes.nothing_to_do");
}

TEST_F(BoardOfThemes, PlacesTheRestAfterWhatPeopleDecided) {
  const auto board = after(after(Drop{2}), PlaceRest{});

  EXPECT_THAT(members(board, 2), IsEmpty());
  for (std::size_t i = 0; i < 12; ++i) EXPECT_EQ(board.seats[i].theme, 1u);
  const auto moved = after(after(Move{0, 2}), PlaceRest{});
  EXPECT_EQ(moved.seats[0].theme, 2u) << "what people moved stays";
}

TEST_F(BoardOfThemes, RefusesDeedsThatMeanNothing) {
  EXPECT_EQ(refusal(Merge{1, 1}), "themes.nothing_to_do");
  EXPECT_EQ(refusal(Merge{1, 9}), "themes.no_such_theme");
  EXPECT_EQ(refusal(Rename{1, "  "}), "themes.name_missing");
  EXPECT_EQ(refusal(Move{999, 1}), "themes.no_such_statement");
  EXPECT_EQ(refusal(Split{1, "อื่น", {12}}), "themes.no_such_statement");
  EXPECT_EQ(refusal(TakeAll{"เรือดำน้ำ", {}, 1, "", {}}), "themes.nothing_to_do");
  EXPECT_EQ(refusal(TakeAll{"", {}, 1, "", {}}), "themes.nothing_to_do");
  const auto merged = after(Merge{1, 2});
  EXPECT_EQ(act(merged, corpus_, kin_, Drop{1}).error().code, "themes.no_such_theme");
}

TEST(KnowingPersonOfTheSamples, NeedsAtMostOneDeedForFiveStatements) {
  for (const auto* name : {"dev", "town", "border"}) {
    const KnownStatements known(name);
    const auto corpus = known.corpus();
    std::vector<std::string> truth;
    for (const auto& one : corpus.statements) truth.push_back(known.theme.at(one.id));
    const auto board = lay_out(corpus, propose_themes(corpus, Kin::ours()).value());

    const auto deeds = KnowingPerson(corpus, Kin::ours(), truth).finish(board);

    EXPECT_LE(deeds.at("all"), corpus.statements.size() / 5) << name;
  }
}

}  // namespace
}  // namespace ruam::forums
