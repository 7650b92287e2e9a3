#include "cycle/handover.hpp"

#include <gmock/gmock.h>

#include "cycle/calendar_for_test.hpp"
#include "platform/doc/write.hpp"

namespace ruam::cycle {
namespace {

using ::testing::HasSubstr;

class HandoverOf : public YearWorld {
 protected:
  Result<Handover> of(const Context& asker, Uuid person) {
    const people::RoleTable roles(office.rules());
    return office.db().read([&](db::Tx& tx) {
      return gather_handover(tx, asker, office.singburi, person, merged({waiting}), roles);
    });
  }
};
RUAM_ON_BOTH_ENGINES(HandoverOf);

TEST_P(HandoverOf, TellsTheSuccessorWhatIsOpenAndWhatComesNext) {
  auto& planner = office.as("planner");
  morning({2026, 9, 25});
  morning({2026, 10, 6});

  const auto pack = of(planner, planner.actor.person).value();

  EXPECT_EQ(pack.roles, std::vector<std::string>{"planner"});
  EXPECT_FALSE(pack.waiting.empty());
  EXPECT_GT(pack.duties.size(), 10U);
  EXPECT_FALSE(pack.returns.empty());  // the monthly table of 5 October is overdue
  const auto paper = handover_document(pack, doc::Digits::thai);
  const auto text = doc::to_text(paper);
  for (const auto* words : {"บันทึกส่งมอบงาน", "ผู้รับมอบ", "๒๕๖๙", "ส่งรายงานผลการดำเนินโครงการ"})
    EXPECT_THAT(text, HasSubstr(words));
  EXPECT_THAT(doc::to_pdf(paper), HasSubstr("%PDF-"));
}

TEST_P(HandoverOf, IsMadeByThePersonOrByWhoArrangesPosts) {
  const auto planner = office.actor("planner").person;
  EXPECT_TRUE(of(office.as("secretariat"), planner).has_value());
  EXPECT_TRUE(of(office.as("system_admin"), planner).has_value());
  EXPECT_EQ(of(office.as("finance_officer"), planner).error().code, "cycle.holder_not_found");
  EXPECT_EQ(of(office.as("planner", office.primary), planner).error().code, "forbidden");
}

}  // namespace
}  // namespace ruam::cycle
