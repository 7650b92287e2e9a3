#include "committees/composition.hpp"

#include <algorithm>
#include <charconv>

namespace ruam::committees {
namespace {

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

/// «1/6» is one seat in a small school and six in a large one.
std::optional<std::int64_t> seats_of(std::string_view text, std::string_view variant) {
  const auto stroke = text.find('/');
  if (stroke == text.npos) return number(text);
  return number(variant == "large" ? text.substr(stroke + 1) : text.substr(0, stroke));
}

SeatRole rule_role(std::string_view code) {
  SeatRole role = SeatRole::member;
  boost::describe::enum_from_string(std::string(code).c_str(), role);
  return role;
}

std::string column(const catalog::Item& item, const std::string& name) {
  return catalog::extra(item, name).value_or("");
}

bool is_part(const Member& member) { return member.status != MemberStatus::ended; }

bool sits_on(const Member& member, Uuid seat) {
  return std::find(member.seats.begin(), member.seats.end(), seat) != member.seats.end();
}

Remark seat_remark(std::string code, const Seat& seat, std::int64_t filled) {
  return {std::move(code),
          {{"seat", seat.name},
           {"filled", std::to_string(filled)},
           {"required", std::to_string(seat.required.value_or(0))}},
          seat.id};
}

void compare_seats(const Content& content, const Rule& rule, std::vector<Remark>& all) {
  for (const auto& wanted : rule.seats) {
    const auto seat = std::find_if(content.seats.begin(), content.seats.end(),
                                   [&](const Seat& s) { return s.category == wanted.id; });
    if (seat == content.seats.end()) {
      if (wanted.required.value_or(0) > 0)
        all.push_back({"committee.category_missing",
                       {{"seat", wanted.name_th}, {"required", std::to_string(*wanted.required)}},
                       {}});
      continue;
    }
    if (wanted.required && seat->required != wanted.required)
      all.push_back({"committee.seats_differ",
                     {{"seat", seat->name},
                      {"filled", std::to_string(seat->required.value_or(0))},
                      {"required", std::to_string(*wanted.required)}},
                     seat->id});
  }
  if (rule.seats.empty()) return;
  for (const auto& seat : content.seats) {
    const bool is_known = std::any_of(rule.seats.begin(), rule.seats.end(),
                                      [&](const RuleSeat& r) { return r.id == seat.category; });
    if (!is_known && is_voting(seat.role))
      all.push_back({"committee.category_extra", {{"seat", seat.name}}, seat.id});
  }
}

void compare_total(const Content& content, const std::vector<Member>& members, const Rule& rule,
                   std::vector<Remark>& all) {
  const auto sits = std::count_if(members.begin(), members.end(), [&](const Member& m) {
    return is_part(m) && is_voting(role_of(content, m));
  });
  if (rule.total && *rule.total != sits)
    all.push_back({"committee.total_differs",
                   {{"filled", std::to_string(sits)}, {"required", std::to_string(*rule.total)}},
                   {}});
}

void look_at_roles(const Content& content, const std::vector<Member>& members,
                   std::vector<Remark>& all) {
  std::int64_t chairs = 0, secretaries = 0;
  for (const auto& one : members) {
    if (!is_part(one)) continue;
    const auto role = role_of(content, one);
    chairs += role == SeatRole::chair ? 1 : 0;
    secretaries += role == SeatRole::secretary ? 1 : 0;
    if (one.seats.size() > 1)
      all.push_back({"committee.several_seats",
                     {{"name", one.holder.name}, {"seats", seat_names(content, one)}},
                     {}});
  }
  if (chairs == 0) all.push_back({"committee.no_chair", {}, {}});
  if (secretaries == 0) all.push_back({"committee.no_secretary", {}, {}});
}

}  // namespace

Rule make_rule(const catalog::Item& item, const std::vector<catalog::Item>& categories,
               std::string_view variant) {
  Rule rule{.id = item.id,
            .name_th = item.name_th,
            .name_en = item.name_en,
            .short_name = column(item, "abbr_th"),
            .legal_basis = column(item, "legal_basis"),
            .total = number(column(item, "members_total")),
            .term_years = number(column(item, "term_years")),
            .valid_from_be = item.valid_from_be,
            .valid_to_be = item.valid_to_be,
            .verified = item.verified,
            .origin = item.origin,
            .note = item.note};
  std::int64_t sum = 0;
  bool is_whole = true;
  for (const auto& row : categories) {
    if (column(row, "committee_id") != item.id) continue;
    const auto seats = column(row, "seats");
    if (seats.find('/') != seats.npos) rule.variants = {"small", "large"};
    RuleSeat seat{row.id,
                  row.name_th,
                  row.name_en,
                  rule_role(column(row, "seat_role")),
                  seats_of(seats, variant),
                  row.verified,
                  row.origin,
                  row.note};
    if (is_voting(seat.role)) {
      is_whole = is_whole && seat.required.has_value();
      sum += seat.required.value_or(0);
    }
    rule.seats.push_back(std::move(seat));
  }
  // «9 or 15» is no number: the seats of the variant say which.
  if (!rule.total && !rule.variants.empty() && is_whole) rule.total = sum;
  return rule;
}

Content propose(const Rule& rule, std::string_view variant) {
  Content content{.name = rule.name_th, .short_name = rule.short_name, .rule = rule.id};
  content.legal_basis = rule.legal_basis;
  content.term_years = rule.term_years;
  if (!rule.variants.empty()) content.variant = variant == "large" ? "large" : "small";
  if (rule.name_th.starts_with("คณะอนุกรรมการ")) content.member_word = "อนุกรรมการ";
  for (const auto& seat : rule.seats)
    content.seats.push_back({new_uuid(), seat.id, seat.name_th, seat.role, seat.required});
  if (!content.seats.empty()) return content;
  // A working group: no law says who sits on it.
  const std::string word = content.member_word;
  content.seats = {{new_uuid(), "", "ประธาน" + word, SeatRole::chair, 1},
                   {new_uuid(), "", word, SeatRole::member, {}},
                   {new_uuid(), "", word + "และเลขานุการ", SeatRole::secretary, 1}};
  return content;
}

std::vector<SeatFill> fill_of(const Content& content, const std::vector<Member>& members) {
  std::vector<SeatFill> all;
  for (const auto& seat : content.seats) {
    SeatFill one{.seat = seat.id};
    one.filled = std::count_if(members.begin(), members.end(),
                               [&](const Member& m) { return is_part(m) && sits_on(m, seat.id); });
    // Seats beside the rule (required 0) are for those who attend without a seat of the law.
    if (seat.required && *seat.required > 0) {
      one.fill = one.filled < *seat.required   ? Fill::vacant
                 : one.filled > *seat.required ? Fill::over_filled
                                               : Fill::fits;
    } else if (seat.required && is_voting(seat.role) && one.filled > 0) {
      one.fill = Fill::over_filled;
    }
    all.push_back(one);
  }
  return all;
}

std::vector<Remark> remarks(const Content& content, const std::vector<Member>& members,
                            const std::optional<Rule>& rule, int year_be) {
  std::vector<Remark> all;
  const auto fills = fill_of(content, members);
  for (std::size_t i = 0; i < fills.size(); ++i) {
    if (fills[i].fill == Fill::vacant)
      all.push_back(seat_remark("committee.vacant", content.seats[i], fills[i].filled));
    if (fills[i].fill == Fill::over_filled)
      all.push_back(seat_remark("committee.over_filled", content.seats[i], fills[i].filled));
  }
  look_at_roles(content, members, all);
  if (!rule) return all;
  compare_total(content, members, *rule, all);
  compare_seats(content, *rule, all);
  if (rule->valid_to_be && *rule->valid_to_be < year_be)
    all.push_back({"committee.rule_expired", {{"year", std::to_string(*rule->valid_to_be)}}, {}});
  if (rule->verified != catalog::Verified::yes && rule->verified != catalog::Verified::design)
    all.push_back({"committee.rule_unverified", {}, {}});
  return all;
}

}  // namespace ruam::committees
