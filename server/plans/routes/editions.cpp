#include "plans/access.hpp"
#include "plans/routes/shared.hpp"
#include "platform/json/json.hpp"

namespace ruam::plans {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

wire::Edition to_wire(const Edition& e) {
  return {.edition = e.edition,
          .years = e.years,
          .content_sha256 = e.content_sha256,
          .approved_on = e.approved_on,
          .approved_by = e.approved_by,
          .gaps = to_notes(e.gaps),
          .reason = e.reason,
          .file = e.file,
          .person_name = e.person_name,
          .position = e.position,
          .acting_phrase = e.acting_phrase,
          .role = e.role,
          .at = e.at};
}

Result<wire::Editions> read_editions(Request& request) {
  const auto id = TRY(request.record<PlanId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Editions> {
    TRY(get(tx, context.actor, id));
    wire::Editions out;
    for (const auto& one : Store{tx}.list_editions(id)) out.rows.push_back(to_wire(one));
    return out;
  });
}

Result<wire::WholeEdition> read_edition(Request& request) {
  const auto id = TRY(request.record<PlanId>());
  const auto number = TRY(request.query_as<std::int64_t>("edition"));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::WholeEdition> {
    const auto plan = TRY(get(tx, context.actor, id));
    const auto edition = Store{tx}.find_edition(id, number.value_or(plan.edition));
    if (!edition) return Problem{Kind::not_found, "plan.edition_not_found"};
    wire::WholeEdition out{to_wire(*edition)};
    out.content = {edition->content};
    return out;
  });
}

std::vector<wire::Difference> difference(std::string_view from, std::string_view to) {
  const auto found = json::diff(json::parse(from).value(), json::parse(to).value());
  std::vector<wire::Difference> rows;
  for (const auto& one : found.as_array()) {
    const auto& change = one.as_object();
    const auto side = [&](std::string_view name) {
      const auto* value = change.if_contains(name);
      return value ? *value : boost::json::value{};
    };
    rows.push_back({std::string(change.at("path").as_string()), side("from"), side("to")});
  }
  return rows;
}

/// From one edition to another, or to what is written now.
Result<wire::Differences> read_difference(Request& request) {
  const auto id = TRY(request.record<PlanId>());
  const auto from = TRY(request.query_as<std::int64_t>("from"));
  const auto to = TRY(request.query_as<std::int64_t>("to"));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Differences> {
    const auto plan = TRY(get(tx, context.actor, id));
    Store store{tx};
    const auto before = store.find_edition(id, from.value_or(plan.edition));
    if (!before) return Problem{Kind::not_found, "plan.edition_not_found"};
    if (!to) return wire::Differences{difference(before->content, plan.content)};
    const auto after = store.find_edition(id, *to);
    if (!after) return Problem{Kind::not_found, "plan.edition_not_found"};
    return wire::Differences{difference(before->content, after->content)};
  });
}

}  // namespace

void add_edition_routes(http::Router& router) {
  const std::string one = "/offices/{office}/plans/{id}";
  router
      .add<Nothing, wire::Editions>(Method::get, one + "/editions", std::nullopt,
                                    {"plan.not_found"}, read_editions)
      .says("Approved editions, oldest first");
  router
      .add<Nothing, wire::WholeEdition>(Method::get, one + "/edition", std::nullopt,
                                        {"plan.not_found", "plan.edition_not_found"}, read_edition)
      .says("An approved edition whole")
      .reads("edition", "its number; the last when not said");
  router
      .add<Nothing, wire::Differences>(Method::get, one + "/difference", std::nullopt,
                                       {"plan.not_found", "plan.edition_not_found"},
                                       read_difference)
      .says("Where an edition differs from a later one, or from what is written now")
      .reads("from", "edition; the last when not said")
      .reads("to", "edition; what is written now when not said");
}

}  // namespace ruam::plans
