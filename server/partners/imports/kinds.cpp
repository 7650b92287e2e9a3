#include "partners/imports/kinds.hpp"

#include <set>

#include "chain/actions.hpp"
#include "partners/actions/keep.hpp"

namespace ruam::partners {
namespace {

/// Records that something else of the office names.
std::set<Uuid> list_named(db::Tx& tx, OfficeId office) {
  Store store{tx};
  std::set<Uuid> named;
  const auto name = [&](const Body& body) {
    if (body.entry) named.insert(*body.entry);
  };
  for (const auto& mou : store.list_mous(office)) {
    for (const auto& party : mou.content.parties) name(party.body);
    if (mou.predecessor) named.insert(*mou.predecessor);
  }
  for (const auto& network : store.list_networks(office)) {
    for (const auto& member : network.content.members) name(member.body);
    named.insert(network.content.mous.begin(), network.content.mous.end());
  }
  for (const auto& activity : store.list_activities(office)) {
    for (const auto& one : activity.content.participants) name(one.body);
    if (activity.content.mou) named.insert(*activity.content.mou);
  }
  return named;
}

}  // namespace

std::vector<imports::Kind> import_kinds() { return {import_of_entries(), import_of_mous()}; }

Result<void> withdraw_import(db::Tx& tx, const Context& context, OfficeId office,
                             std::string_view kind, Uuid import) {
  Store store{tx};
  const auto made = store.list_made(office, kind, import);
  const auto named = list_named(tx, office);
  Problem in_use{Kind::conflict, "import.in_use"};
  for (const auto& one : made)
    if (one.version != 1 || named.contains(one.id))
      in_use.faults.push_back({std::string(kind) + "/" + one.id.to_string(),
                               "partner.import_in_use",
                               {{"code", one.code}}});
  if (!in_use.faults.empty()) {
    in_use.details["count"] = std::to_string(in_use.faults.size());
    return in_use;
  }
  const auto now = context.clock.now();
  for (const auto& one : made) {
    const Ref record{office, std::string(kind), one.id};
    store.replace_ties(record, {});
    chain::replace_edges(tx, record, {});
    if (kind == mou_kind)
      store.remove(MouId{office, one.id});
    else
      store.remove(EntryId{office, one.id});
    keeping::note(tx, context, record, now,
                  {.action = "remove", .before = {{"code", one.code}}, .after = {}});
  }
  return {};
}

}  // namespace ruam::partners
