#include "files/content.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <functional>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "platform/db/error.hpp"
#include "platform/ids.hpp"

namespace ruam::files {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void throw_io_error(const fs::path& path) {
  const int error = errno;
  if (error == ENOSPC || error == EDQUOT) throw db::DiskFull("no room for " + path.string());
  throw std::system_error(error, std::generic_category(), path.string());
}

/// A file that is being written: gone with this object unless it was kept.
class Draft {
 public:
  explicit Draft(const fs::path& folder) : path_(folder / ("draft-" + new_uuid().to_string())) {
    fs::create_directories(folder);
    file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    if (file_ < 0) throw_io_error(path_);
  }
  ~Draft() {
    if (file_ >= 0) ::close(file_);
    std::error_code ignored;
    if (!is_kept_) fs::remove(path_, ignored);
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  void add(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto written = ::write(file_, bytes.data(), bytes.size());
      if (written < 0) throw_io_error(path_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void keep_as(const fs::path& place) {
    if (::fsync(file_) != 0) throw_io_error(path_);
    fs::create_directories(place.parent_path());
    fs::rename(path_, place);
    is_kept_ = true;
    for (auto folder = place.parent_path(); folder != path_.parent_path().parent_path();
         folder = folder.parent_path())
      sync_folder(folder);
  }

 private:
  static void sync_folder(const fs::path& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0 || ::fsync(handle) != 0) throw_io_error(folder);
    ::close(handle);
  }

  fs::path path_;
  int file_ = -1;
  bool is_kept_ = false;
};

fs::path store_folder(const Config& config) { return config.data / "files"; }

using Bytes = std::function<void(std::string_view)>;

/// Takes what `produce` hands out, piece by piece.
Result<Stored> store(const Config& config, const std::function<void(const Bytes&)>& produce) {
  Draft draft(store_folder(config));
  Sha256 hash;
  Sample sample;
  Stored stored;
  produce([&](std::string_view bytes) {
    draft.add(bytes);
    hash.add(bytes);
    stored.size += static_cast<std::int64_t>(bytes.size());
    sample.head += bytes.substr(0, sample_bytes - std::min(sample_bytes, sample.head.size()));
    sample.tail += bytes;
    if (sample.tail.size() > sample_bytes) sample.tail.erase(0, sample.tail.size() - sample_bytes);
  });
  if (stored.size == 0) return Problem{Kind::invalid, "files.empty"};
  const auto type = sniff(sample);
  if (!type) return Problem{Kind::invalid, "files.type_not_allowed"};
  const bool is_zip = *type == Type::docx || *type == Type::xlsx;
  if (is_zip && is_bomb(sample, stored.size)) return Problem{Kind::invalid, "files.bomb"};
  stored.type = *type;
  stored.picture = look_at(*type, sample.head);
  stored.digest = hash.finish();
  const auto place = content_path(config, stored.digest);
  if (!fs::exists(place)) draft.keep_as(place);
  return stored;
}

}  // namespace

Result<Stored> store_file(const Config& config, const fs::path& from) {
  std::ifstream in(from, std::ios::binary);
  if (!in) throw std::runtime_error("the upload's temporary file is gone: " + from.string());
  return store(config, [&](const Bytes& take) {
    std::string piece(64 << 10, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
      take(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount())));
  });
}

Result<Stored> store_bytes(const Config& config, std::string_view bytes) {
  return store(config, [&](const Bytes& take) { take(bytes); });
}

fs::path content_path(const Config& config, const Digest& digest) {
  return content_path(config, to_hex(digest));
}

fs::path content_path(const Config& config, std::string_view hex) {
  return store_folder(config) / hex.substr(0, 2) / hex.substr(2, 2) / hex;
}

}  // namespace ruam::files
