#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/json/wire.hpp"
#include "platform/result.hpp"

/// Committees, their seats and who sits on them: nouns and rules. No I/O.
namespace ruam::committees {

using CommitteeId = RecordId<struct CommitteeKind>;
using OrderId = RecordId<struct CommitteeOrderKind>;
inline constexpr std::string_view committee_kind = "committee", order_kind = "committee_order";

inline Ref ref(const CommitteeId& id) { return {id.office, std::string(committee_kind), id.uuid}; }
inline Ref ref(const OrderId& id) { return {id.office, std::string(order_kind), id.uuid}; }

inline constexpr Permission read_committees{"committees.read"};
inline constexpr Permission write_committees{"committees.write"};
inline constexpr Permission certify_minutes{"committees.certify"};

/// draft → active when its first order is in force → ended by an order.
enum class Status { draft, active, ended };
BOOST_DESCRIBE_ENUM(Status, draft, active, ended)

enum class SeatRole { chair, vice_chair, member, secretary, assistant, adviser, invited };
BOOST_DESCRIBE_ENUM(SeatRole, chair, vice_chair, member, secretary, assistant, adviser, invited)

/// Whether who sits there counts for the quorum and votes.
bool is_voting(SeatRole role);
/// As papers print it: «ประธานกรรมการ», with the committee's own word for a member.
std::string print(SeatRole role, std::string_view member_word);

/// A kind of seat: one representative category with so many places.
struct Seat {
  Uuid id;
  std::string category;  ///< of representative_categories; empty: the office's own
  std::string name;
  SeatRole role = SeatRole::member;
  std::optional<std::int64_t> required;  ///< nothing: the announcement says how many
};
BOOST_DESCRIBE_STRUCT(Seat, (), (id, category, name, role, required))

enum class QuorumKind { half, majority, third, count };
BOOST_DESCRIBE_ENUM(QuorumKind, half, majority, third, count)

/// How many of the members in office must be there (RULES §4: half unless the law says otherwise).
struct Quorum {
  QuorumKind kind = QuorumKind::half;
  std::int64_t count = 0;  ///< of QuorumKind::count
};
BOOST_DESCRIBE_STRUCT(Quorum, (), (kind, count))

/// A plan or project that the committee steers.
struct Steered {
  std::string kind;
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(Steered, (), (kind, id))

/// What is said of a committee; who sits on it is apart.
struct Content {
  std::string name, short_name;
  std::string rule;     ///< of the catalogue `committees`, "CM-KTPN"; empty: none
  std::string variant;  ///< small, large: of a school board
  std::string legal_basis, appointed_by;
  std::string member_word = "กรรมการ";  ///< อนุกรรมการ, คณะทำงาน
  std::optional<std::int64_t> term_years;
  std::optional<Date> term_from, term_to;
  Quorum quorum;
  bool allows_proxy = false, allows_online = true;
  json::LongText purpose, duties;
  std::vector<Seat> seats;
  std::vector<Steered> steers;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (name, short_name, rule, variant, legal_basis, appointed_by, member_word,
                       term_years, term_from, term_to, quorum, allows_proxy, allows_online, purpose,
                       duties, seats, steers))

/// Refuses: committee.invalid with a fault for each wrong place.
Result<void> check_content(const Content& content);

enum class MemberStatus { proposed, serving, ended };
BOOST_DESCRIBE_ENUM(MemberStatus, proposed, serving, ended)

/// Who sits there: somebody of people, or a name in words.
struct Holder {
  std::optional<Uuid> person_id;
  std::optional<OfficeId> person_office;  ///< nothing: the committee's own
  std::string name, position, organisation;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (person_id, person_office, name, position, organisation))

/// One person on the committee, on one seat or several.
struct Member {
  Uuid id;
  CommitteeId committee;
  Holder holder;
  std::vector<Uuid> seats;
  MemberStatus status = MemberStatus::proposed;
  std::optional<Date> from, until, ended_on;
  std::string end_reason;
  std::optional<Uuid> appointed_by, ended_by;  ///< orders
  std::optional<Uuid> import_id;
  std::int64_t place = 0, version = 1;
};

/// The first of the seats' roles in the order of papers: who is chair and expert prints as chair.
SeatRole role_of(const Content& content, const Member& member);
/// Names of the seats, joined: «ผู้ทรงคุณวุฒิ… และผู้แทน…».
std::string seat_names(const Content& content, const Member& member);
/// In the order of papers: by role, then by seat, then as entered.
void sort_members(const Content& content, std::vector<Member>& members);

/// Refuses: committee.member_invalid with a fault for each wrong place (name or person, seats of
/// this committee, years).
Result<void> check_member(const Content& content, const Member& member);

/// Whether who sits there on that day is in office.
bool is_in_office(const Member& member, Date day);

/// appoint: the first one; change: members come and go; dissolve: it ends.
enum class OrderType { appoint, change, dissolve };
BOOST_DESCRIBE_ENUM(OrderType, appoint, change, dissolve)
enum class OrderStatus { draft, in_force, cancelled };
BOOST_DESCRIBE_ENUM(OrderStatus, draft, in_force, cancelled)

/// An appointment order (คำสั่งแต่งตั้ง): who comes, who goes. A change is a new order.
struct Order {
  OrderId id;
  CommitteeId committee;
  OrderType type = OrderType::appoint;
  OrderStatus status = OrderStatus::draft;
  std::vector<Uuid> appoints, ends;  ///< members
  std::optional<Uuid> letter_id;     ///< its paper, where it was written in Ruam
  std::optional<Uuid> file_id;       ///< its scan, where it was not
  std::string number;                ///< «12/2567», from the registry
  std::optional<Date> dated, effective_on;
  std::string reason, author_name;
  std::optional<Uuid> previous;  ///< the order that it amends
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// What the order is about: «แต่งตั้งคณะกรรมการ…».
std::string subject_of(const Order& order, const Content& content);

/// A year as the law counts it, for a term: the day before the same day `years` later.
Date end_of_term(Date from, std::int64_t years);

}  // namespace ruam::committees
