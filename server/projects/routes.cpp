#include <algorithm>

#include <boost/mp11/algorithm.hpp>

#include "people/access.hpp"
#include "people/signature_picture.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/copy/actions.hpp"
#include "projects/export.hpp"
#include "projects/imports/front.hpp"
#include "projects/reading/front.hpp"
#include "projects/room.hpp"
#include "projects/routes/shared.hpp"
#include "projects/wire.hpp"

namespace ruam::projects {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

std::vector<PaperFlag> flags_in(std::string_view text) {
  std::vector<PaperFlag> flags;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<PaperFlag>>([&](auto one) {
    const auto padded = " " + std::string(text) + " ";
    if (padded.find(" " + std::string(one.name) + " ") != padded.npos) flags.push_back(one.value);
  });
  return flags;
}

wire::Signature to_wire(const Signature& s) {
  return {s.step,       s.decision,   s.person_name,    s.position, s.acting_phrase,  s.role, s.at,
          s.paper_date, s.paper_file, s.content_sha256, s.reason,   flags_in(s.flags)};
}

/// Whether one of the actor's posts, stand-ins among them, is that role in the office.
bool has_role(const Actor& actor, OfficeId office, const std::string& role) {
  return std::any_of(actor.posts.begin(), actor.posts.end(), [&](const Post& post) {
    return post.office == office &&
           std::find(post.roles.begin(), post.roles.end(), role) != post.roles.end();
  });
}

}  // namespace

std::vector<wire::Signature> to_wire(const std::vector<Signature>& all) {
  std::vector<wire::Signature> list;
  for (const auto& s : all) list.push_back(to_wire(s));
  return list;
}

// Most who read may not: they are told so without a query.
bool may_sign(db::Tx& tx, const Actor& actor, OfficeId office, const Step& step, Date today) {
  if (!has_role(actor, office, step.role)) return false;
  if (!people::require(tx, actor, sign_projects, office).has_value()) return false;
  return people::signing_capacity(tx, actor, {office, step.role}, today).has_value();
}

namespace {

/// What this person can do now, for the one primary button.
std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, const Record& p, Date today) {
  std::vector<std::string> may;
  const auto has = [&](Permission permission) {
    return people::require_on(tx, actor, permission, ref(p.id)).has_value();
  };
  const auto leads = [&](Permission permission) {  // not a guest's
    return people::require(tx, actor, permission, p.id.office).has_value();
  };
  const bool writes = has(write_projects);
  if (writes && is_editable(p.status)) may.push_back("edit");
  if (p.next_step && !find_open_book(tx, p.id)) {
    const auto& step = p.steps.at(static_cast<std::size_t>(*p.next_step));
    if (may_sign(tx, actor, p.id.office, step, today)) {
      may.push_back("sign");
      if (Store{tx}.filling(p.id.office).filling == Filling::picture &&
          people::find_signature_picture(tx, actor))
        may.push_back("use_picture");
      if (*p.next_step > 0) may.insert(may.end(), {"send_back", "reject"});
    }
    if (leads(write_projects)) may.push_back("record_paper");
  }
  if (!moves_from(p.status).empty() && leads(run_projects)) may.push_back("status");
  if (writes && is_in_force(p.status) && !has_ended(p.status)) may.push_back("change");
  return may;
}

Result<Reply<wire::Project>> reply(Context& context, ProjectId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Project>> {
    auto view = TRY(get(tx, context.actor, id));
    auto& p = view.record;
    wire::Project out{.id = id.uuid,
                      .code = std::move(p.code),
                      .fiscal_year = p.fiscal_year,
                      .status = p.status,
                      .version = p.version,
                      .content_sha256 = p.content_sha256,
                      .planned = p.summary.planned,
                      .steps = p.steps,
                      .next_step = p.next_step,
                      .signatures = to_wire(view.signatures),
                      .owner = {p.owner_person, p.owner_name},
                      .created_at = p.created_at,
                      .updated_at = p.updated_at,
                      .content = {std::move(p.content)},
                      .findings = {std::move(p.findings)},
                      .may = allowed(tx, context.actor, p, context.clock.today()),
                      .book = find_open_book(tx, id)};
    return Reply<wire::Project>{.value = std::move(out), .version = p.version, .status = status};
  });
}

