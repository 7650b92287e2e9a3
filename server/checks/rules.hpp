#pragma once

// The groups of rules behind check(); private to the room.

#include <string>
#include <string_view>
#include <vector>

#include "checks/draft.hpp"
#include "checks/finding.hpp"
#include "checks/lookup.hpp"

namespace ruam::checks {

using Findings = std::vector<Finding>;

void check_fields(const Draft& draft, Findings& findings);
void check_money(const Draft& draft, const Lookup& lookup, Findings& findings);
void check_time(const Draft& draft, Findings& findings);
void check_indicators(const Draft& draft, Findings& findings);
void check_alignment(const Draft& draft, Findings& findings);
void check_names(const Draft& draft, const Lookup& lookup, Findings& findings);
/// Weekdays, years of plans and spelling in prose, by the rules for papers.
void check_prose(const Draft& draft, Findings& findings);
void check_report(const Draft& draft, const Lookup& lookup, Findings& findings);

/// Text without blanks and zero-width characters, Thai digits as Arabic ones: for comparing.
std::string squeezed(std::string_view text);
bool contains(std::string_view text, std::string_view part);
/// True for the explicit answer "none" (ไม่มี).
bool is_none(std::string_view text);
/// `6,820` or `6,820.50`, for sentences.
std::string baht_text(Satang amount);
/// `1.5`, `120`, for sentences.
std::string number_text(Thousandths number);
/// The first characters of a text, cut between characters, for sentences.
std::string shortened(std::string_view text);

/// First and last day of a quarter (1-4) of a fiscal year (BE): year N begins on 1 October N-1.
Period quarter_period(int fiscal_year_be, int quarter);
Period fiscal_year_period(int fiscal_year_be);
bool overlap(const Period& a, const Period& b);

/// Calls f(activity) for every node of the tree, parents first.
template <class F>
void each_activity(const std::vector<Activity>& activities, F&& f) {
  for (const auto& activity : activities) {
    f(activity);
    each_activity(activity.activities, f);
  }
}

}  // namespace ruam::checks
