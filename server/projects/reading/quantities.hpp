#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The figures in a cost as offices write it. For projects/reading only.
namespace ruam::projects::reading {

/// A quantity with its unit, and how it hangs together with its neighbours.
struct Group {
  std::size_t begin = 0, end = 0;
  std::int64_t value = 0;
  std::string unit;
  bool is_baht = false, is_known = false;  ///< the unit is money, is one of `units`
  bool is_per = false;                     ///< «คนละ», «@», «บาท/คน»
  bool after_times = false, after_equals = false;
  bool is_near = false;   ///< only connectors stand between it and the one before
  bool is_named = false;  ///< «ขนาด 1.2 X 2.4»: not a quantity of this cost
};

/// The figures of a plain text in their order, and what stands around them.
class Quantities {
 public:
  explicit Quantities(const std::string& text);

  const std::vector<Group>& groups() const { return groups_; }
  /// Where the words before a group end: connectors like «จำนวน» belong to the group.
  std::size_t words_end(std::size_t group) const;

 private:
  const std::string& text_;
  std::vector<Group> groups_;
};

}  // namespace ruam::projects::reading
