#pragma once

#include <optional>
#include <string>
#include <vector>

#include "committees/store.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/jobs.hpp"
#include "platform/room.hpp"

/// Verbs on committees, members and orders. All refuse unauthenticated and forbidden, and
/// committee.not_found.
namespace ruam::committees {

struct NewCommittee {
  std::string rule, variant;  ///< of the catalogue; empty: a working group of the office's own
  std::string name;           ///< empty: as the rule calls it
  std::vector<Steered> steers;
};
BOOST_DESCRIBE_STRUCT(NewCommittee, (), (rule, variant, name, steers))

/// Begins a committee with the seats that the rule of today names. Refuses: committee.no_rule,
/// committee.invalid, committee.steered_unknown.
Result<CommitteeId> create(Context& context, OfficeId office, const NewCommittee& request,
                           const Describe& describe);

/// Replaces what is said of it. Refuses: committee.stale, committee.invalid, committee.ended,
/// committee.seat_in_use (somebody sits there), committee.steered_unknown.
Result<void> edit(Context& context, CommitteeId id, Content content, std::int64_t expected_version,
                  const Describe& describe);

struct NewMember {
  Holder holder;
  std::vector<Uuid> seats;
  std::optional<Date> from, until;  ///< nothing: as the order and the term say
};
BOOST_DESCRIBE_STRUCT(NewMember, (), (holder, seats, from, until))

/// Proposes somebody for one seat or several; who serves is appointed by an order. Refuses:
/// committee.member_invalid, committee.person_unknown, committee.ended.
Result<Uuid> add_member(Context& context, CommitteeId id, const NewMember& request);

/// The same person with other words; seats and days of a serving member stay as the order has
/// them. Refuses: committee.member_not_found, committee.stale, committee.appointed,
/// committee.member_left, and as add_member().
Result<void> edit_member(Context& context, CommitteeId id, Uuid member, const NewMember& request,
                         std::int64_t expected_version);

/// Takes a proposed member back. Refuses: committee.member_not_found, committee.appointed.
Result<void> remove_member(Context& context, CommitteeId id, Uuid member);

struct EndMember {
  Date on;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndMember, (), (on, reason))

/// Somebody leaves without an order: by death, resignation, losing the post. Refuses:
/// committee.member_not_found, committee.not_serving, committee.reason_missing.
Result<void> end_member(Context& context, CommitteeId id, Uuid member, const EndMember& request);

struct NewOrder {
  OrderType type = OrderType::appoint;
  std::vector<Uuid> ends;  ///< serving members who leave by it
  std::optional<Date> effective_on;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewOrder, (), (type, ends, effective_on, reason))

/// Drafts the order that appoints all proposed members. Refuses: committee.order_open (there is a
/// draft already), committee.order_empty, committee.order_type (the first appoints, later ones
/// change), committee.not_serving.
Result<OrderId> draft_order(Context& context, CommitteeId id, const NewOrder& request);

/// Throws a draft away. Refuses: committee.order_not_found, committee.order_in_force,
/// committee.order_on_its_way (its paper is being signed).
Result<void> remove_order(Context& context, OrderId id);

/// What is known of an order's paper once it is signed and has its number.
struct Issued {
  std::optional<Uuid> letter_id, file_id;
  std::string number;
  std::optional<Date> dated;
};

struct RecordOrder {
  std::string number;
  Date dated;
  std::optional<Date> effective_on;
  std::optional<Uuid> file_id;
};
BOOST_DESCRIBE_STRUCT(RecordOrder, (), (number, dated, effective_on, file_id))

/// The paper way: an order that was signed in ink, with its scan, takes effect. Refuses:
/// committee.order_not_found, committee.order_in_force, committee.order_number,
/// committee.order_in_future, files.not_found, files.belongs_elsewhere.
Result<void> record_order(Context& context, OrderId id, const RecordOrder& request);

/// Called by the room of the order's paper, in its own transaction and after its own checks: the
/// paper was begun, was signed, got its number and date. Signed and dated it takes effect.
Result<void> note_order_paper(db::Tx& tx, const Context& context, OrderId id, const Issued& paper,
                              bool is_signed);
/// Its paper was cancelled: the draft is free for another.
Result<void> note_order_cancelled(db::Tx& tx, const Context& context, OrderId id);

/// Takes the name of an erased person from seats.
Result<boost::json::value> forget_person(Context& context, const jobs::Event& event,
                                         jobs::Progress& progress);

}  // namespace ruam::committees
