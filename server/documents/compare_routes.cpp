#include <fstream>
#include <iterator>
#include <optional>

#include "documents/compare.hpp"
#include "documents/render.hpp"
#include "documents/room.hpp"
#include "documents/wire.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "projects/queries.hpp"

namespace ruam::documents {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

struct Returned {
  files::File file;
  std::string content;
};

/// The upload, which belongs to the project, and what the project says now.
Result<Returned> read_returned(Context& context, projects::ProjectId id, Uuid wanted) {
  return context.db.read([&](db::Tx& tx) -> Result<Returned> {
    auto view = TRY(projects::get(tx, context.actor, id));
    auto file = TRY(files::get(tx, {id.office, wanted}));
    if (file.kind != projects::project_kind || file.record != id.uuid)
      return Problem{Kind::not_found, "files.not_found"};
    return Returned{std::move(file), std::move(view.record.content)};
  });
}

/// Beside the copy that it was made of: the one to sign, or the draft with its mark.
Result<wire::DocxCompared> compare_with(const Context& context, projects::ProjectId id,
                                        const Returned& returned,
                                        const std::vector<doc::ReadBlock>& found) {
  const auto content = TRY(json::parse(returned.content));
  std::optional<wire::DocxCompared> nearest;
  for (const auto copy : {Copy::file, Copy::draft}) {
    const auto built = TRY(build(
        context, {.form = Form::proposal, .office = id.office, .record = id.uuid, .copy = copy}));
    auto compared = TRY(compare(built.document, found, content));
    if (nearest && nearest->rows.size() <= compared.rows.size()) continue;
    nearest = wire::DocxCompared{returned.file.id, returned.file.name, built.template_id,
                                 std::move(compared.rows), std::move(compared.figures)};
  }
  return *nearest;
}

Result<wire::DocxCompared> compare_returned(Request& request) {
  const auto id = TRY(request.record<projects::ProjectId>());
  const auto wanted = TRY(request.query_as<Uuid>("file"));
  if (!wanted) return Problem{Kind::invalid, "json.faults", {}, {{"?file", "missing"}}};
  auto& context = request.context();
  const auto returned = TRY(read_returned(context, id, *wanted));
  if (returned.file.type != files::Type::docx)
    return Problem{Kind::invalid, "docx.not_docx", {}, {{"?file", "docx.not_docx"}}};
  std::ifstream in(files::content_path(context.config, returned.file.sha256), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto found = TRY(doc::read_docx(bytes));
  return compare_with(context, id, returned, found);
}

}  // namespace

void add_comparison_routes(http::Router& router) {
  router
      .add<Nothing, wire::DocxCompared>(
          Method::get, "/offices/{office}/projects/{id}/docx-comparison", projects::read_projects,
          {"project.not_found", "files.not_found", "document.no_template", "docx.not_docx",
           "docx.too_large"},
          compare_returned)
      .says("A Word file edited by hand beside what the project prints; changes nothing")
      .reads("file", "id of the upload, which belongs to the project");
}

}  // namespace ruam::documents
