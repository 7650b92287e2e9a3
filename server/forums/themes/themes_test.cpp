#include "forums/themes/themes.hpp"

#include <random>

#include <gmock/gmock.h>

#include "forums/themes/report.hpp"
#include "forums/themes/samples_for_test.hpp"

namespace ruam::forums {
namespace {

std::string json_of(const std::vector<Said>& statements) {
  const auto corpus = make_corpus(statements, Kin::ours()).value();
  return themes_json(corpus, Kin::ours(), propose_themes(corpus, Kin::ours()));
}

std::vector<Said> said(std::size_t count, const std::string& text) {
  std::vector<Said> statements;
  for (std::size_t i = 0; i < count; ++i) statements.push_back({std::to_string(i), text});
  return statements;
}

TEST(ProposeThemes, AreTheSameToTheLetterWhateverTheOrderOfArrival) {
  auto statements = read_theme_statements(KnownStatements("dev").csv).value();
  const auto before = json_of(statements);
  ASSERT_THAT(before, ::testing::HasSubstr("\"placed\""));
  for (const unsigned seed : {1, 2, 3}) {
    std::ranges::shuffle(statements, std::mt19937{seed});
    EXPECT_EQ(json_of(statements), before);
  }
}

TEST(ProposeThemes, AgreeWithTheKnownThemesOfAProvincialForum) {
  const KnownStatements known("dev");
  const auto corpus = known.corpus();
  const auto found = propose_themes(corpus, Kin::ours()).value();

  EXPECT_GE(adjusted_rand(corpus, found, known, true), 0.75);
  EXPECT_GE(adjusted_rand(corpus, found, known, false), 0.6);
  EXPECT_THAT(found.themes.size(), ::testing::AllOf(::testing::Ge(8), ::testing::Le(14)));
}

TEST(ProposeThemes, AgreeWithTheKnownThemesOfATownAndItsCollege) {
  const KnownStatements known("town");
  const auto corpus = known.corpus();
  const auto found = propose_themes(corpus, Kin::ours()).value();

  EXPECT_GE(adjusted_rand(corpus, found, known, true), 0.6);
  EXPECT_GE(adjusted_rand(corpus, found, known, false), 0.5);
}

TEST(ProposeThemes, AgreeWithTheKnownThemesOfSchoolsInTheHills) {
  const KnownStatements known("border");
  const auto corpus = known.corpus();
  const auto found = propose_themes(corpus, Kin::ours()).value();
  EXPECT_GE(adjusted_rand(corpus, found, known, true), 0.7);
  EXPECT_GE(adjusted_rand(corpus, found, known, false), 0.55);
}

TEST(ProposeThemes, HoldOnStatementsThatWereNotLookedAt) {
  const KnownStatements known("held_out");
  const auto corpus = known.corpus();
  const auto found = propose_themes(corpus, Kin::ours()).value();

  EXPECT_GE(adjusted_rand(corpus, found, known, true), 0.6);
  EXPECT_GE(adjusted_rand(corpus, found, known, false), 0.45);
}

TEST(ProposeThemes, PutEveryStatementInOneThemeOrTellWhyNot) {
  const auto corpus = KnownStatements("dev").corpus();
  const auto found = propose_themes(corpus, Kin::ours()).value();

  std::multiset<std::size_t> seen;
  for (const auto& theme : found.themes) {
    EXPECT_LE(theme.terms.size(), 5u);
    EXPECT_FALSE(theme.name.empty());
    EXPECT_GE(theme.members.size(), fewest_members(corpus.statements.size()));
    for (const auto& member : theme.members) {
      seen.insert(member.statement);
      EXPECT_GT(member.confidence, 0);
      EXPECT_LE(member.confidence, 1);
    }
  }
  for (const auto& one : found.left_out) seen.insert(one.statement);
  ASSERT_EQ(seen.size(), corpus.statements.size());
  EXPECT_EQ(std::set<std::size_t>(seen.begin(), seen.end()).size(), corpus.statements.size());
}

TEST(ProposeThemes, LeaveGreetingsOutAndSayThatTheyAreNoMatter) {
  auto statements = said(20, "อาหารกลางวันไม่อิ่ม");
  statements.push_back({"hello", "สวัสดีค่ะ ขอบคุณผู้จัดงาน"});
  const auto corpus = make_corpus(statements, Kin::ours()).value();
  const auto found = propose_themes(corpus, Kin::ours()).value();

  ASSERT_EQ(found.themes.size(), 1u);
  ASSERT_EQ(found.left_out.size(), 1u);
  EXPECT_EQ(found.left_out[0].why, Unplaced::aside);
}

TEST(ProposeThemes, FindAMatterThatTheListOfWordsDoesNotKnow) {
  auto statements = said(20, "อาหารกลางวันไม่อิ่ม");
  for (int i = 0; i < 6; ++i)
    statements.push_back({"x" + std::to_string(i), "เฮลิคอปเตอร์ลำที่ " + std::to_string(i)});
  const auto corpus = make_corpus(statements, Kin::ours()).value();
  const auto found = propose_themes(corpus, Kin::ours()).value();

  ASSERT_EQ(found.themes.size(), 2u);
  EXPECT_EQ(found.themes[1].members.size(), 6u);
  EXPECT_THAT(found.themes[1].terms, ::testing::Contains("เฮลิคอปเตอร์"));
}

TEST(ProposeThemes, RefuseTooFewAndWhatHasNothingInCommon) {
  const auto code = [](const std::vector<Said>& statements) {
    const auto corpus = make_corpus(statements, Kin::ours()).value();
    return propose_themes(corpus, Kin::ours()).error().code;
  };
  EXPECT_EQ(code({}), "themes.too_few_statements");
  EXPECT_EQ(code(said(1, "อาหารกลางวันไม่อิ่ม")), "themes.too_few_statements");
  EXPECT_EQ(code(said(fewest_statements - 1, "อาหารกลางวันไม่อิ่ม")), "themes.too_few_statements");
  EXPECT_EQ(code(said(30, "ครับ")), "themes.nothing_alike");
}

TEST(ProposeThemes, TellARefusalInTheFile) {
  const auto json = json_of(said(3, "อาหารกลางวันไม่อิ่ม"));
  EXPECT_THAT(json, ::testing::HasSubstr("themes.too_few_statements"));
  EXPECT_THAT(json, ::testing::HasSubstr("มีข้อความ 3 ข้อ"));
}

TEST(MakeCorpus, RefusesWhatNobodyCanHaveSaid) {
  const auto code = [](Said one) {
    return make_corpus({{"a", "ดี"}, std::move(one)}, Kin::ours()).error().code;
  };
  EXPECT_EQ(code({"b", std::string(10 << 20, 'x')}), "themes.too_long");
  EXPECT_EQ(code({"b", "\xE0\xB8"}), "themes.not_text");
  EXPECT_EQ(code({"b", "  \n"}), "themes.empty_statement");
  EXPECT_EQ(code({"a", "ซ้ำ"}), "themes.doubled_id");
}

TEST(ReadThemeStatements, WantIdAndTextWhereverTheyStand) {
  const auto read = read_theme_statements("group,text,id\nครู,ถนนมืด,7\n").value();
  ASSERT_EQ(read.size(), 1u);
  EXPECT_EQ(read[0].id, "7");
  EXPECT_EQ(read[0].text, "ถนนมืด");
  EXPECT_EQ(read_theme_statements("id,words\n1,ถนน\n").error().code, "themes.csv_missing_column");
}

}  // namespace
}  // namespace ruam::forums
