#include "committees/committee.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "platform/thai/letters.hpp"

namespace ruam::committees {
namespace {

constexpr std::size_t most_seats = 60, most_steered = 20;

std::size_t seat_place(const Content& content, const Member& member) {
  for (std::size_t i = 0; i < content.seats.size(); ++i)
    if (std::find(member.seats.begin(), member.seats.end(), content.seats[i].id) !=
        member.seats.end())
      return i;
  return content.seats.size();
}

bool is_possible(const std::optional<Date>& date) {
  return !date || (date->year >= 1957 && date->year <= 2157);
}

void check_seats(const Content& content, Problem& problem) {
  std::set<Uuid> ids;
  for (std::size_t i = 0; i < content.seats.size(); ++i) {
    const auto& seat = content.seats[i];
    const auto at = "/content/seats/" + std::to_string(i);
    if (thai::is_blank(seat.name)) problem.faults.push_back({at + "/name", "missing"});
    if (seat.required && (*seat.required < 0 || *seat.required > 500))
      problem.faults.push_back({at + "/required", "out_of_range"});
    if (!ids.insert(seat.id).second) problem.faults.push_back({at + "/id", "committee.twice"});
  }
}

}  // namespace

bool is_voting(SeatRole role) {
  return role == SeatRole::chair || role == SeatRole::vice_chair || role == SeatRole::member ||
         role == SeatRole::secretary;
}

std::string print(SeatRole role, std::string_view member_word) {
  const std::string word = member_word.empty() ? "กรรมการ" : std::string(member_word);
  switch (role) {
    case SeatRole::chair:
      return "ประธาน" + word;
    case SeatRole::vice_chair:
      return "รองประธาน" + word;
    case SeatRole::member:
      return word;
    case SeatRole::secretary:
      return word + "และเลขานุการ";
    case SeatRole::assistant:
      return word + "และผู้ช่วยเลขานุการ";
    case SeatRole::adviser:
      return "ที่ปรึกษา";
    case SeatRole::invited:
      return "ผู้เข้าร่วมประชุม";
  }
  return word;
}

Result<void> check_content(const Content& content) {
  Problem problem{Kind::invalid, "committee.invalid"};
  const auto add = [&](std::string where, std::string code) {
    problem.faults.push_back({std::move(where), std::move(code)});
  };
  if (thai::is_blank(content.name)) add("/content/name", "missing");
  if (content.name.size() > 900) add("/content/name", "too_long");
  if (!content.variant.empty() && content.variant != "small" && content.variant != "large")
    add("/content/variant", "not_one_of");
  if (content.term_years && (*content.term_years < 1 || *content.term_years > 20))
    add("/content/term_years", "out_of_range");
  if (!is_possible(content.term_from)) add("/content/term_from", "out_of_range");
  if (!is_possible(content.term_to)) add("/content/term_to", "out_of_range");
  if (content.term_from && content.term_to && *content.term_to < *content.term_from)
    add("/content/term_to", "committee.ends_before");
  if (content.quorum.count < 0 || content.quorum.count > 500 ||
      (content.quorum.kind == QuorumKind::count && content.quorum.count == 0))
    add("/content/quorum/count", "out_of_range");
  if (content.seats.size() > most_seats) add("/content/seats", "committee.too_many");
  if (content.steers.size() > most_steered) add("/content/steers", "committee.too_many");
  check_seats(content, problem);
  if (problem.faults.empty()) return {};
  return problem;
}

SeatRole role_of(const Content& content, const Member& member) {
  auto best = SeatRole::invited;
  bool is_found = false;
  for (const auto& seat : content.seats)
    if (std::find(member.seats.begin(), member.seats.end(), seat.id) != member.seats.end()) {
      best = std::min(best, seat.role);
      is_found = true;
    }
  return is_found ? best : SeatRole::member;
}

std::string seat_names(const Content& content, const Member& member) {
  std::string all;
  for (const auto& seat : content.seats)
    if (std::find(member.seats.begin(), member.seats.end(), seat.id) != member.seats.end())
      all += (all.empty() ? "" : " และ") + seat.name;
  return all;
}

void sort_members(const Content& content, std::vector<Member>& members) {
  // Secretaries are printed after the members (FORMS §8), which is the order of SeatRole.
  const auto key = [&](const Member& m) {
    return std::tuple(role_of(content, m), seat_place(content, m), m.place, m.id);
  };
  std::sort(members.begin(), members.end(),
            [&](const Member& a, const Member& b) { return key(a) < key(b); });
}

Result<void> check_member(const Content& content, const Member& member) {
  Problem problem{Kind::invalid, "committee.member_invalid"};
  const auto add = [&](std::string where, std::string code) {
    problem.faults.push_back({std::move(where), std::move(code)});
  };
  const auto& who = member.holder;
  if (!who.person_id && thai::is_blank(who.name)) add("/holder/name", "missing");
  for (const auto& [text, where] :
       {std::pair(&who.name, "/holder/name"), std::pair(&who.position, "/holder/position"),
        std::pair(&who.organisation, "/holder/organisation")})
    if (text->size() > 900) add(where, "too_long");
  if (member.seats.empty()) add("/seats", "missing");
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < member.seats.size(); ++i) {
    const auto at = "/seats/" + std::to_string(i);
    const bool is_known = std::any_of(content.seats.begin(), content.seats.end(),
                                      [&](const Seat& s) { return s.id == member.seats[i]; });
    if (!is_known) add(at, "committee.no_such_seat");
    if (!seen.insert(member.seats[i]).second) add(at, "committee.twice");
  }
  if (!is_possible(member.from)) add("/from", "out_of_range");
  if (!is_possible(member.until)) add("/until", "out_of_range");
  if (member.from && member.until && *member.until < *member.from)
    add("/until", "committee.ends_before");
  if (problem.faults.empty()) return {};
  return problem;
}

bool is_in_office(const Member& member, Date day) {
  if (member.status == MemberStatus::proposed) return false;
  if (member.from && day < *member.from) return false;
  if (member.ended_on) return day < *member.ended_on;
  return member.status == MemberStatus::serving && (!member.until || day <= *member.until);
}

std::string subject_of(const Order& order, const Content& content) {
  switch (order.type) {
    case OrderType::appoint:
      return "แต่งตั้ง" + content.name;
    case OrderType::change:
      return "แก้ไขเพิ่มเติมการแต่งตั้ง" + content.name;
    case OrderType::dissolve:
      return "ยกเลิกการแต่งตั้ง" + content.name;
  }
  return content.name;
}

Date end_of_term(Date from, std::int64_t years) {
  return add_days(add_months(from, static_cast<int>(years * 12)), -1);
}

}  // namespace ruam::committees
