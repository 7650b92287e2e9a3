#include "platform/http/files.hpp"

#include <charconv>
#include <filesystem>

#include "platform/assets.hpp"
#include "platform/http/encoding.hpp"
#include "platform/http/security.hpp"

namespace ruam::http {
namespace {

const Asset* page_of(const std::string& path) {
  const auto name = path.substr(1);
  if (name.empty()) return find_asset("web", "index.html");
  if (const auto* file = find_asset("web", name)) return file;
  if (const auto* page = find_asset("web", name + ".html")) return page;
  if (name.ends_with('/'))
    if (const auto* page = find_asset("web", name + "index.html")) return page;
  // a page path of the app (no file extension, not one of its built files) gets its shell
  const auto last = name.substr(name.rfind('/') + 1);
  if (name.starts_with("_app/") || last.find('.') != last.npos) return nullptr;
  if (const auto* shell = find_asset("web", "200.html")) return shell;
  return find_asset("web", "index.html");
}

struct Range {
  std::uint64_t first, last;
};

/// Reads one byte range (RFC 9110 §14.1.2); nothing for none, several or a form we do not know:
/// those get the whole. `is_bad`: a range beyond the end.
std::optional<Range> read_range(std::string_view text, std::uint64_t size, bool& is_bad) {
  constexpr std::string_view unit = "bytes=";
  if (!text.starts_with(unit) || text.find(',') != text.npos) return std::nullopt;
  text.remove_prefix(unit.size());
  const auto dash = text.find('-');
  if (dash == text.npos) return std::nullopt;
  const auto number = [](std::string_view digits) -> std::optional<std::uint64_t> {
    std::uint64_t value = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (digits.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return value;
  };
  const auto first = number(text.substr(0, dash)), last = number(text.substr(dash + 1));
  if (!first && !last) return std::nullopt;
  if (!first) {
    is_bad = *last == 0 || size == 0;
    return Range{size - std::min(*last, size), size - 1};
  }
  if (last && *last < *first) return std::nullopt;
  is_bad = *first >= size;
  return Range{*first, std::min(last.value_or(size - 1), size - 1)};
}

void cut(Outgoing& out, std::uint64_t first, std::uint64_t count) {
  if (out.file.path.empty()) {
    out.body = out.body.substr(first, count);
  } else {
    out.file.offset = first;
    out.file.length = count;
  }
}

}  // namespace

std::optional<Outgoing> web_file(const Incoming& incoming) {
  const auto* asset = page_of(incoming.path);
  if (!asset) return std::nullopt;
  Outgoing out;
  add_security(out, Surface::page);
  std::string tag = "\"";
  tag.append(asset->hash.substr(0, 32)).append("\"");
  out.add("ETag", tag).add("Vary", "Accept-Encoding");
  out.add("Cache-Control",
          asset->is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (matches(incoming.header("if-none-match"), tag)) {
    out.status = 304;
    return out;
  }
  out.add("Content-Type", asset->type);
  auto encoding = preferred_encoding(incoming.header("accept-encoding"));
  if (encoding == Encoding::brotli && asset->br.empty()) encoding = Encoding::gzip;
  const auto twin = encoding == Encoding::brotli ? asset->br : asset->gz;
  if (encoding != Encoding::identity && !twin.empty()) {
    out.add("Content-Encoding", name_of(encoding));
    out.fixed = twin;
  } else {
    out.fixed = asset->bytes;
  }
  return out;
}

std::string disposition(std::string_view file_name, bool is_inline) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string plain, coded;
  for (const char c : file_name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = std::isalnum(byte) || c == '.' || c == '-' || c == '_';
    if (byte < 0x80) plain += is_plain || c == ' ' ? c : '_';
    if (is_plain)
      coded += c;
    else
      coded.append({'%', digits[byte >> 4], digits[byte & 15]});
  }
  std::string text = is_inline ? "inline" : "attachment";
  return text.append("; filename=\"").append(plain).append("\"; filename*=UTF-8''").append(coded);
}

Outgoing file_answer(const Incoming& incoming, FileReply&& reply,
                     const std::function<Outgoing(const Problem&, int)>& refuse) {
  Outgoing out;
  const bool is_active = reply.content_type.starts_with("text/html") ||
                         reply.content_type.find("svg") != std::string::npos ||
                         reply.content_type.find("xml") != std::string::npos;
  add_security(out, is_active ? Surface::file : Surface::page);
  out.add("Cache-Control", "private, no-cache").add("Accept-Ranges", "bytes");
  const auto tag = '"' + reply.etag + '"';
  if (!reply.etag.empty()) out.add("ETag", tag);
  if (!reply.etag.empty() && matches(incoming.header("if-none-match"), tag)) {
    out.status = 304;
    return out;
  }
  out.add("Content-Type", reply.content_type)
      .add("Content-Disposition", disposition(reply.file_name, reply.inline_view));
  const bool is_stream = !reply.path.empty();
  const std::uint64_t size =
      is_stream ? std::filesystem::file_size(reply.path) : reply.bytes.size();
  out.body = std::move(reply.bytes);
  if (is_stream) out.file = {reply.path, 0, size};

  const auto condition = incoming.header("if-range");
  const bool wants_range = condition.empty() || (!reply.etag.empty() && condition == tag);
  bool is_bad = false;
  const auto range =
      wants_range ? read_range(incoming.header("range"), size, is_bad) : std::optional<Range>{};
  if (range && is_bad)
    return refuse({Kind::invalid, "http.bad_range"}, 416)
        .add("Content-Range", "bytes */" + std::to_string(size));
  if (range) {
    cut(out, range->first, range->last - range->first + 1);
    out.status = 206;
    out.add("Content-Range", "bytes " + std::to_string(range->first) + '-' +
                                 std::to_string(range->last) + '/' + std::to_string(size));
  }
  return out;
}

}  // namespace ruam::http
