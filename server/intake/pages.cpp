#include "intake/pages.hpp"

#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "files/content.hpp"
#include "platform/ids.hpp"

extern char** environ;

namespace ruam::intake {
namespace {

/// Runs a program to its end with nothing to say; its exit status, or -1.
int run_silently(std::vector<std::string> words) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int started =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (started != 0) return -1;
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

Result<std::filesystem::path> page_picture(const Config& config, const std::string& sha256,
                                           std::int64_t page) {
  namespace fs = std::filesystem;
  const auto folder = config.data / "cache" / "intake" / sha256;
  const auto number = std::to_string(page);
  const auto picture = folder / (number + ".png");
  if (fs::exists(picture)) return picture;
  fs::create_directories(folder);
  // Drawn under another name: two readers who ask at once do not see half a picture.
  const auto drawn = folder / new_uuid().to_string();
  const int status =
      run_silently({"prlimit", "--cpu=20", "--as=1073741824", "--fsize=33554432", "--", "pdftoppm",
                    "-png", "-singlefile", "-scale-to", "1400", "-f", number, "-l", number,
                    files::content_path(config, sha256).string(), drawn.string()});
  if (status == 127 || status < 0) return Problem{Kind::unavailable, "intake.no_pdf_tool"};
  const fs::path made = drawn.string() + ".png";
  std::error_code error;
  if (status != 0 || !fs::exists(made, error))
    return Problem{Kind::not_found, "intake.no_such_page"};
  fs::rename(made, picture);
  return picture;
}

}  // namespace ruam::intake
