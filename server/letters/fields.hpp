#pragma once

#include <string>
#include <vector>

#include "letters/texts.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

namespace ruam::letters {

/// What the proposed texts can say of the office, the writer and the records the letter is about:
/// empty where the records do not tell. The reader's rights are checked by the rooms asked.
/// Refuses: people.office_not_found, forbidden, project.not_found, report.not_found,
/// result.not_found, book.not_found, money.line_not_found, money.source_not_found.
Result<Fields> gather_fields(db::Tx& tx, const Context& context, OfficeId office,
                             const std::vector<About>& about);

/// The post that is written to at the top of an office; empty when nobody holds it.
std::string head_of(db::Tx& tx, OfficeId office, Date today);

}  // namespace ruam::letters
