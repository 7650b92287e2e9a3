// A ministry's money: OFFICES offices × 4 sources × 12 quarters × PROJECTS projects, one line each,
// with their kept sums; then, after each of ROUNDS new lines of any office, how long the whole
// ministry's table takes (JSON included), beside the same question asked of the lines in SQL.
// usage: money_bench fill|ask [--db URL | --data DIR]; settings OFFICES PROJECTS ROUNDS
#include "bench.hpp"
#include "money/actions.hpp"
#include "money/consolidated.hpp"
#include "people/actions.hpp"
#include "people/queries.hpp"
#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"

namespace {

using namespace ruam;
using bench::clock_type, bench::setting, bench::since, bench::Times;

const int offices = setting("OFFICES", 77), projects = setting("PROJECTS", 200),
          rounds = setting("ROUNDS", 200);
constexpr int first_year = 2566, years = 3, sources_each = 4;

Date day_in(int year, int quarter) {
  constexpr int months[] = {11, 2, 5, 8};
  return {quarter == 1 ? year - 544 : year - 543, months[quarter - 1], 1};
}

/// One office's lines, a transaction for each source.
void fill_office(db::Database& db, OfficeId office, Instant at) {
  constexpr const char* classes[] = {"BS1.1", "BS2", "BS3.1", "BS4.1"};
  constexpr const char* kinds[] = {"allocation", "disbursement", "obligation"};
  for (int s = 0; s < sources_each; ++s) {
    db::Rows sources{
        "INSERT INTO money_sources (office_id, id, class_id, name, fiscal_year, programme, output, "
        "activity, category, project_line, version)"};
    db::Rows lines{
        "INSERT INTO money_rows (office_id, id, kind, amount, source_id, project_id, year, "
        "quarter, date, document_no, entered_by, entered_name, at, settled, overdrawn, note)"};
    const auto source = new_uuid();
    sources.add(office, source, classes[s], "แหล่งงบ", first_year, "", "", "", "งบดำเนินงาน", "", 1);
    for (int p = 0; p < projects; ++p) {
      const auto project = new_uuid();
      for (int q = 0; q < 4 * years; ++q) {
        const int year = first_year + q / 4, quarter = q % 4 + 1;
        const auto* kind = kinds[static_cast<std::size_t>(p + q) % 3];
        const std::int64_t amount = kind == kinds[0] ? 900'000 + p : 100'000 + 7 * p + q;
        lines.add(office, new_uuid(), kind, Satang{amount}, source, std::optional<Uuid>{project},
                  year, quarter, day_in(year, quarter), "ศธ 1", Uuid{}, "", at, 0, 0, "");
      }
    }
    db.write([&](db::Tx& tx) -> Result<void> {
        sources.insert(tx);
        lines.insert(tx);
        return {};
      }).value();
  }
  db.write([&](db::Tx& tx) -> Result<void> {
      tx.run(
          "INSERT INTO money_totals (office_id, source_id, year, quarter, kind, amount, settled) "
          "SELECT office_id, source_id, year, quarter, kind, SUM(amount), SUM(settled) "
          "FROM money_lines WHERE office_id = $1 GROUP BY office_id, source_id, year, quarter, "
          "kind",
          office);
      return {};
    }).value();
}

void fill(db::Database& db, const Config& config, const app::House& house) {
  const SystemClock clock;
  app::bring_up_to_date(db, config, clock);
  const auto rules = house.permission_rules();
  const auto start = clock_type::now();
  const auto actor = people::server_operator(db, clock, rules);
  Context context{db, actor, clock, config};
  const auto above =
      people::add_top_office(
          context,
          {.code = "BTOP", .type_id = "OT-PEO", .name_th = "กระทรวง", .short_th = "กระทรวง"})
          .value();
  for (int i = 0; i < offices; ++i) {
    const auto operator_now = people::server_operator(db, clock, rules);
    Context now{db, operator_now, clock, config};
    people::Office office{.code = "B" + std::to_string(i), .type_id = "OT-PEO"};
    office.name_th = office.short_th = "สำนักงาน " + std::to_string(i);
    fill_office(db, people::add_office(now, above.id, office).value().id, clock.now());
  }
  bench::analyze(db);
  std::printf("fill %d lines %.0f s\n", offices * sources_each * 4 * years * projects,
              since(start) / 1000);
}

/// The same sums from the lines themselves, as a report on the database would ask.
std::int64_t sum_lines(db::Tx& tx, int year) {
  std::int64_t rows = 0;
  tx.each(
      "SELECT l.office_id, s.class_id, l.quarter, l.kind, CAST(SUM(l.amount) AS bigint), "
      "CAST(SUM(l.settled) AS bigint) FROM money_lines l JOIN money_sources s "
      "ON s.office_id = l.office_id AND s.id = l.source_id WHERE l.year = $1 AND l.hidden = 0 "
      "GROUP BY l.office_id, s.class_id, l.quarter, l.kind",
      [&](const db::Row&) { ++rows; }, year);
  return rows;
}

void ask(db::Database& db, const Config& config, const app::House& house) {
  const SystemClock clock;
  const auto actor = people::server_operator(db, clock, house.permission_rules());
  Context context{db, actor, clock, config};
  const auto top = db.read([](db::Tx& tx) { return *people::find_office_by_code(tx, "BTOP"); });
  Times enter("one new line"), whole("whole ministry, a year"), year("one office, a year"),
      sql("the same in SQL over lines");
  std::size_t bytes = 0;
  for (int i = 0; i < rounds; ++i) {
    const auto office = db.read([&](db::Tx& tx) {
      return people::find_office_by_code(tx, "B" + std::to_string(i * 31 % offices))->id;
    });
    const auto source =
        db.read([&](db::Tx& tx) { return money::list_sources(tx, office, first_year)[0].id; });
    enter.take([&] {
      return money::enter(context, office,
                          {.kind = money::LineKind::disbursement,
                           .amount = Satang{100 + i},
                           .source_id = source,
                           .date = day_in(first_year + i % years, 1 + i % 4),
                           .document_no = "ใหม่"})
          .value();
    });
    bytes += whole
                 .take([&] {
                   return db.read([&](db::Tx& tx) {
                     return json::write(money::read_whole(tx, top.id, first_year + i % years));
                   });
                 })
                 .size();
    year.take([&] {
      return db.read([&](db::Tx& tx) {
        return json::write(money::read_whole(tx, office, first_year + i % years));
      });
    });
  }
  for (int i = 0; i < 15; ++i)
    sql.take(
        [&] { return db.read([&](db::Tx& tx) { return sum_lines(tx, first_year + i % years); }); });
  for (auto* times : {&enter, &whole, &year, &sql}) times->print();
  std::printf("%zu bytes a table\n", bytes / static_cast<std::size_t>(rounds));
}

}  // namespace

int main(int count, char** words) { return bench::run(count, words, fill, ask); }
