#include "checks/from_catalog.hpp"

#include <map>
#include <mutex>

#include "catalog/queries.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::checks {
namespace {

std::vector<Place> places(const std::vector<catalog::Item>& provinces) {
  std::vector<Place> all;
  for (const auto& province : provinces) {
    Place place{province.name_th, {}};
    for (auto& alias : catalog::split_bars(catalog::extra(province, "aliases").value_or("")))
      if (is_misspelling(province.name_th, alias)) place.misspellings.push_back(std::move(alias));
    all.push_back(std::move(place));
  }
  return all;
}

std::vector<CostStandard> standards(const std::vector<catalog::CostStandard>& rows) {
  std::vector<CostStandard> all;
  for (const auto& row : rows)
    all.push_back(
        {row.id, row.family, row.name_th, row.ceiling, row.office_ceiling, row.from, row.to});
  return all;
}

std::optional<int> hundredths(const catalog::Item& item, const std::string& column) {
  const auto text = catalog::extra(item, column);
  if (!text) return {};
  const auto percent = thai::parse_decimal(*text, 2);
  if (percent.has_error()) return {};
  return static_cast<int>(*percent);
}

/// Only targets of a year: the shipped default is from memory and would accuse an office wrongly.
std::vector<DisbursementTarget> targets(const std::vector<catalog::Item>& rows) {
  std::vector<DisbursementTarget> all;
  for (const auto& row : rows) {
    if (!row.valid_from_be || catalog::extra(row, "kind") != "overall") continue;
    DisbursementTarget target{*row.valid_from_be, {}};
    for (const char* column : {"q1_cum_pct", "q2_cum_pct", "q3_cum_pct", "q4_cum_pct"})
      target.cumulative_hundredths.push_back(hundredths(row, column));
    all.push_back(std::move(target));
  }
  return all;
}

/// Lookups by the fingerprint of what they were made from, so that none can be out of date.
class Kept {
 public:
  std::shared_ptr<const Lookup> find(const std::string& key) {
    const std::lock_guard lock{mutex_};
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : found->second;
  }

  void put(const std::string& key, std::shared_ptr<const Lookup> lookup) {
    constexpr std::size_t most = 32;  // offices without rows of their own share one
    const std::lock_guard lock{mutex_};
    if (by_key_.size() >= most) by_key_.clear();
    by_key_[key] = std::move(lookup);
  }

 private:
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Lookup>> by_key_;
};

}  // namespace

std::shared_ptr<const Lookup> make_lookup(db::Tx& tx, OfficeId office) {
  static Kept kept;
  const auto key =
      catalog::fingerprint(tx, office, {"provinces", "cost_standards", "disbursement_targets"});
  if (auto found = kept.find(key)) return found;
  const auto made =
      std::make_shared<Lookup>(Lookup{places(catalog::list(tx, office, "provinces")),
                                      standards(catalog::list_cost_standards(tx, office)),
                                      targets(catalog::list(tx, office, "disbursement_targets"))});
  made->names = arrange(made->places);
  kept.put(key, made);
  return made;
}

}  // namespace ruam::checks
