#include "cycle/register.hpp"

#include <algorithm>
#include <span>

#include "catalog/queries.hpp"
#include "cycle/actions.hpp"
#include "cycle/feed.hpp"
#include "cycle/store/submissions.hpp"
#include "files/actions.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/tlog/tlog.hpp"
#include "progress/queries.hpp"

namespace ruam::cycle {
namespace {

SubmissionState state_of(progress::Status status) {
  switch (status) {
    case progress::Status::open:
    case progress::Status::due:
    case progress::Status::drafted:
      return SubmissionState::open;
    case progress::Status::checked:
      return SubmissionState::prepared;
    case progress::Status::submitted:
      return SubmissionState::sent;
    case progress::Status::accepted:
      return SubmissionState::acknowledged;
    case progress::Status::returned:
      return SubmissionState::returned;
  }
  return SubmissionState::open;
}

/// A return that is many reports is as far as the one that is behind; one sent back counts first.
SubmissionState least(const std::vector<FollowedReport>& reports) {
  auto state = SubmissionState::acknowledged;
  for (const auto& report : reports) {
    if (report.state == SubmissionState::returned) return report.state;
    state = std::min(state, report.state);
  }
  return state;
}

bool is_over(SubmissionState state) {
  return state == SubmissionState::sent || state == SubmissionState::acknowledged;
}

/// All returns of an office in a year, without the reader's rights and reports.
class Owed {
 public:
  Owed(db::Tx& tx, const people::Office& office, std::int64_t fiscal_year, Date today)
      : year_(tx, office, fiscal_year, fiscal_year),
        records_(SubmissionStore{tx}.list(office.id, fiscal_year)),
        steps_(SubmissionStore{tx}.list_steps_of_year(office.id, fiscal_year)),
        today_(today) {
    for (const auto& kind : list_kinds(tx, office.id))
      for (const auto& entry : year_.rounds(fiscal_year))
        if (std::find(kind.duties.begin(), kind.duties.end(), entry.duty->id) != kind.duties.end())
          rows_.push_back(row(kind, entry));
    std::stable_sort(rows_.begin(), rows_.end(), [](const auto& a, const auto& b) {
      constexpr Date never{9999, 12, 31};
      return a.due.value_or(never) < b.due.value_or(never);
    });
  }

  std::vector<SubmissionRow>& rows() { return rows_; }
  const Year& year() const { return year_; }

 private:
  SubmissionRow row(const SubmissionKind& kind, const Entry& entry) {
    const auto& key = entry.round.key;
    const auto& office = year_.office();
    SubmissionRow out{
        .id = round_id(office.id, {kind.id + '|' + key.duty, key.fiscal_year, key.month}),
        .office = office.id,
        .office_short = office.short_th,
        .kind = kind.id,
        .name_th = kind.name_th,
        .name_en = kind.name_en,
        .system = kind.system,
        .pack = kind.pack,
        .duty = key.duty,
        .fiscal_year = key.fiscal_year,
        .month = key.month,
        .due = entry.round.due,
        .is_approximate = entry.duty->is_approximate && !entry.round.facts.typed_due,
        .is_to_above = kind.is_to_above,
        .follows_reports = kind.follows_reports};
    if (const auto record = records_.find(out.id); record != records_.end()) {
      out.state = record->second.state;
      out.version = record->second.version;
    }
    if (const auto steps = steps_.find(out.id); steps != steps_.end()) out.steps = steps->second;
    out.is_late = out.due && *out.due < today_ && !is_over(out.state);
    return out;
  }

