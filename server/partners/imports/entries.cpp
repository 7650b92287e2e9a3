#include <boost/mp11/algorithm.hpp>

#include "catalog/queries.hpp"
#include "partners/actions.hpp"
#include "partners/export.hpp"
#include "partners/groups.hpp"
#include "partners/imports/kinds.hpp"
#include "partners/store.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"
#include "platform/json/json.hpp"

namespace ruam::partners {
namespace {

enum EntryField : imports::FieldNumber {
  entry_name,
  entry_kind_field,
  entry_role,
  entry_group,
  entry_offers,
  entry_topics,
  entry_subdistrict,
  entry_district,
  entry_province,
  entry_lat,
  entry_lon,
  entry_contact,
  entry_position,
  entry_phone,
  entry_email
};

const std::vector<imports::Part>& entry_parts() {
  static const std::vector<imports::Part> all = {{"ทำเนียบ",
                                                  {{entry_name, "ชื่อ", true, 40},
                                                   {entry_kind_field, "ประเภท", true, 24},
                                                   {entry_role, "บทบาท/ความเชี่ยวชาญ", false, 28},
                                                   {entry_group, "กลุ่มผู้มีส่วนได้ส่วนเสีย", false, 28},
                                                   {entry_offers, "สิ่งที่สนับสนุนได้", false, 40},
                                                   {entry_topics, "เรื่อง", false, 26},
                                                   {entry_subdistrict, "ตำบล", false, 18},
                                                   {entry_district, "อำเภอ", false, 18},
                                                   {entry_province, "จังหวัด", false, 18},
                                                   {entry_lat, "ละติจูด", false, 14},
                                                   {entry_lon, "ลองจิจูด", false, 14},
                                                   {entry_contact, "ผู้ติดต่อ", false, 26},
                                                   {entry_position, "ตำแหน่งผู้ติดต่อ", false, 26},
                                                   {entry_phone, "โทรศัพท์", false, 16},
                                                   {entry_email, "อีเมล", false, 24}}}};
  return all;
}

std::vector<imports::Option> kind_options() {
  std::vector<imports::Option> all;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<EntryKind>>([&](auto one) {
    all.push_back({one.name, std::string(kind_name(one.value))});
  });
  return all;
}

std::vector<imports::Option> list_options(db::Tx& tx, OfficeId office, const char* list) {
  std::vector<imports::Option> all;
  for (const auto& item : catalog::list(tx, office, list)) all.push_back({item.id, item.name_th});
  return all;
}

std::vector<std::string> names_of(const std::vector<imports::Option>& options) {
  std::vector<std::string> names;
  for (const auto& one : options) names.push_back(one.name);
  return names;
}

/// Items of a cell, parted by commas or lines.
std::vector<std::string> split_items(const std::string& text) {
  std::vector<std::string> all;
  std::string item;
  const auto flush = [&] {
    const auto from = item.find_first_not_of(" \t"), until = item.find_last_not_of(" \t");
    if (from != item.npos) all.push_back(item.substr(from, until - from + 1));
    item.clear();
  };
  for (const char c : text)
    if (c == ',' || c == '\n')
      flush();
    else
      item += c;
  flush();
  return all;
}

class EntryChecker {
 public:
  EntryChecker(db::Tx& tx, OfficeId office)
      : kinds_(kind_options()),
        groups_(list_options(tx, office, "stakeholder_groups")),
        provinces_(list_options(tx, office, "provinces")) {
    if (const auto own = people::get_office(tx, office); own.has_value())
      province_ = own->province_id;
    for (const auto& entry : Store{tx}.list_entries(office))
      known_.emplace(imports::key_of(entry.content.name), entry.code);
  }

