#include "projects/project.hpp"

#include <gtest/gtest.h>

namespace ruam::projects {
namespace {

TEST(ProjectStates, FollowTheChainOfSigners) {
  EXPECT_EQ(signed_status(0, 3), Status::proposed);
  EXPECT_EQ(signed_status(1, 3), Status::endorsed);
  EXPECT_EQ(signed_status(2, 3), Status::approved);
  EXPECT_EQ(signed_status(1, 2), Status::approved);
}

TEST(ProjectStates, LetOnlyDraftsAndReturnedProjectsBeEdited) {
  EXPECT_TRUE(is_editable(Status::draft));
  EXPECT_TRUE(is_editable(Status::returned));
  EXPECT_FALSE(is_editable(Status::proposed));
  EXPECT_FALSE(is_editable(Status::approved));
}

TEST(ProjectStates, NeverLetTheProposerSendBackToNobody) {
  EXPECT_EQ(check_decision(Status::draft, 0, Decision::send_back).error().code,
            "project.first_step_signs_only");
  EXPECT_TRUE(check_decision(Status::proposed, 1, Decision::send_back).has_value());
  EXPECT_EQ(check_decision(Status::approved, 0, Decision::sign).error().code,
            "project.not_signable");
}

TEST(ProjectStates, MoveOnStepByStepAfterApproval) {
  EXPECT_TRUE(check_move(Status::approved, Status::running).has_value());
  EXPECT_TRUE(check_move(Status::running, Status::completed).has_value());
  EXPECT_EQ(check_move(Status::approved, Status::closed).error().code, "project.no_such_move");
  EXPECT_EQ(check_move(Status::closed, Status::running).error().code, "project.no_such_move");
  EXPECT_TRUE(moves_from(Status::closed).empty());
}

TEST(SignerChain, HasTwoToSixStepsOfRolesThatSign) {
  EXPECT_TRUE(check_chain(usual_chain()).has_value());
  EXPECT_EQ(check_chain({usual_chain()[0]}).error().code, "project.chain_length");
  EXPECT_EQ(check_chain(std::vector<Step>(7, usual_chain()[0])).error().code,
            "project.chain_length");
  EXPECT_EQ(check_chain({usual_chain()[0], {"ผู้เห็นชอบ", "citizen", ""}}).error().code,
            "project.chain_role");
  EXPECT_EQ(check_chain({usual_chain()[0], {"", "office_head", ""}}).error().code,
            "project.chain_label");
}

TEST(ProjectCode, NamesOfficeYearAndNumber) {
  EXPECT_EQ(make_code("PLG2", 2566, 1), "PLG2-2566-01");
  EXPECT_EQ(make_code("OPS", 2567, 123), "OPS-2567-123");
}

}  // namespace
}  // namespace ruam::projects
