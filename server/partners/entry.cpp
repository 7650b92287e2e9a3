#include "partners/entry.hpp"

#include <fmt/format.h>

namespace ruam::partners {
namespace {

bool is_between(const std::optional<std::int64_t>& value, std::int64_t least, std::int64_t most) {
  return !value || (*value >= least && *value <= most);
}

}  // namespace

bool is_person(EntryKind kind) {
  return kind == EntryKind::scholar || kind == EntryKind::local_wisdom;
}

Result<void> check_entry(const EntryContent& c) {
  Faults faults;
  faults.text("/name", c.name, 300, true)
      .text("/role", c.role, 300, is_person(c.kind))
      .text("/stakeholder", c.stakeholder, 40)
      .text("/offers", c.offers, 4'000)
      .text("/website", c.website, 300)
      .text("/note", c.note, 4'000)
      .text("/place/province_id", c.place.province_id, 40)
      .text("/place/district", c.place.district, 100)
      .text("/place/subdistrict", c.place.subdistrict, 100)
      .text("/place/address", c.place.address, 500)
      .must(c.topics.size() <= 30, "/topics", "partner.too_many")
      .must(c.contacts.size() <= 30, "/contacts", "partner.too_many")
      .must(c.place.lat_e6.has_value() == c.place.lon_e6.has_value(), "/place/lon_e6",
            "partner.half_a_point")
      .must(is_between(c.place.lat_e6, 5'000'000, 21'000'000), "/place/lat_e6",
            "partner.not_in_thailand")
      .must(is_between(c.place.lon_e6, 97'000'000, 106'000'000), "/place/lon_e6",
            "partner.not_in_thailand")
      .unique("/contacts", c.contacts);
  for (std::size_t i = 0; i < c.topics.size(); ++i)
    faults.text(Faults::at("/topics", i), c.topics[i], 100, true);
  for (std::size_t i = 0; i < c.contacts.size(); ++i) {
    const auto& one = c.contacts[i];
    const auto where = Faults::at("/contacts", i);
    faults.text(where + "/name", one.name, 200, one.position.empty())
        .text(where + "/position", one.position, 200)
        .text(where + "/phone", one.phone, 100)
        .text(where + "/email", one.email, 200)
        .text(where + "/note", one.note, 500);
  }
  return faults.check("partner.invalid");
}

EntryContent for_others(EntryContent content) {
  content.contacts.clear();
  content.note.clear();
  if (is_person(content.kind)) content.place.address.clear();
  return content;
}

std::vector<std::string_view> personal_fields(const EntryContent& content) {
  std::vector<std::string_view> fields{"/contacts"};
  if (is_person(content.kind)) fields.insert(fields.end(), {"/name", "/place/address"});
  return fields;
}

std::string make_entry_code(std::string_view office_code, std::int64_t number) {
  return fmt::format("{}-P{:03}", office_code, number);
}

}  // namespace ruam::partners
