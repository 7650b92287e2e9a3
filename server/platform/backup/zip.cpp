#include "platform/backup/zip.hpp"

#include <array>
#include <stdexcept>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

namespace ruam::backup {
namespace {

[[noreturn]] void fail(zip_t* archive, const std::string& what) {
  throw std::runtime_error(what + ": " + zip_strerror(archive));
}

void make_durable(const std::filesystem::path& file) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0 || ::fsync(handle) != 0) {
    if (handle >= 0) ::close(handle);
    throw std::runtime_error("cannot make " + file.string() + " durable");
  }
  ::close(handle);
}

}  // namespace

ZipWriter::ZipWriter(const std::filesystem::path& file) : file_(file) {
  int error = 0;
  archive_ = zip_open(file.c_str(), ZIP_CREATE | ZIP_EXCL, &error);
  if (!archive_)
    throw std::runtime_error(file.string() +
                             (error == ZIP_ER_EXISTS ? " exists already" : " cannot be written"));
}

ZipWriter::~ZipWriter() {
  if (archive_) zip_discard(archive_);
}

void ZipWriter::add_file(const std::string& name, const std::filesystem::path& file,
                         Packing packing) {
  auto* source = zip_source_file(archive_, file.c_str(), 0, -1);
  if (!source) fail(archive_, file.string());
  const auto index = zip_file_add(archive_, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail(archive_, name);
  }
  if (packing == Packing::stored)
    zip_set_file_compression(archive_, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
}

void ZipWriter::add_text(const std::string& name, std::string text) {
  texts_.push_back(std::make_unique<std::string>(std::move(text)));
  const auto& kept = *texts_.back();
  auto* source = zip_source_buffer(archive_, kept.data(), kept.size(), 0);
  if (!source || zip_file_add(archive_, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
    zip_source_free(source);
    fail(archive_, name);
  }
}

void ZipWriter::finish() {
  const auto mask = ::umask(0077);
  const int code = zip_close(archive_);
  ::umask(mask);
  if (code != 0) fail(archive_, file_.string());
  archive_ = nullptr;
  make_durable(file_);
}

ZipReader::ZipReader(const std::filesystem::path& file) {
  int error = 0;
  archive_ = zip_open(file.c_str(), ZIP_RDONLY, &error);
  if (!archive_) throw std::runtime_error(file.string() + " cannot be read as a zip file");
}

ZipReader::~ZipReader() { zip_discard(archive_); }

bool ZipReader::has(const std::string& name) const {
  return zip_name_locate(archive_, name.c_str(), 0) >= 0;
}

void ZipReader::read(const std::string& name,
                     const std::function<void(std::span<const std::byte>)>& take) const {
  const auto close = [](zip_file_t* opened) { zip_fclose(opened); };
  const std::unique_ptr<zip_file_t, decltype(close)> in(zip_fopen(archive_, name.c_str(), 0),
                                                        close);
  if (!in) fail(archive_, name);
  std::array<std::byte, 1 << 16> piece;
  zip_int64_t size;
  while ((size = zip_fread(in.get(), piece.data(), piece.size())) > 0)
    take(std::span(piece).first(static_cast<std::size_t>(size)));
  if (size < 0) throw std::runtime_error(name + " is damaged in the archive");
}

std::string ZipReader::text(const std::string& name, std::size_t most) const {
  std::string text;
  read(name, [&](std::span<const std::byte> piece) {
    if (text.size() + piece.size() > most) throw std::runtime_error(name + " is too large");
    text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
  });
  return text;
}

}  // namespace ruam::backup
