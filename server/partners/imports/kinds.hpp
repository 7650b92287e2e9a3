#pragma once

#include <vector>

#include "platform/imports/kind.hpp"

/// Workbooks that the room takes in.
namespace ruam::partners {

/// Entries of the directory, and memoranda that were signed before.
std::vector<imports::Kind> import_kinds();

imports::Kind import_of_entries();
imports::Kind import_of_mous();

/// Takes back what an import made, unless somebody changed it or leans on it. Refuses:
/// import.in_use with a fault each.
Result<void> withdraw_import(db::Tx& tx, const Context& context, OfficeId office,
                             std::string_view kind, Uuid import);

}  // namespace ruam::partners
