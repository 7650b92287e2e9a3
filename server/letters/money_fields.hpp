#pragma once

#include "letters/texts.hpp"
#include "money/ledger.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// What the texts on money say: every figure from the ledger, as it stands on the day of writing.
namespace ruam::letters {

/// {amount}, {document_no}, {document_day}, {note}, {receiver}, {receiver_head}, {project}, and all
/// of its source. A transfer's receiver is the other office, else the project's division.
/// Refuses: forbidden, money.line_not_found.
Result<void> add_line_fields(db::Tx& tx, const Context& context, money::LineId id, Fields& fields);
/// {source}, {source_path}, {year}, {given}, {sent}, {sent_percent}, {balance}, {receivers},
/// {accepted}, {receivers_disbursed}, {provisional_end}, {…_figure}.
/// Refuses: forbidden, money.source_not_found.
Result<void> add_source_fields(db::Tx& tx, const Context& context, money::SourceId id,
                               Fields& fields);

}  // namespace ruam::letters
