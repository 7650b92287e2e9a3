#pragma once

#include <optional>
#include <string>

#include "files/content.hpp"
#include "files/file.hpp"
#include "files/permissions.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// What can be done with files. A file belongs to one record or, until then, to its uploader.
namespace ruam::files {

/// A row to be: bytes are stored already (content.hpp), so that no transaction waits for the disk.
struct NewFile {
  OfficeId office;
  Uuid id;  ///< made outside the write
  std::string name;
  Stored stored;
  std::optional<Ref> record = {};
  Purpose purpose = Purpose::evidence;
};

/// Enters a stored file, within the transaction of a room that decides by its own permission
/// (e.g. documents keeping an issued PDF).
File add(db::Tx& tx, const Context& context, const NewFile& wanted, Instant at);

/// Enters an upload. With a record, the actor must be able to see it. Refuses: unauthenticated,
/// forbidden, files.record_not_found.
Result<File> upload(Context& context, const NewFile& wanted, const Describe& describe);

/// Makes a file part of a record of the same office; the room has decided that the actor may.
/// Refuses: files.not_found, files.belongs_elsewhere.
Result<File> attach(db::Tx& tx, const Context& context, FileId id, const Ref& record, Instant at);
/// Gives it back to its uploader. Refuses: files.not_found, files.belongs_elsewhere.
Result<File> detach(db::Tx& tx, const Context& context, FileId id, const Ref& record, Instant at);

/// Removes a file that belongs to no record; its history and, while others have the same, its bytes
/// stay. Refuses: forbidden, files.not_found, files.in_use.
Result<void> remove(Context& context, FileId id);

/// A file the actor may see: that of a record he may see, or his own upload.
/// Refuses: files.not_found.
Result<File> get_visible(db::Tx& tx, const Actor& actor, FileId id, const Describe& describe);
/// Files of a record in the order they came; none if the actor may not see the record.
std::vector<File> list_visible(db::Tx& tx, const Actor& actor, const Ref& record,
                               const Describe& describe);
/// A file for a room that has decided who may see it. Refuses: files.not_found.
Result<File> get(db::Tx& tx, FileId id);
/// Files of a record for such a room.
std::vector<File> list(db::Tx& tx, const Ref& record);

}  // namespace ruam::files
