#pragma once

#include <optional>
#include <vector>

#include "money/queries.hpp"

/// A year's money of many offices as one, from the kept sums: ready after every line, no batch.
namespace ruam::money {

/// Figures with what is on its way between two of the offices; given = allocated + received.
struct WholeFigures : Figures {
  Satang in_transit;
};
BOOST_DESCRIBE_STRUCT(WholeFigures, (Figures), (in_transit))

struct WholeQuarter {
  int quarter;
  WholeFigures figures;
};
BOOST_DESCRIBE_STRUCT(WholeQuarter, (), (quarter, figures))

/// Sources of one class as their offices keep them: what one passed to another stands in both (the
/// receiver's class is its own), so transfers are not taken out here. In kind apart.
struct WholeClass {
  std::string class_id;
  bool in_kind;
  Figures figures;
};
BOOST_DESCRIBE_STRUCT(WholeClass, (), (class_id, in_kind, figures))

/// One office as it stands alone: its transfers are not taken out.
struct WholeOffice {
  people::OfficeShort office;
  Figures figures;
};
BOOST_DESCRIBE_STRUCT(WholeOffice, (), (office, figures))

/// `total` and `quarters` are money only; what is in kind stands in `classes` and `in_kind`.
struct Whole {
  int fiscal_year;
  std::int64_t office_count;
  WholeFigures total, in_kind;
  std::optional<std::int64_t> disbursed_percent, spent_percent;  ///< hundredths, of what was given
  std::vector<WholeQuarter> quarters;
  std::vector<WholeClass> classes;
  std::vector<WholeOffice> offices;
};
BOOST_DESCRIBE_STRUCT(Whole, (),
                      (fiscal_year, office_count, total, in_kind, disbursed_percent, spent_percent,
                       quarters, classes, offices))

/// The office and everything below it, by the fiscal year of the lines.
Whole read_whole(db::Tx& tx, OfficeId top, int fiscal_year);

/// What one receiver did with the money of one source that was passed on to it.
struct PassedOn {
  people::OfficeShort office;
  Satang sent, in_transit;  ///< in_transit: not accepted, or disputed
  Figures figures;          ///< of the receiver's source for it; received is what it accepted
  std::optional<std::int64_t> disbursed_percent;  ///< hundredths, of what was received
};
BOOST_DESCRIBE_STRUCT(PassedOn, (), (office, sent, in_transit, figures, disbursed_percent))

/// In the order of the receivers' codes. Refuses: money.source_not_found.
Result<std::vector<PassedOn>> list_passed_on(db::Tx& tx, SourceId source);

/// Kept sums of transfers that differ from their lines: none.
std::vector<Difference> audit_between(db::Tx& tx, OfficeId office);

}  // namespace ruam::money
