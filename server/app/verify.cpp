#include "app/verify.hpp"

#include <iterator>

#include "app/house.hpp"
#include "platform/db/db.hpp"
#include "platform/db/error.hpp"
#include "platform/history.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::app {
namespace {

void append(std::vector<Fault>& all, std::vector<Fault> some) {
  all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

/// A record that cannot even be read any more must not hide the faults of the other rooms.
std::vector<Fault> verify_room(db::Tx& tx, const Room& room, const Config& config) {
  try {
    return room.verify(tx, config);
  } catch (const db::Unavailable&) {
    throw;
  } catch (const std::exception& e) {
    return {{std::string(room.name), "verify.unreadable", {{"why", e.what()}}}};
  }
}

}  // namespace

std::vector<Fault> verify_all(db::Database& db, const House& house, const Config& config,
                              const std::optional<tlog::Verifier>& key) {
  return db.read([&](db::Tx& tx) {
    auto all = history::verify(tx);
    append(all, tlog::verify(tx, key, house.recounts()));
    for (const auto& room : house.rooms())
      if (room.verify) append(all, verify_room(tx, room, config));
    return all;
  });
}

}  // namespace ruam::app