  Year year_;
  std::map<Uuid, SubmissionRecord> records_;
  std::map<Uuid, std::vector<Step>> steps_;
  Date today_;
  std::vector<SubmissionRow> rows_;
};

/// Joins the quarter's reports by reading; without any the row is led by hand.
void follow(SubmissionRow& row, const std::vector<progress::Row>& reports, Date today) {
  if (!row.follows_reports) return;
  const auto about = reported_quarter({row.duty, row.fiscal_year, row.month});
  for (const auto& report : reports)
    if (report.office == row.office && report.fiscal_year == about.fiscal_year &&
        report.quarter == about.quarter)
      row.reports.push_back({report.id, report.project_code, report.project_title,
                             state_of(report.status), report.submitted_on});
  row.follows_reports = !row.reports.empty();
  if (!row.follows_reports) return;
  row.state = least(row.reports);
  row.is_late = row.due && *row.due < today && !is_over(row.state);
}

struct Rights {
  bool writes = false, receives = false;
};

Rights rights_of(db::Tx& tx, const Actor& actor, const people::Office& office) {
  const auto may = [&](Permission permission, OfficeId where) {
    return people::require(tx, actor, permission, where).has_value();
  };
  return {may(write_submissions, office.id),
          office.parent_id && may(receive_submissions, *office.parent_id)};
}

bool may_move(const Rights& rights, bool is_to_above, SubmissionState to) {
  const bool is_answer = to == SubmissionState::acknowledged || to == SubmissionState::returned;
  return rights.writes || (is_answer && is_to_above && rights.receives);
}

void add_moves(SubmissionRow& row, const Rights& rights) {
  if (row.follows_reports) return;
  for (const auto to : moves_from(row.state))
    if (may_move(rights, row.is_to_above, to)) row.moves.push_back(to);
}

Result<std::vector<progress::Row>> reports_of(db::Tx& tx, const Context& context, OfficeId office) {
  if (people::require(tx, context.actor, progress::read_reports, office).has_error())
    return std::vector<progress::Row>{};
  return TRY(progress::list(tx, context, office, {})).rows;
}

/// Sending makes the duty done; what came back is due again.
void tell_round(db::Tx& tx, const Context& context, const Year& year, const SubmissionRow& row,
                const StepEdit& edit) {
  const auto entry = year.find({row.duty, row.fiscal_year, row.month});
  if (!entry) return;
  const auto now = context.clock.now();
  auto record = entry->record
                    ? *entry->record
                    : RoundRecord{.key = entry->round.key, .id = entry->round.id, .shown_at = now};
  const bool is_done = is_over(edit.to);
  const bool opens = edit.to == SubmissionState::returned || edit.to == SubmissionState::open;
  if (!is_done && !opens) return;
  record.facts.state = is_done ? RoundState::done : RoundState::open;
  record.facts.done_on = is_done ? std::optional(edit.on) : std::nullopt;
  record.facts.done_by = is_done ? context.actor.name : "";
  if (edit.due_again) record.facts.typed_due = edit.due_again;
  ++record.facts.version;
  Store{tx}.save(row.office, record);
}

}  // namespace

std::vector<SubmissionKind> list_kinds(db::Tx& tx, OfficeId office) {
  std::vector<SubmissionKind> all;
  for (const auto& item : catalog::list(tx, office, "submission_kinds"))
    all.push_back({item.id, item.name_th, item.name_en, catalog::extra(item, "system").value_or(""),
                   catalog::extra(item, "receiver") == "above",
                   catalog::extra(item, "source") == "report",
                   catalog::split_bars(catalog::extra(item, "duties").value_or("")),
                   catalog::extra(item, "pack").value_or("")});
  return all;
}

Result<Register> view_register(db::Tx& tx, const Context& context, OfficeId office,
                               std::int64_t fiscal_year) {
  TRY(people::require(tx, context.actor, read_year, office));
  const auto facts = TRY(people::get_office(tx, office));
  const auto today = context.clock.today();
  Owed owed(tx, facts, fiscal_year, today);
  const auto reports = TRY(reports_of(tx, context, office));
  const auto rights = rights_of(tx, context.actor, facts);
  for (auto& row : owed.rows()) {
    follow(row, reports, today);
    add_moves(row, rights);
  }
  return Register{fiscal_year, std::move(owed.rows())};
}

Result<Register> view_received(db::Tx& tx, const Context& context, OfficeId office,
                               std::int64_t fiscal_year) {
  TRY(people::require(tx, context.actor, receive_submissions, office));
  const auto today = context.clock.today();
  std::vector<progress::Row> reports;
  if (people::require(tx, context.actor, progress::receive_reports, office).has_value())
    reports = TRY(progress::list_received(tx, context, office, {})).rows;
  Register out{fiscal_year, {}};
  for (const auto& below : people::list_offices(tx, {.under = office, .limit = 1'000})) {
    if (below.parent_id != office) continue;
    Owed owed(tx, below, fiscal_year, today);
    const auto rights = rights_of(tx, context.actor, below);
    for (auto& row : owed.rows()) {
      if (!row.is_to_above) continue;
      follow(row, reports, today);
      add_moves(row, rights);
      out.rows.push_back(std::move(row));
    }
  }
  std::stable_sort(out.rows.begin(), out.rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a.kind, a.due) < std::tie(b.kind, b.due);
  });
  return out;
}

Result<SubmissionRow> view_submission(db::Tx& tx, const Context& context, OfficeId office, Uuid id,
                                      std::int64_t fiscal_year) {
  const auto facts = TRY(people::get_office(tx, office));
  const auto own = people::require(tx, context.actor, read_year, office);
  const auto rights = rights_of(tx, context.actor, facts);
  if (own.has_error() && !rights.receives) return own.error();
  const auto today = context.clock.today();
  Owed owed(tx, facts, fiscal_year, today);
  const auto reports = TRY(reports_of(tx, context, office));
  for (auto& row : owed.rows()) {
    if (row.id != id || (own.has_error() && !row.is_to_above)) continue;
    follow(row, reports, today);
    add_moves(row, rights);
    return std::move(row);
  }
  return Problem{Kind::not_found, "cycle.submission_not_found"};
}

Result<void> add_step(Context& context, OfficeId office, Uuid id, std::int64_t fiscal_year,
                      StepEdit edit, std::int64_t expected_version) {
  const auto now = context.clock.now();
  const Step step{.id = new_uuid(),
                  .state = edit.to,
                  .on = edit.on,
                  .at = now,
                  .by_name = context.actor.name,
                  .how = edit.how,
                  .number = edit.number,
                  .note = edit.note,
                  .file = edit.file};
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto row = TRY(view_submission(tx, context, office, id, fiscal_year));
    const auto facts = TRY(people::get_office(tx, office));
    if (!may_move(rights_of(tx, context.actor, facts), row.is_to_above, edit.to))
      TRY(people::require(tx, context.actor, write_submissions, office));
    if (row.follows_reports) return Problem{Kind::conflict, "cycle.submission_follows_reports"};
    TRY(check_step(edit, context.clock.today()));
    if (row.version != expected_version)
      return Problem{Kind::stale, "cycle.stale", {{"version", std::to_string(row.version)}}};
    TRY(check_move(row.state, edit.to));
    const Ref ref{office, std::string(submission_kind), id};

    SubmissionStore store{tx};
    store.save(
        office,
        {id, {row.duty, row.fiscal_year, row.month}, row.kind, edit.to, row.version + 1, now});
    if (edit.file) TRY(files::attach(tx, context, {office, *edit.file}, ref, now));
    store.add(office, id, step);
    tlog::append(tx, {office, "submission_step", step.id}, now, logged(step));
    history::record(tx, context, ref, now,
                    {.action = boost::describe::enum_to_string(edit.to, ""),
                     .before = {{"state", boost::describe::enum_to_string(row.state, "")}},
                     .after = {{"state", boost::describe::enum_to_string(edit.to, "")}},
                     .reason = edit.note});
    const Year year(tx, facts, fiscal_year, fiscal_year);
    tell_round(tx, context, year, row, edit);
    note_shown(tx, Year(tx, facts, fiscal_year, fiscal_year), context.clock.today(), now);
    return {};
  });
}

