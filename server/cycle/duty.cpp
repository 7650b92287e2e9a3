#include "cycle/duty.hpp"

#include <algorithm>
#include <charconv>

#include "people/roles.hpp"
#include "platform/messages.hpp"
#include "platform/sha256.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::cycle {
namespace {

struct Prefix {
  std::string_view text;
  RuleKind kind;
  int least, most;
};
constexpr Prefix prefixes[] = {{"day:", RuleKind::day, 1, 31},
                               {"q_end+", RuleKind::quarter_end, 0, 89},
                               {"fy_end+", RuleKind::year_end, 0, 364}};
constexpr std::pair<std::string_view, RuleKind> words[] = {{"last", RuleKind::last},
                                                           {"month", RuleKind::month},
                                                           {"circular", RuleKind::circular},
                                                           {"event", RuleKind::event}};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return value;
}

}  // namespace

std::optional<DueRule> parse_rule(std::string_view text) {
  for (const auto& [word, kind] : words)
    if (text == word) return DueRule{kind, 0};
  for (const auto& prefix : prefixes) {
    if (!text.starts_with(prefix.text)) continue;
    const auto n = number(text.substr(prefix.text.size()));
    if (n && *n >= prefix.least && *n <= prefix.most) return DueRule{prefix.kind, *n};
  }
  return std::nullopt;
}

std::string to_string(DueRule rule) {
  for (const auto& [word, kind] : words)
    if (rule.kind == kind) return std::string(word);
  for (const auto& prefix : prefixes)
    if (rule.kind == prefix.kind) return std::string(prefix.text) + std::to_string(rule.number);
  return "month";
}

Result<void> check_duty(const Duty& duty) {
  Problem problem{Kind::invalid, "cycle.duty_invalid"};
  const auto fault = [&](std::string where, std::string code) {
    problem.faults.push_back({std::move(where), std::move(code)});
  };
  if (thai::is_blank(duty.name_th)) fault("/name_th", "cycle.name_missing");
  if (duty.name_th.size() > 1'500) fault("/name_th", "cycle.name_long");
  if (!parse_rule(duty.due_rule)) fault("/due_rule", "cycle.rule_unknown");
  if (duty.month && (*duty.month < 1 || *duty.month > 12)) fault("/month", "cycle.month_unknown");
  if (duty.remind_days < 0 || duty.remind_days > 180) fault("/remind_days", "cycle.remind_days");
  if (duty.roles.empty()) fault("/roles", "cycle.roles_missing");
  for (std::size_t i = 0; i < duty.roles.size(); ++i)
    if (!people::is_role(duty.roles[i])) fault("/roles/" + std::to_string(i), "cycle.role_unknown");
  if (problem.faults.empty()) return {};
  return problem;
}

Uuid round_id(OfficeId office, const RoundKey& key) {
  const auto digest = sha256(office.uuid.to_string() + '|' + key.duty + '|' +
                             std::to_string(key.fiscal_year) + '|' + std::to_string(key.month));
  Uuid id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);  // RFC 9562 version 8
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

std::vector<std::int64_t> months_of(const Duty& duty) {
  if (parse_rule(duty.due_rule).value_or(DueRule{}).kind == RuleKind::event) return {0};
  if (duty.month) return {*duty.month};
  return {10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9};
}

Date first_of_month(std::int64_t fiscal_year, std::int64_t month) {
  const auto year = thai::to_ce(static_cast<int>(fiscal_year)) - (month >= 10 ? 1 : 0);
  return {year, static_cast<int>(std::clamp<std::int64_t>(month, 1, 12)), 1};
}

std::optional<Date> nominal_due(DueRule rule, std::int64_t fiscal_year, std::int64_t month) {
  const auto first = first_of_month(fiscal_year, month);
  const auto last = last_day_of_month(first.year, first.month);
  switch (rule.kind) {
    case RuleKind::day:
      return Date{first.year, first.month, std::min(rule.number, last.day)};
    case RuleKind::last:
    case RuleKind::month:
      return last;
    case RuleKind::quarter_end:
      return add_days(thai::last_day(thai::previous(thai::quarter_of(first))), rule.number);
    case RuleKind::year_end:
      return add_days(first_of_month(fiscal_year, 10), rule.number - 1);
    case RuleKind::circular:
    case RuleKind::event:
      return std::nullopt;
  }
  return std::nullopt;
}

Round make_round(OfficeId office, const Duty& duty, RoundKey key, RoundFacts facts,
                 const Calendar& calendar) {
  const auto rule = parse_rule(duty.due_rule).value_or(DueRule{});
  Round round{.key = std::move(key), .facts = std::move(facts)};
  round.id = round_id(office, round.key);
  round.nominal = round.facts.typed_due;
  if (!round.nominal) {
    round.nominal = nominal_due(rule, round.key.fiscal_year, round.key.month);
    round.is_whole_month = rule.kind == RuleKind::month;
  }
  if (round.nominal) round.due = calendar.working_on_or_before(*round.nominal);
  return round;
}

std::vector<Stage> stages(const Duty& duty, const Round& round, const Calendar& calendar) {
  std::vector<Stage> all;
  const auto lead = static_cast<int>(duty.remind_days);
  if (!round.due) {
    if (round.key.month == 0) return all;
    const auto first = first_of_month(round.key.fiscal_year, round.key.month);
    const auto asks = calendar.working_on_or_before(add_days(first, -lead));
    const auto again = calendar.working_on_or_after(first);
    if (lead > 0 && asks < again) all.push_back({"ask", asks});
    all.push_back({all.empty() ? "ask" : "ask_again", again});
    return all;
  }
  const auto before = calendar.working_on_or_before(add_days(*round.due, -lead));
  if (before < *round.due) all.push_back({"lead", before});
  all.push_back({"due", *round.due});
  for (int week = 1; week <= most_late_weeks; ++week) {
    const auto on = calendar.working_on_or_before(add_days(*round.due, 7 * week));
    if (on > all.back().on) all.push_back({"late" + std::to_string(week), on});
  }
  return all;
}

std::optional<Stage> stage_on(const std::vector<Stage>& all, Date day) {
  std::optional<Stage> latest;
  for (const auto& stage : all)
    if (stage.on <= day) latest = stage;
  return latest;
}

std::string chat_text(const Duty& duty, const Round& round, std::string_view office,
                      std::string_view link) {
  const auto& messages = Messages::built_in();
  const auto say = [&](const char* code, std::map<std::string, std::string> params) {
    return messages.say(Language::thai, code, params);
  };
  std::string who;
  for (const auto& role : duty.roles)
    who += (who.empty() ? "" : ", ") + say(("role." + role).c_str(), {});
  std::string when = say("cycle.chat.no_date", {});
  if (round.due)
    when = say(round.is_whole_month ? "cycle.chat.month" : "cycle.chat.until",
               {{"date", thai::print(*round.due, thai::DateForm::weekday)}});
  std::string text = say("cycle.chat.what", {{"what", duty.name_th}}) + '\n' + when + '\n' +
                     say("cycle.chat.who", {{"who", who}, {"office", std::string(office)}});
  if (!round.facts.circular_no.empty())
    text += '\n' + say("cycle.chat.circular", {{"number", round.facts.circular_no}});
  if (duty.is_approximate && !round.facts.typed_due)
    text += '\n' + say("cycle.chat.approximate", {});
  return text + '\n' + say("cycle.chat.where", {{"link", std::string(link)}});
}

}  // namespace ruam::cycle
