#include "letters/queries.hpp"

#include <algorithm>
#include <set>

#include "chain/queries.hpp"
#include "letters/store/filed.hpp"
#include "people/access.hpp"
#include "people/roles.hpp"
#include "platform/search/fold.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::letters {
namespace {

constexpr std::string_view all_rows =
    "SELECT id, fiscal_year, paper, topic, status, subject, receivers, number, dated, next_role, "
    "author_name, updated_at FROM letters WHERE office_id = $1 AND fiscal_year BETWEEN $2 AND $3 "
    "AND ($4 = '' OR status = $4) AND ($5 = '' OR next_role = $5) ORDER BY updated_at DESC, id "
    "DESC";

Row read_row(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .fiscal_year = row.get<std::int64_t>(1),
          .paper = row.get<Paper>(2),
          .topic = row.get<std::string>(3),
          .status = row.get<Status>(4),
          .subject = row.get<std::string>(5),
          .receivers = row.get<std::string>(6),
          .number = row.get<std::string>(7),
          .dated = row.get<std::optional<Date>>(8),
          .next_role = row.get<std::optional<std::string>>(9),
          .author = row.get<std::string>(10),
          .updated_at = row.get<Instant>(11)};
}

std::vector<Row> read_rows(db::Tx& tx, OfficeId office, const Filter& filter,
                           const std::string& role = {}) {
  const std::string status =
      filter.status ? boost::describe::enum_to_string(*filter.status, "") : "";
  return tx.list(all_rows, read_row, office, filter.fiscal_year.value_or(0),
                 filter.fiscal_year.value_or(9'999), status, role);
}

bool matches(const Row& row, std::string_view folded) {
  for (const auto* text : {&row.subject, &row.number, &row.receivers, &row.author})
    if (search::fold(*text).find(folded) != std::string::npos) return true;
  return false;
}

/// Ids of letters under which that record travels.
std::set<Uuid> letters_over(db::Tx& tx, const Ref& record) {
  std::set<Uuid> ids;
  for (const auto& edge : chain::list_edges(tx, record, chain::Direction::after))
    if (edge.to.kind == letter_kind) ids.insert(edge.to.uuid);
  return ids;
}

}  // namespace

Result<std::vector<Row>> list(db::Tx& tx, const Actor& actor, OfficeId office,
                              const Filter& filter) {
  TRY(people::require(tx, actor, read_letters, office));
  const auto folded = search::fold(filter.text);
  std::set<Uuid> over;
  if (filter.about) over = letters_over(tx, *filter.about);
  std::vector<Row> rows;
  for (auto& row : read_rows(tx, office, filter)) {
    if (rows.size() == filter.limit) break;
    if (filter.paper && row.paper != *filter.paper) continue;
    if (filter.about && !over.contains(row.id)) continue;
    if (!folded.empty() && !matches(row, folded)) continue;
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<View> get(db::Tx& tx, const Actor& actor, LetterId id) {
  TRY(people::require_on(tx, actor, read_letters, ref(id)));
  Store store{tx};
  auto record = TRY(store.get(id));
  return View{std::move(record), store.list_acts(id)};
}

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today) {
  std::vector<WaitingItem> items;
  const auto add = [&](const Row& row, std::string why, std::string action) {
    items.push_back({.ref = ref(LetterId{office, row.id}),
                     .code = row.number,
                     .label = row.subject,
                     .why = std::move(why),
                     .action = std::move(action),
                     .url = "/letters/" + row.id.to_string(),
                     .since = row.updated_at});
  };
  for (const auto role : people::all_roles()) {
    if (!people::is_signing_role(role) && role != people::role::project_owner &&
        role != people::role::secretariat)
      continue;
    const std::string name{role};
    if (!people::signing_capacity(tx, actor, {office, name}, today).has_value()) continue;
    if (!people::require(tx, actor, sign_letters, office).has_value()) continue;
    for (const auto& row : read_rows(tx, office, {}, name)) {
      const bool signs = row.status == Status::signing;
      add(row, signs ? "letter.waits_for_signature" : "letter.waits_for_comment",
          signs ? "sign" : "comment");
    }
  }
  if (people::require(tx, actor, write_letters, office).has_value())
    for (const auto& row : read_rows(tx, office, {.status = Status::returned}))
      add(row, "letter.was_returned", "edit");
  return items;
}

boost::json::value recount_act(db::Tx& tx, const tlog::Entry& entry) {
  const auto act = Store{tx}.find_act(entry.ref.office, entry.ref.uuid);
  return act ? logged(*act) : nullptr;
}

boost::json::value recount_filed(db::Tx& tx, const tlog::Entry& entry) {
  const auto filed = FiledStore{tx}.find(entry.ref.office, entry.ref.uuid);
  return filed ? logged(*filed) : nullptr;
}

std::vector<Fault> verify_contents(db::Tx& tx) {
  auto faults = Store{tx}.verify();
  for (auto& fault : FiledStore{tx}.verify()) faults.push_back(std::move(fault));
  return faults;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) {
    Description d{.ref = one, .hidden = true};
    if (people::require_on(tx, actor, read_letters, one).has_value()) {
      if (one.kind == letter_kind)
        tx.each(
            "SELECT number, subject, status FROM letters WHERE office_id = $1 AND id = $2",
            [&](const db::Row& row) {
              const auto number = row.get<std::string>(0);
              d = {one, false, (number.empty() ? "" : number + " ") + row.get<std::string>(1),
                   "/letters/" + one.uuid.to_string(), row.get<std::string>(2)};
            },
            one.office, one.uuid);
      else if (one.kind == letterhead_kind)
        d = {one, false, "หัวกระดาษ", "/settings?tab=letterhead", ""};
    }
    all.push_back(std::move(d));
  }
  return all;
}

}  // namespace ruam::letters
