#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/result.hpp"

namespace ruam::json {

/// A place inside a document while it is read: a chain on the stack, spelled out only for a fault.
class Where {
 public:
  Where(std::string_view base = {}) : base_(base) {}  // NOLINT: "" is the root
  Where(const Where& parent, std::string_view name) : parent_(&parent), name_(name) {}
  Where(const Where& parent, std::size_t index) : parent_(&parent), index_(index) {}

  /// RFC 6901 pointer, e.g. `/activities/0/title`; "" is the whole document.
  std::string pointer() const;

 private:
  const Where* parent_ = nullptr;
  std::string_view base_ = {}, name_ = {};
  std::size_t index_ = static_cast<std::size_t>(-1);
};

/// Faults of one reading; after a hundred of them more would help nobody and are dropped.
using Faults = std::vector<Fault>;
void add_fault(Faults& faults, const Where& where, std::string code,
               std::map<std::string, std::string> params = {});

/// One segment of a JSON pointer: `~` and `/` escaped.
std::string escape_pointer(std::string_view segment);

}  // namespace ruam::json
