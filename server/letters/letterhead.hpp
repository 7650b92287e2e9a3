#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

#include "letters/content.hpp"
#include "platform/ids.hpp"

namespace ruam::letters {

inline constexpr std::string_view letterhead_kind = "letterhead";

/// What the office prints above its letters. The garuda and the logo are its own uploads: none is
/// shipped (Garuda Emblem Act). The logo is for who does not use the garuda: it stands in its
/// place. Name, address and code «ศธ 04105» are those of the office itself.
struct Letterhead {
  std::optional<Uuid> khrut_file_id, logo_file_id;
  std::map<std::string, Paper>
      papers;                      ///< by id of templates/groups.json; what lacks is as shipped
  bool shows_system_note = false;  ///< «ลงนามแล้วในระบบ ...» in place of dots for ink
  std::string confirmed_code;  ///< the letter code that was compared with the registry's
  std::int64_t version = 0;    ///< 0: nothing stored yet
};
BOOST_DESCRIBE_STRUCT(Letterhead, (),
                      (khrut_file_id, logo_file_id, papers, shows_system_note, confirmed_code,
                       version))

}  // namespace ruam::letters
