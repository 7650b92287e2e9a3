#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Organisations: one tree over all affiliations down to schools, outside bodies beside it.
namespace ruam::people {

enum class OfficeKind { office, school, outside };
BOOST_DESCRIBE_ENUM(OfficeKind, office, school, outside)

/// Which digits the office's documents print.
enum class Digits { arabic, thai };
BOOST_DESCRIBE_ENUM(Digits, arabic, thai)

/// How the office is reached, as its papers print it.
struct Contact {
  std::string address, phone, fax, email, website;
  friend bool operator==(const Contact&, const Contact&) = default;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (address, phone, fax, email, website))

/// An office, school or outside body: the tenant that owns records.
struct Office {
  OfficeId id;
  std::string code;                       ///< "PLG2", first part of every record's code
  std::optional<OfficeId> parent_id;      ///< none at the top of a tree and for outside bodies
  std::optional<OfficeId> registered_by;  ///< which office keeps an outside body's entry
  std::string path;                       ///< "/ID/ID/" from the top down to itself
  OfficeKind kind = OfficeKind::office;
  std::string type_id;         ///< catalog office_types, "OT-PESAO"
  std::string affiliation_id;  ///< catalog affiliations, "AF-OBEC-PRI"
  std::string province_id;     ///< ISO 3166-2, "TH-93"
  std::string name_th, name_en;
  std::string short_th;  ///< as printed in forms: «สพป.พัทลุง เขต 2»
  Digits digits = Digits::arabic;
  std::string letter_code;  ///< of its letters: «ศธ 04105»
  Contact contact = {};
  bool active = true;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Office, (),
                      (id, code, parent_id, registered_by, path, kind, type_id, affiliation_id,
                       province_id, name_th, name_en, short_th, digits, letter_code, contact,
                       active, version))

/// An office as lists and headings show it.
struct OfficeShort {
  OfficeId id;
  std::string code = {}, name_th = {}, short_th = {}, type_id = {}, province_id = {};
};
BOOST_DESCRIBE_STRUCT(OfficeShort, (), (id, code, name_th, short_th, type_id, province_id))

inline Ref ref(const Office& office) { return {office.id, "office", office.id.uuid}; }

/// Path of an office below `parent_path` (empty: at the top).
std::string make_path(std::string_view parent_path, OfficeId id);
/// Whether the office with this path is `above` or stands below it.
bool is_within(std::string_view path, OfficeId above);

/// Refuses: people.office_invalid with a fault per field (missing, too_long, bad_form).
Result<void> check_office(const Office& office);

}  // namespace ruam::people
