#include "exchange/organisations.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "catalog/queries.hpp"
#include "people/actions/imported.hpp"
#include "people/permissions.hpp"
#include "people/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/lines.hpp"

namespace ruam::exchange {
namespace {

using imports::Option, imports::Row;

enum Field : imports::FieldNumber {
  code,
  name,
  short_name,
  type,
  kind,
  affiliation,
  province,
  parent,
  address,
  phone,
  email,
  website
};

const std::vector<imports::Part>& parts() {
  static const std::vector<imports::Part> all = {{"หน่วยงาน",
                                                  {{code, "รหัส", true, 14},
                                                   {name, "ชื่อหน่วยงาน", true, 44},
                                                   {short_name, "ชื่อย่อ", false, 26},
                                                   {type, "ประเภท", true, 26},
                                                   {kind, "ชนิด", false, 16},
                                                   {affiliation, "สังกัด", false, 30},
                                                   {province, "จังหวัด", false, 20},
                                                   {parent, "หน่วยงานต้นสังกัด", false, 26},
                                                   {address, "ที่อยู่", false, 40},
                                                   {phone, "โทรศัพท์", false, 18},
                                                   {email, "อีเมล", false, 26},
                                                   {website, "เว็บไซต์", false, 26}}}};
  return all;
}

/// What a list offers, by id, name, short name and other names.
class Names {
 public:
  Names(db::Tx& tx, OfficeId office, const char* list) {
    for (const auto& item : catalog::list(tx, office, list)) {
      names.push_back(item.name_th);
      for (const auto& known : {item.id, item.code, item.name_th})
        if (!known.empty()) ids_.emplace(imports::key_of(known), item.id);
      for (const char* column : {"abbr_th", "aliases"})
        if (const auto more = item.extra.find(column); more != item.extra.end())
          add(item.id, more->second);
    }
  }

  /// The id that is meant; a fault in the cell when none is.
  std::string read(const Row& row, Field field) const {
    const auto value = row.words(field, 200);
    if (value.empty()) return {};
    if (const auto known = ids_.find(imports::key_of(value)); known != ids_.end())
      return known->second;
    const auto suggestion = imports::nearest(value, names);
    if (suggestion.empty())
      row.fault(field, "import.choice_unknown");
    else
      row.fault(field, "import.choice_unknown_near", {{"suggestion", suggestion}});
    return {};
  }

  std::vector<std::string> names;

 private:
  /// Names parted by «|».
  void add(const std::string& id, const std::string& all) {
    for (std::size_t at = 0; at <= all.size();) {
      const auto end = std::min(all.find('|', at), all.size());
      if (end > at) ids_.emplace(imports::key_of(all.substr(at, end - at)), id);
      at = end + 1;
    }
  }

  std::unordered_map<std::string, std::string> ids_;
};

/// What a workbook is measured against.
struct World {
  World(db::Tx& tx, OfficeId office)
      : types(tx, office, "office_types"),
        affiliations(tx, office, "affiliations"),
        provinces(tx, office, "provinces") {
    for (const auto& above : people::list_offices_by_name(tx, office)) {
      for (const auto& known : {above.code, above.name_th, above.short_th})
        parents.emplace(imports::key_of(known), above.id);
      parent_names.push_back(above.short_th);
    }
    for (auto& known : people::list_office_codes(tx)) taken.insert(std::move(known));
  }

