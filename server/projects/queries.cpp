#include "projects/queries.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "people/access.hpp"
#include "people/reader.hpp"
#include "platform/db/rows.hpp"
#include "platform/search/fold.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/queries/books.hpp"
#include "projects/queries/funding.hpp"
#include "projects/store/books.hpp"

namespace ruam::projects {
namespace {

constexpr std::string_view row_columns =
    "SELECT id, code, title, fiscal_year, status, version, planned_satang, period, division, "
    "programme, tactic, responsible, objective, next_role, next_label, findings_count, updated_at "
    "FROM projects ";

// $2..$5 filter; $6, $7 are the last row of the page before. The + keeps SQLite from the index by
// year, after which it would sort all rows of the office for a page of fifty.
constexpr std::string_view filtered =
    "WHERE office_id = $1 AND pending_import IS NULL AND +fiscal_year BETWEEN $2 AND $3 "
    "AND ($4 = '' OR status = $4) "
    "AND ($5 = '' OR next_role = $5) ";

/// How each order continues after a row; the id makes it total.
struct Order {
  std::string_view first, next;
};

Order order_of(Sort sort) {
  switch (sort) {
    case Sort::updated:
      return {"ORDER BY updated_at DESC, id DESC LIMIT $6",
              "AND (updated_at, id) < ($7, $8) ORDER BY updated_at DESC, id DESC LIMIT $6"};
    case Sort::code:
      return {"ORDER BY code, id LIMIT $6", "AND (code, id) > ($7, $8) ORDER BY code, id LIMIT $6"};
    case Sort::title:
      return {"ORDER BY title COLLATE \"th-x-icu\", id LIMIT $6",
              "AND (title COLLATE \"th-x-icu\" > $7 OR (title = $7 AND id > $8)) "
              "ORDER BY title COLLATE \"th-x-icu\", id LIMIT $6"};
    case Sort::planned:
      return {"ORDER BY planned_satang DESC, id DESC LIMIT $6",
              "AND (planned_satang, id) < ($7, $8) ORDER BY planned_satang DESC, id DESC LIMIT $6"};
  }
  return {};
}

std::string sort_value(const Row& row, Sort sort) {
  switch (sort) {
    case Sort::updated:
      return to_string(row.updated_at);
    case Sort::code:
      return row.code;
    case Sort::title:
      return row.title;
    case Sort::planned:
      return std::to_string(row.planned.value);
  }
  return {};
}

struct Cursor {
  std::string value;
  Uuid id;
};

std::string to_text(const Cursor& cursor) { return cursor.value + "~" + cursor.id.to_string(); }

std::optional<std::int64_t> parse_number(std::string_view text) {
  std::int64_t number = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

/// Whether a value can be of the column that the list is in order of.
bool fits(std::string_view value, Sort sort) {
  if (sort == Sort::planned) return parse_number(value).has_value();
  return sort != Sort::updated || parse_instant(value).has_value();
}

Result<Cursor> parse_cursor(std::string_view text, Sort sort) {
  const auto cut = text.rfind('~');
  const auto id = cut == text.npos ? std::nullopt : parse_uuid(text.substr(cut + 1));
  if (!id || !fits(text.substr(0, cut), sort))
    return Problem{Kind::invalid, "list.cursor", {}, {{"?after", "list.cursor"}}};
  return Cursor{std::string(text.substr(0, cut)), *id};
}

Row read_row(const db::Row& r) {
  Row row{.id = r.get<Uuid>(0),
          .code = r.get<std::string>(1),
          .title = r.get<std::string>(2),
          .fiscal_year = r.get<std::int64_t>(3),
          .status = r.get<Status>(4),
          .version = r.get<std::int64_t>(5),
          .planned = r.get<Satang>(6)};
  if (!r.is_null(7)) row.period.emplace(std::string(r.text(7)));
  row.division = r.text(8);
  row.programme = r.text(9);
  row.tactic = r.text(10);
  row.responsible = r.text(11);
  row.objective = r.text(12);
  row.next_role = r.get<std::optional<std::string>>(13);
  row.next_label = r.get<std::optional<std::string>>(14);
  row.findings_count = r.get<std::int64_t>(15);
  row.updated_at = r.get<Instant>(16);
  return row;
}

/// What the filter asks that no index answers.
struct Sieve {
  std::string folded;
  std::set<Uuid> by_extras = {};  ///< found in fields of the office's own form, which no row shows
  std::optional<std::map<Uuid, Satang>> awaiting = {};

  bool is_open() const { return folded.empty() && !awaiting; }
  bool keeps(const Row& row) const {
    if (awaiting && !awaiting->contains(row.id)) return false;
    if (folded.empty()) return true;
    for (const auto* text :
         {&row.code, &row.title, &row.responsible, &row.division, &row.objective})
      if (search::fold(*text).find(folded) != std::string::npos) return true;
    return by_extras.contains(row.id);
  }
};

std::set<Uuid> find_in_extras(db::Tx& tx, OfficeId office, const std::string& folded) {
  std::set<Uuid> found;
  tx.each(
      "SELECT id, extras_text FROM projects WHERE office_id = $1 AND extras_text <> '' "
      "AND pending_import IS NULL",
      [&](const db::Row& row) {
        if (search::fold(row.text(1)).find(folded) != std::string::npos)
          found.insert(row.get<Uuid>(0));
      },
      office);
  return found;
}

Sieve sieve_of(db::Tx& tx, OfficeId office, const Filter& filter) {
  Sieve sieve{search::fold(filter.text)};
  if (!sieve.folded.empty()) sieve.by_extras = find_in_extras(tx, office, sieve.folded);
  if (filter.awaiting_allocation) sieve.awaiting = list_awaiting(tx, office);
  return sieve;
}

/// Marks those of a page that wait for money.
void mark_awaiting(db::Tx& tx, OfficeId office, std::vector<Row>& rows) {
  const auto is_approved = [](const Row& row) { return row.status == Status::approved; };
  if (std::none_of(rows.begin(), rows.end(), is_approved)) return;
  const auto awaiting = list_awaiting(tx, office);
  for (auto& row : rows) row.awaiting_allocation = awaiting.contains(row.id);
}

/// All rows of the order from the cursor on, at most `most`.
std::vector<Row> read_rows(db::Tx& tx, OfficeId office, const Filter& f,
                           const std::optional<Cursor>& after, std::int64_t most) {
  const std::int64_t from = f.fiscal_year.value_or(0), to = f.fiscal_year.value_or(9'999);
  const std::string status = f.status ? boost::describe::enum_to_string(*f.status, "") : "";
  const auto order = order_of(f.sort);
  std::string sql{row_columns};
  sql.append(filtered).append(after ? order.next : order.first);
  if (!after) return tx.list(sql, read_row, office, from, to, status, f.next_role, most);
  if (f.sort != Sort::planned)
    return tx.list(sql, read_row, office, from, to, status, f.next_role, most, after->value,
                   after->id);
  return tx.list(sql, read_row, office, from, to, status, f.next_role, most,
                 parse_number(after->value).value_or(0), after->id);
}

Totals count(db::Tx& tx, OfficeId office, const Filter& f, const Sieve& sieve) {
  if (!sieve.is_open()) {
    Totals totals;
    for (const auto& row : read_rows(tx, office, f, std::nullopt, 1'000'000)) {
      if (!sieve.keeps(row)) continue;
      ++totals.count;
      totals.planned.value += row.planned.value;
    }
    return totals;
  }
  const std::int64_t from = f.fiscal_year.value_or(0), to = f.fiscal_year.value_or(9'999);
  const std::string status = f.status ? boost::describe::enum_to_string(*f.status, "") : "";
  std::string sql =
      "SELECT COUNT(*), CAST(COALESCE(SUM(planned_satang), 0) AS bigint) FROM projects ";
  sql.append(filtered);
  return *tx.find(
      sql,
      [](const db::Row& row) {
        return Totals{row.get<std::int64_t>(0), row.get<Satang>(1)};
      },
      office, from, to, status, f.next_role);
}

}  // namespace

Result<Page> list(db::Tx& tx, const Actor& actor, OfficeId office, const Filter& filter) {
  TRY(people::require(tx, actor, read_projects, office));
  std::optional<Cursor> after;
  if (!filter.after.empty()) after = TRY(parse_cursor(filter.after, filter.sort));
  const auto limit = static_cast<std::size_t>(std::clamp(filter.limit, 1, 500));
  const auto sieve = sieve_of(tx, office, filter);

  Page page;
  page.rows.reserve(sieve.is_open() ? limit : 0);
  const auto most = sieve.is_open() ? static_cast<std::int64_t>(limit) + 1 : 1'000'000;
  for (auto& row : read_rows(tx, office, filter, after, most)) {
    if (!sieve.keeps(row)) continue;
    if (page.rows.size() == limit) {
      const auto& last = page.rows.back();
      page.next = to_text({sort_value(last, filter.sort), last.id});
      break;
    }
    page.rows.push_back(std::move(row));
  }
  mark_awaiting(tx, office, page.rows);
  if (filter.with_totals) page.totals = count(tx, office, filter, sieve);
  return page;
}

Result<View> get(db::Tx& tx, const Actor& actor, ProjectId id) {
  TRY(people::require_on(tx, actor, read_projects, ref(id)));
  return view_of(tx, TRY(Store{tx}.get(id)));
}

View view_of(db::Tx& tx, Record record) {
  View view{std::move(record), {}};
  const auto& id = view.record.id;
  for (auto& signature : Store{tx}.list_signatures(id.office, id.uuid))
    if (signature.round == view.record.round || signature.decision != Decision::sign)
      view.signatures.push_back(std::move(signature));
  return view;
}

Result<Record> find(db::Tx& tx, ProjectId id) { return Store{tx}.get(id); }

std::optional<ProjectId> find_code(db::Tx& tx, OfficeId office, std::string_view code) {
  return Store{tx}.find_code(office, code);
}

std::vector<ProjectId> list_in_force(db::Tx& tx, OfficeId office, std::int64_t fiscal_year) {
  std::vector<ProjectId> all;
  tx.each(
      "SELECT id, status FROM projects WHERE office_id = $1 AND fiscal_year = $2 "
      "AND pending_import IS NULL ORDER BY code",
      [&](const db::Row& row) {
        if (is_in_force(row.get<Status>(1))) all.push_back({office, row.get<Uuid>(0)});
      },
      office, fiscal_year);
  return all;
}

std::vector<Row> list_successors(db::Tx& tx, ProjectId id) {
  std::string sql{row_columns};
  sql +=
      "WHERE office_id = $1 AND predecessor_id = $2 AND pending_import IS NULL "
      "ORDER BY fiscal_year, code";
  return tx.list(sql, read_row, id.office, id.uuid);
}

std::vector<OfficeId> list_offices_at_work(db::Tx& tx, std::int64_t fiscal_year) {
  std::vector<OfficeId> offices;
  tx.each(
      "SELECT DISTINCT office_id, status FROM projects WHERE fiscal_year = $1 "
      "AND pending_import IS NULL ORDER BY office_id",
      [&](const db::Row& row) {
        const auto office = row.get<OfficeId>(0);
        const bool known = !offices.empty() && offices.back() == office;
        if (!known && is_in_force(row.get<Status>(1))) offices.push_back(office);
      },
      fiscal_year);
  return offices;
}

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today) {
  auto items = waiting_books(tx, actor, office, today);
  const auto booked = list_booked(tx, office);
  const auto add = [&](const Row& row, std::string why, std::string action) {
    if (booked.contains(row.id)) return;  // its book waits
    items.push_back({.ref = ref(ProjectId{office, row.id}),
                     .code = row.code,
                     .label = row.title,
                     .why = std::move(why),
                     .action = std::move(action),
                     .url = "/projects/" + row.id.to_string(),
                     .since = row.updated_at});
  };
  for (const auto role : signing_roles()) {
    if (!people::signing_capacity(tx, actor, {office, std::string(role)}, today).has_value())
      continue;
    for (const auto& row :
         read_rows(tx, office, {.next_role = std::string(role)}, std::nullopt, 500)) {
      if (row.status == Status::proposed || row.status == Status::endorsed)
        add(row, "project.waits_for_signature", "sign");
      else if (row.findings_count == 0)
        add(row, "project.waits_for_proposal", "sign");
    }
  }
  if (people::require(tx, actor, write_projects, office).has_value())
    for (const auto& row : read_rows(tx, office, {.status = Status::returned}, std::nullopt, 500))
      add(row, "project.was_returned", "edit");
  return items;
}

boost::json::value recount_signature(db::Tx& tx, const tlog::Entry& entry) {
  const auto signature = Store{tx}.find_signature(entry.ref.office, entry.ref.uuid);
  return signature ? logged(*signature) : nullptr;
}

boost::json::value recount_withdrawal(db::Tx& tx, const tlog::Entry& entry) {
  const auto signature = Store{tx}.find_signature(entry.ref.office, entry.ref.uuid);
  return signature ? logged_withdrawal(*signature) : nullptr;
}

Filling filling_of(db::Tx& tx, OfficeId office) { return Store{tx}.filling(office).filling; }

std::optional<std::string> find_signature_picture(db::Tx& tx, OfficeId office, Uuid signature) {
  return Store{tx}.find_picture(office, signature);
}

std::optional<Instant> last_withdrawal(db::Tx& tx, ProjectId id) {
  std::optional<Instant> last;
  for (const auto& s : Store{tx}.list_all_signatures(id.office, id.uuid))
    if (s.withdrawn_at && (!last || *last < *s.withdrawn_at)) last = s.withdrawn_at;
  return last;
}

std::vector<Paper> list_signed_papers(db::Tx& tx, ProjectId id) {
  Store store{tx};
  auto papers = store.list_papers(id);
  std::erase_if(papers, [&](const Paper& paper) {
    const auto counting = store.list_signatures(id.office, paper.subject);
    return std::none_of(counting.begin(), counting.end(),
                        [&](const Signature& s) { return s.paper == paper.id; });
  });
  return papers;
}

std::vector<Fault> verify_contents(db::Tx& tx) {
  auto faults = Store{tx}.verify();
  const auto of_books = BookStore{tx}.verify();
  faults.insert(faults.end(), of_books.begin(), of_books.end());
  return faults;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  people::Reader reader{tx, actor, read_projects};
  std::map<OfficeId, std::vector<Uuid>> asked;
  for (const auto& one : refs)
    if (one.kind == project_kind && reader.may(one)) asked[one.office].push_back(one.uuid);
  std::map<Ref, Description> known;
  for (const auto& [office, ids] : asked)
    db::each_of(
        tx, "SELECT id, code, title, status FROM projects WHERE office_id = $1 AND id ", office,
        ids,
        [&, office = office](const db::Row& row) {
          const auto one = ref(ProjectId{office, row.get<Uuid>(0)});
          known[one] = {one, false, row.get<std::string>(1) + " " + row.get<std::string>(2),
                        "/projects/" + one.uuid.to_string(), row.get<std::string>(3)};
        },
        " AND pending_import IS NULL");
  std::vector<Description> all;
  for (const auto& one : refs) {
    if (one.kind == book_kind) {
      all.push_back(describe_book(tx, actor, one));
      continue;
    }
    const auto found = known.find(one);
    all.push_back(found == known.end() ? Description{.ref = one, .hidden = true} : found->second);
  }
  return all;
}

}  // namespace ruam::projects
