#pragma once

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include <unistd.h>

/// Running poppler's tools on what we wrote, and finding the goldens.
namespace ruam::doc::samples {

/// A folder of one's own that goes with the test.
class Scratch {
 public:
  Scratch() {
    auto name = (std::filesystem::temp_directory_path() / "ruam-doc-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~Scratch() { std::filesystem::remove_all(path_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::string put(const std::string& name, const std::string& bytes) const {
    const auto path = (path_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  std::string path(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

inline std::string file_bytes(const std::filesystem::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return std::move(out).str();
}

/// Standard output of a command that must succeed.
inline std::string run(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot run " + command);
  std::string out;
  std::array<char, 4096> chunk{};
  for (std::size_t got = 0; (got = fread(chunk.data(), 1, chunk.size(), pipe)) > 0;)
    out.append(chunk.data(), got);
  if (pclose(pipe) != 0) throw std::runtime_error("failed: " + command);
  return out;
}

inline std::string text_of_pdf(const std::string& pdf) {
  const Scratch scratch;
  return run("pdftotext -enc UTF-8 " + scratch.put("d.pdf", pdf) + " -");
}

/// The project's own folder, found upwards from the program.
inline std::filesystem::path source_folder() {
  for (auto at = std::filesystem::canonical("/proc/self/exe"); at != at.root_path();
       at = at.parent_path())
    if (std::filesystem::exists(at / "server/platform/doc/tree.hpp")) return at;
  throw std::runtime_error("the source folder is not above the program");
}

}  // namespace ruam::doc::samples
