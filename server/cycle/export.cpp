#include "cycle/export.hpp"

#include <algorithm>

#include "catalog/queries.hpp"
#include "cycle/store/packs.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "money/actions.hpp"
#include "money/queries.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/assets.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "progress/queries.hpp"
#include "projects/queries.hpp"

namespace ruam::cycle {
namespace {

const std::vector<Pack>& shipped() {
  static const auto all = [] {
    std::vector<Pack> packs;
    for (const auto& asset : assets("packs"))
      packs.push_back(json::read<Pack>(asset.bytes).value());
    return packs;
  }();
  return all;
}

std::vector<PackRecord> packs_of(db::Tx& tx, OfficeId office) {
  std::vector<PackRecord> all;
  for (const auto& pack : shipped()) all.push_back({pack});
  for (const auto& own : PackStore{tx}.list(office)) {
    const PackRecord record{own.pack, true, own.version};
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const auto& one) { return one.pack.id == own.pack.id; });
    if (same == all.end())
      all.push_back(record);
    else
      *same = record;
  }
  return all;
}

/// All that a file is made of: who asks, of which office and year.
struct Source {
  db::Tx& tx;
  const Context& context;
  const people::Office& office;
  std::int64_t fiscal_year;
};

/// «อนุมัติ»: as the list of states names it.
std::string state_word(const Source& from, projects::Status status) {
  std::string id = boost::describe::enum_to_string(status, "");
  std::transform(id.begin(), id.end(), id.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  const auto item = catalog::find(from.tx, from.office.id, "project_statuses", "PS-" + id);
  return item ? item->name_th : id;
}

Result<std::vector<PackRow>> project_rows(const Source& from) {
  std::vector<PackRow> rows;
  projects::Filter filter{
      .fiscal_year = from.fiscal_year, .sort = projects::Sort::code, .limit = 200};
  for (;;) {
    const auto page = TRY(projects::list(from.tx, from.context.actor, from.office.id, filter));
    for (const auto& p : page.rows) {
      const auto money = money::project_money(from.tx, from.office.id, p.id);
      rows.push_back({{"code", p.code},
                      {"title", p.title},
                      {"fiscal_year", p.fiscal_year},
                      {"office", from.office.short_th},
                      {"status", state_word(from, p.status)},
                      {"programme", p.programme},
                      {"tactic", p.tactic},
                      {"objective", p.objective},
                      {"division", p.division},
                      {"responsible", p.responsible},
                      {"planned", p.planned},
                      {"allocated", money.allocated},
                      {"received", money.received},
                      {"transferred_out", money.transferred_out},
                      {"obligated", money.obligated},
                      {"disbursed", money.disbursed},
                      {"returned", money.returned},
                      {"balance", money.balance}});
    }
    if (!page.next) return rows;
    filter.after = *page.next;
  }
}

Result<std::vector<PackRow>> source_rows(const Source& from) {
  TRY(people::require(from.tx, from.context.actor, money::read_permission, from.office.id));
  std::vector<PackRow> rows;
  for (const auto& s :
       money::list_sources(from.tx, from.office.id, static_cast<int>(from.fiscal_year))) {
    const auto& f = s.figures;
    rows.push_back({{"name", s.name},
                    {"fiscal_year", std::int64_t{s.fiscal_year}},
                    {"office", from.office.short_th},
                    {"path", s.path},
                    {"allocated", f.allocated},
                    {"received", f.received},
                    {"transferred_out", f.transferred_out},
                    {"obligated", f.obligated},
                    {"disbursed", f.disbursed},
                    {"advances", f.advances},
                    {"returned", f.returned},
                    {"carried_over", f.carried_over},
                    {"balance", f.balance}});
  }
  return rows;
}

sheet::Cell day(const std::optional<Date>& date) {
  return date ? sheet::Cell{*date} : sheet::Cell{};
}

Result<std::vector<PackRow>> report_rows(const Source& from) {
  std::vector<PackRow> rows;
  const auto all =
      TRY(progress::list(from.tx, from.context, from.office.id, {.fiscal_year = from.fiscal_year}));
  for (const auto& r : all.rows)
    rows.push_back({{"code", r.project_code},
                    {"title", r.project_title},
                    {"office", from.office.short_th},
                    {"fiscal_year", r.fiscal_year},
                    {"quarter", r.quarter},
                    {"status", std::string(boost::describe::enum_to_string(r.status, ""))},
                    {"due", r.due_on},
                    {"submitted_on", day(r.submitted_on)}});
  return rows;
}

std::vector<PackRow> duty_rows(const Source& from) {
  std::vector<PackRow> rows;
  const Year year(from.tx, from.office, from.fiscal_year, from.fiscal_year);
  for (const auto& entry : year.rounds(from.fiscal_year))
    rows.push_back(
        {{"title", entry.duty->name_th},
         {"office", from.office.short_th},
         {"fiscal_year", from.fiscal_year},
         {"month", entry.round.key.month},
         {"due", day(entry.round.due)},
         {"state", std::string(boost::describe::enum_to_string(entry.round.facts.state, ""))},
         {"done_on", day(entry.round.facts.done_on)},
         {"note", entry.round.facts.note}});
  return rows;
}

Result<std::vector<PackRow>> rows_of(const Source& from, PackRows kind) {
  switch (kind) {
    case PackRows::projects:
      return project_rows(from);
    case PackRows::sources:
      return source_rows(from);
    case PackRows::reports:
      return report_rows(from);
    case PackRows::duties:
      return duty_rows(from);
  }
  return std::vector<PackRow>{};
}

struct Made {
  std::string name, bytes;
};

Result<Made> make(const Source& from, const Pack& pack) {
  std::vector<sheet::Sheet> sheets;
  for (const auto& mapping : pack.sheets)
    sheets.push_back(to_sheet(mapping, TRY(rows_of(from, mapping.rows))));
  const auto name = pack.id + '-' + from.office.code + '-' + std::to_string(from.fiscal_year);
  if (pack.format == PackFormat::csv) return Made{name + ".csv", sheet::write_csv(sheets.front())};
  return Made{name + ".xlsx", TRY(sheet::write_xlsx(sheets))};
}

}  // namespace

