#include "projects/routes/shared.hpp"

#include <algorithm>

#include <boost/mp11/algorithm.hpp>

#include "people/access.hpp"
#include "people/queries.hpp"
#include "people/signature_picture.hpp"
#include "platform/json/json.hpp"

namespace ruam::projects {
namespace {

using http::Reply;

std::vector<PaperFlag> flags_in(std::string_view text) {
  std::vector<PaperFlag> flags;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<PaperFlag>>([&](auto one) {
    const auto padded = " " + std::string(text) + " ";
    if (padded.find(" " + std::string(one.name) + " ") != padded.npos) flags.push_back(one.value);
  });
  return flags;
}

/// Whether one of the actor's posts, stand-ins among them, is that role in the office.
bool has_role(const Actor& actor, OfficeId office, const std::string& role) {
  return std::any_of(actor.posts.begin(), actor.posts.end(), [&](const Post& post) {
    return post.office == office &&
           std::find(post.roles.begin(), post.roles.end(), role) != post.roles.end();
  });
}

/// What this person can do now, for the one primary button.
std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, const Record& p, Date today) {
  std::vector<std::string> may;
  const auto has = [&](Permission permission) {
    return people::require_on(tx, actor, permission, ref(p.id)).has_value();
  };
  const auto leads = [&](Permission permission) {  // not a guest's
    return people::require(tx, actor, permission, p.id.office).has_value();
  };
  const bool writes = has(write_projects);
  if (writes && is_editable(p.status)) may.push_back("edit");
  if (p.next_step && !find_open_book(tx, p.id)) {
    const auto& step = p.steps.at(static_cast<std::size_t>(*p.next_step));
    if (may_sign(tx, actor, p.id.office, step, today)) {
      may.push_back("sign");
      if (Store{tx}.filling(p.id.office).filling == Filling::picture &&
          people::find_signature_picture(tx, actor))
        may.push_back("use_picture");
      if (*p.next_step > 0) may.insert(may.end(), {"send_back", "reject"});
    }
    if (leads(write_projects)) may.push_back("record_paper");
  }
  if (!moves_from(p.status).empty() && leads(run_projects)) may.push_back("status");
  if (writes && is_in_force(p.status) && !has_ended(p.status)) may.push_back("change");
  return may;
}

Reply<wire::Project> reply_with(db::Tx& tx, const Context& context, View view, int status) {
  auto& p = view.record;
  wire::Project out{course_of(p, view.signatures)};
  out.may = allowed(tx, context.actor, p, context.clock.today());
  out.id = p.id.uuid;
  out.code = std::move(p.code);
  out.fiscal_year = p.fiscal_year;
  out.status = p.status;
  out.planned = p.summary.planned;
  out.owner = {p.owner_person, p.owner_name};
  out.book = find_open_book(tx, p.id);
  out.funding = find_funding(tx, p);
  out.content = {std::move(p.content)};
  out.findings = {std::move(p.findings)};
  return {.value = std::move(out), .version = p.version, .status = status};
}

}  // namespace

wire::Signature to_wire(const Signature& s) {
  return {s.step,       s.decision,   s.person_name,    s.position, s.acting_phrase,  s.role, s.at,
          s.paper_date, s.paper_file, s.content_sha256, s.reason,   flags_in(s.flags)};
}

std::vector<wire::Signature> to_wire(const std::vector<Signature>& all) {
  std::vector<wire::Signature> list;
  for (const auto& s : all) list.push_back(to_wire(s));
  return list;
}

// Most who read may not: they are told so without a query.
bool may_sign(db::Tx& tx, const Actor& actor, OfficeId office, const Step& step, Date today) {
  if (!has_role(actor, office, step.role)) return false;
  if (!people::require(tx, actor, sign_projects, office).has_value()) return false;
  return people::signing_capacity(tx, actor, {office, step.role}, today).has_value();
}

Result<Reply<wire::Project>> reply(Context& context, ProjectId id, int status) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Project>> {
    return reply_with(tx, context, TRY(get(tx, context.actor, id)), status);
  });
}

Result<Reply<wire::Project>> reply_started(Context& context, Record record) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Project>> {
    return reply_with(tx, context, view_of(tx, std::move(record)), 201);
  });
}

std::vector<wire::Difference> difference(std::string_view from, std::string_view to) {
  const auto found = json::diff(json::parse(from).value(), json::parse(to).value());
  std::vector<wire::Difference> rows;
  for (const auto& one : found.as_array()) {
    const auto& change = one.as_object();
    const auto side = [&](std::string_view name) {
      const auto* value = change.if_contains(name);  // what came or went has one side only
      return value ? *value : boost::json::value{};
    };
    rows.push_back({std::string(change.at("path").as_string()), side("from"), side("to")});
  }
  return rows;
}

Result<std::int64_t> required_year(const http::Request& r) {
  const auto year = TRY(r.query_as<std::int64_t>("fiscal_year"));
  if (year) return *year;
  return Problem{Kind::invalid, "json.faults", {}, {{"?fiscal_year", "missing"}}};
}

wire::PaperSignatureRow to_row(const Signature& s) {
  wire::PaperSignatureRow row;
  static_cast<wire::Signature&>(row) = to_wire(s);
  row.id = s.id;
  row.withdrawn_at = s.withdrawn_at;
  row.withdrawn_name = s.withdrawn_name;
  row.withdrawn_reason = s.withdrawn_reason;
  return row;
}

std::vector<wire::PaperSeat> open_seats(db::Tx& tx, OfficeId office, const std::vector<Step>& steps,
                                        std::optional<std::int64_t> next_step) {
  std::vector<wire::PaperSeat> seats;
  const auto count = static_cast<std::int64_t>(steps.size());
  for (auto step = next_step.value_or(count); step < count; ++step) {
    const auto& at = steps[static_cast<std::size_t>(step)];
    seats.push_back({step, at.label, at.role, people::list_candidates(tx, {office, at.role})});
  }
  return seats;
}

}  // namespace ruam::projects
