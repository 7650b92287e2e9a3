#pragma once

#include "committees/committee.hpp"
#include "committees/meeting.hpp"
#include "forums/forum.hpp"
#include "letters/store.hpp"
#include "letters/texts.hpp"
#include "platform/context.hpp"

/// Records that live by their paper: appointment orders, invitations to meetings and to forums.
namespace ruam::letters {

/// What the text of an order says: {committee}, {legal_basis}, {order_subject}, {previous},
/// {effective}. Refuses: forbidden, committee.order_not_found.
Result<void> add_order_fields(db::Tx& tx, const Context& context, committees::OrderId id,
                              Fields& fields);
/// {committee}, {meeting_number}, {period}, {time}, {place}, {online}. Refuses: forbidden,
/// meeting.not_found.
Result<void> add_meeting_fields(db::Tx& tx, const Context& context, committees::MeetingId id,
                                Fields& fields);

/// {forum}, {period}, {time}, {place}, {issues}, {reply_by}. Refuses: forbidden, forum.not_found.
Result<void> add_forum_fields(db::Tx& tx, const Context& context, forums::ForumId id,
                              Fields& fields);

/// Puts who is appointed, by the first order it is about, into a proposed content.
/// Refuses as add_order_fields().
Result<void> add_records(db::Tx& tx, const Context& context, OfficeId office, Content& content);

/// Tells orders, meetings and forums under the letter how far it is, in the same transaction.
/// Refuses: committee.order_not_found, meeting.not_found, forum.not_found.
Result<void> tell_records(db::Tx& tx, const Context& context, const Record& letter);

}  // namespace ruam::letters
