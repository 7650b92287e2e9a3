#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

#include "platform/ids.hpp"
#include "platform/result.hpp"

/// People who work in an office, with or without an account.
namespace ruam::people {

using PersonId = RecordId<struct PersonKind>;
using DivisionId = RecordId<struct DivisionKind>;

/// A part of an office: «กลุ่มนโยบายและแผน».
struct Division {
  Uuid id;
  std::string name_th, name_en;
  std::int64_t position = 0;  ///< place in lists
  bool active = true;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Division, (), (id, name_th, name_en, position, active, version))

/// Somebody of an office as documents print them (FORMS §0.4).
struct Person {
  Uuid id;
  std::string prefix = {}, first_name = {}, last_name = {};
  std::string position = {};
  std::string academic_standing = {};  ///< วิทยฐานะ: «ชำนาญการพิเศษ»
  std::optional<Uuid> division_id = {};
  std::string division = {};  ///< its name, for reading only
  std::string phone = {}, email = {};
  bool active = true;
  bool erased = false;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, prefix, first_name, last_name, position, academic_standing, division_id,
                       division, phone, email, active, erased, version))

/// JSON pointers of a Person that history only calls "changed".
inline constexpr std::array<std::string_view, 5> personal_fields{"/prefix", "/first_name",
                                                                 "/last_name", "/phone", "/email"};

inline Ref ref(PersonId id) { return {id.office, "person", id.uuid}; }
inline Ref ref(DivisionId id) { return {id.office, "division", id.uuid}; }

/// Prefix joined to the first name, two spaces, last name: «นางสาวชื่อ  สกุล».
std::string full_name(const Person& person);

/// Refuses: people.person_invalid, people.division_invalid with a fault per field.
Result<void> check_person(const Person& person);
Result<void> check_division(const Division& division);

/// The same record with nothing personal left in it.
Person erased(Person person);

}  // namespace ruam::people
