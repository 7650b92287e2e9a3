#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/db/db.hpp"
#include "platform/live/hub.hpp"

namespace ruam::live {

/// Figures that many watch and many change: gathers what moved and sends each at most ten times a
/// second, built once for all who listen. Every process on the same database has its own.
class Board {
 public:
  /// What to tell of `payload`, one that was notified on the channel; nothing: nobody need know.
  using Tell = std::function<std::optional<Frame>(db::Tx&, std::string_view payload)>;

  /// Hears `channel` of the database. `db` and `hub` outlive it.
  Board(db::Database& db, Hub& hub, std::string_view channel, Tell tell);
  ~Board();

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;  ///< shared with the database's listener, which may outlive us
};

}  // namespace ruam::live
