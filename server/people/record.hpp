#pragma once

#include <span>
#include <string>
#include <string_view>

#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"

/// How the room's actions write history and refuse stale edits.
namespace ruam::people {

template <class T>
boost::json::value json_of(const T& value) {
  return json::parse(json::write(value)).value();
}

/// One change under way: who, to what, when.
struct Recorder {
  db::Tx& tx;
  const Context& context;
  Instant at;
  std::span<const std::string_view> personal = {};

  template <class T>
  void added(const Ref& ref, const T& after) const {
    write(ref, {.action = "create", .before = nullptr, .after = json_of(after)});
  }
  template <class T>
  void changed(const Ref& ref, const T& before, const T& after, std::string action = "edit",
               std::string reason = {}) const {
    write(ref, {.action = std::move(action),
                .before = json_of(before),
                .after = json_of(after),
                .reason = std::move(reason)});
  }
  template <class T>
  void removed(const Ref& ref, const T& before) const {
    write(ref, {.action = "remove", .before = json_of(before), .after = nullptr});
  }
  /// Something happened that has no fields, e.g. a password was reset.
  void happened(const Ref& ref, std::string action) const {
    write(ref, {.action = std::move(action), .before = nullptr, .after = nullptr});
  }

 private:
  void write(const Ref& ref, history::Change change) const {
    change.personal.assign(personal.begin(), personal.end());
    history::record(tx, context, ref, at, change);
  }
};

/// Refuses: people.stale, with the record as it stands now.
template <class T>
Result<void> check_fresh(const T& current, std::int64_t seen) {
  if (current.version == seen) return {};
  return Problem{Kind::stale, "people.stale", {{"current", json::write(current)}}};
}

/// Tells every process that what it remembers about people is old.
inline void forget_cached(db::Tx& tx) { tx.notify("people"); }

}  // namespace ruam::people
