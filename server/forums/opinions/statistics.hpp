#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ruam::forums {

/// Answers to one statement; `seen` includes those who passed.
struct Counts {
  std::int64_t agree = 0, disagree = 0, seen = 0;

  Counts& operator+=(const Counts& other);
  friend bool operator==(const Counts&, const Counts&) = default;
};

enum class Side { agree, disagree };

/// What the answers of a group, beside those of all others, say of one side of a statement.
struct Measure {
  double share = 0;       ///< p = (A + 1) / (S + 2)
  double certainty = 0;   ///< z of one proportion against a half
  double ratio = 0;       ///< p beside the others' p
  double difference = 0;  ///< z of two proportions, group against the others
  double score() const { return ratio * difference * share * certainty; }
};
Measure measure(Side side, const Counts& group, const Counts& others);

/// A statement that a group is known by, with the figures behind it.
struct Representative {
  std::size_t statement = 0;  ///< index
  Side side = Side::agree;
  Counts group, others;
  Measure figures;
};

/// A statement on which most of all people stand on one side.
struct Majority {
  std::size_t statement = 0;  ///< index
  Counts counts;
  Measure figures;  ///< without the parts that need a group
};

/// 90 % of a normal distribution lie below: what every list asks for.
inline constexpr double z90 = 1.2816;

/// Up to five statements that set the group apart, agreed ones first; rejected ones never.
std::vector<Representative> representative_of(std::span<const Counts> group,
                                              std::span<const Counts> others,
                                              const std::vector<bool>& is_rejected);

/// Up to five statements that most agree (disagree) with, strongest first; rejected ones never.
std::vector<Majority> majority(Side side, std::span<const Counts> all,
                               const std::vector<bool>& is_rejected);

/// How much all groups agree at once: the product of their shares.
double group_aware_consensus(std::span<const Counts> groups);

}  // namespace ruam::forums
