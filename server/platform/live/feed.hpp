#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/http/router.hpp"
#include "platform/live/hub.hpp"

namespace ruam::live {

/// What somebody wants to hear of: an office ("OFFICE"), its records of a kind ("OFFICE/project")
/// or one record ("OFFICE/project/ID").
struct Topic {
  OfficeId office;
  std::string kind = {};
  std::optional<Uuid> id = {};
};

/// Nothing for text of another form.
std::optional<Topic> parse_topic(std::string_view text);

/// Whether this actor may hear of that.
using Gate = std::function<bool(db::Tx&, const Actor&, const Topic&)>;

/// Tells browsers what the outbox (platform/jobs) tells rooms: that something happened to a record.
/// An event says which record; what is in it the reader asks for with his own rights. Events may
/// come twice. The database's notification carries no content; every process reads the outbox.
class Feed {
 public:
  /// `db` and `hub` outlive it.
  Feed(db::Database& db, const Clock& clock, Hub& hub);
  ~Feed();

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;  ///< shared with the database's listener, which may outlive us
};

/// GET /live?topics=A,B: server-sent events `changed` {topic, office, kind, id}, and `job` {id} for
/// progress of "job/ID". Last-Event-ID brings back what was missed; one too old brings `reset`:
/// load the page anew. Refuses: live.bad_topic, live.topic_forbidden.
void add_routes(http::Router& router, Gate gate);

}  // namespace ruam::live
