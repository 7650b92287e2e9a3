#pragma once

#include <optional>
#include <string>

#include "letters/letter.hpp"
#include "platform/context.hpp"
#include "platform/jobs.hpp"

/// Issued letters as files that never change.
namespace ruam::letters {

/// What is emitted when an issued letter got a signature, a comment, a number or was sent.
inline constexpr std::string_view issued_topic = "letter.issued";
/// Files with the documents that travel under a letter belong to their edition; nobody reads them
/// but through the letter, which asks whether all of those documents may be seen.
inline constexpr std::string_view bundle_kind = "letter_bundle";

/// Reaction to it: prints the letter as it stands and keeps PDF and DOCX, once for each state; the
/// edition goes into history and the transparency log. Answers the edition, or null.
Result<boost::json::value> file_letter(Context& context, const jobs::Event& event,
                                       jobs::Progress& progress);

enum class Kept { pdf, docx, bundle };

/// A kept file of the letter as it now stands.
struct KeptFile {
  std::string name, sha256;
};
/// Nothing while the letter is not issued, or its newest state not filed yet.
/// Refuses: forbidden, letter.not_found.
Result<std::optional<KeptFile>> find_kept(const Context& context, LetterId id, Kept kept);

}  // namespace ruam::letters
