#include "indicators/queries.hpp"

#include <algorithm>
#include <tuple>

#include "indicators/store.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::indicators {
namespace {

/// A whole year (part 0) ends with its last part.
std::tuple<int, int> end_of(const Period& period) {
  constexpr int last_part = 4;
  return {period.year_be, period.part == 0 ? last_part : period.part};
}

Measurement latest_until(const std::vector<Measurement>& all, const Period& until) {
  Measurement latest{.period = until};
  for (const auto& one : all)
    if (one.period.year_kind == until.year_kind && end_of(one.period) <= end_of(until))
      latest = one;
  return latest;
}

}  // namespace

std::vector<Indicator> list(db::Tx& tx, const Ref& owner) { return Store{tx}.list_of(owner); }

std::vector<Measurement> list_measurements(db::Tx& tx, IndicatorId id) {
  return Store{tx}.list_measurements(id);
}

std::vector<Recorded> list_recorded(db::Tx& tx, IndicatorId id) {
  return Store{tx}.list_recorded(id);
}

std::vector<Row> achieved(db::Tx& tx, const Ref& owner, const Period& until) {
  const Store store{tx};
  std::vector<Row> rows;
  for (auto& indicator : store.list_of(owner)) {
    const auto all = store.list_measurements({owner.office, indicator.id});
    const auto latest = latest_until(all, until);
    const auto achievement = achieve(indicator, latest);
    rows.push_back({std::move(indicator), latest, achievement});
  }
  return rows;
}

namespace {

std::vector<Uuid> ids_of(const std::vector<Store::Owned>& all) {
  std::vector<Uuid> ids;
  for (const auto& one : all) ids.push_back(one.indicator.id);
  return ids;
}

/// «467 (11.23 %)», in words where it is told in words; nothing before anything was measured.
std::string told(const Indicator& indicator, const Measurement& latest) {
  const auto achieved = achieve(indicator, latest);
  std::string words;
  if (achieved.count) words = thai::format_quantity(*achieved.count);
  if (achieved.percent) {
    const auto hundredths = *achieved.percent % 100;
    words += " (" + std::to_string(*achieved.percent / 100) + "." + (hundredths < 10 ? "0" : "") +
             std::to_string(hundredths) + " %)";
  }
  return words.empty() ? latest.text : words;
}

std::string state_of(const Indicator& indicator, const std::map<Uuid, Measurement>& latest) {
  const auto found = latest.find(indicator.id);
  if (found == latest.end()) return "no_data";
  const auto achieved = achieve(indicator, found->second);
  if (achieved.is_reached) return *achieved.is_reached ? "reached" : "not_reached";
  return boost::describe::enum_to_string(achieved.standing, "");
}

bool is_measured(const Measurement& m) { return m.state == State::measured; }

}  // namespace

std::map<Uuid, Coverage> coverage_of(db::Tx& tx, OfficeId office, std::string_view owner_kind,
                                     std::span<const Uuid> owners) {
  const Store store{tx};
  const auto all = store.list_of_owners(office, owner_kind, owners);
  const auto latest = store.list_latest(office, ids_of(all));
  std::map<Uuid, Coverage> out;
  for (const auto& one : all) {
    auto& coverage = out[one.owner.uuid];
    ++coverage.indicators;
    const auto found = latest.find(one.indicator.id);
    if (found == latest.end() || !is_measured(found->second)) continue;
    ++coverage.measured;
    if (achieve(one.indicator, found->second).is_reached.value_or(false)) ++coverage.reached;
  }
  return out;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs,
                                  const Describe& owners) {
  std::map<OfficeId, std::vector<Uuid>> asked;
  for (const auto& one : refs) asked[one.office].push_back(one.uuid);
  std::map<Ref, Description> known;
  for (const auto& [office, ids] : asked) {
    const auto all = Store{tx}.list_these(office, ids);
    const auto latest = Store{tx}.list_latest(office, ids);
    std::vector<Ref> belong_to;
    for (const auto& one : all) belong_to.push_back(one.owner);
    const auto seen = owners(tx, actor, belong_to);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (seen[i].hidden) continue;
      const auto& indicator = all[i].indicator;
      const auto self = ref(IndicatorId{office, indicator.id});
      const auto found = latest.find(indicator.id);
      const auto value = found == latest.end() ? "" : told(indicator, found->second);
      const bool is_project = belong_to[i].kind == "project";
      known[self] = {self, false, indicator.text + (value.empty() ? "" : ": " + value),
                     seen[i].url + (is_project ? "/indicators" : ""), state_of(indicator, latest)};
    }
  }
  std::vector<Description> out;
  for (const auto& one : refs) {
    const auto found = known.find(one);
    out.push_back(found == known.end() ? Description{.ref = one, .hidden = true} : found->second);
  }
  return out;
}

}  // namespace ruam::indicators
