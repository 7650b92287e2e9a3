#include "cycle/waiting.hpp"

#include <gmock/gmock.h>

#include "cycle/room.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

namespace ruam::cycle {
namespace {

using ::testing::ElementsAre;

WaitingItem item(std::string label, std::optional<Date> due, std::int64_t since = 0) {
  return {.ref = {{new_uuid()}, "project", new_uuid()},
          .label = std::move(label),
          .why = "money.waiting.accept_transfer",
          .action = "sign",
          .due = due,
          .since = Instant{since}};
}

std::vector<std::string> labels(const WaitingPage& page) {
  std::vector<std::string> all;
  for (const auto& row : page.rows) all.push_back(row.label);
  return all;
}

const std::vector<WaitingItem> items =
    sorted({item("no day, young", {}, 2), item("late", Date{2024, 2, 1}),
            item("no day, old", {}, 1), item("soon", Date{2024, 1, 5})});

TEST(Waiting, ComesByDayThenByAge) {
  EXPECT_THAT(labels(page_of(items, {})),
              ElementsAre("soon", "late", "no day, old", "no day, young"));
}

TEST(Waiting, IsPagedWithoutLosingOrDoublingAnItem) {
  const auto first = page_of(items, {.limit = 3});
  ASSERT_TRUE(first.next);
  EXPECT_EQ(first.total, 4);

  const auto second = page_of(items, {.after = *first.next, .limit = 3});

  EXPECT_THAT(labels(second), ElementsAre("no day, young"));
  EXPECT_FALSE(second.next);
}

TEST(Waiting, SaysWhyInTheReadersLanguage) {
  EXPECT_NE(page_of(items, {}).rows[0].why,
            page_of(items, {.language = Language::english}).rows[0].why);
}

class WaitingRoute : public ::testing::TestWithParam<db::Database::Engine> {};
RUAM_ON_BOTH_ENGINES(WaitingRoute);

TEST_P(WaitingRoute, AsksEveryRoomForTheOfficesOwnPeople) {
  const Waiting projects = [](db::Tx&, const Actor&, OfficeId) {
    return std::vector{item("a proposal to sign", Date{2024, 1, 5})};
  };
  const Waiting reports = [](db::Tx&, const Actor&, OfficeId) {
    return std::vector{item("a report to write", Date{2024, 1, 20})};
  };
  const people::RoleTable roles;
  const auto cycle = room(merged({reports, projects}), roles);
  testing::TestOffice office{GetParam(), cycle.permissions};
  testing::Api api{office.db(), office.clock, {cycle.add_routes}};
  const auto path = "/offices/" + office.singburi.uuid.to_string() + "/waiting";

  api.expect({
      {"own",
       "GET",
       path,
       &office.actor("office_head"),
       {},
       200,
       {R"("total":2)", "a proposal to sign", R"("due":"2024-01-20")"}},
      {"neighbour",
       "GET",
       path,
       &office.actor("office_head", office.samut_prakan),
       {},
       403,
       {},
       {"proposal"}},
      {"nobody", "GET", path, nullptr, {}, 401, {}, {"proposal"}},
  });
}

}  // namespace
}  // namespace ruam::cycle
