#include "intake/queries.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "platform/search/fold.hpp"

namespace ruam::intake {
namespace {

constexpr std::string_view newest =
    "SELECT id, file_name, file_type, batch_id, state, problem, kind, title, fiscal_year, "
    "field_count, open_count, fault_count, made_kind, made_id, author_name, created_at "
    "FROM intake_papers WHERE office_id = $1 ORDER BY created_at DESC, id DESC";

Row read_list_row(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .file_name = row.get<std::string>(1),
          .file_type = row.get<std::string>(2),
          .batch = row.get<std::optional<Uuid>>(3),
          .state = row.get<PaperState>(4),
          .problem = row.get<std::string>(5),
          .kind = row.get<std::string>(6),
          .title = row.get<std::string>(7),
          .fiscal_year = row.get<std::int64_t>(8),
          .fields = row.get<std::int64_t>(9),
          .open = row.get<std::int64_t>(10),
          .faults = row.get<std::int64_t>(11),
          .made_kind = row.get<std::string>(12),
          .made = row.get<std::optional<Uuid>>(13),
          .author = row.get<std::string>(14),
          .created_at = row.get<Instant>(15)};
}

void count(Counts& counts, PaperState state) {
  switch (state) {
    case PaperState::reading:
      ++counts.reading;
      break;
    case PaperState::ready:
      ++counts.ready;
      break;
    case PaperState::refused:
      ++counts.refused;
      break;
    case PaperState::confirmed:
      ++counts.confirmed;
      break;
  }
}

bool fits(const Row& row, const Filter& filter, const std::string& folded) {
  if (filter.state && row.state != *filter.state) return false;
  if (!filter.kind.empty() && row.kind != filter.kind) return false;
  return folded.empty() || search::fold(row.title).find(folded) != std::string::npos ||
         search::fold(row.file_name).find(folded) != std::string::npos;
}

}  // namespace

Row to_row(const Record& p) {
  return {.id = p.id.uuid,
          .file_name = p.file_name,
          .file_type = p.file_type,
          .batch = p.batch,
          .state = p.state,
          .problem = p.problem,
          .kind = p.kind,
          .title = p.title,
          .fiscal_year = p.fiscal_year,
          .fields = p.fields,
          .open = p.open,
          .faults = p.faults,
          .made_kind = p.made_kind,
          .made = p.made,
          .author = p.author_name,
          .created_at = p.created_at};
}

Result<Page> list(db::Tx& tx, const Actor& actor, OfficeId office, const Filter& filter) {
  TRY(people::require(tx, actor, read_intake, office));
  const auto after = filter.after.empty() ? std::optional<Uuid>{} : parse_uuid(filter.after);
  if (!filter.after.empty() && !after) return Problem{Kind::invalid, "list.cursor"};
  Page page;
  const auto folded = search::fold(filter.text);
  bool is_past = !after;
  const auto most = static_cast<std::size_t>(std::clamp(filter.limit, 1, 500));
  tx.each(
      newest,
      [&](const db::Row& found) {
        auto row = read_list_row(found);
        if (filter.batch && row.batch != filter.batch) return;
        count(page.counts, row.state);
        const bool is_shown = is_past && fits(row, filter, folded);
        if (row.id == after) is_past = true;
        if (!is_shown) return;
        if (page.rows.size() < most)
          page.rows.push_back(std::move(row));
        else if (!page.next)
          page.next = page.rows.back().id.to_string();
      },
      office);
  return page;
}

Result<View> get(db::Tx& tx, const Actor& actor, PaperId id) {
  TRY(people::require(tx, actor, read_intake, id.office));
  const Store store{tx};
  View view;
  view.paper = TRY(store.get(id));
  view.text = store.text(id);
  view.fields = store.list_fields(id);
  view.corrections = store.list_corrections(id);
  return view;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  all.reserve(refs.size());
  for (const auto& one : refs) {
    const bool may_see = people::may(tx, actor, read_intake, one);
    const auto found = may_see ? Store{tx}.get({one.office, one.uuid})
                               : Result<Record>{Problem{Kind::forbidden, "forbidden"}};
    if (found.has_error()) {
      all.push_back({.ref = one, .hidden = true});
      continue;
    }
    all.push_back({.ref = one,
                   .label = found->title.empty() ? found->file_name : found->title,
                   .url = "/intake/" + one.uuid.to_string(),
                   .state = std::string(boost::describe::enum_to_string(found->state, ""))});
  }
  return all;
}

}  // namespace ruam::intake
