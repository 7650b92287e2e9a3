#include "platform/http/encoding.hpp"

#include <stdexcept>

#include <brotli/encode.h>
#include <zlib.h>

namespace ruam::http {
namespace {

bool accepts(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    auto item = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    while (item.starts_with(' ')) item.remove_prefix(1);
    if (!item.starts_with(name)) continue;
    const auto rest = item.substr(name.size());
    if (rest.empty() || rest[0] == ';' || rest[0] == ' ')
      return rest.find("q=0") == rest.npos || rest.find("q=0.") != rest.npos;
  }
  return false;
}

std::string gzip(std::string_view body) {
  z_stream stream{};
  if (deflateInit2(&stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("gzip cannot start");
  std::string out(deflateBound(&stream, body.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));  // zlib reads only
  stream.avail_in = static_cast<uInt>(body.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int done = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw std::runtime_error("gzip did not finish");
  return out;
}

std::string brotli(std::string_view body) {
  auto size = BrotliEncoderMaxCompressedSize(body.size());
  std::string out(size, '\0');
  if (!BrotliEncoderCompress(4, 18, BROTLI_MODE_TEXT, body.size(),
                             reinterpret_cast<const std::uint8_t*>(body.data()), &size,
                             reinterpret_cast<std::uint8_t*>(out.data())))
    throw std::runtime_error("brotli did not finish");
  out.resize(size);
  return out;
}

}  // namespace

Encoding preferred_encoding(std::string_view accept_encoding) {
  if (accepts(accept_encoding, "br")) return Encoding::brotli;
  if (accepts(accept_encoding, "gzip")) return Encoding::gzip;
  return Encoding::identity;
}

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::identity:
      return "";
    case Encoding::gzip:
      return "gzip";
    case Encoding::brotli:
      return "br";
  }
  return "";
}

std::string encoded(std::string_view body, Encoding encoding) {
  if (encoding == Encoding::gzip) return gzip(body);
  if (encoding == Encoding::brotli) return brotli(body);
  return std::string(body);
}

}  // namespace ruam::http
