#include "cycle/handover.hpp"

#include <algorithm>

#include "cycle/register.hpp"
#include "people/access.hpp"
#include "people/permissions.hpp"
#include "people/queries.hpp"
#include "people/sessions.hpp"
#include "platform/messages.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

constexpr int days_ahead = 183;

std::string role_word(const std::string& role) {
  return Messages::built_in().say(Language::thai, "role." + role);
}

std::string word(const char* code) { return Messages::built_in().say(Language::thai, code); }

bool shares_role(const Duty& duty, const std::vector<std::string>& roles) {
  return std::any_of(duty.roles.begin(), duty.roles.end(), [&](const auto& role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  });
}

std::string day(const std::optional<Date>& date) {
  return date ? thai::print(*date, thai::DateForm::brief) : "-";
}

void add_table(doc::Document& out, const char* title, const char* second,
               const std::vector<std::pair<std::string, std::string>>& rows) {
  out.blocks.push_back(doc::heading(2, word(title)));
  if (rows.empty()) {
    out.blocks.push_back(doc::paragraph(word("cycle.handover.none")));
    return;
  }
  doc::Table table{
      .columns = {{.percent = 8, .align = doc::Align::right}, {.percent = 67}, {.percent = 25}},
      .head_rows = 1};
  table.rows.push_back(
      {.cells = {doc::cell(word("cycle.handover.number")), doc::cell(word("cycle.handover.what")),
                 doc::cell(word(second))}});
  int number = 0;
  for (const auto& [what, when] : rows)
    table.rows.push_back(
        {.cells = {doc::cell(std::to_string(++number)), doc::cell(what), doc::cell(when)}});
  out.blocks.push_back(std::move(table));
}

}  // namespace

Result<PostHolders> list_holders(db::Tx& tx, const Actor& actor, OfficeId office) {
  TRY(people::require(tx, actor, read_year, office));
  const bool arranges = people::require(tx, actor, people::manage_stand_ins, office).has_value();
  PostHolders out;
  for (const auto& row : people::list_accounts(tx, office))
    if (row.active && !row.roles.empty() && (arranges || row.person_id == actor.person))
      out.rows.push_back({row.person_id, row.name, row.position, row.roles});
  return out;
}

Result<Handover> gather_handover(db::Tx& tx, const Context& context, OfficeId office, Uuid person,
                                 const Waiting& waiting, const people::RoleTable& roles) {
  const auto holders = TRY(list_holders(tx, context.actor, office));
  const auto found = std::find_if(holders.rows.begin(), holders.rows.end(),
                                  [&](const auto& one) { return one.person == person; });
  if (found == holders.rows.end()) return Problem{Kind::not_found, "cycle.holder_not_found"};
  const auto facts = TRY(people::get_office(tx, office));
  const auto today = context.clock.today();
  Handover out{.person = person,
               .name = found->name,
               .position = found->position,
               .office = facts.name_th,
               .roles = found->roles,
               .on = today};

  for (const auto& account : people::list_accounts(tx, office)) {
    if (account.person_id != person) continue;
    const auto actor =
        people::load_actor(tx, {account.office, account.id}, roles, context.clock.now());
    const auto page = page_of(sorted(waiting(tx, actor, office)), {.limit = 500});
    out.waiting = page.rows;
  }
  const auto year = thai::fiscal_year(today).be;
  const Year calendar(tx, facts, year, thai::fiscal_year(add_days(today, days_ahead)).be);
  for (const auto& entry : calendar.rounds()) {
    const bool is_near = entry.round.due && days_between(*entry.round.due, today) < 92 &&
                         days_between(today, *entry.round.due) <= days_ahead;
    if (entry.round.facts.state == RoundState::open && is_near &&
        shares_role(*entry.duty, found->roles))
      out.duties.push_back({entry.duty->name_th, entry.round.due, *entry.round.due < today});
  }
  std::stable_sort(out.duties.begin(), out.duties.end(),
                   [](const auto& a, const auto& b) { return a.due < b.due; });
  for (const auto& row : TRY(view_register(tx, context, office, year)).rows)
    if (row.is_late ||
        (row.state != SubmissionState::open && row.state != SubmissionState::acknowledged))
      out.returns.push_back({row.name_th, boost::describe::enum_to_string(row.state, ""), row.due});
  for (const auto& row : people::list_stand_ins(tx, office))
    if (people::counts_on(row, today))
      out.stand_ins.push_back(row.person_name + " " + row.phrase + " " + row.order_no);
  return out;
}

doc::Document handover_document(const Handover& h, doc::Digits digits) {
  doc::Document out{.title = word("cycle.handover.title"), .digits = digits};
  out.blocks.push_back(doc::Heading{.level = 1,
                                    .runs = {doc::text(word("cycle.handover.title"))},
                                    .align = doc::Align::center,
                                    .size = 20});
  std::string roles;
  for (const auto& role : h.roles) roles += (roles.empty() ? "" : ", ") + role_word(role);
  const auto fact = [&](const char* label, std::string value) {
    out.blocks.push_back(
        doc::LabelValue{.label = {doc::text(word(label))}, .value = {doc::text(std::move(value))}});
  };
  fact("cycle.handover.office", h.office);
  fact("cycle.handover.from", h.name + "  " + h.position);
  fact("cycle.handover.roles", roles);
  fact("cycle.handover.on", thai::print(h.on, thai::DateForm::full));

  std::vector<std::pair<std::string, std::string>> rows;
  for (const auto& item : h.waiting)
    rows.emplace_back((item.code.empty() ? "" : item.code + " ") + item.label + " — " + item.why,
                      day(item.due));
  add_table(out, "cycle.handover.waiting", "cycle.handover.due", rows);
  rows.clear();
  for (const auto& duty : h.duties) rows.emplace_back(duty.name_th, day(duty.due));
  add_table(out, "cycle.handover.duties", "cycle.handover.due", rows);
  rows.clear();
  for (const auto& one : h.returns)
    rows.emplace_back(one.name_th + " — " + word(("cycle.state." + one.state).c_str()),
                      day(one.due));
  add_table(out, "cycle.handover.returns", "cycle.handover.due", rows);
  out.blocks.push_back(doc::heading(2, word("cycle.handover.stand_ins")));
  for (const auto& line : h.stand_ins) out.blocks.push_back(doc::paragraph("- " + line));
  if (h.stand_ins.empty()) out.blocks.push_back(doc::paragraph(word("cycle.handover.none")));
  out.blocks.push_back(doc::heading(2, word("cycle.handover.places")));
  out.blocks.push_back(doc::paragraph(word("cycle.handover.places_text")));
  out.blocks.push_back(doc::Signature{.label = word("cycle.handover.giver"),
                                      .name = h.name,
                                      .under = {h.position},
                                      .date_line = true});
  out.blocks.push_back(doc::Signature{.label = word("cycle.handover.taker"), .date_line = true});
  return out;
}

}  // namespace ruam::cycle
