#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "platform/db/db.hpp"
#include "platform/db/migrate.hpp"
#include "platform/http/service.hpp"
#include "platform/imports/actions.hpp"
#include "platform/jobs.hpp"
#include "platform/live/feed.hpp"
#include "platform/room.hpp"

namespace ruam::app {

/// All rooms of the house, wired to each other. A half-built room stays out of house.cpp.
class House {
 public:
  House();
  ~House();

  const std::vector<Room>& rooms() const { return rooms_; }
  /// The rules of all rooms together.
  std::vector<PermissionRule> permission_rules() const;
  /// What rooms do about events, with the rights of the server's operator.
  std::vector<jobs::Reaction> reactions(db::Database& db, const Clock& clock) const;
  /// How logged records are told again, by kind.
  std::map<std::string, tlog::Recount, std::less<>> recounts() const;
  /// Routes of all rooms.
  http::Router router() const;
  /// The workbooks that the rooms take in, behind people's rule.
  std::shared_ptr<const imports::Desk> imports_desk() const;
  /// What records of any room are, asking the room that keeps each kind.
  Describe describe() const;
  /// Who may hear of what: a record's readers, and an office's own people.
  live::Gate gate() const;
  /// Who a request comes from; the database and clock outlive it.
  http::Authenticator authenticator(db::Database& db, const Clock& clock) const;

 private:
  struct Wiring;

  std::unique_ptr<Wiring> wiring_;
  std::vector<Room> rooms_;
};

/// The migrations baked into the program.
std::vector<db::MigrationFile> migrations();

}  // namespace ruam::app
