#pragma once

#include <vector>

#include "people/office.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// Many organisations from one workbook: steps of an import, inside its transactions. Whoever calls
/// has checked manage_offices for the office above them.
namespace ruam::people {

/// Adds them out of everybody's sight; `path` is made of the parent's. Refuses:
/// people.office_invalid, people.office_code_taken, people.office_not_found (the parent).
Result<void> add_hidden_offices(db::Tx& tx, const Context& context, std::vector<Office> offices,
                                Uuid import, Instant at);

/// Brings all of the import into sight.
void reveal_offices(db::Tx& tx, Uuid import);

/// Takes them all back and gives their codes free. Refuses: import.in_use with a fault for each
/// that was edited, has people, or has an organisation of another import below it.
Result<void> withdraw_offices(db::Tx& tx, Uuid import);

}  // namespace ruam::people
