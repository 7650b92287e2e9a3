#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "committees/composition.hpp"
#include "committees/store.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"
#include "platform/tlog/recount.hpp"

/// Read models: committees, meetings, my seats, what waits.
namespace ruam::committees {

/// Who serves on a committee reads it, of whichever office he is. Refuses: unauthenticated,
/// forbidden.
Result<void> require_reader(db::Tx& tx, const Actor& actor, CommitteeId id);

/// The rules as the office has them, without those that name no kind of committee of an office.
std::vector<Rule> list_rules(db::Tx& tx, OfficeId office);
/// Refuses: committee.no_rule.
Result<Rule> get_rule(db::Tx& tx, OfficeId office, std::string_view rule, std::string_view variant);

struct Filter {
  std::optional<Status> status;
  std::string rule, text;
};

/// One committee as lists show it; seats that the rule knows and that are free or over-filled.
struct Row {
  Uuid id;
  std::string name, short_name, rule;
  Status status = Status::draft;
  std::int64_t members = 0, proposed = 0, vacant = 0, over_filled = 0;
  std::optional<Date> term_to, next_meeting, ends_first;
  Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, name, short_name, rule, status, members, proposed, vacant, over_filled,
                       term_to, next_meeting, ends_first, updated_at))

/// By name. Refuses: forbidden.
Result<std::vector<Row>> list(db::Tx& tx, const Context& context, OfficeId office,
                              const Filter& filter);

struct View {
  Committee committee;
  std::vector<Member> members;  ///< in the order of papers, those who left last
  std::vector<Order> orders;
  std::vector<Meeting> meetings;
  std::optional<Rule> rule;
};
/// Refuses: forbidden, committee.not_found.
Result<View> get(db::Tx& tx, const Actor& actor, CommitteeId id);

struct MeetingView {
  Meeting meeting;
  Committee committee;
  std::vector<Meeting> others;  ///< of the same committee
};
/// Refuses: forbidden, meeting.not_found.
Result<MeetingView> get_meeting(db::Tx& tx, const Actor& actor, MeetingId id);

/// What an order says, for its paper.
struct OrderView {
  Order order;
  Committee committee;
  std::vector<Member> appointed, ended;
  std::optional<Order> previous;
};
/// Refuses: forbidden, committee.order_not_found.
Result<OrderView> get_order(db::Tx& tx, const Actor& actor, OrderId id);

struct MeetingRow {
  OfficeId office;
  Uuid id, committee_id;
  std::string committee, number, place;
  MeetingStatus status = MeetingStatus::planned;
  std::optional<Date> on;
  std::string starts;
  std::int64_t resolutions = 0;
};
BOOST_DESCRIBE_STRUCT(MeetingRow, (),
                      (office, id, committee_id, committee, number, place, status, on, starts,
                       resolutions))
/// All meetings of the office, the nearest day first. Refuses: forbidden.
Result<std::vector<MeetingRow>> list_meetings(db::Tx& tx, const Actor& actor, OfficeId office);

/// One seat of the reader's own.
struct MySeat {
  OfficeId office;
  Uuid committee_id;
  std::string committee, office_name, seats, role;
  MemberStatus status = MemberStatus::serving;
  std::optional<Date> from, until;
};
BOOST_DESCRIBE_STRUCT(MySeat, (),
                      (office, committee_id, committee, office_name, seats, role, status, from,
                       until))
struct MySeats {
  std::vector<MySeat> seats;
  std::vector<MeetingRow> meetings;  ///< of those committees, the next first
};
BOOST_DESCRIBE_STRUCT(MySeats, (), (seats, meetings))
/// Wherever the actor's person sits.
MySeats list_mine(db::Tx& tx, const Actor& actor);

/// Terms that end within ninety days, minutes to write and to certify; a member's own meetings.
std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today);
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);
boost::json::value recount_resolution(db::Tx& tx, const tlog::Entry& entry);

}  // namespace ruam::committees
