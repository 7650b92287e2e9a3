#pragma once

#include <optional>
#include <vector>

#include "money/ledger.hpp"
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

  /// The kept sums of a source over all quarters.
  Sums sums_of(SourceId id) const;
  /// The same for a project's part of the source, summed from its lines.
  Sums sums_of(SourceId id, Uuid project) const;

  Result<Transfer> get_transfer(OfficeId office, Uuid pair) const;
  std::vector<Transfer> list_in_transit(OfficeId office) const;
  void save_transfer(OfficeId office, const Transfer& transfer);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::money
