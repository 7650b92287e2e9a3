#pragma once

#include <string_view>

namespace ruam::thai {

/// The order of a Thai dictionary (ICU `th`: leading vowels after their consonant), ties broken by
/// bytes: the same as COLLATE "th-x-icu" of PostgreSQL. Negative, 0 (only for equal bytes) or
/// positive. Each thread keeps a collator of its own.
int compare(std::string_view a, std::string_view b);

/// The same as "less than" for sorting.
struct Collation {
  bool operator()(std::string_view a, std::string_view b) const { return compare(a, b) < 0; }
};

/// The same in the shape sqlite3_create_collation wants; `unused` may be null.
int sqlite_collation(void* unused, int size_a, const void* a, int size_b, const void* b);

}  // namespace ruam::thai
