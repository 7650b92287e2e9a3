#include "files/sniff.hpp"

#include <algorithm>

#include "files/exif.hpp"
#include "platform/http/target.hpp"
#include "platform/json/text.hpp"

namespace ruam::files {
namespace {

using namespace std::string_view_literals;

constexpr auto png_magic = "\x89PNG\r\n\x1a\n"sv;

/// The head without a character that the sample cut in half.
std::string_view whole_characters(std::string_view head) {
  if (head.size() < sample_bytes) return head;
  for (int i = 0; i < 4 && !head.empty() && (head.back() & 0x80); ++i) head.remove_suffix(1);
  return head;
}

bool is_text(const Sample& sample) {
  auto head = whole_characters(sample.head);
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  std::string plain;
  std::copy_if(head.begin(), head.end(), std::back_inserter(plain),
               [](char c) { return c != '\r'; });
  return http::is_utf8(plain) && json::is_clean(plain);
}

std::optional<Type> office_type(const Sample& sample) {
  if (sample.tail.find("[Content_Types].xml") == std::string::npos) return std::nullopt;
  if (sample.tail.find("word/document.xml") != std::string::npos) return Type::docx;
  if (sample.tail.find("xl/workbook.xml") != std::string::npos) return Type::xlsx;
  return std::nullopt;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (auto i = at + count; i-- > at;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

std::uint32_t big_endian(std::string_view bytes, std::size_t at, int count) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return value;
}

// ── JPEG ──

struct Segment {
  unsigned char marker = 0;
  std::string_view whole, payload;
};

/// The segment at the start of `rest`; nothing when it is broken or cut off.
std::optional<Segment> next_segment(std::string_view rest) {
  if (rest.size() < 4 || rest[0] != '\xFF') return std::nullopt;
  const std::size_t length = big_endian(rest, 2, 2);
  if (length < 2 || 2 + length > rest.size()) return std::nullopt;
  return Segment{static_cast<unsigned char>(rest[1]), rest.substr(0, 2 + length),
                 rest.substr(4, length - 2)};
}

bool is_frame(unsigned char marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

bool is_exif(const Segment& segment) {
  return segment.marker == 0xE1 && segment.payload.starts_with("Exif\0\0"sv);
}

constexpr unsigned char start_of_scan = 0xDA, end_of_image = 0xD9;

Picture look_at_jpeg(std::string_view head) {
  Picture picture;
  auto rest = head.substr(2);
  while (const auto segment = next_segment(rest)) {
    if (is_exif(*segment)) {
      picture.has_exif = true;
      picture.taken_on = read_exif(segment->payload.substr(6)).taken_on;
    }
    if (is_frame(segment->marker) && segment->payload.size() >= 5) {
      picture.height = big_endian(segment->payload, 1, 2);
      picture.width = big_endian(segment->payload, 3, 2);
    }
    if (segment->marker == start_of_scan) break;
    rest.remove_prefix(segment->whole.size());
  }
  return picture;
}

/// What decoding needs: JFIF, colour profile, Adobe's colour transform and all that is no APPn.
bool is_needed(const Segment& segment) {
  if (segment.marker == 0xFE) return false;  // a comment
  if (segment.marker < 0xE0 || segment.marker > 0xEF) return true;
  return segment.marker == 0xE0 || segment.marker == 0xEE ||
         (segment.marker == 0xE2 && segment.payload.starts_with("ICC_PROFILE\0"sv));
}

/// Length of coded data up to the next marker that is neither stuffing nor a restart.
std::size_t scan_length(std::string_view rest) {
  for (std::size_t at = 0; at + 1 < rest.size(); ++at) {
    if (rest[at] != '\xFF') continue;
    const auto next = static_cast<unsigned char>(rest[at + 1]);
    if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) return at;
  }
  return rest.size();
}

std::string bare_jpeg(std::string_view bytes) {
  std::string bare{bytes.substr(0, 2)}, body;
  int orientation = 1;
  auto rest = bytes.substr(2);
  while (const auto segment = next_segment(rest)) {
    if (is_exif(*segment)) orientation = read_exif(segment->payload.substr(6)).orientation;
    if (is_needed(*segment)) body += segment->whole;
    rest.remove_prefix(segment->whole.size());
    if (segment->marker != start_of_scan) continue;
    const auto length = scan_length(rest);
    body += rest.substr(0, length);
    rest.remove_prefix(length);
    // what follows the end of the picture may be another one with its own metadata
    if (rest.size() >= 2 && static_cast<unsigned char>(rest[1]) == end_of_image) break;
  }
  if (orientation != 1) bare += orientation_segment(orientation);
  return bare + body + "\xFF\xD9";
}

// ── PNG ──

Picture look_at_png(std::string_view head) {
  Picture picture;
  if (head.size() < 24) return picture;
  picture.width = big_endian(head, 16, 4);
  picture.height = big_endian(head, 20, 4);
  picture.has_exif = head.find("eXIf") != head.npos;
  return picture;
}

std::string bare_png(std::string_view bytes) {
  constexpr std::string_view kept[] = {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA",
                                       "cHRM", "sRGB", "iCCP", "pHYS", "sBIT", "bKGD"};
  std::string bare{bytes.substr(0, png_magic.size())};
  for (auto rest = bytes.substr(png_magic.size()); rest.size() >= 12;) {
    const std::size_t length = std::size_t{big_endian(rest, 0, 4)} + 12;
    if (length > rest.size()) break;
    const auto name = rest.substr(4, 4);
    if (std::find(std::begin(kept), std::end(kept), name) != std::end(kept))
      bare += rest.substr(0, length);
    if (name == "IEND") break;
    rest.remove_prefix(length);
  }
  return bare;
}

}  // namespace

std::optional<Type> sniff(const Sample& sample) {
  const std::string_view head = sample.head;
  if (head.starts_with("\xFF\xD8\xFF")) return Type::jpeg;
  if (head.starts_with(png_magic) && head.size() >= 24 && head.substr(12, 4) == "IHDR")
    return Type::png;
  if (head.starts_with("%PDF-")) return Type::pdf;
  if (head.starts_with("PK\x03\x04")) return office_type(sample);
  if (!head.empty() && is_text(sample)) return Type::text;
  return std::nullopt;
}

bool is_bomb(const Sample& sample, std::int64_t size) {
  constexpr std::int64_t harmless = 64 << 20, most_times = 100;
  constexpr std::size_t entry_bytes = 46;
  std::int64_t unpacked = 0;
  const std::string_view tail = sample.tail;
  for (auto at = tail.find("PK\1\2"sv); at != tail.npos && at + entry_bytes <= tail.size();
       at = tail.find("PK\1\2"sv, at + entry_bytes))
    unpacked += little_endian(tail, at + 24, 4);
  return unpacked > harmless && unpacked / most_times > size;
}

Picture look_at(Type type, std::string_view head) {
  if (type == Type::jpeg && head.size() > 2) return look_at_jpeg(head);
  if (type == Type::png) return look_at_png(head);
  return {};
}

bool is_maybe_shrunk(Type type, const Picture& picture, std::int64_t size) {
  return type == Type::jpeg && (size < least_photo_bytes || !picture.has_exif);
}

std::string without_metadata(Type type, std::string_view bytes) {
  if (type == Type::jpeg && bytes.size() > 2) return bare_jpeg(bytes);
  if (type == Type::png && bytes.size() > png_magic.size()) return bare_png(bytes);
  return std::string(bytes);
}

}  // namespace ruam::files