std::vector<wire::Difference> difference(std::string_view from, std::string_view to) {
  const auto found = json::diff(json::parse(from).value(), json::parse(to).value());
  std::vector<wire::Difference> rows;
  for (const auto& one : found.as_array()) {
    const auto& change = one.as_object();
    const auto side = [&](std::string_view name) {
      const auto* value = change.if_contains(name);  // what came or went has one side only
      return value ? *value : boost::json::value{};
    };
    rows.push_back({std::string(change.at("path").as_string()), side("from"), side("to")});
  }
  return rows;
}

Result<Filter> read_filter(const Request& request) {
  Filter filter;
  filter.fiscal_year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  filter.status = TRY(request.query_as<Status>("status"));
  filter.sort = TRY(request.query_as<Sort>("sort")).value_or(Sort::updated);
  filter.limit = TRY(request.query_as<int>("limit")).value_or(50);
  filter.text = request.query("q").value_or("");
  filter.next_role = request.query("next_role").value_or("");
  filter.after = request.query("after").value_or("");
  filter.with_totals = TRY(request.query_as<bool>("totals")).value_or(false);
  return filter;
}

Result<Page> read_list(Request& request) {
  const auto office = TRY(request.office());
  const auto filter = TRY(read_filter(request));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return list(tx, context.actor, office, filter); });
}

Result<void> check_writer(const Context& context, OfficeId office) {
  return context.db.read(
      [&](db::Tx& tx) { return people::require(tx, context.actor, write_projects, office); });
}

/// The whole list that the filter describes, for a spreadsheet.
Result<http::FileReply> export_list(Request& request, ExportFormat format) {
  const auto office = TRY(request.office());
  auto filter = TRY(read_filter(request));
  auto& context = request.context();
  filter.limit = 500;
  filter.after.clear();
  std::vector<Row> rows;
  const auto done = context.db.read([&](db::Tx& tx) -> Result<void> {
    for (;;) {
      auto page = TRY(list(tx, context.actor, office, filter));
      std::move(page.rows.begin(), page.rows.end(), std::back_inserter(rows));
      if (!page.next) return {};
      filter.after = *page.next;
    }
  });
  TRY(done);
  return export_rows(rows, format);
}

Result<wire::Revisions> read_revisions(Request& request) {
  const auto id = TRY(request.record<ProjectId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Revisions> {
    TRY(get(tx, context.actor, id));
    wire::Revisions out;
    for (const auto& r : Store{tx}.list_revisions(id))
      out.rows.push_back({r.revision, r.content_sha256, r.at, r.by_name, r.why});
    return out;
  });
}

Result<wire::Differences> read_difference(Request& request) {
  const auto id = TRY(request.record<ProjectId>());
  const auto from = TRY(request.query_as<std::int64_t>("from")).value_or(1);
  const auto to = TRY(request.query_as<std::int64_t>("to"));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Differences> {
    const auto view = TRY(get(tx, context.actor, id));
    const auto revisions = Store{tx}.list_revisions(id);
    const auto text = [&](std::int64_t n) -> const std::string* {
      for (const auto& r : revisions)
        if (r.revision == n) return &r.content;
      return nullptr;
    };
    const auto* before = text(from);
    const auto* after = to ? text(*to) : &view.record.content;
    if (!before || !after) return Problem{Kind::not_found, "project.revision_not_found"};
    return wire::Differences{difference(*before, *after)};
  });
}

wire::PaperSignatureRow to_row(const Signature& s) {
  wire::PaperSignatureRow row;
  static_cast<wire::Signature&>(row) = to_wire(s);
  row.id = s.id;
  row.withdrawn_at = s.withdrawn_at;
  row.withdrawn_name = s.withdrawn_name;
  row.withdrawn_reason = s.withdrawn_reason;
  return row;
}

