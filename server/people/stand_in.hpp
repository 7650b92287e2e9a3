#pragma once

#include <optional>
#include <string>

#include <boost/describe.hpp>

#include "people/person.hpp"
#include "platform/clock.hpp"

/// Who signs in another's place (FORMS §0.5).
namespace ruam::people {

using StandInId = RecordId<struct StandInRecord>;
inline Ref ref(StandInId id) { return {id.office, "stand_in", id.uuid}; }

enum class StandInKind {
  acting_for,  ///< รักษาราชการแทน: the head is absent or the post vacant; full power
  on_behalf,  ///< ปฏิบัติราชการแทน: by standing delegation, the head is present
  acting_in  ///< รักษาการในตำแหน่ง: the post is vacant
};
BOOST_DESCRIBE_ENUM(StandInKind, acting_for, on_behalf, acting_in)

/// One person standing in for a role of the office by an order.
struct StandIn {
  Uuid id;
  OfficeId person_office;  ///< usually the same office; a neighbour may be ordered in
  Uuid person_id;
  std::string for_role;  ///< office_head, deputy_head, ...
  std::string position;  ///< in whose place, as printed: «ศึกษาธิการจังหวัดสิงห์บุรี»
  StandInKind kind = StandInKind::acting_for;
  std::string order_no;  ///< «ที่ 12/2567»
  Date from;
  std::optional<Date> to;  ///< last day, none: until ended
  bool ended = false;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(StandIn, (),
                      (id, person_office, person_id, for_role, position, kind, order_no, from, to,
                       ended, version))

/// The official line under the stand-in's own position: «รักษาราชการแทน ศึกษาธิการจังหวัดสิงห์บุรี».
std::string acting_phrase(const StandIn& stand_in);
bool counts_on(const StandIn& stand_in, Date day);

/// Refuses: people.stand_in_invalid with a fault per field.
Result<void> check_stand_in(const StandIn& stand_in);

/// A role of an office that signs, e.g. {office, "office_head"}.
struct Seat {
  OfficeId office;
  std::string role;
};

/// As whom somebody signs: printed under the signature and kept with it.
struct Capacity {
  Uuid person;
  std::string name, position;
  std::string acting_phrase;  ///< empty for the holder of the post
  std::string role;
};

}  // namespace ruam::people
