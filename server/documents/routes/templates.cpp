#include "documents/actions/templates.hpp"

#include <algorithm>

#include "documents/parts.hpp"
#include "documents/room.hpp"
#include "documents/store/templates.hpp"
#include "documents/wire.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/http/router.hpp"
#include "platform/thai/fiscal.hpp"
#include "projects/project.hpp"

namespace ruam::documents {
namespace {

using http::FileReply;
using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

std::int64_t this_year(const Context& context) {
  return thai::fiscal_year(context.clock.today()).be;
}

bool is_fixed(const Template& form, const people::Office& office) {
  return !check_issuer(form, office.name_th).has_value();
}

wire::TemplateRow row_of(const OfficeTemplate& kept, const people::Office& reader) {
  const bool is_own = kept.id.office == reader.id;
  return {.id = kept.id.uuid.to_string(),
          .form = kept.content.form,
          .name = kept.content.name,
          .issued_by = is_own ? reader.name_th : "",
          .origin = is_own ? "own" : "above",
          .state = kept.state,
          .from_year = kept.content.from_year,
          .edition = kept.edition,
          .line = kept.line,
          .given_below = kept.given_below,
          .is_fixed = is_fixed(kept.content, reader),
          .updated_by = is_own ? kept.updated_by : "",
          .updated_at = kept.updated_at,
          .published_at = kept.published_at};
}

wire::TemplateRow row_of(const Template& shipped, const people::Office& reader) {
  return {.id = shipped.id,
          .form = shipped.form,
          .name = shipped.name,
          .issued_by = shipped.issuer == "office" ? "" : shipped.issuer,
          .origin = "shipped",
          .from_year = shipped.from_year,
          .is_fixed = is_fixed(shipped, reader)};
}

/// Own ones first, then what offices above give, then the shipped.
Result<wire::TemplateList> list(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::TemplateList> {
    TRY(people::require(tx, context.actor, projects::read_projects, office));
    const auto own = TRY(people::get_office(tx, office));
    const bool writes = people::require(tx, context.actor, write_templates, office).has_value();
    wire::TemplateList out;
    for (const auto& kept : TemplateStore{tx}.list(office))
      if (writes || kept.state != TemplateState::draft) out.rows.push_back(row_of(kept, own));
    const auto above = people::list_ancestors(tx, office);
    for (auto one = above.rbegin(); one != above.rend(); ++one)
      for (const auto& kept : TemplateStore{tx}.list(one->id))
        if (kept.given_below && kept.state == TemplateState::published) {
          out.rows.push_back(row_of(kept, own));
          out.rows.back().issued_by = one->name_th;
        }
    for (const auto& shipped : list_templates()) out.rows.push_back(row_of(shipped, own));
    std::map<std::string, std::string> used;
    for (auto& row : out.rows) {
      if (!used.contains(row.form)) {
        const auto now = template_for(tx, office, row.form, this_year(context));
        used[row.form] = now.has_value() ? now->id : "";
      }
      row.in_use = used[row.form] == row.id;
    }
    return out;
  });
}

std::vector<std::string> may(const Actor& actor, db::Tx& tx, OfficeId office,
                             const wire::TemplateRow& row) {
  if (!people::require(tx, actor, write_templates, office).has_value()) return {};
  if (row.is_fixed) return {};
  if (row.origin != "own") return {"copy"};
  if (row.state == TemplateState::draft) return {"edit", "publish", "remove", "copy"};
  if (row.state == TemplateState::published) return {"next_edition", "retire", "copy"};
  return {"next_edition", "copy"};
}

/// The record and, of one from above, whose it is.
Result<wire::TemplateView> view_of(db::Tx& tx, const Context& context, OfficeId office,
                                   std::string_view id) {
  TRY(people::require(tx, context.actor, projects::read_projects, office));
  const auto own = TRY(people::get_office(tx, office));
  wire::TemplateView view;
  view.content = TRY(usable_template(tx, context.actor, office, id));
  view.parts = list_parts(view.content.form);
  if (const auto* shipped = find_shipped(id)) {
    view.about = row_of(*shipped, own);
  } else {
    const auto uuid = parse_uuid(id).value();
    auto above = people::list_ancestors(tx, office);
    above.push_back({.id = office, .name_th = own.name_th});
    for (const auto& one : above)
      if (const auto kept = TemplateStore{tx}.get({one.id, uuid}); kept.has_value()) {
        view.about = row_of(*kept, own);
        view.about.issued_by = one.name_th;
        view.version = kept->version;
      }
  }
  view.may = may(context.actor, tx, office, view.about);
  return view;
}

Result<Reply<wire::TemplateView>> reply(Context& context, OfficeId office, std::string_view id,
                                        int status = 200) {
  auto view = context.db.read([&](db::Tx& tx) { return view_of(tx, context, office, id); });
  auto value = TRY(view);
  const auto version = value.version;
  return Reply<wire::TemplateView>{.value = std::move(value), .version = version, .status = status};
}

Result<Reply<wire::TemplateView>> read(Request& request) {
  return reply(request.context(), TRY(request.office()), request.path("id"));
}

Result<Reply<wire::TemplateView>> create(Request& request, NewTemplate body) {
  const auto office = TRY(request.office());
  const auto id = TRY(create_template(request.context(), office, std::move(body)));
  return reply(request.context(), office, id.uuid.to_string(), 201);
}

Result<Reply<wire::TemplateView>> edit(Request& request, wire::EditTemplate body) {
  const auto id = TRY(request.record<TemplateId>());
  const auto version = TRY(request.expected_version());
  auto& context = request.context();
  const auto done = edit_template(context, id, std::move(body.content), version);
  if (!done.has_value()) {
    auto problem = done.error();
    if (problem.kind == Kind::stale)
      if (const auto now = reply(context, id.office, id.uuid.to_string()); now.has_value())
        problem.details["current"] = json::write(now.value().value);
    return problem;
  }
  return reply(context, id.office, id.uuid.to_string());
}

Result<Reply<wire::TemplateView>> publish(Request& request, Publication body) {
  const auto id = TRY(request.record<TemplateId>());
  TRY(publish_template(request.context(), id, body));
  return reply(request.context(), id.office, id.uuid.to_string());
}

Result<Reply<wire::TemplateView>> retire(Request& request) {
  const auto id = TRY(request.record<TemplateId>());
  TRY(retire_template(request.context(), id));
  return reply(request.context(), id.office, id.uuid.to_string());
}

Result<Nothing> remove(Request& request) {
  const auto id = TRY(request.record<TemplateId>());
  TRY(remove_template(request.context(), id));
  return Nothing{};
}

/// The template as a file: what an issuing office uploads next year.
Result<FileReply> download(Request& request) {
  const auto view = TRY(read(request)).value;
  return FileReply{
      .content_type = "application/json",
      .file_name = view.content.form + "-" + std::to_string(view.content.from_year) + ".json",
      .bytes = json::write(view.content) + "\n"};
}

Result<wire::ExtraFields> fields(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  const auto year = TRY(request.query_as<std::int64_t>("fiscal_year")).value_or(this_year(context));
  const auto form = request.query("form").value_or("proposal");
  return context.db.read([&](db::Tx& tx) -> Result<wire::ExtraFields> {
    TRY(people::require(tx, context.actor, projects::read_projects, office));
    return wire::ExtraFields{extra_fields(tx, office, form, year)};
  });
}

}  // namespace

