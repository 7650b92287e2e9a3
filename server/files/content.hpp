#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "files/sniff.hpp"
#include "platform/config.hpp"
#include "platform/result.hpp"
#include "platform/sha256.hpp"

/// The bytes of files in the data folder: files/ab/cd/SHA256, written once, never changed.
namespace ruam::files {

/// Bytes that lie safely on disk, and what they are; a row may refer to them now.
struct Stored {
  Digest digest;
  std::int64_t size = 0;
  Type type = Type::text;
  Picture picture = {};
};

/// Copies a file into the store: hashed on the way, fsynced, renamed, the folder fsynced.
/// Refuses: files.empty, files.type_not_allowed, files.bomb.
Result<Stored> store_file(const Config& config, const std::filesystem::path& from);
/// The same for bytes that the program made itself, e.g. an issued PDF.
Result<Stored> store_bytes(const Config& config, std::string_view bytes);

std::filesystem::path content_path(const Config& config, const Digest& digest);
std::filesystem::path content_path(const Config& config, std::string_view hex);

}  // namespace ruam::files
