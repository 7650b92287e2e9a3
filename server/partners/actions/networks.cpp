#include "partners/actions.hpp"
#include "partners/actions/keep.hpp"
#include "partners/queries.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::partners {
namespace {

using namespace keeping;

boost::json::value said(const Network& network) {
  return {{"stage", network.stage},
          {"round", network.round},
          {"closed", network.is_closed},
          {"content", json::to_value(network.content)}};
}

std::vector<std::pair<std::string, Body*>> bodies(NetworkContent& content) {
  std::vector<std::pair<std::string, Body*>> all;
  for (std::size_t i = 0; i < content.members.size(); ++i)
    all.emplace_back(Faults::at("/members", i) + "/body", &content.members[i].body);
  return all;
}

std::vector<Evidence> evidence_of(const NetworkContent& content) {
  auto all = content.need_evidence;
  for (const auto& one : content.commitments)
    all.insert(all.end(), one.evidence.begin(), one.evidence.end());
  for (const auto& one : content.reviews)
    all.insert(all.end(), one.evidence.begin(), one.evidence.end());
  return all;
}

/// What the content names is there; bodies get their names.
Result<void> settle_content(db::Tx& tx, OfficeId office, NetworkContent& content) {
  TRY(settle(tx, office, bodies(content)));
  TRY(check_divisions(tx, office, content.divisions));
  if (content.coordinator_person)
    TRY(people::get_person(tx, {office, *content.coordinator_person}));
  for (const auto& mou : content.mous) TRY(Store{tx}.get(MouId{office, mou}));
  return {};
}

void keep(db::Tx& tx, const Context& context, const Network& before, Network& now,
          const history::Change& change) {
  ++now.version;
  Store{tx}.update(now);
  declare(tx, now);
  auto told = change;
  told.before = said(before);
  told.after = said(now);
  note(tx, context, ref(now.id), now.updated_at, told);
}

Result<void> check_move(db::Tx& tx, const Network& network, const MoveNetwork& request) {
  const bool closes = request.move == Move::close, opens = request.move == Move::reopen;
  if (network.is_closed && !opens) return Problem{Kind::conflict, "network.closed"};
  if (!network.is_closed && opens) return Problem{Kind::conflict, "network.no_such_move"};
  if (closes || opens) return check_reason(request.reason);
  TRY(target_of(network.model, network.stage, request.move));
  auto outside = outside_of(tx, network);
  outside.has_evidence = is_shown(request.evidence);
  Problem problem{Kind::conflict, "network.guards"};
  for (const auto guard : missing(network, outside, request.move))
    problem.faults.push_back({"/guards/" + code_of(guard), "network.guard." + code_of(guard)});
  if (problem.faults.empty()) return {};
  return problem;
}

}  // namespace

Result<NetworkId> create_network(Context& context, OfficeId office, const NetworkContent& wanted) {
  TRY(check_network(wanted));
  const NetworkId id{office, new_uuid()};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<NetworkId> {
    TRY(people::require(tx, context.actor, write_partners, office));
    Network network{.id = id, .content = wanted, .model = model_of(tx, office).model};
    TRY(settle_content(tx, office, network.content));
    const auto made = idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      const auto own = TRY(people::get_office(tx, office));
      Store store{tx};
      network.code = make_network_code(own.code, store.next_number(office, "N"));
      network.stage = network.model.stages.front().id;
      network.round_began_on = civil_date(now);
      network.created_at = network.updated_at = now;
      store.insert(network);
      TRY(attach(tx, context, ref(id), evidence_of(network.content), now));
      declare(tx, network);
      note(tx, context, ref(id), now, {.action = "create", .before = {}, .after = said(network)});
      return {};
    });
    return NetworkId{office, TRY(made)};
  });
}

Result<void> edit_network(Context& context, NetworkId id, const NetworkContent& wanted,
                          std::int64_t expected_version) {
  TRY(check_network(wanted));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(Store{tx}.get(id));
    TRY(check_fresh(before.version, expected_version));
    if (before.is_closed) return Problem{Kind::conflict, "network.closed"};
    auto network = before;
    network.content = wanted;
    network.updated_at = now;
    TRY(settle_content(tx, id.office, network.content));
    TRY(attach(tx, context, ref(id), evidence_of(network.content), now));
    keep(tx, context, before, network, {.action = "edit", .before = {}, .after = {}});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_partners, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> move_network(Context& context, NetworkId id, const MoveNetwork& request) {
  const auto now = context.clock.now();
  const auto step_id = new_uuid();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const bool ends = request.move == Move::close || request.move == Move::reopen;
    TRY(people::require(tx, context.actor, ends ? decide_partners : write_partners, id.office));
    const auto before = TRY(Store{tx}.get(id));
    TRY(check_move(tx, before, request));
    TRY(attach(tx, context, ref(id), request.evidence, now));
    auto network = before;
    network.stage = TRY(target_of(before.model, before.stage, request.move));
    if (request.move == Move::close || request.move == Move::reopen) {
      network.is_closed = request.move == Move::close;
      network.reason = network.is_closed ? request.reason : "";
    }
    if (request.move == Move::again || request.move == Move::renew) {
      ++network.round;
      network.round_began_on = civil_date(now);
    }
    network.updated_at = now;
    Store{tx}.insert(
        id, StageStep{step_id, request.move, before.stage, network.stage, network.round, now,
                      context.actor.name, request.reason, request.evidence});
    keep(tx, context, before, network,
         {.action = code_of(request.move), .before = {}, .after = {}, .reason = request.reason});
    return {};
  });
}

Result<void> save_model(Context& context, OfficeId office, const Model& model,
                        std::int64_t expected_version) {
  TRY(check_model(model));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, set_model, office));
    const auto before = model_of(tx, office);
    TRY(check_fresh(before.version, expected_version));
    Store{tx}.save_model(office, {model, before.version + 1});
    note(
        tx, context, {office, "network_model", office.uuid}, now,
        {.action = "edit", .before = json::to_value(before.model), .after = json::to_value(model)});
    return {};
  });
}

}  // namespace ruam::partners
