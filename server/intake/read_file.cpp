#include "intake/read_file.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/doc/docx/read.hpp"
#include "platform/doc/odt_read.hpp"
#include "platform/sheet/package.hpp"
#include "platform/thai/letters.hpp"

extern char** environ;

namespace ruam::intake {
namespace {

constexpr std::size_t most_bytes = 64U << 20;

Problem unreadable() { return {Kind::invalid, "intake.unreadable"}; }
Problem too_much() { return {Kind::too_large, "intake.too_large"}; }

Result<std::string> bytes_of(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return unreadable();
  if (size > most_bytes) return too_much();
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) return unreadable();
  return bytes.str();
}

/// All that a process writes, up to the limit; nothing when it could not be started or failed.
std::optional<std::string> output_of(std::vector<std::string> words) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return {};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int started =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string out;
  char block[1 << 16];
  for (ssize_t got = 0;
       started == 0 && out.size() <= most_bytes && (got = read(ends[0], block, sizeof block)) > 0;)
    out.append(block, static_cast<std::size_t>(got));
  close(ends[0]);
  if (started != 0) return {};
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return {};
  return out;
}

Result<std::string> text_of_pdf(const std::filesystem::path& path) {
  static const bool has_tool = output_of({"pdftotext", "-v"}).has_value();
  if (!has_tool) return Problem{Kind::unavailable, "intake.no_pdf_tool"};
  const auto out = output_of({"prlimit", "--cpu=20", "--as=1073741824", "--", "pdftotext",
                              "-layout", "-enc", "UTF-8", "-l", "500", path.string(), "-"});
  if (!out) return unreadable();
  if (out->size() > most_bytes) return too_much();
  if (thai::is_blank(*out)) return Problem{Kind::invalid, "intake.no_text"};
  return *out;
}

/// Paragraphs with a blank line between them; rows of tables with tabs between their cells.
std::string text_of_blocks(const std::vector<doc::ReadBlock>& blocks) {
  std::string text;
  const doc::ReadBlock* last = nullptr;
  for (const auto& block : blocks) {
    const bool same_row =
        last && block.table >= 0 && block.table == last->table && block.row == last->row;
    if (last) text += same_row ? "\t" : "\n\n";
    auto words = block.text;
    if (block.table >= 0) std::replace(words.begin(), words.end(), '\n', ' ');
    text += words;
    last = &block;
  }
  return text + "\n";
}

Result<std::string> text_of_package(std::string_view bytes) {
  auto package = sheet::Package::open(bytes, {});
  if (package.has_error())
    return package.error().kind == Kind::too_large ? too_much() : unreadable();
  if (package->has("word/document.xml")) return text_of_blocks(TRY(doc::read_docx(bytes)));
  if (package->has("content.xml")) return text_of_blocks(TRY(doc::read_odt(bytes)));
  return unreadable();
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

std::string text_of_plain(std::string bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto letter = thai::letter_at(bytes, at);
    broken += letter.code == thai::no_letter && letter.size == 1 ? 1 : 0;
    at += letter.size;
  }
  return broken * 20 > bytes.size() ? from_code_page(bytes) : bytes;
}

}  // namespace

Result<std::string> text_of_file(const std::filesystem::path& path) {
  auto bytes = TRY(bytes_of(path));
  if (bytes.starts_with("%PDF")) return text_of_pdf(path);
  if (bytes.starts_with("PK\x03\x04")) return text_of_package(bytes);
  if (bytes.find('\0') != bytes.npos) return unreadable();
  return text_of_plain(std::move(bytes));
}

}  // namespace ruam::intake
