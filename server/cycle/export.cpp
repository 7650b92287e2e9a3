#include "cycle/export.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cycle/export_rows.hpp"
#include "cycle/store/packs.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/assets.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"

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

struct Made {
  std::string name, bytes;
};

/// «กันยายน 2569» for {month} in the names of sheets.
std::string named(std::string text, Date month_end) {
  const auto day = thai::print({month_end.year, month_end.month, 1}, thai::DateForm::full);
  if (const auto at = text.find("{month}"); at != std::string::npos)
    text.replace(at, 7, day.substr(day.find(' ') + 1));
  return text;
}

/// A table due in a month is of the month before it.
Date reported_month(const SubmissionRow& row, Date today) {
  const auto first = row.month == 0 ? Date{today.year, today.month, 1}
                                    : first_of_month(row.fiscal_year, row.month);
  return add_days(first, -1);
}

/// "2570", or "2569-09" for the table of a month.
std::string period_of(const Source& from, const Pack& pack) {
  const bool is_monthly =
      std::any_of(pack.sheets.begin(), pack.sheets.end(), [](const PackSheet& sheet) {
        return sheet.rows == PackRows::sources_of_month || sheet.rows == PackRows::sources_to_month;
      });
  if (!is_monthly) return std::to_string(from.fiscal_year);
  return fmt::format("{}-{:02}", thai::to_be(from.month_end.year), from.month_end.month);
}

Result<Made> make(const Source& from, const Pack& pack) {
  std::vector<sheet::Sheet> sheets;
  for (const auto& mapping : pack.sheets) {
    sheets.push_back(to_sheet(mapping, TRY(rows_of(from, mapping.rows))));
    sheets.back().name = named(mapping.name, from.month_end);
  }
  const auto name = pack.id + '-' + from.office.code + '-' + period_of(from, pack);
  if (pack.format == PackFormat::csv) return Made{name + ".csv", sheet::write_csv(sheets.front())};
  return Made{name + ".xlsx", TRY(sheet::write_xlsx(sheets))};
}

}  // namespace

Result<PackList> list_packs(db::Tx& tx, const Actor& actor, OfficeId office) {
  TRY(people::require(tx, actor, read_year, office));
  PackList out{packs_of(tx, office), {}};
  for (const auto rows : {PackRows::projects, PackRows::sources, PackRows::sources_of_month,
                          PackRows::sources_to_month, PackRows::reports, PackRows::duties})
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
      return make({tx, context, facts, fiscal_year, reported_month(row, context.clock.today())},
                  one.pack);
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
