#pragma once

#include <string_view>
#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "progress/content.hpp"

/// What writing a quarter's report and writing a result report share.
namespace ruam::progress {

/// Refuses: `code` (stale) unless the record is at the version that the writer saw.
Result<void> check_version(std::int64_t version, std::int64_t expected, std::string_view code);

/// A fault `code` at each of the photos that is no picture of the office.
std::vector<Fault> find_photo_faults(db::Tx& tx, OfficeId office, const std::vector<Photo>& photos,
                                     std::string_view code);

/// Records an edit from one text of the content to the other in history.
void record_edit(db::Tx& tx, const Context& context, const Ref& about, Instant at,
                 const std::pair<std::string, std::string>& texts);

}  // namespace ruam::progress
