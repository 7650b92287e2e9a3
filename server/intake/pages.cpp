#include "intake/pages.hpp"

#include <chrono>

#include "files/content.hpp"
#include "intake/process.hpp"
#include "platform/ids.hpp"

namespace ruam::intake {

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
  const auto done =
      call({.words = {"prlimit", "--cpu=20", "--as=1073741824", "--fsize=33554432", "--",
                      "pdftoppm", "-png", "-singlefile", "-scale-to", "1400", "-f", number, "-l",
                      number, files::content_path(config, sha256).string(), drawn.string()},
            .until = std::chrono::steady_clock::now() + std::chrono::seconds(30)});
  if (!done || done->status == 127) return Problem{Kind::unavailable, "intake.no_pdf_tool"};
  const fs::path made = drawn.string() + ".png";
  std::error_code error;
  if (!done->is_good() || !fs::exists(made, error))
    return Problem{Kind::not_found, "intake.no_such_page"};
  fs::rename(made, picture);
  return picture;
}

}  // namespace ruam::intake
