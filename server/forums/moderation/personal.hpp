#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace ruam::forums {

/// What may tell who somebody is.
enum class PersonalKind { national_id, phone, email, line_id, name };
BOOST_DESCRIBE_ENUM(PersonalKind, national_id, phone, email, line_id, name)

/// A piece of a text, in bytes.
struct PersonalPiece {
  PersonalKind kind = PersonalKind::name;
  std::size_t at = 0, size = 0;

  friend bool operator==(const PersonalPiece&, const PersonalPiece&) = default;
};

/// Personal data in free text, in order of place, for people to look at before it is shown: Thai
/// national numbers with a right check digit, Thai telephone numbers (digits of both scripts,
/// parted by blanks, dots or hyphens), e-mail addresses, LINE names after that word, and a title
/// (นาย, ด.ญ. …) with a given name and a surname. Finds no name without a title.
std::vector<PersonalPiece> find_personal(std::string_view text);

}  // namespace ruam::forums
