#include "committees/meeting.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "platform/code_of.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::committees {
namespace {

using S = MeetingStatus;
constexpr std::array<std::pair<S, S>, 8> meeting_moves = {{
    {S::planned, S::invited},
    {S::invited, S::held},
    {S::held, S::minutes_drafted},
    {S::minutes_drafted, S::certified},
    {S::minutes_drafted, S::held},
    {S::planned, S::cancelled},
    {S::invited, S::cancelled},
    {S::invited, S::planned},
}};

constexpr std::size_t most_items = 20, most_matters = 60, most_guests = 300;

bool came(const Attendance& one) {
  return one.presence == Presence::present || one.presence == Presence::proxy;
}

/// «09.30», or nothing said.
bool is_time(std::string_view text) {
  if (text.empty()) return true;
  if (text.size() != 5 || text[2] != '.') return false;
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (!digit(0) || !digit(1) || !digit(3) || !digit(4)) return false;
  return (text[0] - '0') * 10 + (text[1] - '0') < 24 && text[3] < '6';
}

/// Faults of one resolution against who was there.
class VoteCheck {
 public:
  VoteCheck(const Content& committee, const MeetingContent& content, std::vector<Fault>& faults)
      : faults_(faults) {
    for (const auto& one : content.attendance)
      if (is_voting(one.role) && (one.presence == Presence::present ||
                                  (one.presence == Presence::proxy && committee.allows_proxy)))
        voters_.insert(one.member);
  }

  void check(const Resolution& r, const std::string& at) {
    std::set<Uuid> left;
    for (std::size_t i = 0; i < r.left.size(); ++i) {
      left.insert(r.left[i].member);
      if (!voters_.contains(r.left[i].member))
        add(at + "/left/" + std::to_string(i), "meeting.voter_absent");
    }
    if (r.way == Way::consent) return;
    if (r.way == Way::named) check_names(r, left, at);
    const auto votes = votes_of(r);
    if (votes.agree + votes.disagree + votes.abstain == 0) return add(at, "meeting.no_votes");
    if (votes.agree + votes.disagree + votes.abstain >
        static_cast<std::int64_t>(voters_.size() - std::min(left.size(), voters_.size())))
      add(at + "/agree", "meeting.too_many_votes");
    const bool passed =
        votes.agree > votes.disagree || (votes.agree == votes.disagree && r.chair_cast);
    if ((r.outcome == Outcome::agreed && !passed) || (r.outcome == Outcome::rejected && passed))
      add(at + "/outcome", "meeting.vote_contradicts");
  }

 private:
  void check_names(const Resolution& r, const std::set<Uuid>& left, const std::string& at) {
    std::set<Uuid> seen;
    for (std::size_t i = 0; i < r.votes.size(); ++i) {
      const auto where = at + "/votes/" + std::to_string(i);
      const auto who = r.votes[i].member;
      if (!voters_.contains(who)) add(where, "meeting.voter_absent");
      if (left.contains(who)) add(where, "meeting.left_but_voted");
      if (!seen.insert(who).second) add(where, "committee.twice");
    }
  }
  void add(std::string where, std::string code) {
    faults_.push_back({std::move(where), std::move(code)});
  }