void add_template_routes(http::Router& router) {
  const std::string base = "/offices/{office}/templates", one = base + "/{id}";
  const auto may_write = write_templates;
  router.add<Nothing, wire::TemplateList>(Method::get, base, std::nullopt, {}, list)
      .says("Forms of the office, given from above and shipped");
  router
      .add<NewTemplate, wire::TemplateView>(
          Method::post, base, may_write,
          {"template.not_found", "template.invalid", "template.of_issuer", "template.not_own"},
          create)
      .says("Copy a form, begin its next edition, or read one from a file")
      .answers(201);
  router.add<Nothing, wire::TemplateView>(Method::get, one, std::nullopt, {"template.not_found"},
                                          read);
  router.add<wire::EditTemplate, wire::TemplateView>(
      Method::put, one, may_write,
      {"template.not_found", "template.stale", "template.not_draft", "template.invalid",
       "template.form_fixed"},
      edit);
  router.add<Nothing, Nothing>(Method::del, one, may_write,
                               {"template.not_found", "template.not_draft"}, remove);
  router.add<Publication, wire::TemplateView>(
      Method::post, one + "/publication", may_write,
      {"template.not_found", "template.not_draft", "template.invalid"}, publish);
  router.add<Nothing, wire::TemplateView>(Method::post, one + "/retirement", may_write,
                                          {"template.not_found", "template.not_published"}, retire);
  router.add_download(one + "/file", std::nullopt, {"template.not_found"}, download);
  router
      .add<Nothing, wire::ExtraFields>(Method::get, "/offices/{office}/document-fields",
                                       std::nullopt, {}, fields)
      .says("Fields that the office's templates added, to be typed in the project")
      .reads("form", "proposal")
      .reads("fiscal_year", "B.E.");
}

}  // namespace ruam::documents
