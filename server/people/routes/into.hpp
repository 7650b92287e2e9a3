#pragma once

#include "people/actions.hpp"
#include "people/wire.hpp"

/// From the wire to the room's nouns; private to the room.
namespace ruam::people::wire {

inline people::Office into_office(OfficeIn in) {
  people::Office office;
  office.code = std::move(in.code);
  office.kind = in.kind.value_or(OfficeKind::office);
  office.type_id = std::move(in.type_id);
  office.affiliation_id = in.affiliation_id.value_or("");
  office.province_id = in.province_id.value_or("");
  office.name_th = std::move(in.name_th);
  office.name_en = in.name_en.value_or("");
  office.short_th = std::move(in.short_th);
  office.digits = in.digits.value_or(Digits::arabic);
  office.letter_code = in.letter_code.value_or("");
  office.contact = in.contact.value_or(Contact{});
  office.active = in.active.value_or(true);
  return office;
}

inline people::Person into_person(PersonIn in) {
  return {.id = {},
          .prefix = in.prefix.value_or(""),
          .first_name = std::move(in.first_name),
          .last_name = in.last_name.value_or(""),
          .position = std::move(in.position),
          .academic_standing = in.academic_standing.value_or(""),
          .division_id = in.division_id,
          .phone = in.phone.value_or(""),
          .email = in.email.value_or(""),
          .active = in.active.value_or(true)};
}

inline people::Division into_division(DivisionIn in) {
  return {.id = {},
          .name_th = std::move(in.name_th),
          .name_en = in.name_en.value_or(""),
          .position = in.position.value_or(0),
          .active = in.active.value_or(true)};
}

inline people::StandIn into_stand_in(StandInIn in, OfficeId office) {
  return {.id = {},
          .person_office = in.person_office.value_or(office),
          .person_id = in.person_id,
          .for_role = std::move(in.for_role),
          .position = std::move(in.position),
          .kind = in.kind,
          .order_no = in.order_no.value_or(""),
          .from = in.from,
          .to = in.to,
          .ended = in.ended.value_or(false)};
}

}  // namespace ruam::people::wire
