#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// The picture of one's own signature. There is no way to another person's: every function works on
/// the actor's own and nobody names a person.
namespace ruam::people {

struct SignaturePicture {
  std::string png;  ///< ink on nothing, trimmed
  std::int64_t width = 0, height = 0;
  Instant at;
};

/// Makes ink of an upload and keeps it in place of an older one. Refuses: unauthenticated,
/// image.not_picture, image.no_ink.
Result<void> set_signature_picture(Context& context, std::string_view upload);
/// Takes it away; documents issued with it stay as they are. Refuses: unauthenticated.
Result<void> remove_signature_picture(Context& context);
/// The actor's own, or nothing.
std::optional<SignaturePicture> find_signature_picture(db::Tx& tx, const Actor& actor);

/// Emitted about a person whose personal data was taken away: rooms take away what they keep.
inline constexpr std::string_view person_erased = "person.erased";

}  // namespace ruam::people
