#include "partners/actions/keep.hpp"
#include "partners/imports/kinds.hpp"
#include "people/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::partners {
namespace {

enum MouField : imports::FieldNumber {
  mou_title,
  mou_parties,
  mou_signed,
  mou_starts,
  mou_term,
  mou_ends,
  mou_objectives,
  mou_scope,
  mou_paper
};

const std::vector<imports::Part>& mou_parts() {
  static const std::vector<imports::Part> all = {
      {"บันทึกข้อตกลง",
       {{mou_title, "เรื่อง", true, 44},
        {mou_parties, "คู่ความร่วมมือ (บรรทัดละฝ่าย)", true, 44},
        {mou_signed, "วันลงนาม", false, 18},
        {mou_starts, "วันเริ่ม", false, 18},
        {mou_term, "กำหนด (เดือน)", false, 14},
        {mou_ends, "วันสิ้นสุด", false, 18},
        {mou_objectives, "วัตถุประสงค์ (บรรทัดละข้อ)", false, 44},
        {mou_scope, "ขอบเขตความร่วมมือ", false, 40},
        {mou_paper, "ต้นฉบับเก็บที่", false, 26}}}};
  return all;
}

/// What a row says, kept until the import makes it.
struct MouDraft {
  MouContent content;
  std::optional<Date> signed_on;
  std::string paper;
};
BOOST_DESCRIBE_STRUCT(MouDraft, (), (content, signed_on, paper))

class MouChecker {
 public:
  MouChecker(db::Tx& tx, OfficeId office, Date today) : today_(today) {
    around_ = {thai::fiscal_year(today).be, 15};
    if (const auto own = people::get_office(tx, office); own.has_value())
      for (const auto& name : {own->name_th, own->short_th, own->code})
        bodies_.emplace(imports::key_of(name), Body{office, {}, own->name_th});
    for (const auto& entry : Store{tx}.list_entries(office))
      bodies_.emplace(imports::key_of(entry.content.name),
                      Body{entry.content.organisation, entry.id.uuid, entry.content.name});
  }

  imports::Checked check(const std::vector<sheet::Grid>& grids) {
    imports::BookFaults faults;
    const auto* grid = imports::find_sheets(grids, mou_parts(), 5'000, faults).front();
    const imports::Table table(mou_parts().front(), grid, faults);
    imports::Checked out;
    for (const auto& row : table.rows()) out.drafts.push_back(read(row));
    if (out.drafts.empty() && faults.list.empty())
      faults.add({.sheet = std::string(mou_parts().front().name), .code = "import.no_rows"});
    out.faults = std::move(faults).sorted(mou_parts());
    return out;
  }

 private:
  imports::Draft read(const imports::Row& row) {
    MouDraft draft;
    auto& c = draft.content;
    c.title = row.words(mou_title, 500);
    parties(row, c);
    draft.signed_on = row.day(mou_signed, around_);
    if (draft.signed_on && *draft.signed_on > today_) row.fault(mou_signed, "mou.signed_day");
    term(row, c);
    c.objectives = row.lines(mou_objectives);
    c.scope = row.words(mou_scope, 10'000);
    draft.paper = row.words(mou_paper, 500);
    if (draft.signed_on && draft.paper.empty())
      row.fault(mou_paper, "partner.import_no_original", {}, imports::Severity::warn);
    std::string detail;
    for (const auto& party : c.parties) detail += (detail.empty() ? "" : " · ") + party.body.name;
    return {c.title, detail, json::write(draft), {}};
  }

  void parties(const imports::Row& row, MouContent& c) const {
    for (const auto& name : row.lines(mou_parties)) {
      const auto known = bodies_.find(imports::key_of(name));
      c.parties.push_back(
          {.id = new_uuid(), .body = known == bodies_.end() ? Body{{}, {}, name} : known->second});
    }
    if (c.parties.size() == 1) row.fault(mou_parties, "mou.two_parties");
  }

  void term(const imports::Row& row, MouContent& c) const {
    c.starts_on = row.day(mou_starts, around_);
    c.ends_on = row.day(mou_ends, around_);
    c.term_months = row.whole(mou_term);
    if (c.term_months && (*c.term_months < 1 || *c.term_months > 600))
      row.fault(mou_term, "mou.term");
    if (c.term_months && c.ends_on) row.fault(mou_ends, "partner.import_term_and_end");
    if (c.starts_on && c.ends_on && *c.ends_on < *c.starts_on)
      row.fault(mou_ends, "mou.ends_before_start");
  }

  Date today_;
  imports::Around around_;
  std::map<std::string, Body> bodies_;
};

std::vector<sheet::Form> mou_forms(db::Tx&, OfficeId) {
  return {imports::make_form(mou_parts().front(),
                             {{mou_title, "ตัวอย่าง: องค์กรคุณธรรม (แถวตัวอย่าง ระบบไม่นำเข้า)"},
                              {mou_parties, "สำนักงานของเรา\nมูลนิธิตัวอย่าง"},
                              {mou_signed, "18 ก.ค. 2567"},
                              {mou_term, "36"},
                              {mou_objectives, "ส่งเสริมคุณธรรมในสถานศึกษา"},
                              {mou_paper, "แฟ้ม MOU ตู้ 2"}})};
}

Mou from_draft(const MouDraft& draft) {
  Mou mou{.content = draft.content};
  mou.fiscal_year = 0;
  mou.signed_on = draft.signed_on;
  mou.paper = draft.paper;
  mou.status = draft.signed_on ? MouStatus::agreed : MouStatus::draft;
  mou.starts_on = draft.content.starts_on ? draft.content.starts_on : draft.signed_on;
  mou.ends_on = mou.starts_on ? end_of(draft.content, *mou.starts_on) : draft.content.ends_on;
  return mou;
}

Result<std::vector<Uuid>> make_mous(db::Tx& tx, const Context& context, imports::ImportId import,
                                    const std::vector<imports::Draft>& drafts, Instant at) {
  const auto own = TRY(people::get_office(tx, import.office));
  std::vector<Uuid> ids;
  for (const auto& one : drafts) {
    const auto draft = TRY(json::read<MouDraft>(one.content));
    TRY(check_mou(draft.content));
    auto mou = from_draft(draft);
    mou.id = {import.office, new_uuid()};
    mou.fiscal_year = thai::fiscal_year(draft.signed_on.value_or(civil_date(at))).be;
    mou.import = import.uuid;
    mou.is_pending = true;
    mou.created_at = mou.updated_at = at;
    ids.push_back(keeping::add_mou(tx, context, mou, own.code).id.uuid);
  }
  return ids;
}

}  // namespace

imports::Kind import_of_mous() {
  imports::Kind kind;
  kind.name = "mous";
  kind.permission = decide_partners;
  kind.parts = mou_parts;
  kind.form = mou_forms;
  kind.check = [](db::Tx& tx, OfficeId office, const std::vector<sheet::Grid>& grids, Date today) {
    return MouChecker{tx, office, today}.check(grids);
  };
  kind.make = make_mous;
  kind.reveal = [](db::Tx& tx, const Context&, imports::ImportId import, Instant) -> Result<void> {
    Store{tx}.reveal(import.office, mou_kind, import.uuid);
    return {};
  };
  kind.withdraw = [](db::Tx& tx, const Context& context, imports::ImportId import,
                     const std::vector<Uuid>&) {
    return withdraw_import(tx, context, import.office, mou_kind, import.uuid);
  };
  return kind;
}

}  // namespace ruam::partners
