#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"
#include "platform/sha256.hpp"

/// Uploaded files: what they are, to which record they belong.
namespace ruam::files {

using FileId = RecordId<struct FileRecord>;
inline Ref ref(FileId id) { return {id.office, "file", id.uuid}; }

/// What a file is by its first bytes; never by what the client says.
enum class Type { jpeg, png, pdf, docx, xlsx, text };
BOOST_DESCRIBE_ENUM(Type, jpeg, png, pdf, docx, xlsx, text)

/// Why it is attached.
enum class Purpose { evidence, photo, scan, issued };
BOOST_DESCRIBE_ENUM(Purpose, evidence, photo, scan, issued)

/// The Ministry wants photos of at least this size (FORMS §2).
inline constexpr std::int64_t least_photo_bytes = 2'000'000;
inline constexpr std::uint64_t most_upload_bytes = 100'000'000;

struct File {
  Uuid id;
  std::string name;    ///< as the user's computer called it, made safe
  std::string sha256;  ///< lower-case hex
  std::int64_t size = 0;
  Type type = Type::text;
  std::optional<std::int64_t> width, height;  ///< of pictures, as stored (not turned)
  std::optional<Date> taken_on;               ///< by the camera's own clock
  std::optional<std::string> hint;  ///< "maybe_shrunk": a chat program probably made it smaller
  std::string kind;                 ///< of the record it belongs to; empty: none yet
  std::optional<Uuid> record;
  Purpose purpose = Purpose::evidence;
  Uuid uploaded_by;
  Instant uploaded_at;
};
BOOST_DESCRIBE_STRUCT(File, (),
                      (id, name, sha256, size, type, width, height, taken_on, hint, kind, record,
                       purpose, uploaded_by, uploaded_at))

/// "image/jpeg", "application/pdf", ...
std::string_view media_type(Type type);
std::string_view extension(Type type);

/// A file name without path, control and direction characters, at most 200 characters; the
/// extension is that of the type.
std::string safe_name(std::string_view name, Type type);

}  // namespace ruam::files