std::vector<wire::PaperSeat> open_seats(db::Tx& tx, const Record& project) {
  std::vector<wire::PaperSeat> seats;
  const auto count = static_cast<std::int64_t>(project.steps.size());
  for (auto step = project.next_step.value_or(count); step < count; ++step) {
    const auto& at = project.steps[static_cast<std::size_t>(step)];
    seats.push_back(
        {step, at.label, at.role, people::list_candidates(tx, {project.id.office, at.role})});
  }
  return seats;
}

Result<wire::Papers> read_papers(Request& request) {
  const auto id = TRY(request.record<ProjectId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Papers> {
    const auto view = TRY(get(tx, context.actor, id));
    Store store{tx};
    wire::Papers out;
    if (people::require(tx, context.actor, write_projects, id.office).has_value())
      out.seats = open_seats(tx, view.record);
    for (const auto& paper : store.list_papers(id)) {
      wire::Paper row{paper.id,
                      paper.at,
                      paper.recorded_name,
                      paper.content_sha256,
                      paper.pages,
                      paper.signed_file,
                      false,
                      {}};
      for (const auto& s : store.list_all_signatures(id.office, paper.subject)) {
        if (s.paper != paper.id) continue;
        row.signatures.push_back(to_row(s));
        row.counts = row.counts || !s.withdrawn_at;
        row.signatures.back().may_withdraw = !s.withdrawn_at && paper.subject == id.uuid &&
                                             check_withdrawal(tx, context, id, s.id).has_value();
      }
      out.rows.push_back(std::move(row));
    }
    return out;
  });
}

wire::Change to_wire(db::Tx& tx, const Context& context, const ChangeRequest& c, const Record& p) {
  const auto& actor = context.actor;
  wire::Change out{.id = c.id,
                   .number = c.number,
                   .status = c.status,
                   .version = c.version,
                   .reason = c.reason,
                   .content_sha256 = c.content_sha256,
                   .steps = c.steps,
                   .next_step = c.next_step,
                   .created_at = c.created_at,
                   .updated_at = c.updated_at,
                   .content = {c.content},
                   .difference = difference(p.content, c.content)};
  Store store{tx};
  for (const auto& s : store.list_signatures(c.project.office, c.id))
    if (s.round == c.round || s.decision != Decision::sign) out.signatures.push_back(to_wire(s));
  const bool written = c.status == ChangeStatus::draft || c.status == ChangeStatus::returned;
  if (written && people::require_on(tx, actor, write_projects, ref(c.project)).has_value())
    out.may = {"edit", "withdraw"};
  if (c.next_step &&
      may_sign(tx, actor, c.project.office, c.steps.at(static_cast<std::size_t>(*c.next_step)),
               context.clock.today())) {
    out.may.push_back("sign");
    if (*c.next_step > 0) out.may.insert(out.may.end(), {"send_back", "reject"});
  }
  return out;
}

Result<Reply<wire::Change>> reply_change(Context& context, OfficeId office, Uuid id,
                                         int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Change>> {
    Store store{tx};
    const auto change = TRY(store.get_change(office, id));
    const auto view = TRY(get(tx, context.actor, change.project));
    return Reply<wire::Change>{.value = to_wire(tx, context, change, view.record),
                               .version = change.version,
                               .status = status};
  });
}

Result<wire::Changes> read_changes(Request& request) {
  const auto id = TRY(request.record<ProjectId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Changes> {
    const auto view = TRY(get(tx, context.actor, id));
    wire::Changes out;
    for (const auto& c : Store{tx}.list_changes(id))
      out.rows.push_back(to_wire(tx, context, c, view.record));
    return out;
  });
}

Result<std::int64_t> required_year(const Request& r) {
  const auto year = TRY(r.query_as<std::int64_t>("fiscal_year"));
  if (year) return *year;
  return Problem{Kind::invalid, "json.faults", {}, {{"?fiscal_year", "missing"}}};
}

