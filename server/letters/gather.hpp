#pragma once

#include <string>

#include "letters/queries.hpp"
#include "letters/sheet.hpp"
#include "letters/store/filed.hpp"
#include "platform/context.hpp"

/// From the records to what the paper of a letter says.
namespace ruam::letters {

/// What the office would put round a letter now. Refuses: people.office_not_found,
/// files.not_found.
Result<Frame> read_frame(db::Tx& tx, OfficeId office);

/// The frame that the round's signatures stand on: fixed now if this is the first of them.
/// Refuses as read_frame().
Result<FixedFrame> fix_frame(db::Tx& tx, const Record& letter, Instant at);

/// What the letter says on paper. A round's first edition stays the ground of all later ones: what
/// was signed is never read again, only comments and number come to it. Refuses as read_frame().
Result<Sheet> read_sheet(db::Tx& tx, const View& view, Date today);

/// A content that is kept nowhere, as it would be printed. Refuses as read_frame().
Result<Sheet> proposed_sheet(db::Tx& tx, OfficeId office, Content content, Date today);

/// Whether the edition shows the letter as it now stands.
bool is_current(const Filed& filed, const View& view);

/// The bytes of the frame's picture; empty when it has none. Not inside a transaction.
std::string read_emblem(const Config& config, const Frame& frame);

}  // namespace ruam::letters