boost::json::value logged(const Step& step) {
  return {{"state", boost::describe::enum_to_string(step.state, "")},
          {"on", to_string(step.on)},
          {"at", to_string(step.at)},
          {"how", boost::describe::enum_to_string(step.how, "")},
          {"number", step.number},
          {"note", step.note}};
}

boost::json::value recount_step(db::Tx& tx, const tlog::Entry& entry) {
  const auto step = SubmissionStore{tx}.find_step(entry.ref.office, entry.ref.uuid);
  return step ? logged(*step) : nullptr;
}

std::vector<Description> describe_submissions(db::Tx& tx, const Actor& actor,
                                              std::span<const Ref> refs) {
  std::vector<Description> all;
  const auto this_year = thai::fiscal_year(civil_date(actor.at)).be;
  for (const auto& ref : refs) {
    all.push_back({.ref = ref, .hidden = true});
    const auto office = people::get_office(tx, ref.office);
    if (!office) continue;
    const bool reads = people::require(tx, actor, read_year, ref.office).has_value();
    const bool receives = rights_of(tx, actor, *office).receives;
    if (!reads && !receives) continue;
    for (auto year = this_year - 2; year <= this_year + 1; ++year) {
      Owed owed(tx, *office, year, civil_date(actor.at));
      for (const auto& row : owed.rows())
        if (row.id == ref.uuid && (reads || row.is_to_above))
          all.back() = {ref, false, row.name_th,
                        "/submissions?y=" + std::to_string(year) + "&id=" + row.id.to_string(),
                        boost::describe::enum_to_string(row.state, "")};
    }
  }
  return all;
}

}  // namespace ruam::cycle