Result<PackList> list_packs(db::Tx& tx, const Actor& actor, OfficeId office) {
  TRY(people::require(tx, actor, read_year, office));
  PackList out{packs_of(tx, office), {}};
  for (const auto rows :
       {PackRows::projects, PackRows::sources, PackRows::reports, PackRows::duties})
    out.fields.push_back({rows, fields_of(rows)});
  return out;
}

Result<PackRecord> save_pack(Context& context, OfficeId office, Pack pack,
                             std::int64_t expected_version) {
  const auto now = context.clock.now();
  const auto fresh = new_uuid();
  return context.db.write([&](db::Tx& tx) -> Result<PackRecord> {
    TRY(people::require(tx, context.actor, write_year, office));
    TRY(check_pack(pack));
    if (pack.format == PackFormat::csv && pack.sheets.size() > 1)
      return Problem{Kind::invalid, "cycle.pack_invalid", {}, {{"/sheets", "cycle.csv_one_sheet"}}};
    PackStore store{tx};
    const auto known = store.find(office, pack.id);
    const auto version = known ? known->version : 0;
    if (version != expected_version)
      return Problem{Kind::stale, "cycle.stale", {{"version", std::to_string(version)}}};
    const OwnPack own{known ? known->id : fresh, pack, version + 1};
    store.save(office, own, now);
    history::record(
        tx, context, {office, "export_pack", own.id}, now,
        {known ? "edit" : "create", known ? json::parse(json::write(known->pack)).value() : nullptr,
         json::parse(json::write(pack)).value()});
    return PackRecord{pack, true, own.version};
  });
}

Result<void> export_pack(Context& context, OfficeId office, Uuid submission,
                         std::int64_t fiscal_year, const std::string& pack_id,
                         std::int64_t expected_version) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Made> {
    TRY(people::require(tx, context.actor, write_submissions, office));
    const auto row = TRY(view_submission(tx, context, office, submission, fiscal_year));
    if (row.follows_reports) return Problem{Kind::conflict, "cycle.submission_follows_reports"};
    if (row.version != expected_version) return Problem{Kind::stale, "cycle.stale"};
    TRY(check_move(row.state, SubmissionState::exported));
    const auto wanted = pack_id.empty() ? row.pack : pack_id;
    for (const auto& one : packs_of(tx, office)) {
      if (one.pack.id != wanted) continue;
      const auto facts = TRY(people::get_office(tx, office));
      return make({tx, context, facts, fiscal_year}, one.pack);
    }
    return Problem{Kind::not_found, "cycle.pack_not_found"};
  });
  const auto made = TRY(read);
  const files::NewFile wanted{.office = office,
                              .id = new_uuid(),
                              .name = made.name,
                              .stored = TRY(files::store_bytes(context.config, made.bytes)),
                              .purpose = files::Purpose::issued};
  const auto now = context.clock.now();
  const auto kept = context.db.write([&](db::Tx& tx) -> Result<void> {
    files::add(tx, context, wanted, now);
    return {};
  });
  TRY(kept);
  return add_step(context, office, submission, fiscal_year,
                  {.to = SubmissionState::exported,
                   .on = context.clock.today(),
                   .number = made.name,
                   .note = "SHA-256 " + to_hex(wanted.stored.digest),
                   .file = wanted.id},
                  expected_version);
}

}  // namespace ruam::cycle
