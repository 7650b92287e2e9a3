#pragma once

#include "money/actions.hpp"
#include "money/rules.hpp"

/// Carry-over (กันเงินเหลื่อมปี): what a source of one year keeps is opened in a later one, as a
/// source that names where its money came from; an obligation that was carried goes along.
namespace ruam::money {

/// Refuses: money.not_carried, money.opened_already, money.not_next_year {year}.
Result<void> check_opening(const Line& carried, const Standing& standing, const Source& source,
                           Date date);

/// The later year's source, its allocation, and what goes on of the obligation.
struct Opening {
  Source source;
  Line allocation;
  std::optional<Line> obligation = {};
};
/// `blank` has who, when and the day; ids are the caller's to give.
Opening opening_of(const Line& carried, const Source& source, const Line& blank);

/// The source of that year for this source's money: the same one for every carry-over.
Uuid carried_source(SourceId from, int fiscal_year);

/// Opens a carry-over in the year of that day; answers the allocation. Its second person is the
/// carry-over's own. Refuses: money.line_not_found, money.line_invalid, and what check_opening()
/// refuses.
Result<LineId> open_carried(Context& context, LineId carried, Date date);

}  // namespace ruam::money
