#include "files/file.hpp"

#include <algorithm>

namespace ruam::files {
namespace {

/// Characters that turn the reading direction can make "gpj.exe" look like "exe.jpg".
constexpr std::string_view turning[] = {"\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
                                        "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\ufeff"};

std::string without_turning(std::string text) {
  for (const auto mark : turning)
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at))
      text.erase(at, mark.size());
  return text;
}

bool is_unsafe(char c) {
  constexpr std::string_view reserved = "<>:\"|?*;";
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || reserved.find(c) != reserved.npos;
}

/// Cut after whole characters.
std::string shortened(std::string text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  while (most_bytes > 0 && (text[most_bytes] & 0xC0) == 0x80) --most_bytes;
  text.resize(most_bytes);
  return text;
}

bool has_extension(std::string_view name, std::string_view wanted) {
  if (name.size() < wanted.size()) return false;
  const auto tail = name.substr(name.size() - wanted.size());
  return std::equal(tail.begin(), tail.end(), wanted.begin(), [](char a, char b) {
    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
  });
}

}  // namespace

std::string_view media_type(Type type) {
  switch (type) {
    case Type::jpeg:
      return "image/jpeg";
    case Type::png:
      return "image/png";
    case Type::pdf:
      return "application/pdf";
    case Type::docx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Type::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case Type::text:
      return "text/plain; charset=utf-8";
  }
  return {};
}

std::string_view extension(Type type) {
  switch (type) {
    case Type::jpeg:
      return ".jpg";
    case Type::png:
      return ".png";
    case Type::pdf:
      return ".pdf";
    case Type::docx:
      return ".docx";
    case Type::xlsx:
      return ".xlsx";
    case Type::text:
      return ".txt";
  }
  return {};
}

std::string safe_name(std::string_view name, Type type) {
  name = name.substr(name.find_last_of("/\\") + 1);  // npos + 1 is 0
  auto safe = without_turning(std::string(name));
  std::replace_if(safe.begin(), safe.end(), is_unsafe, '_');
  while (!safe.empty() && (safe.front() == '.' || safe.front() == ' ')) safe.erase(0, 1);
  if (safe.empty()) safe = "file";
  const bool keeps = has_extension(safe, extension(type)) ||
                     (type == Type::jpeg && has_extension(safe, ".jpeg")) ||
                     (type == Type::text && has_extension(safe, ".csv"));
  if (keeps) return shortened(std::move(safe), 200);
  return shortened(std::move(safe), 190) + std::string(extension(type));
}

}  // namespace ruam::files
