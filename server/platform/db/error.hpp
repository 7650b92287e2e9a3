#pragma once

#include <stdexcept>
#include <string>

/// What a database may throw. Rooms catch none of these: platform/http and the job runner do.
namespace ruam::db {

/// A statement or a commit failed for a reason that no user can mend.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The server went away, the pool is exhausted, or a transaction lost its race for too long.
class Unavailable : public Error {
 public:
  using Error::Error;
};

/// The disk is full; nothing of the transaction was kept.
class DiskFull : public Error {
 public:
  using Error::Error;
};

/// A unique, foreign key, check or NOT NULL rule of the schema was broken.
class ConstraintBroken : public Error {
 public:
  using Error::Error;
};

/// A unique rule was broken: what looked free when it was read has been taken meanwhile.
class NotUnique : public ConstraintBroken {
 public:
  using ConstraintBroken::ConstraintBroken;
};

}  // namespace ruam::db
