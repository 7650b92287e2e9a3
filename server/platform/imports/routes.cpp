#include "platform/imports/routes.hpp"

#include <fstream>
#include <iterator>

#include "platform/imports/wire.hpp"

namespace ruam::imports {
namespace {

using http::FileReply, http::Method, http::Nothing, http::Reply, http::Request;
using Shared = std::shared_ptr<const Desk>;

constexpr std::uint64_t most_bytes = 20'000'000;
constexpr const char* xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

wire::Import to_row(const ImportRecord& i) {
  return {i.id.uuid,    i.kind,        i.file_name, i.status,     i.draft_count,
          i.made_count, i.fault_count, i.by_name,   i.created_at, i.updated_at};
}

Result<Reply<wire::ImportDetail>> reply(const Desk& desk, Context& context, ImportId id,
                                        int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::ImportDetail>> {
    const auto import = TRY(get(desk, tx, context.actor, id));
    wire::ImportDetail out;
    static_cast<wire::Import&>(out) = to_row(import);
    out.book_faults = TRY(json::read<std::vector<BookFault>>(import.faults));
    if (const auto block = Store{tx}.find_block(id, 1))
      for (const auto& draft : block->drafts)
        out.preview.push_back({draft.title, draft.detail, draft.record});
    return Reply<wire::ImportDetail>{.value = std::move(out), .status = status};
  });
}

FileReply workbook(std::string bytes, std::string name) {
  return {.content_type = xlsx_type, .file_name = std::move(name), .bytes = std::move(bytes)};
}

Result<FileReply> get_form(const Desk& desk, Request& request) {
  const std::string kind(request.path("kind"));
  const auto office = TRY(request.office());
  auto bytes = TRY(blank_form(desk, request.context(), office, kind));
  return workbook(std::move(bytes), kind + ".xlsx");
}

Result<Reply<wire::ImportDetail>> post(const Desk& desk, Request& request) {
  Upload upload{.kind = std::string(request.path("kind")),
                .file_name = upload_name(request, "records")};
  std::ifstream in(request.body_file(), std::ios::binary);
  upload.bytes = {std::istreambuf_iterator<char>(in), {}};
  const auto office = TRY(request.office());
  const auto id = TRY(take_in(desk, request.context(), office, upload));
  return reply(desk, request.context(), id, 201);
}

Result<wire::ImportList> get_list(const Desk& desk, Request& request) {
  const auto office = TRY(request.office());
  if (!request.actor().is_signed_in())
    return Problem{ruam::Kind::unauthenticated, "unauthenticated"};
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::ImportList> {
    wire::ImportList out;
    for (const auto& import : list(desk, tx, context.actor, office))
      out.rows.push_back(to_row(import));
    return out;
  });
}

}  // namespace

std::string upload_name(const Request& request, std::string_view fallback) {
  auto name = request.query("name").value_or("");
  name = name.substr(name.find_last_of("/\\") + 1);
  std::string out;
  std::size_t letters = 0;
  for (const char c : name) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++letters > 200) break;
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out.empty() ? std::string(fallback) + ".xlsx" : out;
}

void add_routes(http::Router& router, Shared desk) {
  const std::string kinds = "/offices/{office}/import-kinds/{kind}",
                    all = "/offices/{office}/imports", one = all + "/{id}";
  router
      .add_download(kinds + "/form.xlsx", std::nullopt, {"import.kind_unknown"},
                    [desk](Request& r) { return get_form(*desk, r); })
      .says("A workbook to write many records of a kind in, with the office's own lists");
  router
      .add_upload<wire::ImportDetail>(kinds, std::nullopt, most_bytes,
                                      {"import.kind_unknown", "sheet.not_xlsx", "sheet.not_csv",
                                       "sheet.too_large", "sheet.has_macros"},
                                      [desk](Request& r) { return post(*desk, r); })
      .says("Takes a workbook in and checks it; nothing becomes a record yet")
      .reads("name", "file name on the user's computer")
      .answers(201);
  router
      .add<Nothing, wire::ImportList>(Method::get, all, std::nullopt, {},
                                      [desk](Request& r) { return get_list(*desk, r); })
      .says("Workbooks that came in, newest first");
  router.add<Nothing, wire::ImportDetail>(Method::get, one, std::nullopt, {"import.not_found"},
                                          [desk](Request& r) -> Result<Reply<wire::ImportDetail>> {
                                            return reply(*desk, r.context(),
                                                         TRY(r.record<ImportId>()));
                                          });
  router
      .add_download(one + "/marked.xlsx", std::nullopt, {"import.not_found"},
                    [desk](Request& r) -> Result<FileReply> {
                      const auto id = TRY(r.record<ImportId>());
                      auto bytes = TRY(marked_workbook(*desk, r.context(), id));
                      return workbook(std::move(bytes), "to-mend.xlsx");
                    })
      .says("The workbook as it came, with its faults in red");
  router
      .add<Nothing, wire::ImportDetail>(
          Method::post, one + "/apply", std::nullopt,
          {"import.not_found", "import.has_faults", "import.not_open", "import.taken"},
          [desk](Request& r) -> Result<Reply<wire::ImportDetail>> {
            const auto id = TRY(r.record<ImportId>());
            TRY(apply_next(*desk, r.context(), id));
            return reply(*desk, r.context(), id);
          })
      .says("Makes the next records; to be called until the status is done");
  router
      .add<wire::UndoReason, wire::ImportDetail>(
          Method::post, one + "/undo", std::nullopt,
          {"import.not_found", "import.not_done", "import.in_use", "import.reason_missing"},
          [desk](Request& r, const wire::UndoReason& in) -> Result<Reply<wire::ImportDetail>> {
            const auto id = TRY(r.record<ImportId>());
            TRY(undo(*desk, r.context(), id, in.reason));
            return reply(*desk, r.context(), id);
          })
      .says("Takes everything of an import back while nobody has changed it or leans on it");
}

}  // namespace ruam::imports
