#include "intake/read_file.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "intake/read_parts.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {

Problem unreadable_file() { return {Kind::invalid, "intake.unreadable"}; }
Problem too_large_file() { return {Kind::too_large, "intake.too_large"}; }
Problem locked_file() { return {Kind::invalid, "intake.password"}; }

namespace {

Result<std::string> bytes_of_file(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return unreadable_file();
  if (size > most_file_bytes) return too_large_file();
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in && size > 0) return unreadable_file();
  return bytes.str();
}

/// The Thai Windows code page, one byte a letter.
std::string from_code_page(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    thai::append(text, code < 0x80                    ? code
                       : code >= 0xA1 && code <= 0xFB ? 0x0E00 + code - 0xA0
                                                      : ' ');
  }
  return text;
}

/// UTF-16 as Windows' Notepad writes it («Unicode»).
std::string from_utf16(std::string_view bytes, bool is_big) {
  std::string text;
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    const auto low = static_cast<unsigned char>(bytes[at + (is_big ? 1 : 0)]);
    const auto high = static_cast<unsigned char>(bytes[at + (is_big ? 0 : 1)]);
    const char32_t code = static_cast<char32_t>(high << 8 | low);
    thai::append(text, code >= 0xD800 && code < 0xE000 ? U'\uFFFD' : code);
  }
  return text;
}

std::string text_of_plain(std::string bytes) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes, false);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes, true);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto letter = thai::letter_at(bytes, at);
    broken += letter.code == thai::no_letter && letter.size == 1 ? 1 : 0;
    at += letter.size;
  }
  return broken * 20 > bytes.size() ? from_code_page(bytes) : bytes;
}

bool has_utf16(std::string_view bytes, std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) wide += {c, '\0'};
  return bytes.find(wide) != bytes.npos;
}

/// What Windows' compound files hold: locked packages and the formats of before 2007.
Problem refusal_of_compound(std::string_view bytes) {
  if (has_utf16(bytes, "EncryptedPackage")) return locked_file();
  return {Kind::invalid, "intake.old_format"};
}

bool is_picture(std::string_view bytes) {
  return bytes.starts_with("\x89PNG\r\n") || bytes.starts_with("\xFF\xD8\xFF") ||
         bytes.starts_with("II*\0") || bytes.starts_with(std::string_view("MM\0*", 4));
}

Result<FileText> of_bytes(const std::filesystem::path& path, const ReadBounds& bounds) {
  auto bytes = TRY(bytes_of_file(path));
  if (std::string_view(bytes).substr(0, 1024).find("%PDF-") != bytes.npos)
    return read_pdf(path, bounds);
  if (bytes.starts_with("PK\x03\x04")) return read_package(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return refusal_of_compound(bytes);
  if (bytes.starts_with("{\\rtf")) return Problem{Kind::invalid, "intake.old_format"};
  if (is_picture(bytes)) return read_picture(bytes, bounds);
  FileText file{.format = "txt", .text = text_of_plain(std::move(bytes))};
  if (file.text.find('\0') != file.text.npos) return unreadable_file();
  return file;
}

/// No paragraph of a document is as long: it is cut at a blank.
std::string with_bounded_lines(const std::string& text) {
  constexpr std::size_t most = 8'000;
  std::string out;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    if (text[at] == '\n') {
      start = at + 1;
    } else if (at - start >= most &&
               (text[at] == ' ' || text[at] == '\t' || at - start >= 2 * most) &&
               (at + 1 == text.size() || (text[at + 1] & 0xC0) != 0x80)) {
      out += '\n';
      start = at + 1;
    }
  }
  return out;
}

}  // namespace

Result<FileText> read_file(const std::filesystem::path& path, const ReadBounds& bounds) {
  auto file = TRY(of_bytes(path, bounds));
  if (file.places.empty()) file.text = with_bounded_lines(file.text);
  if (file.text.size() > most_text_bytes) return too_large_file();
  if (thai::is_blank(file.text)) return Problem{Kind::invalid, "intake.no_text"};
  return file;
}

Result<FileText> read_file(const std::filesystem::path& path) { return read_file(path, {}); }

}  // namespace ruam::intake
