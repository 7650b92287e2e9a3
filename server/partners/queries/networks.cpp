#include <algorithm>
#include <map>

#include "catalog/queries.hpp"
#include "partners/queries.hpp"
#include "partners/ties.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"

namespace ruam::partners {
namespace {

std::vector<Guard> guards_in(const catalog::Item& item, const char* column) {
  std::vector<Guard> guards;
  for (const auto& name : catalog::split_bars(catalog::extra(item, column).value_or("")))
    if (Guard guard{}; boost::describe::enum_from_string(name.c_str(), guard))
      guards.push_back(guard);
  return guards;
}

std::string coordinator_of(db::Tx& tx, const Network& network) {
  const auto& c = network.content;
  if (c.coordinator_person)
    if (const auto person = people::get_person(tx, {network.id.office, *c.coordinator_person});
        person.has_value())
      return people::full_name(*person);
  return c.coordinator;
}

}  // namespace

StoredModel catalogue_model(db::Tx& tx, OfficeId office) {
  Model model{.name = "เครือข่าย 5 ขั้น"};
  for (const auto& item : catalog::list(tx, office, "network_stages")) {
    model.stages.push_back({.id = item.id,
                            .name_th = item.name_th,
                            .name_en = item.name_en,
                            .about = catalog::extra(item, "description_en").value_or(""),
                            .enter = guards_in(item, "enter"),
                            .leave = guards_in(item, "leave")});
    for (const auto& place : catalog::split_bars(catalog::extra(item, "place").value_or(""))) {
      if (place == "loops") model.loops_to = item.id;
      if (place == "renews") model.renews_at = item.id;
      if (place == "works") model.works_from = item.id;
    }
  }
  return {std::move(model), 0};
}

StoredModel model_of(db::Tx& tx, OfficeId office) {
  if (auto own = Store{tx}.find_model(office)) return std::move(*own);
  return catalogue_model(tx, office);
}

Outside outside_of(db::Tx& tx, const Network& network) {
  Outside outside;
  for (const auto& id : network.content.mous) {
    const auto mou = Store{tx}.get(MouId{network.id.office, id});
    if (mou.has_value() && mou->status == MouStatus::agreed &&
        (network.round == 1 || !mou->ends_on || *mou->ends_on >= network.round_began_on))
      outside.has_signed_mou = true;
  }
  for (const auto& one : Store{tx}.list_activities_of(network.id.office, network.id.uuid))
    if (network.round == 1 || (one.content.on && *one.content.on >= network.round_began_on))
      ++outside.activities;
  return outside;
}

Result<std::vector<NetworkRow>> list_networks(db::Tx& tx, const Context& context, OfficeId office,
                                              std::optional<Level> level) {
  TRY(people::require(tx, context.actor, read_partners, office));
  std::map<Uuid, std::int64_t> done;
  for (const auto& one : list_activity_counts(tx, office)) done[one.under] += one.activities;
  std::vector<NetworkRow> rows;
  for (const auto& network : Store{tx}.list_networks(office)) {
    const auto& c = network.content;
    if (level && c.level != *level) continue;
    NetworkRow row{.id = network.id.uuid,
                   .code = network.code,
                   .name = c.name,
                   .level = c.level,
                   .stage = network.stage};
    if (const auto place = place_of(network.model, network.stage)) {
      row.place = static_cast<std::int64_t>(*place) + 1;
      row.stage_th = network.model.stages[*place].name_th;
      row.stage_en = network.model.stages[*place].name_en;
    }
    row.stages = static_cast<std::int64_t>(network.model.stages.size());
    row.round = network.round;
    row.members = static_cast<std::int64_t>(members_of(c).size());
    row.asked = static_cast<std::int64_t>(c.members.size());
    row.activities = done[network.id.uuid];
    row.is_closed = network.is_closed;
    row.is_living = is_living(network);
    row.coordinator = coordinator_of(tx, network);
    row.updated_at = network.updated_at;
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<Network> get_network(db::Tx& tx, const Actor& actor, NetworkId id) {
  TRY(people::require_on(tx, actor, read_partners, ref(id)));
  return Store{tx}.get(id);
}

}  // namespace ruam::partners