  Names types, affiliations, provinces;
  std::unordered_map<std::string, OfficeId> parents;
  std::vector<std::string> parent_names;
  std::set<std::string> taken;
};

/// Codes of the Ministry are figures; ours begin with a letter: S1017980123.
std::string code_from(std::string_view text) {
  auto out = thai::plain_text(text);
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  for (auto& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  const bool is_number =
      !out.empty() && std::all_of(out.begin(), out.end(), [](char c) { return thai::is_digit(c); });
  return is_number ? "S" + out : out;
}

class Checker {
 public:
  Checker(const World& world, OfficeId office) : world_(world), office_(office) {}

  imports::Checked check(const std::vector<sheet::Grid>& grids) {
    imports::BookFaults faults;
    const auto* grid =
        imports::find_sheets(grids, parts(), organisations().most_rows, faults).front();
    const imports::Table table(parts().front(), grid, faults);
    imports::Checked out;
    for (const auto& row : table.rows()) out.drafts.push_back(read(row));
    if (out.drafts.empty() && faults.list.empty())
      faults.add({.sheet = std::string(parts().front().name), .code = "import.no_rows"});
    out.faults = std::move(faults).sorted(parts());
    return out;
  }

 private:
  imports::Draft read(const Row& row) {
    people::Office office{.id = {new_uuid()}};
    office.code = read_code(row);
    office.name_th = row.words(name, 200);
    office.short_th = row.words(short_name, 100);
    if (office.short_th.empty()) office.short_th = brief(office.name_th);
    office.type_id = world_.types.read(row, type);
    office.affiliation_id = world_.affiliations.read(row, affiliation);
    office.province_id = world_.provinces.read(row, province);
    office.contact = {row.words(address, 500),
                      row.words(phone, 100),
                      {},
                      row.words(email, 200),
                      row.words(website, 200)};
    if (!office.contact.email.empty() && office.contact.email.find('@') == std::string::npos)
      row.fault(email, "import.not_an_email");
    place(row, office);
    note_namesake(row, office);
    return {office.name_th, office.code, json::write(office), {}};
  }

  std::string read_code(const Row& row) {
    const auto made = code_from(row.words(code, 40));
    if (made.empty()) return made;
    people::Office probe{.code = made, .type_id = "x", .name_th = "x", .short_th = "x"};
    if (people::check_office(probe).has_error()) {
      row.fault(code, "import.office_code");
    } else if (const auto [at, is_new] = codes_.emplace(made, row.number()); !is_new) {
      row.fault(code, "import.code_twice", {{"row", std::to_string(at->second)}});
    } else if (world_.taken.contains(made)) {
      row.fault(code, "import.code_taken");
    }
    return made;
  }

  /// «โรงเรียนบ้านสวน» is short enough; of longer names the first hundred letters.
  static std::string brief(const std::string& full) {
    std::string out;
    std::size_t letters = 0;
    for (const char c : full) {
      if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++letters > 100) break;
      out += c;
    }
    return out;
  }

  static people::OfficeKind read_kind(const Row& row, std::string_view type_id) {
    static const std::vector<Option> kinds = {
        {"office", "หน่วยงาน"}, {"school", "สถานศึกษา"}, {"outside", "องค์กรภายนอก"}};
    using enum people::OfficeKind;
    const auto said = row.option(kind, kinds);
    if (said) return said->id == "outside" ? outside : said->id == "school" ? school : office;
    return type_id == "OT-SCH" || type_id == "OT-PILOT" ? school : office;
  }

  void place(const Row& row, people::Office& office) {
    office.kind = read_kind(row, office.type_id);
    const bool is_outside = office.kind == people::OfficeKind::outside;
    const auto above = row.words(parent, 200);
    if (is_outside) {
      office.registered_by = office_;
      return;
    }
    office.parent_id = office_;
    if (above.empty()) return;
    const auto known = world_.parents.find(imports::key_of(above));
    if (known != world_.parents.end()) {
      office.parent_id = known->second;
      return;
    }
    const auto suggestion = imports::nearest(above, world_.parent_names);
    if (suggestion.empty())
      row.fault(parent, "import.parent_unknown");
    else
      row.fault(parent, "import.parent_unknown_near", {{"suggestion", suggestion}});
  }

  void note_namesake(const Row& row, const people::Office& office) {
    if (office.name_th.empty()) return;
    const auto key = imports::key_of(office.name_th) + "/" + office.province_id + "/" +
                     (office.parent_id ? office.parent_id->uuid.to_string() : "");
    if (const auto [at, is_new] = names_.emplace(key, row.number()); !is_new)
      row.fault(name, "import.name_twice", {{"row", std::to_string(at->second)}},
                imports::Severity::warn);
  }

  const World& world_;
  OfficeId office_;
  std::unordered_map<std::string, std::int64_t> codes_, names_;
};

std::vector<sheet::Form> make_forms(db::Tx& tx, OfficeId office) {
  const World world(tx, office);
  sheet::Form guide{.sheet = {.name = "คำอธิบาย"}, .widths = {22, 100}};
  guide.sheet.columns = {"แบบนำเข้าหน่วยงาน", "หนึ่งแถวต่อหนึ่งหน่วยงาน สถานศึกษา หรือองค์กรภายนอก"};
  const std::pair<const char*, const char*> lines[] = {
      {"รหัส", "ตัวอักษรอังกฤษพิมพ์ใหญ่และตัวเลข ไม่เกิน 12 ตัว รหัสโรงเรียนที่เป็นตัวเลขล้วน ระบบเติม S นำหน้าให้"},
      {"ประเภท สังกัด จังหวัด", "เลือกจากรายการในช่อง หรือพิมพ์ชื่อย่อที่ใช้กันก็ได้"},
      {"ชนิด", "เว้นว่างได้ ถ้าประเภทเป็นสถานศึกษา ระบบถือเป็นสถานศึกษา นอกนั้นเป็นหน่วยงาน"},
      {"หน่วยงานต้นสังกัด", "รหัสหรือชื่อของหน่วยงานในระบบ เว้นว่าง = หน่วยงานที่นำเข้า องค์กรภายนอกไม่ต้องกรอก"},
      {"แถวตัวอย่าง", "แถวที่ช่องแรกขึ้นต้นด้วย “ตัวอย่าง” ระบบไม่นำเข้า"}};
  for (const auto& [head, text] : lines)
    guide.sheet.rows.push_back({std::string(head), std::string(text)});
  return {
      imports::make_form(parts().front(), {{code, std::string(imports::example_reference)},
                                           {name, "โรงเรียนบ้านตัวอย่าง (แถวตัวอย่าง ระบบไม่นำเข้า ลบได้)"},
                                           {type, "", world.types.names},
                                           {kind, "", {"หน่วยงาน", "สถานศึกษา", "องค์กรภายนอก"}},
                                           {affiliation, "", world.affiliations.names},
                                           {province, "", world.provinces.names}}),
      std::move(guide)};
}

Result<std::vector<Uuid>> make(db::Tx& tx, const Context& context, imports::ImportId id,
                               const std::vector<imports::Draft>& drafts, Instant at) {
  std::vector<people::Office> offices;
  std::vector<Uuid> made;
  for (const auto& draft : drafts) {
    offices.push_back(TRY(json::read<people::Office>(draft.content)));
    made.push_back(offices.back().id.uuid);
  }
  TRY(people::add_hidden_offices(tx, context, std::move(offices), id.uuid, at));
  return made;
}

}  // namespace

imports::Kind organisations() {
  imports::Kind made{.name = "organisations", .permission = people::manage_offices, .parts = parts};
  made.form = make_forms;
  made.check = [](db::Tx& tx, OfficeId office, const std::vector<sheet::Grid>& grids, Date) {
    return Checker(World(tx, office), office).check(grids);
  };
  made.make = make;
  made.reveal = [](db::Tx& tx, const Context&, imports::ImportId id, Instant) -> Result<void> {
    people::reveal_offices(tx, id.uuid);
    return {};
  };
  made.withdraw = [](db::Tx& tx, const Context&, imports::ImportId id, const std::vector<Uuid>&) {
    return people::withdraw_offices(tx, id.uuid);
  };
  made.chunk = 500;
  made.most_rows = 60'000;
  return made;
}

}  // namespace ruam::exchange