  std::set<Uuid> voters_;
  std::vector<Fault>& faults_;
};

void need(bool is_there, std::string where, std::vector<Fault>& faults) {
  if (!is_there) faults.push_back({std::move(where), "missing"});
}

/// A matter may stand without its words while it is written, not when others read it.
void check_titles(const MeetingContent& content, std::vector<Fault>& faults) {
  for (std::size_t i = 0; i < content.agenda.size(); ++i)
    for (std::size_t k = 0; k < content.agenda[i].matters.size(); ++k)
      need(!thai::is_blank(content.agenda[i].matters[k].title),
           fmt::format("/content/agenda/{}/matters/{}/title", i, k), faults);
}

void check_invitation(const MeetingContent& content, std::vector<Fault>& faults) {
  need(content.on.has_value(), "/content/on", faults);
  need(!content.starts.empty(), "/content/starts", faults);
  need(content.mode == Mode::online || !thai::is_blank(content.place), "/content/place", faults);
  need(content.mode == Mode::in_person || !thai::is_blank(content.link), "/content/link", faults);
  need(std::any_of(content.agenda.begin(), content.agenda.end(),
                   [](const AgendaItem& item) { return !item.matters.empty(); }),
       "/content/agenda", faults);
}

void check_held(const MeetingContent& content, Date today, std::vector<Fault>& faults) {
  need(content.on.has_value(), "/content/on", faults);
  if (content.on && today < *content.on) faults.push_back({"/content/on", "meeting.in_future"});
  for (std::size_t i = 0; i < content.attendance.size(); ++i)
    if (is_voting(content.attendance[i].role) &&
        content.attendance[i].presence == Presence::unknown)
      faults.push_back({"/content/attendance/" + std::to_string(i), "meeting.presence_unknown"});
}

/// Whether anything was decided that wants a quorum.
bool check_matters(const Content& committee, const MeetingContent& content,
                   std::vector<Fault>& faults) {
  VoteCheck votes{committee, content, faults};
  bool has_decided = false;
  for (std::size_t i = 0; i < content.agenda.size(); ++i)
    for (std::size_t k = 0; k < content.agenda[i].matters.size(); ++k) {
      const auto& r = content.agenda[i].matters[k].resolution;
      votes.check(r, fmt::format("/content/agenda/{}/matters/{}/resolution", i, k));
      has_decided = has_decided || decides(r.outcome);
      if (r.follow_up && thai::is_blank(r.owner))
        faults.push_back(
            {fmt::format("/content/agenda/{}/matters/{}/resolution/owner", i, k), "missing"});
    }
  return has_decided;
}

}  // namespace

bool is_writable(MeetingStatus status) {
  return status == S::planned || status == S::invited || status == S::held;
}

Result<void> check_move(MeetingStatus from, MeetingStatus to) {
  if (std::find(meeting_moves.begin(), meeting_moves.end(), std::pair{from, to}) !=
      meeting_moves.end())
    return {};
  return Problem{
      Kind::conflict, "meeting.no_such_move", {{"from", code_of(from)}, {"to", code_of(to)}}};
}

std::vector<MeetingStatus> moves_from(MeetingStatus status) {
  std::vector<MeetingStatus> open;
  for (const auto& [from, to] : meeting_moves)
    if (from == status) open.push_back(to);
  return open;
}

bool decides(Outcome outcome) {
  return outcome != Outcome::none && outcome != Outcome::acknowledged;
}

std::string print(Outcome outcome) {
  switch (outcome) {
    case Outcome::none:
      return {};
    case Outcome::acknowledged:
      return "รับทราบ";
    case Outcome::certified:
      return "รับรอง";
    case Outcome::agreed:
      return "เห็นชอบ";
    case Outcome::rejected:
      return "ไม่เห็นชอบ";
    case Outcome::assigned:
      return "มอบหมาย";
    case Outcome::deferred:
      return "ให้นำเสนอในการประชุมครั้งต่อไป";
  }
  return {};
}

std::string number_of(const Meeting& meeting) {
  return fmt::format("{}/{}", meeting.number, meeting.year);
}

std::vector<AgendaItem> usual_agenda() {
  std::vector<AgendaItem> all;
  for (const auto* heading : {"เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", "เรื่องรับรองรายงานการประชุม", "เรื่องสืบเนื่อง",
                              "เรื่องเสนอให้ที่ประชุมทราบ", "เรื่องเสนอให้ที่ประชุมพิจารณา", "เรื่องอื่น ๆ (ถ้ามี)"})
    all.push_back({new_uuid(), heading, {}});
  return all;
}

QuorumCount count_quorum(const Content& committee, const std::vector<Attendance>& attendance) {
  QuorumCount q;
  for (const auto& one : attendance) {
    if (!is_voting(one.role)) continue;
    ++q.in_office;
    const bool is_proxy = one.presence == Presence::proxy;
    q.proxies += is_proxy ? 1 : 0;
    if (one.presence == Presence::present || (is_proxy && committee.allows_proxy)) {
      ++q.present;
      q.online += one.online ? 1 : 0;
    }
  }
  switch (committee.quorum.kind) {
    case QuorumKind::half:
      q.needed = (q.in_office + 1) / 2;
      break;
    case QuorumKind::majority:
      q.needed = q.in_office / 2 + 1;
      break;
    case QuorumKind::third:
      q.needed = (q.in_office + 2) / 3;
      break;
    case QuorumKind::count:
      q.needed = committee.quorum.count;
      break;
  }
  q.reached = q.in_office > 0 && q.present >= q.needed;
  return q;
}

