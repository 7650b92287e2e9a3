#include "forums/opinions/csv.hpp"

#include <gmock/gmock.h>

#include "platform/messages.hpp"

namespace ruam::forums {
namespace {

TEST(VotesCsv, IsReadByColumnNamesWithQuotesBlankLinesAndAnyLineEnds) {
  const auto votes = read_votes_csv(
                         "\xEF\xBB\xBFvote,voter-id,\"datetime\",comment-id,timestamp\r\n"
                         "-1,12,\"Wed, Jul 27\r\n \"\"late\"\"\",3,1658933760180\r\n\r\n"
                         "0,13,,4,5")
                         .value();
  ASSERT_EQ(votes.size(), 2u);
  EXPECT_EQ(votes[0].person, 12);
  EXPECT_EQ(votes[0].statement, 3);
  EXPECT_EQ(votes[0].answer, -1);
  EXPECT_EQ(votes[0].order, 1658933760180);
  EXPECT_EQ(votes[1].answer, 0);
}

TEST(VotesCsv, IsRefusedWithTheLineAndTheColumnOfItsFault) {
  const std::string head = "timestamp,datetime,comment-id,voter-id,vote\n1,a,1,1,1\n";
  const auto said = [](const std::string& bytes) {
    const auto problem = read_votes_csv(bytes).error();
    return Messages::built_in().say(Language::english, problem.code, problem.details);
  };
  EXPECT_EQ(said(head + "1,\"a\nb\",1,1,1\n2,a,x,1,1\n"),
            "Line 5, column 3 (comment-id): “x” is not a whole number.");
  EXPECT_EQ(said(head + "2,a,1,1,2\n"),
            "Line 3, column 5 (vote): “2” must be 1 (agree), 0 (pass) or -1 (disagree).");
  EXPECT_EQ(said(head + "2,a,1,1\n"), "Line 3: it has 4 columns, the head has 5.");
  EXPECT_EQ(said(head + "2,\"a,1,1,1\n"), "Line 3: a quote is opened and never closed.");
  EXPECT_EQ(said("timestamp,comment-id,vote\n1,1,1\n"),
            "Line 1: the head has no column “voter-id”.");
  EXPECT_EQ(read_votes_csv("").error().code, "opinions.csv_empty");
}

TEST(StatementsCsv, NamesTheRejectedOnes) {
  const auto statements =
      read_statements_csv("comment-id,moderated,comment-body\n1,-1,\"ก, ข\"\n2,0,ค\n").value();
  ASSERT_EQ(statements.size(), 2u);
  EXPECT_TRUE(statements[0].is_rejected);
  EXPECT_EQ(statements[0].text, "ก, ข");
  EXPECT_FALSE(statements[1].is_rejected);
}

}  // namespace
}  // namespace ruam::forums
