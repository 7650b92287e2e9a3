#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "cycle/actions.hpp"
#include "cycle/holidays.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::cycle::wire {

struct Round {
  Uuid id;
  std::string duty;
  std::int64_t fiscal_year = 0, month = 0;
  std::string name_th, name_en;
  std::string due_rule;
  std::optional<Date> nominal, due;
  bool is_whole_month = false, is_approximate = false, is_own = false;
  std::optional<Date> reminds_on;  ///< the first reminder
  std::string stage;               ///< of today; empty: nothing yet
  bool is_late = false;
  std::vector<std::string> roles, people;
  std::optional<Date> typed_due;
  std::string circular_no;
  std::optional<Date> circular_on;
  RoundState state = RoundState::open;
  std::optional<Date> done_on;
  std::string done_by, note, documents;
  std::int64_t version = 0;
  std::vector<std::string> may;  ///< "date", "state"
  std::string chat_text;
};
BOOST_DESCRIBE_STRUCT(Round, (),
                      (id, duty, fiscal_year, month, name_th, name_en, due_rule, nominal, due,
                       is_whole_month, is_approximate, is_own, reminds_on, stage, is_late, roles,
                       people, typed_due, circular_no, circular_on, state, done_on, done_by, note,
                       documents, version, may, chat_text))

struct Year {
  std::int64_t fiscal_year = 0;
  std::vector<Round> rounds;
  std::vector<Duty> duties;  ///< as the office has them, also those switched off
  std::vector<Holiday> holidays;
  std::optional<Date> reminded_since;
  bool may_write = false;
};
BOOST_DESCRIBE_STRUCT(Year, (), (fiscal_year, rounds, duties, holidays, reminded_since, may_write))

/// Who was reminded of what, on which day and why: the stage and the role held that day.
struct ReminderRow {
  Uuid id;
  std::string person, stage, role;
  Date sent_on, for_day;
  Round round;
};
BOOST_DESCRIBE_STRUCT(ReminderRow, (), (id, person, stage, role, sent_on, for_day, round))

struct Reminders {
  std::vector<ReminderRow> rows;
  bool may_see_all = false;  ///< who keeps the year sees everybody's
};
BOOST_DESCRIBE_STRUCT(Reminders, (), (rows, may_see_all))

}  // namespace ruam::cycle::wire
