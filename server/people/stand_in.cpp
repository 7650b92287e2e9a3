#include "people/stand_in.hpp"

#include "people/fields.hpp"
#include "people/roles.hpp"

namespace ruam::people {
namespace {

std::string phrase_of(StandInKind kind) {
  switch (kind) {
    case StandInKind::acting_for:
      return "รักษาราชการแทน";
    case StandInKind::on_behalf:
      return "ปฏิบัติราชการแทน";
    case StandInKind::acting_in:
      return "รักษาการในตำแหน่ง";
  }
  return {};
}

}  // namespace

std::string acting_phrase(const StandIn& stand_in) {
  return phrase_of(stand_in.kind) + " " + stand_in.position;
}

bool counts_on(const StandIn& stand_in, Date day) {
  return !stand_in.ended && stand_in.from <= day && (!stand_in.to || day <= *stand_in.to);
}

Result<void> check_stand_in(const StandIn& stand_in) {
  return Fields{}
      .must(is_signing_role(stand_in.for_role), "/for_role", "people.role_does_not_sign")
      .required("/position", stand_in.position)
      .optional("/order_no", stand_in.order_no, 100)
      .must(is_valid(stand_in.from), "/from", "not_date")
      .must(!stand_in.to || *stand_in.to >= stand_in.from, "/to", "people.ends_before_start")
      .check("people.stand_in_invalid");
}

}  // namespace ruam::people
