#include "people/office.hpp"

#include <algorithm>

#include "people/fields.hpp"

namespace ruam::people {
namespace {

bool is_capital_or_digit(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// Two to twelve capitals and digits, a capital first: it starts the codes of all its records.
bool is_office_code(std::string_view code) {
  return code.size() >= 2 && code.size() <= 12 && code[0] >= 'A' && code[0] <= 'Z' &&
         std::all_of(code.begin(), code.end(), is_capital_or_digit);
}

}  // namespace

std::string make_path(std::string_view parent_path, OfficeId id) {
  return std::string(parent_path.empty() ? "/" : parent_path) + id.uuid.to_string() + "/";
}

bool is_within(std::string_view path, OfficeId above) {
  return path.find("/" + above.uuid.to_string() + "/") != path.npos;
}

Result<void> check_office(const Office& office) {
  return Fields{}
      .must(is_office_code(office.code), "/code", "bad_form")
      .required("/name_th", office.name_th)
      .optional("/name_en", office.name_en)
      .required("/short_th", office.short_th, 100)
      .required("/type_id", office.type_id, 40)
      .optional("/affiliation_id", office.affiliation_id, 40)
      .optional("/province_id", office.province_id, 40)
      .optional("/letter_code", office.letter_code, 40)
      .optional("/contact/address", office.contact.address, 500)
      .optional("/contact/phone", office.contact.phone, 100)
      .optional("/contact/fax", office.contact.fax, 100)
      .optional("/contact/email", office.contact.email)
      .optional("/contact/website", office.contact.website)
      .check("people.office_invalid");
}

}  // namespace ruam::people
