#pragma once

#include "partners/kinds.hpp"
#include "platform/result.hpp"

/// The directory for coordination: organisations, learning resources and persons in a public role
/// that an office works with (PROCESSES §2.3). No I/O.
namespace ruam::partners {

using EntryId = RecordId<struct PartnerKind>;
inline constexpr std::string_view entry_kind = "partner";
inline Ref ref(const EntryId& id) { return {id.office, std::string(entry_kind), id.uuid}; }

enum class EntryKind {
  learning_resource,
  local_wisdom,
  scholar,
  university,
  school,
  government,
  local_government,
  company,
  foundation,
  association,
  religious,
  community,
  media,
  other
};
BOOST_DESCRIBE_ENUM(EntryKind, learning_resource, local_wisdom, scholar, university, school,
                    government, local_government, company, foundation, association, religious,
                    community, media, other)

/// An entry about a person, not about an organisation or a place.
bool is_person(EntryKind kind);

/// Where it is; millionths of a degree, so that nothing is a floating number.
struct Place {
  std::string province_id, district, subdistrict, address;
  std::optional<std::int64_t> lat_e6, lon_e6;
};
BOOST_DESCRIBE_STRUCT(Place, (), (province_id, district, subdistrict, address, lat_e6, lon_e6))

/// Whom one calls: only for the office's own people.
struct Contact {
  Uuid id;
  std::string name, position, phone, email, note;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (id, name, position, phone, email, note))

struct EntryContent {
  EntryKind kind = EntryKind::other;
  std::string name;
  std::string role;  ///< of a person: «ปราชญ์ชาวบ้านด้านจักสาน»
  std::string stakeholder;               ///< catalog stakeholder_groups, "SG-LAO"
  std::optional<OfficeId> organisation;  ///< the body in people that it is about
  std::string offers;                    ///< what it can give: knowledge, place, money, people
  std::vector<std::string> topics;
  Place place;
  std::string website, note;
  std::vector<Contact> contacts;
  bool is_open = false;   ///< other offices of the province see it, without its contacts
  bool is_active = true;  ///< still there to work with
};
BOOST_DESCRIBE_STRUCT(EntryContent, (),
                      (kind, name, role, stakeholder, organisation, offers, topics, place, website,
                       note, contacts, is_open, is_active))

struct Entry {
  EntryId id;
  std::string code;  ///< PCT1-P001
  EntryContent content;
  std::int64_t version = 1;
  std::optional<Uuid> import = {};  ///< by which it came
  bool is_pending = false;          ///< that import is not finished: nobody sees it
  Instant created_at, updated_at;
};

/// Refuses: partner.invalid with a fault per field.
Result<void> check_entry(const EntryContent& content);

/// The same without what only the office itself may see: contacts, note.
EntryContent for_others(EntryContent content);

/// JSON pointers of a content that history only calls "changed".
std::vector<std::string_view> personal_fields(const EntryContent& content);

/// "PCT1-P001"
std::string make_entry_code(std::string_view office_code, std::int64_t number);

}  // namespace ruam::partners
