#pragma once

#include <stdexcept>
#include <utility>

namespace ruam::db {

/// Marks this thread as being inside a transaction of a database: a second one would see another
/// moment, and could wait for the first for ever. Throws std::logic_error.
class Inside {
 public:
  explicit Inside(const void* database) {
    if (current_ == database)
      throw std::logic_error("a transaction inside a transaction: pass the Tx on instead");
    before_ = std::exchange(current_, database);
  }
  ~Inside() { current_ = before_; }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  static inline thread_local const void* current_ = nullptr;
  const void* before_;
};

}  // namespace ruam::db
