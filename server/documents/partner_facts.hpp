#pragma once

#include <string>
#include <vector>

#include "documents/facts.hpp"
#include "partners/mou.hpp"
#include "partners/queries.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// What the papers of the room partners print.
namespace ruam::documents {

struct MouFacts {
  partners::Mou mou;
};

/// The directory for coordination: never a contact.
struct DirectoryFacts {
  std::string office_name, province;
  Date on;
  std::vector<partners::EntryRow> rows;
};

/// Refuses: forbidden, mou.not_found.
Result<MouFacts> gather_mou(db::Tx& tx, const Context& context, partners::MouId id);
/// Refuses: forbidden.
Result<DirectoryFacts> gather_directory(db::Tx& tx, const Context& context, OfficeId office);

}  // namespace ruam::documents
