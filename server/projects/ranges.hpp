#pragma once

#include <vector>

#include "platform/result.hpp"
#include "projects/content.hpp"

namespace ruam::projects {

/// Far above any budget of the nation, so that sums of many amounts cannot overflow.
inline constexpr Satang most_money{100'000'000'000'000'000};

/// Numbers and spans of a written content that nothing in the world can have, each with its pointer
/// from /content on: out_of_range, money.negative, money.overflow, period.ends_before_start.
std::vector<Fault> find_out_of_range(const Content& content);

}  // namespace ruam::projects
