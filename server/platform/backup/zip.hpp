#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sha256.hpp"

struct zip;

/// Private to the backup: zip files of any size, read and written without holding them in memory.
namespace ruam::backup {

enum class Packing { deflated, stored };

/// Writes a new zip file; nothing is there under its name before finish().
class ZipWriter {
 public:
  explicit ZipWriter(const std::filesystem::path& file);
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  /// The file is read when the zip is finished and must stay until then.
  void add_file(const std::string& name, const std::filesystem::path& file, Packing packing);
  void add_text(const std::string& name, std::string text);
  /// Writes everything durably, readable for its owner alone.
  void finish();

 private:
  std::filesystem::path file_;
  zip* archive_;
  std::vector<std::unique_ptr<std::string>> texts_;  ///< alive until the zip is written
};

/// Reads a zip file whose entries nobody vouches for.
class ZipReader {
 public:
  /// Throws std::runtime_error when it is no zip file.
  explicit ZipReader(const std::filesystem::path& file);
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  bool has(const std::string& name) const;
  /// Hands the bytes over in pieces. Throws when they are damaged.
  void read(const std::string& name,
            const std::function<void(std::span<const std::byte>)>& take) const;
  std::string text(const std::string& name, std::size_t most) const;

 private:
  zip* archive_;
};

}  // namespace ruam::backup
