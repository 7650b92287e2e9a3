#pragma once

#include <string>
#include <vector>

#include "checks/finding.hpp"
#include "checks/lookup.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "projects/content.hpp"
#include "projects/store.hpp"

/// From a content to what lists show of it and what the linter says of it.
namespace ruam::projects {

/// A fault of the content, and whether somebody let it pass in writing.
struct Finding {
  std::string code;
  checks::Severity severity = checks::Severity::note;
  std::string where;  ///< JSON pointer into the content
  std::map<std::string, std::string> params;
  std::string what;
  bool passed = false;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Finding, (), (code, severity, where, params, what, passed, reason))

/// What the linter said, each with whether one of these passes lets it stand.
std::vector<Finding> with_passes(const std::vector<checks::Finding>& found,
                                 const std::vector<checks::Pass>& passes);

/// Runs the one linter over the content, with the office's catalogues of that year.
std::vector<Finding> find_faults(db::Tx& tx, OfficeId office, std::int64_t fiscal_year,
                                 const Content& content);
/// The same for many contents: what the catalogues say is looked up once.
std::vector<Finding> find_faults(db::Tx& tx, OfficeId office, std::int64_t fiscal_year,
                                 const Content& content, const checks::Lookup& lookup);

/// A content made ready to be kept: amounts computed, canonical text, hash, summary, findings.
struct Prepared {
  Content content;
  std::string text, sha256;
  Summary summary;
  std::vector<Finding> findings;
};

/// Prepares outside of the write, which then only stores. Refuses: project.title_missing,
/// project.plan_node_unknown, json.faults (amounts).
Result<Prepared> prepare(const Context& context, OfficeId office, std::int64_t fiscal_year,
                         Content content);

/// How many need to be mended or passed before the project can be proposed.
std::int64_t count_open(const std::vector<Finding>& findings);

}  // namespace ruam::projects