void add_project_routes(http::Router& router) {
  router
      .add<Nothing, Page>(Method::get, "/offices/{office}/projects", read_projects, {"list.cursor"},
                          read_list)
      .says("Projects of an office, filtered, sorted and paged");
  router.add_download("/offices/{office}/projects.csv", read_projects, {},
                      [](Request& r) { return export_list(r, ExportFormat::csv); });
  router.add_download("/offices/{office}/projects.xlsx", read_projects, {},
                      [](Request& r) { return export_list(r, ExportFormat::xlsx); });
  router.add<NewProject, wire::Project>(
      Method::post, "/offices/{office}/projects", write_projects,
      {"project.title_missing", "project.fiscal_year"},
      [](Request& r, NewProject in) -> Result<Reply<wire::Project>> {
        const auto office = TRY(r.office());
        const auto id = TRY(create(r.context(), office, std::move(in)));
        return reply(r.context(), id, 201);
      });
  router.add<wire::CheckContent, wire::Checked>(
      Method::post, "/offices/{office}/projects/check", write_projects, {},
      [](Request& r, wire::CheckContent in) -> Result<wire::Checked> {
        const auto office = TRY(r.office());
        auto& context = r.context();
        TRY(check_writer(context, office));
        auto ready = TRY(prepare(context, office, in.fiscal_year, std::move(in.content)));
        return wire::Checked{ready.summary.planned, std::move(ready.findings)};
      });
  router.add<Nothing, wire::Project>(Method::get, "/offices/{office}/projects/{id}", read_projects,
                                     {"project.not_found"},
                                     [](Request& r) -> Result<Reply<wire::Project>> {
                                       return reply(r.context(), TRY(r.record<ProjectId>()));
                                     });
  router.add<wire::EditProject, wire::Project>(
      Method::put, "/offices/{office}/projects/{id}", write_projects,
      {"project.not_found", "project.stale", "project.not_editable", "project.title_missing"},
      [](Request& r, wire::EditProject in) -> Result<Reply<wire::Project>> {
        const auto id = TRY(r.record<ProjectId>());
        const auto done = edit(r.context(), id, std::move(in.content), TRY(r.expected_version()));
        if (done.has_error())
          return with_current(done.error(), [&] { return reply(r.context(), id); });
        return reply(r.context(), id);
      });
}

void add_paper_routes(http::Router& router) {
  const std::string all = "/offices/{office}/projects/{id}/papers";
  router
      .add<Nothing, wire::Papers>(Method::get, all, read_projects, {"project.not_found"},
                                  read_papers)
      .says("Sheets signed in ink, with what was entered from them and what was withdrawn");
  router
      .add<NewPaper, wire::Project>(
          Method::post, all, write_projects,
          {"project.not_found", "project.paper_empty", "project.paper_pages", "project.paper_mixed",
           "project.paper_steps", "project.paper_date", "project.paper_stand_in",
           "project.paper_needs_reason", "project.content_changed", "project.not_signable",
           "people.person_not_found", "files.not_found"},
          [](Request& r, const NewPaper& in) -> Result<Reply<wire::Project>> {
            const auto id = TRY(r.record<ProjectId>());
            TRY(record_paper(r.context(), id, in));
            return reply(r.context(), id, 201);
          })
      .says("Enters all signatures of a sheet at once, with its scan");
  router
      .add<wire::WithdrawPaper, wire::Project>(
          Method::post, "/offices/{office}/projects/{id}/signatures/{signature}/withdrawal",
          read_projects,
          {"project.not_found", "project.reason_missing", "project.signature_not_found",
           "project.paper_depends", "project.paper_not_yours"},
          [](Request& r, wire::WithdrawPaper in) -> Result<Reply<wire::Project>> {
            const auto id = TRY(r.record<ProjectId>());
            const auto signature = TRY(r.uuid("signature"));
            TRY(withdraw_paper(r.context(), id, signature, std::move(in.reason)));
            return reply(r.context(), id);
          })
      .says("Takes back a signature wrongly entered from paper, and those after it on its sheet");
}

