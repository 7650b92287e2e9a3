#include "people/person.hpp"

#include "people/fields.hpp"

namespace ruam::people {

std::string full_name(const Person& person) {
  std::string name = person.prefix + person.first_name;
  if (!person.last_name.empty()) name += "  " + person.last_name;
  return name;
}

Result<void> check_person(const Person& person) {
  return Fields{}
      .optional("/prefix", person.prefix, 60)
      .required("/first_name", person.first_name, 100)
      .optional("/last_name", person.last_name, 100)
      .required("/position", person.position)
      .optional("/academic_standing", person.academic_standing, 100)
      .optional("/phone", person.phone, 60)
      .optional("/email", person.email)
      .check("people.person_invalid");
}

Result<void> check_division(const Division& division) {
  return Fields{}
      .required("/name_th", division.name_th)
      .optional("/name_en", division.name_en)
      .check("people.division_invalid");
}

Person erased(Person person) {
  person.prefix = person.last_name = person.phone = person.email = "";
  person.first_name = "(ลบข้อมูลส่วนบุคคลแล้ว)";
  person.active = false;
  person.erased = true;
  return person;
}

}  // namespace ruam::people
