#pragma once

#include <vector>

#include "platform/config.hpp"
#include "platform/db/db.hpp"

namespace ruam::files {

/// Reads every stored file again. One Fault for each that is not what was uploaded (or is gone);
/// `where` is file/ID, `record` in the params the KIND/ID it belongs to.
std::vector<Fault> verify(db::Tx& tx, const Config& config);

}  // namespace ruam::files