void add_copy_routes(http::Router& router) {
  const std::string copies = "/offices/{office}/projects/{id}/copies";
  router
      .add<Nothing, copying::Preview>(
          Method::get, copies + "/preview", write_projects,
          {"project.not_found", "project.fiscal_year", "copy.not_later"},
          [](Request& r) -> Result<copying::Preview> {
            const auto id = TRY(r.record<ProjectId>());
            const auto year = TRY(required_year(r));
            return copying::preview(r.context(), id, year);
          })
      .says("What would be other in a copy for a later year")
      .reads("fiscal_year", "the later year, B.E.");
  router
      .add<copying::CopyRequest, wire::Project>(
          Method::post, copies, write_projects,
          {"project.not_found", "project.fiscal_year", "copy.not_later", "project.title_missing"},
          [](Request& r, const copying::CopyRequest& in) -> Result<Reply<wire::Project>> {
            const auto id = TRY(r.record<ProjectId>());
            const auto made = TRY(copying::copy(r.context(), id, in));
            return reply(r.context(), made, 201);
          })
      .says("Begins a draft of a later year that goes on with this project")
      .answers(201);
}

void add_course_routes(http::Router& router) {
  router.add<DecisionRequest, wire::Project>(
      Method::post, "/offices/{office}/projects/{id}/signatures", std::nullopt,
      {"project.not_found", "project.content_changed", "project.not_signable",
       "people.not_the_signer", "project.first_step_signs_only", "project.reason_missing",
        "project.findings", "project.paper_date", "project.in_book",
        "people.no_signature_picture"},
      [](Request& r, const DecisionRequest& in) -> Result<Reply<wire::Project>> {
        const auto id = TRY(r.record<ProjectId>());
        TRY(decide(r.context(), id, in));
        return reply(r.context(), id);
      });
  add_paper_routes(router);
  router.add<wire::MoveProject, wire::Project>(
      Method::post, "/offices/{office}/projects/{id}/status", run_projects,
      {"project.not_found", "project.no_such_move", "project.reason_missing",
       "project.result_missing"},
      [](Request& r, const wire::MoveProject& in) -> Result<Reply<wire::Project>> {
        const auto id = TRY(r.record<ProjectId>());
        TRY(move(r.context(), id, in.to, in.reason));
        return reply(r.context(), id);
      });
  router.add<Nothing, wire::Revisions>(Method::get, "/offices/{office}/projects/{id}/revisions",
                                       read_projects, {"project.not_found"}, read_revisions);
  router.add<Nothing, wire::Differences>(
      Method::get, "/offices/{office}/projects/{id}/difference", read_projects,
      {"project.not_found", "project.revision_not_found"}, read_difference);
}

void add_change_routes(http::Router& router) {
  const std::string all = "/offices/{office}/projects/{id}/changes", one = all + "/{change}";
  router.add<Nothing, wire::Changes>(Method::get, all, read_projects, {"project.not_found"},
                                     read_changes);
  router.add<wire::NewChange, wire::Change>(
      Method::post, all, write_projects,
      {"project.not_found", "project.not_in_force", "project.change_open", "project.change_nothing",
       "project.reason_missing", "project.title_missing"},
      [](Request& r, wire::NewChange in) -> Result<Reply<wire::Change>> {
        const auto id = TRY(r.record<ProjectId>());
        const auto change =
            TRY(request_change(r.context(), id, std::move(in.reason), std::move(in.content)));
        return reply_change(r.context(), id.office, change, 201);
      });
  router.add<Nothing, wire::Change>(Method::get, one, read_projects, {"project.change_not_found"},
                                    [](Request& r) -> Result<Reply<wire::Change>> {
                                      return reply_change(r.context(), TRY(r.office()),
                                                          TRY(r.uuid("change")));
                                    });
  router.add<wire::NewChange, wire::Change>(
      Method::put, one, write_projects,
      {"project.change_not_found", "project.stale", "project.change_not_editable",
       "project.reason_missing", "project.title_missing"},
      [](Request& r, wire::NewChange in) -> Result<Reply<wire::Change>> {
        const auto office = TRY(r.office());
        const auto id = TRY(r.uuid("change"));
        const auto done = edit_change(r.context(), office, id, std::move(in.reason),
                                      std::move(in.content), TRY(r.expected_version()));
        if (done.has_error())
          return with_current(done.error(), [&] { return reply_change(r.context(), office, id); });
        return reply_change(r.context(), office, id);
      });
  router.add<DecisionRequest, wire::Change>(
      Method::post, one + "/signatures", std::nullopt,
      {"project.change_not_found", "project.content_changed", "project.not_signable",
       "people.not_the_signer", "project.first_step_signs_only", "project.reason_missing",
       "project.change_outdated", "project.paper_date"},
      [](Request& r, const DecisionRequest& in) -> Result<Reply<wire::Change>> {
        const auto office = TRY(r.office());
        const auto id = TRY(r.uuid("change"));
        TRY(decide_change(r.context(), office, id, in));
        return reply_change(r.context(), office, id);
      });
  router.add<Nothing, wire::Change>(Method::del, one, write_projects,
                                    {"project.change_not_found", "project.change_not_editable"},
                                    [](Request& r) -> Result<Reply<wire::Change>> {
                                      const auto office = TRY(r.office());
                                      const auto id = TRY(r.uuid("change"));
                                      TRY(withdraw_change(r.context(), office, id));
                                      return reply_change(r.context(), office, id);
                                    });
}

