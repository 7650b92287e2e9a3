#include "platform/doc/zip.hpp"

#include <stdexcept>

#include <zip.h>

namespace ruam::doc {

namespace {

[[noreturn]] void fail(const char* step) { throw std::runtime_error(std::string("zip: ") + step); }

void add(zip_t* archive, const ZipEntry& entry) {
  zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  if (source == nullptr) fail("source");
  const auto index = zip_file_add(archive, entry.path.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail("add");
  }
  const auto i = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(archive, i, entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 6);
  constexpr zip_uint16_t first_day = (2020 - 1980) << 9 | 1 << 5 | 1;  // not the time zone's affair
  zip_file_set_dostime(archive, i, 0, first_day, 0);
}

std::string read_back(zip_source_t* source) {
  zip_stat_t stat;
  if (zip_source_open(source) != 0 || zip_source_stat(source, &stat) != 0) fail("read");
  std::string out(stat.size, '\0');
  const auto got = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(out.size())) fail("read");
  return out;
}

}  // namespace

std::string zip_of(const std::vector<ZipEntry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (target == nullptr) fail("buffer");
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (archive == nullptr) fail("open");
  for (const auto& entry : entries) add(archive, entry);
  if (zip_close(archive) != 0) fail("close");
  auto out = read_back(target);
  zip_source_free(target);
  return out;
}

}  // namespace ruam::doc
