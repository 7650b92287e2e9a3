#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "checks/finding.hpp"
#include "intake/intake.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/json/wire.hpp"
#include "platform/money.hpp"

/// The draft that somebody confirms: a reading as a list of fields, each with its lines. Pure.
namespace ruam::intake {

/// What a field is about; which parts of Value it fills stands beside it.
enum class Name {
  kind,                 ///< choice
  title,                ///< text
  office,               ///< text
  fiscal_year,          ///< year
  period,               ///< text, from, to
  dated,                ///< from
  programme,            ///< text
  tactic,               ///< text
  responsible,          ///< text
  place,                ///< text
  rationale,            ///< text
  objective,            ///< text
  quantitative_target,  ///< text, number, unit
  qualitative_target,   ///< text
  expected_result,      ///< text
  indicator,            ///< text, choice (output, outcome …), number, unit, method, instrument
  group,                ///< text
  activity,             ///< text
  step,                 ///< text; of an activity
  cost,                 ///< text, factors, amount; of an activity or a step
  quarter,              ///< year, number (1-4), amount; of an activity
  total,                ///< amount
  received,             ///< amount
  spent,                ///< amount
  source,               ///< text, amount
  alignment,            ///< text, choice (LIST/ITEM of a catalogue, where it is known)
  result,               ///< text
  problem,              ///< text
  signer,               ///< text (a role), choice (what it does)
  member                ///< text (a post), choice (the seat), unit (of which committee)
};
BOOST_DESCRIBE_ENUM(Name, kind, title, office, fiscal_year, period, dated, programme, tactic,
                    responsible, place, rationale, objective, quantitative_target,
                    qualitative_target, expected_result, indicator, group, activity, step, cost,
                    quarter, total, received, spent, source, alignment, result, problem, signer,
                    member)

/// A quantity of a cost; one in baht is its rate.
struct Quantity {
  Thousandths value;
  std::string unit;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};
BOOST_DESCRIBE_STRUCT(Quantity, (), (value, unit))

struct Value {
  json::LongText text;
  std::string choice;
  std::optional<std::int64_t> year;
  std::optional<Thousandths> number;
  std::string unit;
  std::optional<Satang> amount;
  std::vector<Quantity> factors;
  std::optional<Date> from, to;
  std::string method, instrument;

  friend bool operator==(const Value&, const Value&) = default;
};
BOOST_DESCRIBE_STRUCT(Value, (),
                      (text, choice, year, number, unit, amount, factors, from, to, method,
                       instrument))

/// proposed: nobody has looked. added: it stands in no line that was understood.
enum class FieldState { proposed, accepted, corrected, cleared, added };
BOOST_DESCRIBE_ENUM(FieldState, proposed, accepted, corrected, cleared, added)

/// The value is not what was read, but what somebody made of the same words before.
struct Remembered {
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(Remembered, (), (at, by))

struct Field {
  Uuid id;
  std::optional<Uuid> parent;  ///< of a step, a cost, a quarter
  Name name = Name::title;
  Value said;         ///< as it was read
  Value value;        ///< as it counts
  std::string named;  ///< the words with the names of people, where `value` leaves them out
  std::int64_t first = 0, last = 0;  ///< lines, from 1; 0: nowhere
  checks::Certainty certainty = checks::Certainty::likely;
  FieldState state = FieldState::proposed;
  std::optional<Remembered> remembered;
  std::int64_t version = 1;
};

/// Whether somebody still has to look at it.
inline bool is_open(const Field& field) { return field.state == FieldState::proposed; }
/// Whether it counts for the record that is made of the paper.
inline bool counts(const Field& field) { return field.state != FieldState::cleared; }

/// The fields of a reading in the order of the form; ids are new.
std::vector<Field> draft_of(const Reading& reading);

// Parts of draft_of(), private to the room.
/// Activities, steps, costs and quarters.
void add_activities(const Reading& reading, std::vector<Field>& fields);
/// Who an appointment order appoints: post, seat and committee; names are left out.
void add_members(const Reading& reading, std::vector<Field>& fields);
/// A field of these lines, as certain as its section and the faults there let it be.
Field make_field(const Reading& reading, Name name, std::string text, int first, int last);

}  // namespace ruam::intake
