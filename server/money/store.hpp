#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "money/plan.hpp"
#include "money/rules.hpp"
#include "money/settings.hpp"
#include "platform/db/db.hpp"

namespace ruam::money {

/// One office's view of a transfer.
struct Transfer {
  Uuid id = {};  ///< the pair id
  Uuid line_id = {};
  bool is_incoming = false;
  OfficeId other_office = {};
  TransferState state = TransferState::in_transit;
  std::optional<Date> decided_on = {};
  std::string reason = {};
};

/// The room's tables over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  Result<Source> get_source(SourceId id) const;
  std::vector<Source> list_sources(OfficeId office, std::optional<int> fiscal_year) const;
  void save_source(OfficeId office, const Source& source);

  Result<Line> get_line(LineId id) const;
  /// Adds the row; whether it counts now is said by count().
  void add_line(OfficeId office, const Line& line);
  /// Adds the row's amounts to the kept sums.
  void count(OfficeId office, const Line& line);
  /// What is left of an obligation or an advance.
  Satang left_to_settle(OfficeId office, const Line& line) const;
  bool is_reversed(LineId id) const;
  Standing standing_of(OfficeId office, const Line& line) const;
  /// The allocation of a later year that a carry-over was opened as, unless it was reversed.
  std::optional<Uuid> find_opening(OfficeId office, const Line& line) const;
  /// Carry-overs up to that day that no later year has opened.
  std::vector<Line> list_unopened(OfficeId office, Date until) const;

  /// The kept sums of a source over all quarters.
  Sums sums_of(SourceId id) const;
  /// The same for a project's part of the source, summed from its lines.
  Sums sums_of(SourceId id, Uuid project) const;

  Result<Transfer> get_transfer(OfficeId office, Uuid pair) const;
  std::vector<Transfer> list_in_transit(OfficeId office) const;
  void save_transfer(OfficeId office, const Transfer& transfer);

  /// What the office set, or what holds until it does.
  Settings get_settings(OfficeId office) const;
  void save_settings(OfficeId office, const Settings& settings);

  Result<LineRequest> get_request(RequestId id) const;
  /// Newest first; those that wait only, or all.
  std::vector<LineRequest> list_requests(OfficeId office, bool waiting_only) const;
  void save_request(OfficeId office, const LineRequest& request);

  PlanRecord get_plan(OfficeId office, int fiscal_year) const;
  /// Also keeps it as a revision.
  void save_plan(OfficeId office, const PlanRecord& plan, const Revision& revision);
  /// Newest first.
  std::vector<Revision> list_revisions(OfficeId office, int fiscal_year) const;

  /// Lines of an import, counting nowhere until revealed.
  void add_hidden(OfficeId office, Uuid import, const std::vector<Line>& lines);
  /// Sums of an import by source: of its lines in sight, or of those that wait.
  enum class Sight { shown, hidden };
  std::map<Uuid, Sums> sums_of_import(OfficeId office, Uuid import, Sight sight) const;
  /// Obligations, returns and carry-overs of an import by source: what its balance must bear.
  std::map<Uuid, Satang> bound_by_import(OfficeId office, Uuid import) const;
  /// What an import says of each source's part of a project.
  struct PartSums {
    Uuid source, project;
    Sums sums;
    Satang bound;
  };
  std::vector<PartSums> parts_of_import(OfficeId office, Uuid import) const;
  /// Brings its lines into sight and counts them; answers how many.
  std::int64_t reveal_import(OfficeId office, Uuid import);
  /// Marks its last payments from a source whose balance is below zero, as many as went beyond it.
  void mark_overdrawn(SourceId source, Uuid import);
  /// Lines of the import that others settle, reverse or explain.
  std::vector<Line> list_leaned_on(OfficeId office, Uuid import) const;
  /// Takes its lines out of sight and out of the sums; those never in sight are removed.
  void withdraw_import(OfficeId office, Uuid import);
  /// Document, kind, amount and source of all lines in sight, folded for comparing.
  std::set<std::string> list_line_keys(OfficeId office) const;

  bool is_explained(LineId id) const;
  void add_explanation(LineId id, const Explanation& explanation);
  /// Payments beyond the balance that stand and are not explained.
  std::vector<Line> list_unexplained(OfficeId office) const;
  /// Transfers that went out by that day and wait for the receiver.
  std::vector<Line> list_unanswered(OfficeId office, Date until) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::money
