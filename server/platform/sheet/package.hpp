#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "platform/sheet/sheet.hpp"

namespace ruam::sheet {

/// A ZIP package opened with care: refused before anything is unpacked when it claims too much,
/// and while unpacking when it lied.
class Package {
 public:
  /// Refuses: sheet.too_large, sheet.not_xlsx.
  static Result<Package> open(std::string_view bytes, const Limits& limits);

  Package(Package&& other) noexcept;
  Package& operator=(Package&&) = delete;
  ~Package();

  bool has(const std::string& path) const;
  /// The bytes of an entry; nothing when there is none. Refuses as open does.
  Result<std::optional<std::string>> read(const std::string& path);

 private:
  Package(void* archive, const Limits& limits) : archive_(archive), limits_(limits) {}

  void* archive_;  // zip_t
  Limits limits_;
  std::size_t unpacked_ = 0;
};

}  // namespace ruam::sheet
