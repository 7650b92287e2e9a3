#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <boost/system/result.hpp>

namespace ruam {

/// One HTTP status each; a switch without default maps them in platform/http.
enum class Kind {
  invalid,
  unauthenticated,
  forbidden,
  not_found,
  conflict,
  stale,
  precondition_missing,
  too_large,
  too_many,
  unavailable
};

/// One located fault: `where` is a JSON pointer, or file/sheet/row/column for imports.
struct Fault {
  std::string where, code;
  std::map<std::string, std::string> params = {};

  friend bool operator==(const Fault&, const Fault&) = default;
};

/// A refusal we expect. `code` is stable, tested and translated; `details` fill the Thai sentence.
struct Problem {
  Kind kind;
  std::string code;
  std::map<std::string, std::string> details = {};
  std::vector<Fault> faults = {};
};

/// Boost.System asks for this when value() is called on a refusal: a programmer's mistake.
[[noreturn]] void throw_exception_from_error(const Problem& problem,
                                             const boost::source_location& where);

/// A value, or the Problem that explains its absence. Ignoring one is a compiler warning.
template <class T>
class [[nodiscard]] Result : public boost::system::result<T, Problem> {
 public:
  using boost::system::result<T, Problem>::result;
};

template <class T>
inline constexpr bool is_result = false;
template <class T>
inline constexpr bool is_result<Result<T>> = true;

namespace detail {
template <class T>
T take(Result<T>& result) {
  return std::move(result).value();
}
inline void take(Result<void>&) {}
}  // namespace detail

}  // namespace ruam

/// Unwraps a Result, or returns its Problem from the enclosing function (which returns a Result).
#define TRY(...)                                               \
  ({                                                           \
    auto ruam_result_ = (__VA_ARGS__);                         \
    if (ruam_result_.has_error()) return ruam_result_.error(); \
    ::ruam::detail::take(ruam_result_);                        \
  })