wire::SignerChain read_chain(db::Tx& tx, OfficeId office, std::int64_t year) {
  auto chain = Store{tx}.chain(office, year);
  return {std::move(chain.steps), chain.version};
}

using FillingReply = Reply<wire::SignatureFilling>;

Result<FillingReply> read_filling(Context& context, OfficeId office) {
  return context.db.read([&](db::Tx& tx) -> Result<FillingReply> {
    TRY(people::require(tx, context.actor, read_projects, office));
    const auto setting = Store{tx}.filling(office);
    return FillingReply{.value = {setting.filling, setting.version}, .version = setting.version};
  });
}

void add_filling_routes(http::Router& router) {
  const std::string path = "/offices/{office}/signature-filling";
  router
      .add<Nothing, wire::SignatureFilling>(Method::get, path, read_projects, {},
                                            [](Request& r) -> Result<FillingReply> {
                                              return read_filling(r.context(), TRY(r.office()));
                                            })
      .says("How the office's documents fill the blocks of those who signed in the system");
  router.add<wire::EditSignatureFilling, wire::SignatureFilling>(
      Method::put, path, set_signers, {"project.stale"},
      [](Request& r, const wire::EditSignatureFilling& in) -> Result<FillingReply> {
        const auto office = TRY(r.office());
        const auto version = TRY(r.expected_version());
        TRY(set_filling(r.context(), office, in.filling, version));
        return read_filling(r.context(), office);
      });
}

void add_chain_routes(http::Router& router) {
  router.add<Nothing, wire::SignerChain>(
      Method::get, "/offices/{office}/signer-chain", read_projects, {},
      [](Request& r) -> Result<Reply<wire::SignerChain>> {
        const auto office = TRY(r.office());
        const auto year = TRY(required_year(r));
        auto& context = r.context();
        return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::SignerChain>> {
          TRY(people::require(tx, context.actor, read_projects, office));
          auto chain = read_chain(tx, office, year);
          return Reply<wire::SignerChain>{.value = chain, .version = chain.version};
        });
      });
  router.add<wire::EditSignerChain, wire::SignerChain>(
      Method::put, "/offices/{office}/signer-chain", set_signers,
      {"project.chain_length", "project.chain_role", "project.chain_label", "project.stale",
       "project.fiscal_year"},
      [](Request& r, wire::EditSignerChain in) -> Result<Reply<wire::SignerChain>> {
        const auto office = TRY(r.office());
        const auto year = TRY(required_year(r));
        const auto version = TRY(r.expected_version());
        TRY(set_chain(r.context(), office, year, std::move(in.steps), version));
        auto chain = r.context().db.read([&](db::Tx& tx) { return read_chain(tx, office, year); });
        return Reply<wire::SignerChain>{.value = chain, .version = chain.version};
      });
}

}  // namespace

void add_routes(http::Router& router) {
  add_project_routes(router);
  add_copy_routes(router);
  add_course_routes(router);
  add_change_routes(router);
  add_chain_routes(router);
  reading::add_routes(router);
  imports::add_routes(router);
  add_book_routes(router);
  add_filling_routes(router);
}

}  // namespace ruam::projects
