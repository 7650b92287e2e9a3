#include "platform/live/feed.hpp"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/log.hpp"

namespace ruam::live {
namespace {

using namespace std::chrono_literals;

constexpr auto rest = 50ms;      // between two looks into the outbox: events of a burst go together
constexpr auto overlap = 2s;     // commits do not come in the order of their times
constexpr auto remembered = 1h;  // beyond that a reader had better load its page anew
constexpr int most_missed = 500;

struct Happening {
  Uuid id;
  std::string topic;
  Ref about;
  Instant at;
};

/// Wire form of an event's data.
struct Changed {
  std::string topic;
  OfficeId office;
  std::string kind;
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(Changed, (), (topic, office, kind, id))

struct JobMoved {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(JobMoved, (), (id))

constexpr std::string_view since_sql =
    "SELECT id, topic, office_id, kind, record_id, emitted_at FROM jobs WHERE emitted_at >= $1 "
    "ORDER BY emitted_at, id LIMIT $2";

std::vector<Happening> happened_since(db::Tx& tx, Instant since, int most) {
  return tx.list(
      since_sql,
      [](const db::Row& row) {
        return Happening{row.get<Uuid>(0),
                         row.get<std::string>(1),
                         {row.get<OfficeId>(2), row.get<std::string>(3), row.get<Uuid>(4)},
                         row.get<Instant>(5)};
      },
      since, most);
}

Frame frame_of(const Happening& happening) {
  const auto office = happening.about.office.uuid.to_string();
  const auto kind = office + '/' + happening.about.kind;
  const Changed changed{happening.topic, happening.about.office, happening.about.kind,
                        happening.about.uuid};
  return {{office, kind, kind + '/' + happening.about.uuid.to_string()},
          event_text(to_string(happening.at), "changed", json::write(changed))};
}

std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> all;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    if (end > 0) all.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return all;
}

/// What a returning listener missed, oldest first.
std::string missed(db::Tx& tx, const std::vector<std::string>& topics, Instant cursor,
                   Instant now) {
  const auto all = happened_since(tx, cursor - overlap, most_missed);
  if (now - cursor > remembered || all.size() == most_missed)
    return event_text(to_string(now), "reset", "{}");
  std::string text;
  for (const auto& happening : all) {
    const auto frame = frame_of(happening);
    const bool is_wanted = std::any_of(topics.begin(), topics.end(), [&](const auto& topic) {
      return std::find(frame.topics.begin(), frame.topics.end(), topic) != frame.topics.end();
    });
    if (is_wanted) text += frame.text;
  }
  return text;
}

}  // namespace

std::optional<Topic> parse_topic(std::string_view text) {
  const auto cut = [&] {
    const auto end = std::min(text.find('/'), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
  };
  const auto office = parse_uuid(cut());
  if (!office) return std::nullopt;
  Topic topic{.office = {*office}, .kind = std::string(cut())};
  if (text.empty()) return topic;
  topic.id = parse_uuid(text);
  if (!topic.id || topic.kind.empty()) return std::nullopt;
  return topic;
}

struct Feed::Impl {
  Impl(db::Database& the_db, const Clock& the_clock, Hub& the_hub)
      : db(the_db), clock(the_clock), hub(the_hub), since(the_clock.now()) {}

  void ring() {
    const std::lock_guard lock(mutex);
    is_rung = true;
    wake.notify_one();
  }

  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      {
        std::unique_lock lock(mutex);
        if (!wake.wait(lock, stop, [&] { return is_rung; })) return;
        is_rung = false;
      }
      try {
        if (hub.has_listeners()) tell();
      } catch (const std::exception& error) {  // the database is away: the next event tries again
        log::warning("live", {{"what", error.what()}});
      }
      std::unique_lock lock(mutex);
      wake.wait_for(lock, stop, rest, [] { return false; });
    }
  }

  void tell() {
    const auto now = clock.now();
    // after a time without listeners there is nothing to catch up with
    since = std::max(since, now - 10s);
    const auto all =
        db.read([&](db::Tx& tx) { return happened_since(tx, since - overlap, 10'000); });
    for (const auto& happening : all) {
      if (!told.emplace(happening.id, happening.at).second) continue;
      hub.publish(frame_of(happening));
      since = std::max(since, happening.at);
    }
    std::erase_if(told, [&](const auto& old) { return old.second < since - 2 * overlap; });
  }

  void tell_progress(std::string_view job) {
    if (!hub.has_listeners()) return;
    const std::string id(job);
    hub.publish({{"job/" + id}, event_text("", "job", json::write(JobMoved{id}))});
  }

  db::Database& db;
  const Clock& clock;
  Hub& hub;
  Instant since;
  std::map<Uuid, Instant> told;
  std::mutex mutex;
  std::condition_variable_any wake;
  bool is_rung = false;
  std::jthread thread;  // last: ends before what it uses
};

Feed::Feed(db::Database& db, const Clock& clock, Hub& hub)
    : impl_(std::make_shared<Impl>(db, clock, hub)) {
  const std::weak_ptr<Impl> weak = impl_;
  db.listen(std::string(jobs::emitted_channel), [weak](std::string_view) {
    if (const auto impl = weak.lock()) impl->ring();
  });
  db.listen(std::string(jobs::progress_channel), [weak](std::string_view job) {
    if (const auto impl = weak.lock()) impl->tell_progress(job);
  });
  impl_->thread =
      std::jthread([impl = impl_.get()](const std::stop_token& stop) { impl->run(stop); });
}

Feed::~Feed() {
  impl_->thread.request_stop();
  impl_->thread.join();
}

void add_routes(http::Router& router, Gate gate) {
  router
      .add_events(
          "/live", std::nullopt, {"live.bad_topic", "live.topic_forbidden"},
          [gate = std::move(gate)](http::Request& request) -> Result<Subscription> {
            auto& context = request.context();
            Subscription wanted{.topics = split(request.query("topics").value_or(""))};
            if (wanted.topics.empty() || wanted.topics.size() > 50)
              return Problem{Kind::invalid, "live.bad_topic", {{"topic", ""}}};
            const auto now = context.clock.now();
            const auto cursor = parse_instant(request.header("last-event-id").value_or(""));
            return context.db.read([&](db::Tx& tx) -> Result<Subscription> {
              for (const auto& text : wanted.topics) {
                if (text.starts_with("job/") && parse_uuid(text.substr(4))) continue;
                const auto topic = parse_topic(text);
                if (!topic) return Problem{Kind::invalid, "live.bad_topic", {{"topic", text}}};
                if (!gate(tx, context.actor, *topic))
                  return Problem{Kind::forbidden, "live.topic_forbidden", {{"topic", text}}};
              }
              wanted.first = event_text(to_string(now), "hello", "{}");
              if (cursor) wanted.first += missed(tx, wanted.topics, *cursor, now);
              return wanted;
            });
          })
      .says("Server-sent events of what happens to records")
      .reads("topics", "OFFICE, OFFICE/kind or OFFICE/kind/ID, up to 50, with commas");
}

}  // namespace ruam::live
