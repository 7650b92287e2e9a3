#include <map>
#include <set>

#include <gmock/gmock.h>

#include "cycle/calendar_for_test.hpp"
#include "cycle/handovers.hpp"
#include "people/queries.hpp"

namespace ruam::cycle {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

RUAM_ON_BOTH_ENGINES(YearWorld);

std::vector<std::string> told(const std::vector<Reminder>& all, const std::string& duty) {
  std::vector<std::string> lines;
  for (const auto& one : all)
    if (one.key.duty == duty && !one.stage.starts_with("late"))
      lines.push_back(to_string(one.sent_on) + " " + one.stage);
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST_P(YearWorld, AWholeFiscalYearRemindsTheRightPeopleOnceOnWorkingDays) {
  struct Person {
    const char* role;
    OfficeId where;
    Context* context;
  };
  std::vector<Person> people;
  for (const auto where : {office.singburi, office.primary})
    for (const auto* role : {"planner", "finance_officer", "office_head"})
      people.push_back({role, where, &office.as(role, where)});
  const auto without_post = office.person(office.singburi, "ไม่มีตำแหน่ง", "ครู");
  const auto deputy = office.person(office.singburi, "ผู้รักษาการ", "รองศึกษาธิการจังหวัด");
  people::add_stand_in(office.server(), office.singburi,
                       {.person_office = office.singburi,
                        .person_id = deputy,
                        .for_role = "office_head",
                        .position = "ศึกษาธิการจังหวัดสิงห์บุรี",
                        .from = {2026, 12, 1},
                        .to = Date{2026, 12, 31}})
      .value();

  const Date off_from{2027, 1, 9}, off_to{2027, 1, 20};
  const auto asks = nothing_else();
  std::map<std::string, int> handed_over;
  for (Date day{2026, 9, 1}; day <= Date{2027, 9, 30}; day = add_days(day, 1)) {
    if (off_from <= day && day <= off_to) continue;  // the PC stood switched off
    morning(day);
    for (const auto where : {office.singburi, office.primary})
      if (const auto made = watch_posts(office.server(), where, {asks, office.roles()}).value())
        handed_over[to_string(day)] += made;
    if (day.day % 7 == 0) {
      EXPECT_EQ(morning(day), 0) << to_string(day);
    }
    if (day == Date{2026, 10, 19})
      save_round(office.as("planner"), office.singburi, {"OY-10-04", 2570, 10},
                 {.state = RoundState::done}, 0)
          .value();
  }

  EXPECT_THAT(handed_over, ElementsAre(std::pair("2027-01-01", 1))) << "the stand-in's order ended";
  const auto calendar =
      office.db().read([&](db::Tx& tx) { return read_calendar(tx, office.singburi, 2569, 2571); });
  for (const auto& [role, where, context] : people) {
    SCOPED_TRACE(role);
    const auto duties = year(*context, where, 2570).duties;
    std::set<std::tuple<Uuid, std::string, Date>> once;
    std::map<Uuid, std::set<Date>> by_round;
    const auto all = reminders_of(*context, where);
    EXPECT_GT(all.size(), 60U);
    for (const auto& one : all) {
      const auto duty = std::find_if(duties.begin(), duties.end(),
                                     [&](const Duty& d) { return d.id == one.key.duty; });
      ASSERT_NE(duty, duties.end()) << one.key.duty << " is not of this kind of office";
      EXPECT_THAT(duty->roles, Contains(std::string(role)));
      EXPECT_TRUE(once.emplace(one.round, one.stage, one.for_day).second);
      EXPECT_TRUE(by_round[one.round].insert(one.sent_on).second) << "twice on one day";
      const bool is_first_day = one.sent_on == Date{2026, 9, 1};
      const bool is_caught_up = one.sent_on == add_days(off_to, 1);
      EXPECT_TRUE(calendar.is_working(one.sent_on) || is_caught_up || is_first_day)
          << to_string(one.sent_on);
    }
  }

  const auto planner = reminders_of(office.as("planner"), office.singburi);
  EXPECT_THAT(told(planner, "OY-10-04"), ElementsAre("2026-10-06 lead"));  // done on the 19th
  EXPECT_THAT(told(reminders_of(office.as("finance_officer"), office.singburi), "OY-04-03"),
              ElementsAre("2027-04-02 lead", "2027-04-12 due"));  // Songkran begins on the 13th
  EXPECT_THAT(told(planner, "OY-01-03"),  // due on the 20th, when the PC stood off: caught up
              ElementsAre("2027-01-06 lead", "2027-01-21 due"));
  EXPECT_THAT(told(reminders_of(office.as("planner", office.primary), office.primary), "OY-10-04"),
              IsEmpty());

  const auto of_person = [&](Uuid person) {
    return office.db().read([&](db::Tx& tx) {
      return Store{tx}.list_reminders(office.singburi, person, Date{2000, 1, 1});
    });
  };
  EXPECT_THAT(of_person(without_post), IsEmpty());
  EXPECT_THAT(of_person(deputy), Not(IsEmpty()));
  for (const auto& one : of_person(deputy)) {
    EXPECT_EQ(one.role, "office_head");
    EXPECT_EQ(one.sent_on.month, 12) << "not his days";
  }
}

TEST_P(YearWorld, TellsWhoKeepsTheYearWhoWasRemindedOfWhatAndWhy) {
  auto& planner = office.as("planner");
  auto& finance = office.as("finance_officer");
  morning({2026, 9, 1});
  morning({2026, 10, 6});
  const auto seen = [&](const Context& who, Whose whose) {
    return office.db().read([&](db::Tx& tx) {
      return view_reminders(tx, {who.actor, office.clock.today(), "http://localhost"},
                            office.singburi, whose);
    });
  };

  const auto all = seen(planner, Whose::all).value();
  EXPECT_TRUE(all.may_see_all);
  std::set<std::string> roles;
  for (const auto& row : all.rows) {
    EXPECT_FALSE(row.person.empty());
    EXPECT_FALSE(row.stage.empty());
    roles.insert(row.role);
  }
  EXPECT_THAT(roles, Contains("finance_officer"));
  EXPECT_LT(seen(planner, Whose::mine).value().rows.size(), all.rows.size());
  EXPECT_EQ(seen(finance, Whose::all).error().code, "forbidden");
  EXPECT_FALSE(seen(finance, Whose::mine).value().may_see_all);
}

TEST_P(YearWorld, RemindsOfNothingThatWasDueBeforeTheOfficeBegan) {
  auto& planner = office.as("planner");
  morning({2027, 3, 1});

  for (const auto& one : reminders_of(planner, office.singburi))
    EXPECT_GE(one.for_day, (Date{2027, 3, 1}));
}

TEST_P(YearWorld, ADateTypedFromTheCircularBringsItsOwnReminders) {
  auto& planner = office.as("planner");
  const RoundKey key{"OY-01-06", 2570, 1};  // OPS explains this year's form, by letter
  morning({2026, 12, 28});
  EXPECT_EQ(told(reminders_of(planner, office.singburi), key.duty).back(), "2026-12-28 ask");

  save_round(
      planner, office.singburi, key,
      {.due = Date{2027, 2, 13}, .circular_no = "ศธ 0208/ว 55", .circular_on = Date{2027, 1, 8}}, 0)
      .value();
  for (Date day{2026, 12, 29}; day <= Date{2027, 2, 15}; day = add_days(day, 1)) morning(day);

  EXPECT_EQ(round(planner, office.singburi, key).due, (Date{2027, 2, 12}));  // 13 Feb: a Saturday
  EXPECT_THAT(told(reminders_of(planner, office.singburi), key.duty),
              ElementsAre("2026-12-28 ask", "2027-02-05 lead", "2027-02-12 due"));
}

TEST_P(YearWorld, ADutyThatWasMovedSwitchedOffOrGivenAwayRemindsAsTheOfficeSaid) {
  auto& planner = office.as("planner");
  auto& secretary = office.as("secretariat");
  const auto edit = [&](const std::string& duty, auto change) {
    const auto all = year(planner, office.singburi, 2570).duties;
    const auto known =
        *std::find_if(all.begin(), all.end(), [&](const Duty& d) { return d.id == duty; });
    DutyEdit to{known.name_th, known.name_en,     known.month, known.due_rule,
                known.roles,   known.remind_days, known.is_off};
    change(to);
    return save_duty(planner, office.singburi, duty, to, known.version);
  };
  edit("OY-10-04", [](DutyEdit& to) {
    to.due_rule = "day:8";
    to.remind_days = 2;
  }).value();
  edit("OY-10-05", [](DutyEdit& to) { to.is_off = true; }).value();
  edit("OY-10-06", [](DutyEdit& to) { to.roles = {"secretariat"}; }).value();
  add_duty(planner, office.singburi,
           {.name_th = "ส่งข้อมูลจังหวัด",
            .month = 10,
            .due_rule = "day:9",
            .roles = {"planner"},
            .remind_days = 1})
      .value();
  for (Date day{2026, 9, 20}; day <= Date{2026, 10, 31}; day = add_days(day, 1)) morning(day);

  const auto planners = reminders_of(planner, office.singburi);
  EXPECT_THAT(told(planners, "OY-10-04"), ElementsAre("2026-10-06 lead", "2026-10-08 due"));
  EXPECT_THAT(told(planners, "OY-10-05"), IsEmpty());
  EXPECT_THAT(told(planners, "OY-10-06"), IsEmpty());
  EXPECT_THAT(told(reminders_of(secretary, office.singburi), "OY-10-06"), Not(IsEmpty()));
  EXPECT_EQ(std::count_if(planners.begin(), planners.end(),
                          [](const Reminder& one) {
                            return one.key.duty.starts_with("OWN-") && one.key.month == 10 &&
                                   !one.stage.starts_with("late");
                          }),
            2);
  EXPECT_EQ(edit("OY-10-04", [](DutyEdit& to) { to.roles.clear(); }).error().code,
            "cycle.duty_invalid");
  EXPECT_EQ(save_duty(planner, office.singburi, "OY-10-04", {}, 0).error().code, "cycle.stale");
  EXPECT_EQ(save_duty(planner, office.singburi, "OY-NONE", {}, 0).error().code,
            "cycle.duty_not_found");
}

TEST_P(YearWorld, WaitsForWhoeverHoldsTheRoleUntilItIsDone) {
  auto& planner = office.as("planner");
  auto& finance = office.as("finance_officer");
  EXPECT_THAT(waits_for(planner, office.singburi), IsEmpty());  // no morning yet
  morning({2026, 9, 25});
  morning({2026, 10, 6});
  const std::string report = "OY-10-04&m=10";
  EXPECT_THAT(waits_for(planner, office.singburi), Contains(report));
  EXPECT_THAT(waits_for(finance, office.singburi), Not(Contains(report)));

  save_round(planner, office.singburi, {"OY-10-04", 2570, 10}, {.state = RoundState::done}, 0)
      .value();

  EXPECT_THAT(waits_for(planner, office.singburi), Not(Contains(report)));
  EXPECT_EQ(round(planner, office.singburi, {"OY-10-04", 2570, 10}).done_on, (Date{2026, 10, 6}));
}

TEST_P(YearWorld, OnlyWhoWritesTheYearTypesDatesAndOnlyWhoDoesADutySaysThatItIsDone) {
  const RoundKey key{"OY-10-05", 2570, 10};  // finance officer and planner
  auto& finance = office.as("finance_officer");
  EXPECT_EQ(save_round(finance, office.singburi, key, {.due = Date{2026, 10, 12}}, 0).error().code,
            "forbidden");
  EXPECT_EQ(
      save_round(office.as("supervisor"), office.singburi, key, {.state = RoundState::done}, 0)
          .error()
          .code,
      "forbidden");
  save_round(finance, office.singburi, key, {.state = RoundState::done}, 0).value();
  EXPECT_EQ(save_round(finance, office.singburi, key, {.state = RoundState::open}, 0).error().code,
            "cycle.stale");
  EXPECT_EQ(save_round(finance, office.singburi, key, {.state = RoundState::skipped}, 1)
                .error()
                .faults.front()
                .code,
            "cycle.skip_reason");
  EXPECT_EQ(save_round(office.as("planner"), office.singburi, key, {.due = Date{1900, 1, 1}}, 1)
                .error()
                .faults.front()
                .code,
            "cycle.day_too_far");
  EXPECT_EQ(save_round(finance, office.singburi, {"OY-10-05", 2570, 11}, {}, 0).error().code,
            "cycle.round_not_found");
}

TEST_P(YearWorld, ShowsTheYearWithApproximateRowsAndHolidays) {
  const auto shown = year(office.as("planner"), office.singburi, 2570);

  const auto find = [&](const std::string& duty) {
    return *std::find_if(shown.rounds.begin(), shown.rounds.end(),
                         [&](const auto& row) { return row.duty == duty; });
  };
  EXPECT_TRUE(find("OY-10-04").is_approximate);
  EXPECT_FALSE(find("OY-01-02").is_approximate);
  EXPECT_FALSE(find("OY-10-03").due);                    // by circular
  EXPECT_EQ(find("OY-01-02").due, (Date{2027, 1, 15}));  // the 16th is a Saturday
  EXPECT_EQ(std::count_if(shown.rounds.begin(), shown.rounds.end(),
                          [](const auto& row) { return row.duty == "OY-ALL-01"; }),
            12);
  EXPECT_GT(shown.holidays.size(), 14U);
  EXPECT_TRUE(shown.may_write);
  EXPECT_FALSE(year(office.as("supervisor"), office.singburi, 2570).may_write);
}

}  // namespace
}  // namespace ruam::cycle