  imports::Checked check(const std::vector<sheet::Grid>& grids) {
    imports::BookFaults faults;
    const auto* grid = imports::find_sheets(grids, entry_parts(), 5'000, faults).front();
    const imports::Table table(entry_parts().front(), grid, faults);
    imports::Checked out;
    for (const auto& row : table.rows()) out.drafts.push_back(read(row));
    if (out.drafts.empty() && faults.list.empty())
      faults.add({.sheet = std::string(entry_parts().front().name), .code = "import.no_rows"});
    out.faults = std::move(faults).sorted(entry_parts());
    return out;
  }

 private:
  imports::Draft read(const imports::Row& row) {
    EntryContent c;
    c.name = row.words(entry_name, 300);
    if (const auto kind = row.option(entry_kind_field, kinds_))
      boost::describe::enum_from_string(kind->id.c_str(), c.kind);
    c.role = row.words(entry_role, 300);
    if (is_person(c.kind) && c.role.empty()) row.fault(entry_role, "import.missing");
    if (const auto group = row.option(entry_group, groups_)) c.stakeholder = group->id;
    c.offers = row.words(entry_offers, 4'000);
    c.topics = split_items(row.words(entry_topics, 2'000));
    c.place.subdistrict = row.words(entry_subdistrict, 100);
    c.place.district = row.words(entry_district, 100);
    const auto province = row.option(entry_province, provinces_);
    c.place.province_id = province ? province->id : province_;
    point(row, c.place);
    contact(row, c);
    note_known(row, c.name);
    return {c.name, std::string(kind_name(c.kind)), json::write(c), {}};
  }

  static void point(const imports::Row& row, Place& place) {
    place.lat_e6 = row.millionths(entry_lat);
    place.lon_e6 = row.millionths(entry_lon);
    if (place.lat_e6 && (*place.lat_e6 < 5'000'000 || *place.lat_e6 > 21'000'000))
      row.fault(entry_lat, "partner.not_in_thailand");
    if (place.lon_e6 && (*place.lon_e6 < 97'000'000 || *place.lon_e6 > 106'000'000))
      row.fault(entry_lon, "partner.not_in_thailand");
    if (place.lat_e6.has_value() != place.lon_e6.has_value())
      row.fault(place.lat_e6 ? entry_lon : entry_lat, "partner.half_a_point");
  }

  static void contact(const imports::Row& row, EntryContent& c) {
    Contact one{.id = new_uuid(),
                .name = row.words(entry_contact, 200),
                .position = row.words(entry_position, 200),
                .phone = row.words(entry_phone, 100),
                .email = row.words(entry_email, 200)};
    if (!one.name.empty() || !one.position.empty()) c.contacts.push_back(std::move(one));
  }

  void note_known(const imports::Row& row, const std::string& name) {
    if (name.empty()) return;
    const auto key = imports::key_of(name);
    if (const auto there = known_.find(key); there != known_.end())
      row.fault(entry_name, "partner.import_known", {{"code", there->second}},
                imports::Severity::warn);
    if (const auto [at, is_new] = rows_.emplace(key, row.number()); !is_new)
      row.fault(entry_name, "partner.import_twice", {{"row", std::to_string(at->second)}});
  }

  std::vector<imports::Option> kinds_, groups_, provinces_;
  std::string province_;
  std::map<std::string, std::string> known_;
  std::map<std::string, std::int64_t> rows_;
};

std::vector<sheet::Form> entry_forms(db::Tx& tx, OfficeId office) {
  return {imports::make_form(
      entry_parts().front(),
      {{entry_name, "ตัวอย่าง: วัดตัวอย่าง (แถวตัวอย่าง ระบบไม่นำเข้า)"},
       {entry_kind_field, "", names_of(kind_options())},
       {entry_group, "", names_of(list_options(tx, office, "stakeholder_groups"))},
       {entry_offers, "ศาลาประชุม วิทยากรคุณธรรม"},
       {entry_topics, "คุณธรรม, การอ่าน"},
       {entry_district, "เมือง"},
       {entry_province, "", names_of(list_options(tx, office, "provinces"))}})};
}

Result<std::vector<Uuid>> make_entries(db::Tx& tx, const Context& context, imports::ImportId import,
                                       const std::vector<imports::Draft>& drafts, Instant at) {
  const auto own = TRY(people::get_office(tx, import.office));
  std::vector<Uuid> ids;
  for (const auto& draft : drafts) {
    const auto content = TRY(json::read<EntryContent>(draft.content));
    TRY(check_entry(content));
    Entry entry{.id = {import.office, new_uuid()}, .content = content};
    entry.import = import.uuid;
    entry.is_pending = true;
    entry.created_at = entry.updated_at = at;
    ids.push_back(add_entry(tx, context, entry, own.code).id.uuid);
  }
  return ids;
}

}  // namespace

imports::Kind import_of_entries() {
  imports::Kind kind;
  kind.name = "partners";
  kind.permission = write_partners;
  kind.parts = entry_parts;
  kind.form = entry_forms;
  kind.check = [](db::Tx& tx, OfficeId office, const std::vector<sheet::Grid>& grids, Date) {
    return EntryChecker{tx, office}.check(grids);
  };
  kind.make = make_entries;
  kind.reveal = [](db::Tx& tx, const Context&, imports::ImportId import, Instant) -> Result<void> {
    Store{tx}.reveal(import.office, entry_kind, import.uuid);
    return {};
  };
  kind.withdraw = [](db::Tx& tx, const Context& context, imports::ImportId import,
                     const std::vector<Uuid>&) {
    return withdraw_import(tx, context, import.office, entry_kind, import.uuid);
  };
  return kind;
}

}  // namespace ruam::partners
