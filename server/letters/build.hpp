#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/facts.hpp"
#include "letters/letter.hpp"
#include "letters/sheet.hpp"
#include "platform/context.hpp"
#include "platform/doc/tree.hpp"
#include "platform/room.hpp"

namespace ruam::letters {

struct Built {
  doc::Document document;
  std::string name;  ///< of a file, without ending
};

/// The letter as paper, drawn now: number and date as the registry gave them until now.
/// Refuses: forbidden, letter.not_found, files.not_found.
Result<Built> build(const Context& context, LetterId id, documents::Copy copy);

/// "memo-12ab…": the name of its files without ending.
std::string file_name(LetterId id, Paper paper);

/// The letterhead alone, on a letter without words, for the settings.
/// Refuses: forbidden, people.office_not_found, files.not_found.
Result<doc::Document> build_sample(const Context& context, OfficeId office, Paper paper);

/// The documents that travel under it, in order; what has no form of its own is passed over.
/// Refuses what the rooms of those records refuse with.
Result<std::vector<doc::Document>> build_enclosed(const Context& context, OfficeId office,
                                                  const std::vector<About>& about,
                                                  documents::Copy copy);

/// The letter and after it what travels under it. Refuses as build() and build_enclosed().
Result<std::vector<doc::Document>> build_bundle(const Context& context, LetterId id,
                                                documents::Copy copy);

/// The paper that a text proposes about a record, kept nowhere: for a first look and the command
/// line. Refuses: forbidden, letter.no_text, and what gathering its fields refuses.
Result<doc::Document> build_proposed(const Context& context, OfficeId office,
                                     std::string_view topic, const About& about);

}  // namespace ruam::letters
