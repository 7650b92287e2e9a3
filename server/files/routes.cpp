#include <fstream>
#include <iterator>

#include "files/actions.hpp"
#include "files/room.hpp"
#include "files/wire.hpp"
#include "platform/http/router.hpp"

namespace ruam::files {
namespace {

using http::FileReply, http::Method, http::Nothing, http::Reply, http::Request;

/// ?kind=&record= of a list or an upload.
Result<std::optional<Ref>> record_of(Request& request, OfficeId office) {
  const auto kind = request.query("kind").value_or("");
  const auto record = TRY(request.query_as<Uuid>("record"));
  if (kind.empty() || !record) return std::optional<Ref>{};
  return std::optional<Ref>{Ref{office, kind, *record}};
}

Result<Reply<File>> post(Request& request, const Describe& describe) {
  auto& context = request.context();
  const auto office = TRY(request.office());
  NewFile wanted{.office = office,
                 .id = new_uuid(),
                 .name = request.query("name").value_or(""),
                 .stored = {},
                 .record = TRY(record_of(request, office)),
                 .purpose = TRY(request.query_as<Purpose>("purpose")).value_or(Purpose::evidence)};
  wanted.stored = TRY(store_file(context.config, request.body_file()));
  return Reply<File>{.value = TRY(upload(context, wanted, describe)), .status = 201};
}

Result<File> visible(Request& request, const Describe& describe) {
  const auto id = TRY(request.record<FileId>());
  return request.context().db.read(
      [&](db::Tx& tx) { return get_visible(tx, request.actor(), id, describe); });
}

/// Pictures and PDFs open in the browser, everything else is saved.
bool opens_inline(Type type) {
  return type == Type::jpeg || type == Type::png || type == Type::pdf;
}

Result<FileReply> download(Request& request, const Describe& describe) {
  const auto file = TRY(visible(request, describe));
  return FileReply{.content_type = std::string(media_type(file.type)),
                   .file_name = file.name,
                   .path = content_path(request.context().config, file.sha256).string(),
                   .inline_view = opens_inline(file.type),
                   .etag = file.sha256};
}

/// The copy for the public: no place, no camera, no words inside the picture's file.
Result<FileReply> download_bare(Request& request, const Describe& describe) {
  const auto file = TRY(visible(request, describe));
  std::ifstream in(content_path(request.context().config, file.sha256), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return FileReply{.content_type = std::string(media_type(file.type)),
                   .file_name = file.name,
                   .bytes = without_metadata(file.type, bytes),
                   .inline_view = opens_inline(file.type),
                   .etag = file.sha256 + "-bare"};
}

Result<wire::Files> list_files(Request& request, const Describe& describe) {
  const auto office = TRY(request.office());
  const auto record = TRY(record_of(request, office));
  if (!record) return wire::Files{};
  return request.context().db.read([&](db::Tx& tx) -> Result<wire::Files> {
    return wire::Files{list_visible(tx, request.actor(), *record, describe)};
  });
}

}  // namespace

void add_routes(http::Router& router, const Describe& describe) {
  router
      .add_upload<File>(
          "/offices/{office}/files", add_files, most_upload_bytes,
          {"files.empty", "files.type_not_allowed", "files.bomb", "files.record_not_found"},
          [describe](Request& request) { return post(request, describe); })
      .says("Takes a file in; its type is told by its bytes")
      .reads("name", "file name on the user's computer")
      .reads("kind", "kind of the record it belongs to")
      .reads("record", "id of that record")
      .reads("purpose", "evidence, photo, scan or issued")
      .answers(201);
  router
      .add<Nothing, wire::Files>(
          Method::get, "/offices/{office}/files", std::nullopt, {},
          [describe](Request& request) { return list_files(request, describe); })
      .says("Files of a record that one may see")
      .reads("kind", "kind of the record")
      .reads("record", "its id");
  router
      .add_download("/offices/{office}/files/{id}", std::nullopt, {"files.not_found"},
                    [describe](Request& request) { return download(request, describe); })
      .says("The file, byte for byte as it came");
  router
      .add_download("/offices/{office}/files/{id}/bare", std::nullopt, {"files.not_found"},
                    [describe](Request& request) { return download_bare(request, describe); })
      .says("The picture without place and camera data, image data untouched");
  router
      .add<Nothing, File>(Method::get, "/offices/{office}/files/{id}/about", std::nullopt,
                          {"files.not_found"},
                          [describe](Request& request) { return visible(request, describe); })
      .says("What is known of a file");
  router
      .add<Nothing, Nothing>(Method::del, "/offices/{office}/files/{id}", add_files,
                             {"files.not_found", "files.in_use"},
                             [](Request& request) -> Result<Nothing> {
                               const auto id = TRY(request.record<FileId>());
                               TRY(remove(request.context(), id));
                               return Nothing{};
                             })
      .says("Removes one's own upload that belongs to no record");
}

}  // namespace ruam::files
