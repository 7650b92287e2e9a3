#include "platform/sheet/package.hpp"

#include <utility>

#include <zip.h>

namespace ruam::sheet {

namespace {

Problem bomb(const char* what) { return {Kind::too_large, "sheet.too_large", {{"what", what}}}; }

Problem not_a_package() { return {Kind::invalid, "sheet.not_xlsx"}; }

Result<void> check_claims(zip_t* archive, const Limits& limits) {
  const auto count = zip_get_num_entries(archive, 0);
  if (count < 0) return not_a_package();
  if (std::size_t(count) > limits.entries) return bomb("entries");
  std::uint64_t total = 0;
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(archive, zip_uint64_t(i), 0, &stat) != 0) return not_a_package();
    total += stat.size;
    if (stat.size > limits.bytes || total > limits.bytes) return bomb("bytes");
    if (stat.size > (1U << 20) && stat.size / (stat.comp_size + 1) > limits.ratio)
      return bomb("ratio");
  }
  return {};
}

}  // namespace

Result<Package> Package::open(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) return bomb("bytes");
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return not_a_package();
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    return not_a_package();
  }
  Package package(archive, limits);
  TRY(check_claims(archive, limits));
  return package;
}

Package::Package(Package&& other) noexcept
    : archive_(std::exchange(other.archive_, nullptr)),
      limits_(other.limits_),
      unpacked_(other.unpacked_) {}

Package::~Package() {
  if (archive_ != nullptr) zip_discard(static_cast<zip_t*>(archive_));
}

bool Package::has(const std::string& path) const {
  return zip_name_locate(static_cast<zip_t*>(archive_), path.c_str(), 0) >= 0;
}

Result<std::optional<std::string>> Package::read(const std::string& path) {
  auto* archive = static_cast<zip_t*>(archive_);
  const auto index = zip_name_locate(archive, path.c_str(), 0);
  if (index < 0) return std::optional<std::string>();
  zip_file_t* file = zip_fopen_index(archive, zip_uint64_t(index), 0);
  if (file == nullptr) return not_a_package();
  std::string out;
  char chunk[32 << 10];
  zip_int64_t got = 0;
  while ((got = zip_fread(file, chunk, sizeof chunk)) > 0) {
    out.append(chunk, std::size_t(got));
    if (unpacked_ + out.size() > limits_.bytes) break;
  }
  zip_fclose(file);
  if (got < 0) return not_a_package();
  unpacked_ += out.size();
  if (unpacked_ > limits_.bytes) return bomb("bytes");
  return std::optional<std::string>(std::move(out));
}

}  // namespace ruam::sheet
