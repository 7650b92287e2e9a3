#include "app/house.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "catalog/room.hpp"
#include "chain/room.hpp"
#include "checks/room.hpp"
#include "committees/room.hpp"
#include "cycle/room.hpp"
#include "cycle/waiting.hpp"
#include "documents/room.hpp"
#include "exchange/room.hpp"
#include "files/room.hpp"
#include "followups/room.hpp"
#include "forums/room.hpp"
#include "indicators/room.hpp"
#include "intake/room.hpp"
#include "letters/room.hpp"
#include "money/imports/kinds.hpp"
#include "money/room.hpp"
#include "overview/room.hpp"
#include "partners/room.hpp"
#include "people/access.hpp"
#include "people/actions.hpp"
#include "people/roles.hpp"
#include "people/room.hpp"
#include "people/sessions.hpp"
#include "plans/room.hpp"
#include "platform/assets.hpp"
#include "platform/imports/routes.hpp"
#include "progress/room.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"

namespace ruam::app {

/// What rooms hold of each other; stays where it is, so that they may keep references.
struct House::Wiring {
  std::map<std::string, const Room*, std::less<>> by_kind;
  people::RoleTable roles;
  Waiting waiting;  ///< of all rooms but the calendar
};

House::House() : wiring_(std::make_unique<Wiring>()) {
  rooms_ = {people::room(wiring_->roles, describe()),
            files::room(describe()),
            catalog::room(),
            indicators::room(describe()),
            checks::room(),
            chain::room(describe()),
            followups::room(describe()),
            plans::room(describe()),
            money::room(),
            projects::room(),
            progress::room(),
            partners::room(describe()),
            committees::room(describe()),
            forums::room(describe()),
            documents::room(),
            overview::room(),
            letters::room(describe()),
            exchange::room(),
            intake::room(describe())};
  std::vector<Waiting> waiting;
  for (const auto& room : rooms_)
    if (room.waiting) waiting.push_back(room.waiting);
  wiring_->waiting = cycle::merged(std::move(waiting));
  rooms_.push_back(cycle::room(wiring_->waiting, wiring_->roles));
  for (const auto& room : rooms_)
    for (const auto kind : room.kinds) wiring_->by_kind.emplace(kind, &room);
  wiring_->roles = people::RoleTable(permission_rules());
}

House::~House() = default;

std::vector<PermissionRule> House::permission_rules() const {
  std::vector<PermissionRule> all;
  for (const auto& room : rooms_)
    all.insert(all.end(), room.permissions.begin(), room.permissions.end());
  return all;
}

std::vector<jobs::Reaction> House::reactions(db::Database& db, const Clock& clock) const {
  std::vector<jobs::Reaction> all;
  // Who caused the event may have left since; the program itself reacts to it.
  const auto with_rights = [&db, &clock, rules = permission_rules()](jobs::Reaction reaction) {
    reaction.react = [&db, &clock, rules, react = std::move(reaction.react)](
                         Context& context, const jobs::Event& event, jobs::Progress& progress) {
      const auto actor = people::server_operator(db, clock, rules);
      Context own{context.db, actor, context.clock, context.config, context.request_id};
      return react(own, event, progress);
    };
    return reaction;
  };
  for (const auto& room : rooms_) {
    if (!room.reactions) continue;
    auto some = room.reactions();
    for (auto& one : some) all.push_back(with_rights(std::move(one)));
  }
  all.push_back(with_rights(cycle::watch_reaction(wiring_->waiting, wiring_->roles)));
  return all;
}

std::map<std::string, tlog::Recount, std::less<>> House::recounts() const {
  std::map<std::string, tlog::Recount, std::less<>> all;
  for (const auto& room : rooms_) all.insert(room.recounts.begin(), room.recounts.end());
  return all;
}

http::Router House::router() const {
  http::Router router;
  http::add_own_routes(router);
  live::add_routes(router, gate());
  for (const auto& room : rooms_)
    if (room.add_routes) room.add_routes(router);
  imports::add_routes(router, imports_desk());
  return router;
}

std::shared_ptr<const imports::Desk> House::imports_desk() const {
  auto desk = std::make_shared<imports::Desk>();
  desk->gate = [](db::Tx& tx, const Actor& actor, const Permission& permission, OfficeId office) {
    return people::require(tx, actor, permission, office);
  };
  for (const auto& room : rooms_) {
    if (!room.imports) continue;
    for (auto& kind : room.imports()) desk->kinds.emplace(kind.name, std::move(kind));
  }
  // Money knows no projects: what finds one by its code comes from here.
  desk->kinds["money"] = money::line_import(
      [](db::Tx& tx, OfficeId office, std::string_view code) -> std::optional<Uuid> {
        const auto found = projects::find_code(tx, office, code);
        if (!found) return {};
        return found->uuid;
      });
  return desk;
}

Describe House::describe() const {
  return [wiring = wiring_.get()](db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
    std::vector<Description> all;
    all.reserve(refs.size());
    std::map<const Room*, std::vector<std::size_t>> places;
    for (const auto& ref : refs) {
      const auto room = wiring->by_kind.find(ref.kind);
      if (room != wiring->by_kind.end()) places[room->second].push_back(all.size());
      all.push_back({.ref = ref, .hidden = true});
    }
    for (const auto& [room, where] : places) {
      std::vector<Ref> asked;
      for (const auto place : where) asked.push_back(refs[place]);
      auto told = room->describe(tx, actor, asked);
      for (std::size_t i = 0; i < where.size(); ++i) all[where[i]] = std::move(told[i]);
    }
    return all;
  };
}

live::Gate House::gate() const {
  return [describe = describe()](db::Tx& tx, const Actor& actor, const live::Topic& topic) {
    if (!topic.id)
      return people::require(tx, actor, cycle::read_permission, topic.office).has_value();
    const Ref ref{topic.office, topic.kind, *topic.id};
    return !describe(tx, actor, {&ref, 1}).front().hidden;
  };
}

http::Authenticator House::authenticator(db::Database& db, const Clock& clock) const {
  auto people = std::make_shared<people::Authenticator>(db, clock, permission_rules());
  // Shared with the copies of the function that the server's threads hold.
  return [people](db::Database&, const http::Credentials& credentials) {
    return people->authenticate(credentials.token);
  };
}

std::vector<db::MigrationFile> migrations() {
  std::vector<db::MigrationFile> files;
  for (const auto& asset : assets("schema")) {
    const auto name = asset.path.substr(asset.path.rfind('/') + 1);
    files.push_back({std::string(name), std::string(asset.bytes)});
  }
  return files;
}

}  // namespace ruam::app
