#include "platform/imports/routes.hpp"

#include <fstream>
#include <iterator>

#include "people/access.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "projects/imports/actions.hpp"
#include "projects/imports/front.hpp"
#include "projects/imports/wire.hpp"

namespace ruam::projects::imports {
namespace {

using http::FileReply, http::Method, http::Nothing, http::Reply, http::Request;

constexpr std::uint64_t most_bytes = 10'000'000;
constexpr const char* xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

wire::ImportRow to_row(const ImportRecord& i) {
  return {i.id.uuid,     i.fiscal_year, i.file_name, i.status,     i.project_count, i.made_count,
          i.fault_count, i.planned,     i.by_name,   i.created_at, i.updated_at};
}

Result<Reply<wire::Import>> reply(Context& context, ImportId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Import>> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    ImportStore store{tx};
    const auto import = TRY(store.get(id));
    wire::Import out;
    static_cast<wire::ImportRow&>(out) = to_row(import);
    out.book_faults = TRY(json::read<std::vector<BookFault>>(import.faults));
    for (const auto& d : store.list_drafts(id))
      out.book_projects.push_back({d.number, d.reference, d.title, d.planned, d.project});
    return Reply<wire::Import>{.value = std::move(out), .status = status};
  });
}

Result<std::int64_t> year_of(const Request& request) {
  const auto year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  if (year) return *year;
  return Problem{Kind::invalid, "json.faults", {}, {{"?fiscal_year", "missing"}}};
}

Result<Reply<wire::Import>> post(Request& request) {
  const auto office = TRY(request.office());
  Upload upload{.fiscal_year = TRY(year_of(request)),
                .file_name = ruam::imports::upload_name(request, "projects")};
  std::ifstream in(request.body_file(), std::ios::binary);
  upload.bytes = {std::istreambuf_iterator<char>(in), {}};
  const auto id = TRY(take_in(request.context(), office, upload));
  return reply(request.context(), id, 201);
}

Result<wire::Imports> list(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Imports> {
    TRY(people::require(tx, context.actor, write_projects, office));
    wire::Imports out;
    for (const auto& import : ImportStore{tx}.list(office, 50)) out.rows.push_back(to_row(import));
    return out;
  });
}

FileReply workbook(std::string bytes, std::string name) {
  return {.content_type = xlsx_type, .file_name = std::move(name), .bytes = std::move(bytes)};
}

}  // namespace

void add_routes(http::Router& router) {
  const std::string all = "/offices/{office}/project-imports", one = all + "/{id}";
  router
      .add_download(
          "/offices/{office}/projects/import/template", write_projects, {"project.fiscal_year"},
          [](Request& r) -> Result<FileReply> {
            const auto office = TRY(r.office());
            const auto year = TRY(year_of(r));
            auto bytes = TRY(blank_form(r.context(), office, year));
            return workbook(std::move(bytes), "projects-" + std::to_string(year) + ".xlsx");
          })
      .says("A workbook to write many projects in, with the office's own lists")
      .reads("fiscal_year", "year of the projects, B.E.");
  router
      .add_upload<wire::Import>(
          all, write_projects, most_bytes,
          {"project.fiscal_year", "sheet.not_xlsx", "sheet.too_large", "sheet.has_macros"}, post)
      .says("Takes a workbook of projects in and checks it; nothing becomes a project yet")
      .reads("fiscal_year", "year of the projects, B.E.")
      .reads("name", "file name on the user's computer")
      .answers(201);
  router.add<Nothing, wire::Imports>(Method::get, all, write_projects, {}, list)
      .says("Workbooks that came in, newest first");
  router.add<Nothing, wire::Import>(Method::get, one, write_projects, {"import.not_found"},
                                    [](Request& r) -> Result<Reply<wire::Import>> {
                                      return reply(r.context(), TRY(r.record<ImportId>()));
                                    });
  router
      .add_download(one + "/marked.xlsx", write_projects, {"import.not_found"},
                    [](Request& r) -> Result<FileReply> {
                      const auto id = TRY(r.record<ImportId>());
                      return workbook(TRY(marked_workbook(r.context(), id)),
                                      "projects-to-mend.xlsx");
                    })
      .says("The workbook as it came, with its faults in red");
  router
      .add<Nothing, wire::Import>(Method::post, one + "/apply", write_projects,
                                  {"import.not_found", "import.has_faults", "import.not_open",
                                   "import.titles_taken", "project.title_missing"},
                                  [](Request& r) -> Result<Reply<wire::Import>> {
                                    const auto id = TRY(r.record<ImportId>());
                                    TRY(apply_next(r.context(), id));
                                    return reply(r.context(), id);
                                  })
      .says("Makes the next projects; to be called until the status is done");
  router
      .add<wire::UndoImport, wire::Import>(
          Method::post, one + "/undo", write_projects,
          {"import.not_found", "import.not_done", "import.in_use", "project.reason_missing"},
          [](Request& r, const wire::UndoImport& in) -> Result<Reply<wire::Import>> {
            const auto id = TRY(r.record<ImportId>());
            TRY(undo(r.context(), id, in.reason));
            return reply(r.context(), id);
          })
      .says("Takes all projects of an import back while none was changed or signed");
}

}  // namespace ruam::projects::imports
