#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

namespace ruam::checks {

/// block: figures contradict each other or the form is incomplete. warn: probably wrong. Both are
/// mended or passed with a written reason before a document goes on. note: worth knowing.
enum class Severity { note, warn, block };
BOOST_DESCRIBE_ENUM(Severity, note, warn, block)

/// How far the rule can know: arithmetic is certain, reading prose is a guess.
enum class Certainty { guess, likely, certain };
BOOST_DESCRIBE_ENUM(Certainty, guess, likely, certain)

/// One fault of a document. `code` picks the sentence, `params` fill it, `where` leads to the
/// field. `what` is a short text of the thing found, so that a pass does not wander to a neighbour.
struct Finding {
  std::string code;
  Severity severity;
  std::string where;
  std::map<std::string, std::string> params = {};
  Certainty how_sure = Certainty::certain;
  std::string what = {};

  friend bool operator==(const Finding&, const Finding&) = default;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (code, severity, where, params, how_sure, what))

/// A finding that somebody lets stand, with the reason in writing. Without `what` it fits
/// whatever stands at that place.
struct Pass {
  std::string code, where, reason;
  std::optional<std::string> what = {};

  friend bool operator==(const Pass&, const Pass&) = default;
};
BOOST_DESCRIBE_STRUCT(Pass, (), (code, where, reason, what))

/// Findings of at least that severity that no pass with a reason covers.
std::vector<Finding> unpassed(const std::vector<Finding>& findings, const std::vector<Pass>& passes,
                              Severity at_least = Severity::warn);

}  // namespace ruam::checks
