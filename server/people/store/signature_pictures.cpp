#include <span>

#include "people/signature_picture.hpp"
#include "people/store.hpp"

namespace ruam::people {

std::optional<SignaturePicture> Store::find_signature_picture(PersonId id) const {
  return tx_.find(
      "SELECT picture, width, height, at FROM signature_pictures "
      "WHERE office_id = $1 AND person_id = $2",
      [](const db::Row& row) {
        const auto bytes = row.bytes(0);
        return SignaturePicture{{reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                                row.get<std::int64_t>(1),
                                row.get<std::int64_t>(2),
                                row.get<Instant>(3)};
      },
      id.office, id.uuid);
}

void Store::set_signature_picture(PersonId id, const SignaturePicture& picture) {
  tx_.run(
      "INSERT INTO signature_pictures (office_id, person_id, picture, width, height, at) "
      "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (office_id, person_id) DO UPDATE SET "
      "picture = excluded.picture, width = excluded.width, height = excluded.height, "
      "at = excluded.at",
      id.office, id.uuid, std::as_bytes(std::span(picture.png)), picture.width, picture.height,
      picture.at);
}

bool Store::remove_signature_picture(PersonId id) {
  return tx_.run("DELETE FROM signature_pictures WHERE office_id = $1 AND person_id = $2",
                 id.office, id.uuid) > 0;
}

}  // namespace ruam::people
