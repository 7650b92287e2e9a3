#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ruam {

/// 128 bits; the text form is lower-case 8-4-4-4-12.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  std::string to_string() const;
  friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// Reads the 36-character form in either case, nothing else.
std::optional<Uuid> parse_uuid(std::string_view text);

/// A new UUIDv7 of this moment: ordered by time, unguessable within a millisecond.
Uuid new_uuid();
/// A new UUIDv4 without any time in it, for secret ballots.
Uuid new_timeless_uuid();

/// The office that owns a record: first half of every key.
struct OfficeId {
  Uuid uuid;

  friend auto operator<=>(const OfficeId&, const OfficeId&) = default;
};

/// The whole key of a record of one kind: (office_id, id).
template <class Kind>
struct RecordId {
  OfficeId office;
  Uuid uuid;

  friend auto operator<=>(const RecordId&, const RecordId&) = default;
};

/// A record of any kind, as the chain, history and files know it. `kind` is e.g. "project".
struct Ref {
  OfficeId office;
  std::string kind;
  Uuid uuid;

  friend auto operator<=>(const Ref&, const Ref&) = default;
};

}  // namespace ruam

template <>
struct std::hash<ruam::Uuid> {
  std::size_t operator()(const ruam::Uuid& id) const noexcept {
    std::size_t tail = 0;  // the last eight bytes of both versions are random
    for (int i = 8; i < 16; ++i) tail = tail << 8 | id.bytes[static_cast<std::size_t>(i)];
    return tail;
  }
};
