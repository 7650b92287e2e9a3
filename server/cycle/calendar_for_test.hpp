#pragma once

#include "catalog/actions.hpp"
#include "cycle/actions.hpp"
#include "cycle/jobs.hpp"
#include "cycle/queries.hpp"
#include "cycle/room.hpp"
#include "people/actions.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

namespace ruam::cycle {

/// Offices with the shipped lists, and mornings that begin on demand.
class YearWorld : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  YearWorld() {
    office.clock.set(Date{2026, 9, 1});
    catalog::load_shipped(office.db()).value();
  }

  static Waiting nothing_else() {
    return [](db::Tx&, const Actor&, OfficeId) { return std::vector<WaitingItem>{}; };
  }
  static const people::RoleTable& no_roles() {
    static const people::RoleTable none;
    return none;
  }
  static std::vector<PermissionRule> all_rules() {
    auto all = room(nothing_else(), no_roles()).permissions;
    all.push_back({catalog::write_permission, {"planner"}});
    return all;
  }

  class Silent final : public jobs::Progress {
   public:
    void say(int, int, std::string_view) override {}
  };

  /// The morning of that day, as the job runs it; answers how many were reminded.
  std::int64_t morning(Date day) {
    office.clock.set(day);
    Silent silent;
    const jobs::Event event{
        new_uuid(), std::string(jobs::day_began), {}, {{"day", to_string(day)}}};
    return remind_by_calendar(office.server(), event, silent).value().at("reminded").as_int64();
  }

  std::vector<Reminder> reminders_of(const Context& context, OfficeId where) {
    return office.db().read([&](db::Tx& tx) {
      return Store{tx}.list_reminders(where, context.actor.person, Date{2000, 1, 1});
    });
  }

  wire::Year year(const Context& context, OfficeId where, std::int64_t fiscal_year) {
    return office.db()
        .read([&](db::Tx& tx) {
          return view_year(tx, {context.actor, office.clock.today(), "http://localhost"}, where,
                           fiscal_year);
        })
        .value();
  }
  wire::Round round(const Context& context, OfficeId where, const RoundKey& key) {
    return office.db()
        .read([&](db::Tx& tx) {
          return view_round(tx, {context.actor, office.clock.today(), "http://localhost"}, where,
                            key);
        })
        .value();
  }
  std::vector<std::string> waits_for(const Context& context, OfficeId where) {
    Actor actor = context.actor;
    actor.at = office.clock.now();
    std::vector<std::string> labels;
    for (const auto& item : office.db().read([&](db::Tx& tx) { return waiting(tx, actor, where); }))
      labels.push_back(item.url.substr(item.url.find("duty=") + 5));
    return labels;
  }

  testing::TestOffice office{GetParam(), all_rules()};
};

}  // namespace ruam::cycle
