#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "platform/imports/kind.hpp"

namespace ruam::money {

/// Workbooks that the room takes in: "money", lines of the ledger from another system, and
/// "money_stated", monthly totals of one.
std::vector<imports::Kind> import_kinds();
/// The project of that code, for who knows projects: the house gives it.
using FindProject = std::function<std::optional<Uuid>(db::Tx&, OfficeId, std::string_view code)>;
imports::Kind line_import(FindProject find_project = {});
imports::Kind stated_import();

}  // namespace ruam::money
