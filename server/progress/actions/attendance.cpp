#include "chain/actions.hpp"
#include "files/actions.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "progress/attendance_actions.hpp"
#include "progress/report.hpp"
#include "progress/store/results.hpp"
#include "projects/queries.hpp"

namespace ruam::progress {
namespace {

Result<projects::Content> content_of(db::Tx& tx, projects::ProjectId id) {
  const auto project = TRY(projects::find(tx, id));
  return json::read<projects::Content>(project.content);
}

/// The signed paper is a file of the office.
Result<void> check_scans(db::Tx& tx, OfficeId office, const Register& sheet) {
  Problem problem{Kind::invalid, "attendance.scan_unknown"};
  for (std::size_t i = 0; i < sheet.scans.size(); ++i)
    if (files::get(tx, {office, sheet.scans[i]}).has_error())
      problem.faults.push_back({"/content/scans/" + std::to_string(i), "attendance.scan_unknown"});
  if (problem.faults.empty()) return {};
  return problem;
}

/// History tells how many, never who.
boost::json::value counts(const Register& sheet) {
  return {{"title", sheet.title},
          {"date", sheet.date ? boost::json::value(to_string(*sheet.date)) : nullptr},
          {"listed", sheet.attendees.size()},
          {"present", count_present(sheet)},
          {"scans", sheet.scans.size()},
          {"difference_reason", sheet.difference_reason}};
}

void note(db::Tx& tx, const Context& context, const RegisterRecord& sheet,
          const boost::json::value& before, const boost::json::value& after,
          std::string_view action) {
  history::record(tx, context, ref(sheet.id), sheet.updated_at,
                  {.action = std::string(action), .before = before, .after = after});
  jobs::emit(tx, context, "attendance.changed", ref(sheet.id));
}

}  // namespace

Result<RegisterId> start_register(Context& context, projects::ProjectId project, Register content) {
  const auto now = context.clock.now();
  RegisterRecord sheet{.id = {project.office, new_uuid()},
                       .project = project.uuid,
                       .content = std::move(content),
                       .created_at = now,
                       .updated_at = now};

  return context.db.write([&](db::Tx& tx) -> Result<RegisterId> {
    TRY(people::require(tx, context.actor, write_reports, project.office));
    const auto said = TRY(content_of(tx, project));
    TRY(check_register(sheet.content, said));
    TRY(check_scans(tx, project.office, sheet.content));
    const auto made = idempotency::once(tx, context, sheet.id.uuid, [&]() -> Result<void> {
      RegisterStore{tx}.insert(sheet);
      chain::link(tx, projects::ref(project), ref(sheet.id), "attended");
      note(tx, context, sheet, nullptr, counts(sheet.content), "create");
      return {};
    });
    return RegisterId{project.office, TRY(made)};
  });
}

Result<void> edit_register(Context& context, RegisterId id, Register content,
                           std::int64_t expected_version) {
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    RegisterStore store{tx};
    auto sheet = TRY(store.get(id));
    if (sheet.version != expected_version)
      return Problem{Kind::stale, "attendance.stale", {{"version", std::to_string(sheet.version)}}};
    const auto said = TRY(content_of(tx, {id.office, sheet.project}));
    TRY(check_register(content, said));
    TRY(check_scans(tx, id.office, content));
    const auto before = counts(sheet.content);
    sheet.content = content;
    ++sheet.version;
    sheet.updated_at = now;
    store.update(sheet);
    note(tx, context, sheet, before, counts(sheet.content), "edit");
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_reports, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> remove_register(Context& context, RegisterId id) {
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_reports, ref(id)));
    RegisterStore store{tx};
    auto sheet = TRY(store.get(id));
    const auto result = ResultStore{tx}.find(id.office, sheet.project);
    if (result && result->figures) return Problem{Kind::conflict, "attendance.counted"};
    store.remove(id);
    chain::unlink(tx, projects::ref({id.office, sheet.project}), ref(id), "attended");
    sheet.updated_at = now;
    note(tx, context, sheet, counts(sheet.content), nullptr, "remove");
    return {};
  });
}

Result<ReadPeople> read_pasted(std::string_view text) {
  const auto grid = TRY(sheet::read_csv(text));
  return read_people(grid);
}

Result<ReadPeople> read_file(std::string_view bytes) {
  if (!bytes.starts_with("PK")) return read_pasted(bytes);
  const auto grids = TRY(sheet::read_xlsx(bytes));
  if (grids.empty()) return ReadPeople{};
  return read_people(grids.front());
}

RegisterRow row_of(const RegisterRecord& sheet, const projects::Content& project) {
  return {.id = sheet.id.uuid,
          .title = sheet.content.title,
          .date = sheet.content.date,
          .activity = activity_title(project, sheet.content.activity_id),
          .listed = static_cast<std::int64_t>(sheet.content.attendees.size()),
          .present = count_present(sheet.content),
          .claim = claim_of(project, sheet.content.activity_id),
          .difference_reason = sheet.content.difference_reason,
          .version = sheet.version};
}

Result<RegisterRows> list_registers(db::Tx& tx, const Actor& actor, projects::ProjectId project) {
  TRY(people::require_on(tx, actor, read_reports, projects::ref(project)));
  const auto content = TRY(content_of(tx, project));
  RegisterRows out;
  std::vector<Register> sheets;
  for (const auto& sheet : RegisterStore{tx}.list(project.office, project.uuid)) {
    out.rows.push_back(row_of(sheet, content));
    sheets.push_back(sheet.content);
  }
  out.people = count_people(sheets);
  return out;
}

Result<RegisterRecord> get_register(db::Tx& tx, const Actor& actor, RegisterId id) {
  TRY(people::require_on(tx, actor, read_reports, ref(id)));
  return RegisterStore{tx}.get(id);
}

std::vector<Description> describe_registers(db::Tx& tx, const Actor& actor,
                                            std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) {
    const auto sheet = get_register(tx, actor, {one.office, one.uuid});
    if (sheet.has_error())
      all.push_back({.ref = one, .hidden = true});
    else
      all.push_back(
          {one, false, sheet->content.title,
           "/projects/" + sheet->project.to_string() + "/attendance/" + one.uuid.to_string(), ""});
  }
  return all;
}

}  // namespace ruam::progress
