#include "people/signature_picture.hpp"

#include <fstream>
#include <iterator>

#include "people/routes/parts.hpp"
#include "people/wire.hpp"
#include "platform/image/ink.hpp"

namespace ruam::people::routes {
namespace {

using http::FileReply, http::Method, http::Nothing, http::Request;

wire::SignaturePictureState state_of(Request& request) {
  const auto found = request.context().db.read(
      [&](db::Tx& tx) { return find_signature_picture(tx, request.actor()); });
  if (!found) return {};
  return {true, found->width, found->height, found->at};
}

Result<wire::SignaturePictureState> about(Request& request) {
  if (!request.actor().is_signed_in()) return Problem{Kind::unauthenticated, "unauthenticated"};
  return state_of(request);
}

Result<wire::SignaturePictureState> post_signature(Request& request) {
  std::ifstream in(request.body_file(), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  TRY(set_signature_picture(request.context(), bytes));
  return state_of(request);
}

Result<FileReply> download(Request& request) {
  if (!request.actor().is_signed_in()) return Problem{Kind::unauthenticated, "unauthenticated"};
  auto found = request.context().db.read(
      [&](db::Tx& tx) { return find_signature_picture(tx, request.actor()); });
  if (!found) return Problem{Kind::not_found, "people.no_signature_picture"};
  return FileReply{.content_type = "image/png",
                   .file_name = "signature.png",
                   .bytes = std::move(found->png),
                   .inline_view = true};
}

}  // namespace

void add_signature_picture(http::Router& router) {
  const std::string path = "/signature-picture";
  router
      .add_upload<wire::SignaturePictureState>(path, std::nullopt, image::most_ink_upload,
                                               {"image.not_picture", "image.no_ink"},
                                               post_signature)
      .says("Takes a picture of one's own signature; paper is taken away, ink is kept");
  router.add_download(path, std::nullopt, {"people.no_signature_picture"}, download)
      .says("The picture of one's own signature");
  router
      .add<Nothing, wire::SignaturePictureState>(Method::get, path + "/state", std::nullopt, {},
                                                 about)
      .says("Whether one has given a picture of one's signature");
  router
      .add<Nothing, Nothing>(Method::del, path, std::nullopt, {},
                             [](Request& request) -> Result<Nothing> {
                               TRY(remove_signature_picture(request.context()));
                               return Nothing{};
                             })
      .says("Takes the picture of one's own signature away");
}

}  // namespace ruam::people::routes