std::vector<CategoryCount> count_categories(const std::vector<Attendance>& attendance) {
  std::vector<CategoryCount> all;
  for (const auto& one : attendance) {
    auto at = std::find_if(all.begin(), all.end(),
                           [&](const CategoryCount& c) { return c.category == one.category; });
    if (at == all.end()) at = all.insert(all.end(), {one.category, 0, 0});
    ++at->members;
    at->present += came(one) ? 1 : 0;
  }
  return all;
}

Votes votes_of(const Resolution& r) {
  if (r.way != Way::named)
    return {r.agree.value_or(0), r.disagree.value_or(0), r.abstain.value_or(0)};
  Votes votes;
  for (const auto& one : r.votes)
    ++(one.choice == Choice::agree      ? votes.agree
       : one.choice == Choice::disagree ? votes.disagree
                                        : votes.abstain);
  return votes;
}

Result<void> check_meeting(const MeetingContent& content) {
  Problem problem{Kind::invalid, "meeting.invalid"};
  const auto add = [&](std::string where, std::string code) {
    problem.faults.push_back({std::move(where), std::move(code)});
  };
  if (content.on && (content.on->year < 1957 || content.on->year > 2157))
    add("/content/on", "out_of_range");
  if (!is_time(content.starts)) add("/content/starts", "meeting.time");
  if (!is_time(content.ends)) add("/content/ends", "meeting.time");
  if (!content.starts.empty() && !content.ends.empty() && content.ends <= content.starts)
    add("/content/ends", "committee.ends_before");
  if (content.agenda.size() > most_items) add("/content/agenda", "committee.too_many");
  if (content.guests.size() > most_guests) add("/content/guests", "committee.too_many");
  for (std::size_t i = 0; i < content.agenda.size(); ++i) {
    const auto& item = content.agenda[i];
    if (thai::is_blank(item.heading)) add(fmt::format("/content/agenda/{}/heading", i), "missing");
    if (item.matters.size() > most_matters)
      add(fmt::format("/content/agenda/{}/matters", i), "committee.too_many");
    for (std::size_t k = 0; k < item.matters.size(); ++k) {
      const auto at = fmt::format("/content/agenda/{}/matters/{}", i, k);
      const auto& r = item.matters[k].resolution;
      for (const auto& count : {r.agree, r.disagree, r.abstain})
        if (count && (*count < 0 || *count > 500)) add(at + "/resolution/agree", "out_of_range");
    }
  }
  for (std::size_t i = 0; i < content.guests.size(); ++i)
    if (thai::is_blank(content.guests[i].name))
      add(fmt::format("/content/guests/{}/name", i), "missing");
  if (problem.faults.empty()) return {};
  return problem;
}

Result<void> check_ready(const Content& committee, const MeetingContent& content, MeetingStatus to,
                         Date today) {
  Problem problem{Kind::precondition_missing, "meeting.incomplete"};
  check_titles(content, problem.faults);
  if (to == S::invited) check_invitation(content, problem.faults);
  if (to == S::held) check_held(content, today, problem.faults);
  bool has_decided = false;
  if (to == S::minutes_drafted) {
    check_held(content, today, problem.faults);
    need(!content.starts.empty(), "/content/starts", problem.faults);
    need(!content.ends.empty(), "/content/ends", problem.faults);
    need(!thai::is_blank(content.recorder), "/content/recorder", problem.faults);
    has_decided = check_matters(committee, content, problem.faults);
  }
  if (!problem.faults.empty()) {
    problem.details["count"] = std::to_string(problem.faults.size());
    return problem;
  }
  const auto quorum = count_quorum(committee, content.attendance);
  if (!has_decided || quorum.reached || !thai::is_blank(content.no_quorum_reason)) return {};
  return Problem{
      Kind::precondition_missing,
      "meeting.no_quorum",
      {{"present", std::to_string(quorum.present)}, {"needed", std::to_string(quorum.needed)}},
      {{"/content/no_quorum_reason", "missing"}}};
}

std::string print_votes(const Resolution& r) {
  if (r.way == Way::consent) return {};
  const auto votes = votes_of(r);
  return fmt::format("(เห็นด้วย {} ไม่เห็นด้วย {} งดออกเสียง {})", votes.agree, votes.disagree,
                     votes.abstain);
}

}  // namespace ruam::committees
