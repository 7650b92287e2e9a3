#include <algorithm>
#include <map>

#include "checks/rules.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

void check_link(const Alignment& link, int fiscal_year_be, Findings& findings) {
  const auto what = shortened(link.title);
  const auto found = [&](const char* code, Severity severity, const char* field) {
    findings.push_back({code,
                        severity,
                        link.where + field,
                        {{"item", what}, {"year", std::to_string(fiscal_year_be)}},
                        Certainty::certain,
                        what});
  };
  if (link.is_not_applicable) {
    if (thai::is_blank(link.reason))
      found("checks.alignment_not_applicable_no_reason", Severity::warn, "/reason");
    return;
  }
  if (link.is_primary && thai::is_blank(link.reason))
    found("checks.alignment_no_reason", Severity::warn, "/reason");
  if (fiscal_year_be != 0 && link.valid_to_be && *link.valid_to_be < fiscal_year_be)
    found("checks.alignment_expired", Severity::warn, "/item");
  if (fiscal_year_be != 0 && link.valid_from_be && *link.valid_from_be > fiscal_year_be)
    found("checks.alignment_not_yet_valid", Severity::warn, "/item");
  if (!link.is_verified) found("checks.alignment_unverified", Severity::note, "/item");
}

/// An item below a linked level belongs to the item linked there (NS3 > NS3.3).
void check_family(const std::vector<const Alignment*>& links, Findings& findings) {
  const auto is_above = [](const Alignment* upper, const Alignment* lower) {
    return std::count(lower->ancestors.begin(), lower->ancestors.end(), upper->item) > 0;
  };
  for (const auto* link : links) {
    if (link->ancestors.empty()) continue;
    const auto depth = [](const Alignment* other) { return other->ancestors.size(); };
    const bool has_upper = std::any_of(
        links.begin(), links.end(), [&](const auto* other) { return depth(other) < depth(link); });
    const bool has_own = std::any_of(links.begin(), links.end(),
                                     [&](const auto* other) { return is_above(other, link); });
    if (has_upper && !has_own)
      findings.push_back({"checks.alignment_wrong_parent",
                          Severity::warn,
                          link->where + "/item",
                          {{"item", shortened(link->title)}},
                          Certainty::certain,
                          shortened(link->title)});
  }
}

}  // namespace

void check_alignment(const Draft& draft, Findings& findings) {
  std::map<std::string, std::vector<const Alignment*>> by_catalogue;
  for (const auto& link : draft.alignments) {
    check_link(link, draft.fiscal_year_be, findings);
    if (!link.is_not_applicable) by_catalogue[link.catalogue].push_back(&link);
  }
  for (const auto& [catalogue, links] : by_catalogue) {
    const auto primaries = std::count_if(links.begin(), links.end(),
                                         [](const auto* link) { return link->is_primary; });
    const auto& first = *links.front();
    if (primaries == 0)
      findings.push_back({"checks.alignment_no_primary",
                          Severity::warn,
                          first.where + "/primary",
                          {{"item", shortened(first.title)}},
                          Certainty::certain,
                          catalogue});
    if (primaries > 1)
      findings.push_back({"checks.alignment_many_primary",
                          Severity::block,
                          first.where + "/primary",
                          {{"item", shortened(first.title)}},
                          Certainty::certain,
                          catalogue});
    check_family(links, findings);
  }
}

}  // namespace ruam::checks
