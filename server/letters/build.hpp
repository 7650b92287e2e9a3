#pragma once

#include <string>
#include <vector>

#include "documents/facts.hpp"
#include "letters/letter.hpp"
#include "platform/context.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::letters {

struct Built {
  doc::Document document;
  std::string name;  ///< of a file, without ending
};

/// The letter as paper, drawn now: number and date as the registry gave them until now.
/// Refuses: forbidden, letter.not_found, files.not_found.
Result<Built> build(const Context& context, LetterId id, documents::Copy copy);

/// The letterhead alone, on a letter without words, for the settings.
/// Refuses: forbidden, people.office_not_found, files.not_found.
Result<doc::Document> build_sample(const Context& context, OfficeId office, Paper paper);

/// The letter and after it every document that travels under it, in order.
/// Refuses as build(), and what the rooms of those records refuse with.
Result<std::vector<doc::Document>> build_bundle(const Context& context, LetterId id,
                                                documents::Copy copy);

}  // namespace ruam::letters
