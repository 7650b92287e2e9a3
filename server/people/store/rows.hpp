#pragma once

#include <algorithm>
#include <cstring>

#include "people/store.hpp"

/// How rows become nouns: shared by store.cpp and queries.cpp, private to the room.
namespace ruam::people::rows {

inline constexpr std::string_view office_columns =
    "office_id, code, parent_id, registered_by, path, kind, type_id, affiliation_id, province_id, "
    "name_th, name_en, short_th, digits, letter_code, address, phone, fax, email, website, active, "
    "version";

inline Office office(const db::Row& row) {
  return {.id = row.get<OfficeId>(0),
          .code = row.get<std::string>(1),
          .parent_id = row.get<std::optional<OfficeId>>(2),
          .registered_by = row.get<std::optional<OfficeId>>(3),
          .path = row.get<std::string>(4),
          .kind = row.get<OfficeKind>(5),
          .type_id = row.get<std::string>(6),
          .affiliation_id = row.get<std::string>(7),
          .province_id = row.get<std::string>(8),
          .name_th = row.get<std::string>(9),
          .name_en = row.get<std::string>(10),
          .short_th = row.get<std::string>(11),
          .digits = row.get<Digits>(12),
          .letter_code = row.get<std::string>(13),
          .contact = {row.get<std::string>(14), row.get<std::string>(15), row.get<std::string>(16),
                      row.get<std::string>(17), row.get<std::string>(18)},
          .active = row.get<bool>(19),
          .version = row.get<std::int64_t>(20)};
}

inline Division division(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .name_th = row.get<std::string>(1),
          .name_en = row.get<std::string>(2),
          .position = row.get<std::int64_t>(3),
          .active = row.get<bool>(4),
          .version = row.get<std::int64_t>(5)};
}

/// With persons as `p` and divisions left joined as `d`.
inline constexpr std::string_view person_columns =
    "p.id, p.prefix, p.first_name, p.last_name, p.position, p.academic_standing, p.division_id, "
    "d.name_th, p.phone, p.email, p.active, p.erased, p.version";

inline Person person(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .prefix = row.get<std::string>(1),
          .first_name = row.get<std::string>(2),
          .last_name = row.get<std::string>(3),
          .position = row.get<std::string>(4),
          .academic_standing = row.get<std::string>(5),
          .division_id = row.get<std::optional<Uuid>>(6),
          .division = row.get<std::optional<std::string>>(7).value_or(""),
          .phone = row.get<std::string>(8),
          .email = row.get<std::string>(9),
          .active = row.get<bool>(10),
          .erased = row.get<bool>(11),
          .version = row.get<std::int64_t>(12)};
}

inline constexpr std::string_view stand_in_columns =
    "id, person_office_id, person_id, for_role, position, kind, order_no, from_date, to_date, "
    "ended, "
    "version";

inline StandIn stand_in(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .person_office = row.get<OfficeId>(1),
          .person_id = row.get<Uuid>(2),
          .for_role = row.get<std::string>(3),
          .position = row.get<std::string>(4),
          .kind = row.get<StandInKind>(5),
          .order_no = row.get<std::string>(6),
          .from = row.get<Date>(7),
          .to = row.get<std::optional<Date>>(8),
          .ended = row.get<bool>(9),
          .version = row.get<std::int64_t>(10)};
}

inline constexpr std::string_view share_columns =
    "id, kind, record_id, guest_office_id, access, until_date";

inline Share share(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .kind = row.get<std::string>(1),
          .record = row.get<Uuid>(2),
          .guest_office = row.get<OfficeId>(3),
          .right = row.get<Right>(4),
          .until = row.get<std::optional<Date>>(5)};
}

/// SHA-256 of a blob column.
inline Digest digest(const db::Row& row, int column) {
  Digest value{};
  const auto bytes = row.bytes(column);
  std::memcpy(value.data(), bytes.data(), std::min(bytes.size(), value.size()));
  return value;
}

inline std::string select(std::string_view columns, std::string_view rest) {
  return std::string("SELECT ").append(columns).append(" FROM ").append(rest);
}

}  // namespace ruam::people::rows
