#pragma once

#include <memory>
#include <string_view>

namespace ruam::db {

/// The order of `COLLATE "th-x-icu"`: ICU's Thai order, ties broken by bytes as PostgreSQL does.
/// One for each connection: it is not shared between threads.
class ThaiOrder {
 public:
  ThaiOrder();
  ~ThaiOrder();

  /// Negative, zero or positive; zero only for equal bytes.
  int compare(std::string_view a, std::string_view b) const;

 private:
  struct Collator;
  std::unique_ptr<Collator> collator_;
};

}  // namespace ruam::db
