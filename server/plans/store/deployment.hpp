#pragma once

#include <optional>
#include <vector>

#include "plans/deployment.hpp"
#include "platform/db/db.hpp"

namespace ruam::plans {

struct KeptMonitoring {
  Monitoring said;
  std::int64_t version = 0;  ///< 0: nothing stored yet
};

/// Statements on a plan's way into practice, over one transaction.
class DeploymentStore {
 public:
  explicit DeploymentStore(db::Tx& tx) : tx_(tx) {}

  /// In the order of guideline and day.
  std::vector<Record> list_records(PlanId plan) const;
  /// Refuses: plan.record_not_found.
  Result<Record> get_record(PlanId plan, Uuid id) const;
  void insert(const Record& record);
  void update(const Record& record);
  void remove(const Record& record);

  /// The current ones, in the order in which they were asked.
  std::vector<Adoption> list_adoptions(PlanId plan) const;
  std::optional<Adoption> find_adoption(PlanId plan, OfficeId adopter) const;
  std::optional<Adoption> find_adoption(OfficeId office, Uuid id) const;
  /// Of other offices' plans, the newest first.
  std::vector<Adoption> list_asked(OfficeId adopter) const;
  void insert(const Adoption& adoption);
  void update(const Adoption& adoption);
  /// Keeps the answer as one that was given before; the office is asked anew.
  void retire(const Adoption& adoption);
  void remove(const Adoption& adoption);

  std::vector<Receipt> list_receipts(PlanId plan) const;
  /// Does nothing when it is there.
  void insert(PlanId plan, const Receipt& receipt);
  /// Of an erased person, in every office.
  void forget_reader(Uuid person);

  KeptMonitoring monitoring(PlanId plan) const;
  void save(PlanId plan, const KeptMonitoring& monitoring);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::plans
