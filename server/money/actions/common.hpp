#pragma once

#include <boost/json/value.hpp>

#include "money/rules.hpp"
#include "money/store.hpp"
#include "platform/context.hpp"

/// What the verbs share; private to the room.
namespace ruam::money {

/// Adds the line to the ledger with its history, its place on the chain and its event. `counts` is
/// false for money in transit to this office.
enum class Counting { now, when_accepted };
void write_line(db::Tx& tx, const Context& context, OfficeId office, const Line& line,
                Counting counting = Counting::now);

/// A line as history and the transparency log keep it.
boost::json::value logged(const Line& line);

/// Fills quarter, who and when; what every line of a request has.
Line started_line(const Context& context, LineKind kind, Date date);
/// The day of the line with its fiscal year and quarter.
void set_date(Line& line, Date date);

/// Refuses what neither the source nor the project's part of it can bear.
Result<void> check_bearable(const Store& store, OfficeId office, const Line& line);

/// Refuses a line above the office's threshold that no second person let pass.
Result<void> check_second_person(const Store& store, OfficeId office, const Line& line);

}  // namespace ruam::money
