#pragma once

#include <string_view>
#include <vector>

#include "platform/result.hpp"

namespace ruam::people {

/// Blanks cut off at both ends.
std::string_view trimmed(std::string_view text);

/// Collects the faults of a form, so that a person sees all of them at once.
class Fields {
 public:
  /// A text that must be there; `most` counts characters.
  Fields& required(std::string_view where, std::string_view text, std::size_t most = 200);
  /// A text that may be empty.
  Fields& optional(std::string_view where, std::string_view text, std::size_t most = 200);
  /// Any other rule: a fault `code` at `where` unless it holds.
  Fields& must(bool holds, std::string_view where, std::string_view code);

  /// Refuses: `problem_code` with the faults found.
  Result<void> check(std::string_view problem_code) const;

 private:
  std::vector<Fault> faults_;
};

}  // namespace ruam::people
