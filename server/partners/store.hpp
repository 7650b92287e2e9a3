#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "partners/activity.hpp"
#include "partners/entry.hpp"
#include "partners/mou.hpp"
#include "partners/network.hpp"
#include "platform/db/db.hpp"

namespace ruam::partners {

/// One body's part in a record: from this the picture of ties is drawn.
struct Part {
  OfficeId owner;
  std::string kind;
  Uuid record;
  Body body;
  std::string stakeholder;
};

/// What an import made.
struct Made {
  Uuid id;
  std::string code;
  std::int64_t version = 1;
};

struct StoredModel {
  Model model;
  std::int64_t version = 0;  ///< 0: the office keeps none of its own
};

/// Every statement that names this room's tables for writing, over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: partner.not_found.
  Result<Entry> get(EntryId id) const;
  std::vector<Entry> list_entries(OfficeId office) const;
  /// Of other offices, open to those of the province.
  std::vector<Entry> list_open_entries(OfficeId but, std::string_view province_id) const;
  void insert(const Entry& entry);
  void update(const Entry& entry);
  void remove(EntryId id);

  /// Refuses: mou.not_found.
  Result<Mou> get(MouId id) const;
  std::vector<Mou> list_mous(OfficeId office) const;
  std::optional<Mou> find_successor(MouId id) const;
  void insert(const Mou& mou);
  void update(const Mou& mou);
  void remove(MouId id);

  /// Refuses: network.not_found.
  Result<Network> get(NetworkId id) const;
  std::vector<Network> list_networks(OfficeId office) const;
  void insert(const Network& network);
  void update(const Network& network);
  void insert(NetworkId id, const StageStep& step);
  std::vector<StageStep> list_steps(NetworkId id) const;
  std::optional<StoredModel> find_model(OfficeId office) const;
  void save_model(OfficeId office, const StoredModel& model);

  /// Refuses: activity.not_found.
  Result<Activity> get(ActivityId id) const;
  std::vector<Activity> list_activities(OfficeId office) const;
  std::vector<Activity> list_activities_of(OfficeId office, Uuid mou_or_network) const;
  void insert(const Activity& activity);
  void update(const Activity& activity);
  void remove(ActivityId id);

  /// Entries or memoranda that an import made, in sight or not.
  std::vector<Made> list_made(OfficeId office, std::string_view kind, Uuid import) const;
  void reveal(OfficeId office, std::string_view kind, Uuid import);

  /// Makes these the only parts in the record.
  void replace_ties(const Ref& record, const std::vector<Part>& ties);
  /// The next number of that letter; year 0 where it runs on for ever.
  std::int64_t next_number(OfficeId office, std::string_view letter, std::int64_t fiscal_year = 0);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::partners
