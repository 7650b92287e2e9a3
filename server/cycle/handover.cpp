#include "cycle/handover.hpp"

#include <algorithm>
#include <set>

#include "cycle/register.hpp"
#include "people/access.hpp"
#include "people/permissions.hpp"
#include "people/queries.hpp"
#include "people/sessions.hpp"
#include "platform/messages.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"
#include "projects/queries.hpp"

namespace ruam::cycle {
namespace {

constexpr int days_looked_ahead = 183;

struct RegisterPlace {
  std::string_view permission;
  const char *code, *url;
};
/// Registers and who works with them.
constexpr RegisterPlace registers[] = {
    {"projects.read", "cycle.place.projects", "/projects"},
    {"reports.write", "cycle.place.reports", "/reports"},
    {"year.read", "cycle.place.year", "/year"},
    {"submissions.write", "cycle.place.submissions", "/submissions"},
    {"letters.write", "cycle.place.letters", "/letters"},
    {"followups.read", "cycle.place.followups", "/followups"},
    {"money.write", "cycle.place.money", "/money"},
};

std::string role_word(const std::string& role) {
  return Messages::built_in().say(Language::thai, "role." + role);
}

std::string word(const char* code) { return Messages::built_in().say(Language::thai, code); }

bool shares_role(const Duty& duty, const std::vector<std::string>& roles) {
  return std::any_of(duty.roles.begin(), duty.roles.end(), [&](const auto& role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  });
}

std::string day_text(const std::optional<Date>& date) {
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

/// Somebody's work in the office: who he is, as whom rooms are asked, in which roles.
struct Post {
  Uuid person;
  std::string name, position;
  std::vector<std::string> roles;
  std::vector<Actor> actors;
};

/// What waits for any of the actors, each once.
std::vector<WaitingRow> waiting_for(db::Tx& tx, const Post& post, OfficeId office,
                                    const Waiting& waiting) {
  std::vector<WaitingItem> all;
  std::set<std::pair<Uuid, std::string>> known;
  for (const auto& actor : post.actors)
    for (auto& item : waiting(tx, actor, office))
      if (item.ref.kind != "handover" && known.emplace(item.ref.uuid, item.action).second)
        all.push_back(std::move(item));
  return page_of(sorted(std::move(all)), {.limit = 500}).rows;
}

/// Open rounds of the roles, a quarter back and half a year ahead.
std::vector<HandoverDuty> duties_of(const Year& calendar, const std::vector<std::string>& roles,
                                    Date today) {
  std::vector<HandoverDuty> all;
  for (const auto& entry : calendar.rounds()) {
    const bool is_near = entry.round.due && days_between(*entry.round.due, today) < 92 &&
                         days_between(today, *entry.round.due) <= days_looked_ahead;
    if (entry.round.facts.state == RoundState::open && is_near && shares_role(*entry.duty, roles))
      all.push_back({entry.duty->name_th, entry.round.due, *entry.round.due < today});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.due < b.due; });
  return all;
}

/// The projects that name the person, then the registers that the roles work with.
std::vector<HandoverPlace> places_of(db::Tx& tx, const Context& context, OfficeId office,
                                     const Post& post, std::int64_t fiscal_year) {
  std::vector<HandoverPlace> all;
  const auto listed = projects::list(
      tx, context.actor, office,
      {.fiscal_year = fiscal_year, .text = post.name, .sort = projects::Sort::code, .limit = 100});
  if (listed.has_value())
    for (const auto& row : listed->rows)
      all.push_back({row.code + " " + row.title, "/projects/" + row.id.to_string()});
  for (const auto& [permission, code, url] : registers)
    if (std::any_of(post.actors.begin(), post.actors.end(), [&, p = permission](const Actor& one) {
          return one.has(Permission{p}, office);
        }))
      all.push_back({word(code), url});
  return all;
}

Result<Handover> gather(db::Tx& tx, const Context& context, OfficeId office, const Post& post,
                        const Waiting& waiting) {
  const auto facts = TRY(people::get_office(tx, office));
  const auto today = context.clock.today();
  const auto year = thai::fiscal_year(today).be;
  Handover out{.person = post.person,
               .name = post.name,
               .position = post.position,
               .office = facts.name_th,
               .roles = post.roles,
               .on = today};
  out.waiting = waiting_for(tx, post, office, waiting);
  const Year calendar(tx, facts, year, thai::fiscal_year(add_days(today, days_looked_ahead)).be);
  out.duties = duties_of(calendar, post.roles, today);
  for (const auto& row : TRY(view_register(tx, context, office, year)).rows)
    if (row.is_late ||
        (row.state != SubmissionState::open && row.state != SubmissionState::acknowledged))
      out.returns.push_back({row.name_th, boost::describe::enum_to_string(row.state, ""), row.due});
  for (const auto& row : people::list_stand_ins(tx, office))
    if (people::counts_on(row, today))
      out.stand_ins.push_back(row.person_name + " " + row.phrase + " " + row.order_no);
  out.places = places_of(tx, context, office, post, year);
  return out;
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
  Post post{person, found->name, found->position, found->roles, {}};
  for (const auto& account : people::list_accounts(tx, office))
    if (account.person_id == person)
      post.actors.push_back(
          people::load_actor(tx, {account.office, account.id}, roles, context.clock.now()));
  return gather(tx, context, office, post, waiting);
}

Result<Handover> gather_ended(db::Tx& tx, const Context& context, OfficeId office,
                              const Leaver& leaver, const Waiting& waiting,
                              const people::RoleTable& roles) {
  Post post{leaver.person, {}, {}, leaver.roles, {}};
  if (const auto person = people::get_person(tx, {leaver.home, leaver.person});
      person.has_value()) {
    post.name = people::full_name(*person);
    post.position = person->position;
  }
  Actor gone{.account = leaver.person, .person = leaver.person, .name = post.name};
  gone.home = leaver.home;
  gone.at = context.clock.now();
  gone.posts = {{office, false, leaver.roles, roles.permissions(leaver.roles)}};
  post.actors.push_back(gone);
  // What only the holder of a seat may sign is asked as who holds it now.
  for (const auto& account : people::list_accounts(tx, office)) {
    const bool follows = std::any_of(account.roles.begin(), account.roles.end(), [&](auto& role) {
      return std::find(leaver.roles.begin(), leaver.roles.end(), role) != leaver.roles.end();
    });
    if (!account.active || !follows || account.person_id == leaver.person) continue;
    auto next = gone;
    next.account = account.id;
    next.person = account.person_id;
    next.home = account.office;
    post.actors.push_back(std::move(next));
    break;
  }
  return gather(tx, context, office, post, waiting);
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
                      day_text(item.due));
  add_table(out, "cycle.handover.waiting", "cycle.handover.due", rows);
  rows.clear();
  for (const auto& duty : h.duties) rows.emplace_back(duty.name_th, day_text(duty.due));
  add_table(out, "cycle.handover.duties", "cycle.handover.due", rows);
  rows.clear();
  for (const auto& one : h.returns)
    rows.emplace_back(one.name_th + " — " + word(("cycle.state." + one.state).c_str()),
                      day_text(one.due));
  add_table(out, "cycle.handover.returns", "cycle.handover.due", rows);
  out.blocks.push_back(doc::heading(2, word("cycle.handover.stand_ins")));
  for (const auto& line : h.stand_ins) out.blocks.push_back(doc::paragraph("- " + line));
  if (h.stand_ins.empty()) out.blocks.push_back(doc::paragraph(word("cycle.handover.none")));
  out.blocks.push_back(doc::heading(2, word("cycle.handover.places")));
  for (const auto& place : h.places)
    out.blocks.push_back(doc::paragraph("- " + place.what + " (" + place.url + ")"));
  out.blocks.push_back(doc::paragraph(word("cycle.handover.places_text")));
  if (!h.note.empty()) {
    out.blocks.push_back(doc::heading(2, word("cycle.handover.note")));
    out.blocks.push_back(doc::paragraph(h.note));
  }
  out.blocks.push_back(doc::Signature{.label = word("cycle.handover.giver"),
                                      .name = h.name,
                                      .under = {h.position},
                                      .date_line = true});
  out.blocks.push_back(doc::Signature{.label = word("cycle.handover.taker"), .date_line = true});
  return out;
}

}  // namespace ruam::cycle
