#include <algorithm>
#include <charconv>

#include "cycle/actions.hpp"
#include "cycle/feed.hpp"
#include "cycle/queries.hpp"
#include "cycle/room.hpp"
#include "people/access.hpp"
#include "platform/config.hpp"
#include "platform/http/router.hpp"
#include "platform/sha256.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

Result<WaitingQuery> query_of(const Request& request) {
  const auto limit = TRY(request.query_as<int>("limit"));
  return WaitingQuery{request.query("after").value_or(""),
                      static_cast<std::size_t>(std::clamp(limit.value_or(50), 1, 200)),
                      preferred_language(request.header("accept-language").value_or(""))};
}

Viewer viewer_of(Request& request) {
  const auto& context = request.context();
  return {context.actor, context.clock.today(), origin_of(request)};
}

Result<std::int64_t> year_of(const Request& request) {
  const auto year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  if (year && (*year < 2500 || *year > 2700))
    return Problem{Kind::invalid,
                   "json.faults",
                   {},
                   {{"?fiscal_year", "out_of_range", {{"least", "2500"}, {"most", "2700"}}}}};
  return year.value_or(0);
}

Result<RoundKey> key_of(const Request& request) {
  const auto number = [&](std::string_view name) -> Result<std::int64_t> {
    const auto text = request.path(name);
    std::int64_t value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
      return Problem{Kind::not_found, "cycle.round_not_found"};
    return value;
  };
  const auto fiscal_year = TRY(number("fiscal_year"));
  const auto month = TRY(number("month"));
  if (fiscal_year < 2500 || fiscal_year > 2700 || month < 0 || month > 12)
    return Problem{Kind::not_found, "cycle.round_not_found"};
  return RoundKey{std::string(request.path("duty")), fiscal_year, month};
}

Result<wire::Year> show_year(Request& request) {
  const auto office = TRY(request.office());
  auto fiscal_year = TRY(year_of(request));
  const auto viewer = viewer_of(request);
  if (fiscal_year == 0) fiscal_year = thai::fiscal_year(viewer.today).be;
  return request.context().db.read(
      [&](db::Tx& tx) { return view_year(tx, viewer, office, fiscal_year); });
}

Result<Reply<wire::Round>> show_round(Request& request, const RoundKey& key) {
  const auto office = TRY(request.office());
  const auto viewer = viewer_of(request);
  auto round = TRY(
      request.context().db.read([&](db::Tx& tx) { return view_round(tx, viewer, office, key); }));
  const auto version = round.version;
  return Reply<wire::Round>{.value = std::move(round), .version = version};
}

Reply<Duty> versioned(Duty duty, int status) {
  const auto version = duty.version;
  return {.value = std::move(duty), .version = version, .status = status};
}

Result<Reply<wire::Round>> save(Request& request, RoundEdit edit) {
  const auto office = TRY(request.office());
  const auto key = TRY(key_of(request));
  const auto version = TRY(request.expected_version());
  const auto done = save_round(request.context(), office, key, std::move(edit), version);
  if (done.has_value()) return show_round(request, key);
  auto problem = done.error();
  if (problem.kind == Kind::stale)
    if (const auto now = show_round(request, key); now.has_value())
      problem.details["current"] = json::write(now.value().value);
  return problem;
}

void add_year(http::Router& router) {
  const std::string year = "/offices/{office}/year";
  router.add<Nothing, wire::Year>(Method::get, year, read_year, {}, show_year)
      .says("The office's year: duties with their days, holidays, who does them")
      .reads("fiscal_year", "Buddhist era; this one when not said");
  router
      .add<DutyEdit, Duty>(Method::post, year + "/duties", write_year, {"cycle.duty_invalid"},
                           [](Request& request, DutyEdit edit) -> Result<Reply<Duty>> {
                             const auto office = TRY(request.office());
                             return versioned(
                                 TRY(add_duty(request.context(), office, std::move(edit))), 201);
                           })
      .answers(201);
  router.add<DutyEdit, Duty>(
      Method::put, year + "/duties/{duty}", write_year,
      {"cycle.duty_not_found", "cycle.duty_invalid", "cycle.stale"},
      [](Request& request, DutyEdit edit) -> Result<Reply<Duty>> {
        const auto office = TRY(request.office());
        const auto version = TRY(request.expected_version());
        return versioned(TRY(save_duty(request.context(), office, std::string(request.path("duty")),
                                       std::move(edit), version)),
                         200);
      });
  const std::string round = year + "/rounds/{duty}/{fiscal_year}/{month}";
  router.add<Nothing, wire::Round>(Method::get, round, read_year, {"cycle.round_not_found"},
                                   [](Request& request) -> Result<Reply<wire::Round>> {
                                     return show_round(request, TRY(key_of(request)));
                                   });
  router
      .add<RoundEdit, wire::Round>(Method::put, round, read_year,
                                   {"cycle.round_not_found", "cycle.round_invalid", "cycle.stale"},
                                   save)
      .says("Types the date of a circular, or says that a duty is done or not ours");
  router
      .add<Nothing, wire::Reminders>(
          Method::get, "/offices/{office}/reminders", read_year, {},
          [](Request& request) -> Result<wire::Reminders> {
            const auto office = TRY(request.office());
            const auto viewer = viewer_of(request);
            const bool all = TRY(request.query_as<bool>("all")).value_or(false);
            return request.context().db.read([&](db::Tx& tx) {
              return view_reminders(tx, viewer, office, all ? Whose::all : Whose::mine);
            });
          })
      .says("What the reader was reminded of in the last 90 days")
      .reads("all", "true: everybody's, for who keeps the year");
}

void add_feeds(http::Router& router) {
  const std::string feeds = "/offices/{office}/calendar-feeds";
  router.add<Nothing, FeedRows>(
      Method::get, feeds, read_year, {}, [](Request& request) -> Result<FeedRows> {
        const auto office = TRY(request.office());
        auto& context = request.context();
        return context.db.read([&](db::Tx& tx) { return list_feeds(tx, context.actor, office); });
      });
  router
      .add<Nothing, NewFeed>(
          Method::post, feeds, read_year, {"cycle.feed_too_many"},
          [](Request& request) -> Result<Reply<NewFeed>> {
            const auto office = TRY(request.office());
            return Reply<NewFeed>{
                .value = TRY(add_feed(request.context(), office, origin_of(request))),
                .status = 201};
          })
      .says("A new secret address for the reader's calendar program; told once")
      .answers(201);
  router.add<Nothing, Nothing>(Method::del, feeds + "/{id}", read_year, {"cycle.feed_not_found"},
                               [](Request& request) -> Result<Nothing> {
                                 const auto id = TRY(request.record<FeedId>());
                                 TRY(revoke_feed(request.context(), id));
                                 return Nothing{};
                               });
  const auto by_peer = std::make_shared<RateLimit>(120, std::chrono::minutes{1});
  const auto by_token = std::make_shared<RateLimit>(30, std::chrono::minutes{10});
  router
      .add_download("/calendars/{token}/ruam.ics", std::nullopt,
                    {"cycle.feed_not_found", "cycle.feed_too_often"},
                    [by_peer, by_token](Request& request) -> Result<http::FileReply> {
                      const auto& context = request.context();
                      const auto now = context.clock.now();
                      const std::string token{request.path("token")};
                      TRY(by_peer->take(std::string(request.peer()), now));
                      if (token.size() != 43)
                        return Problem{Kind::not_found, "cycle.feed_not_found"};
                      TRY(by_token->take(to_hex(sha256(token)), now));
                      const auto origin = origin_of(request);
                      const auto host = origin.substr(origin.find("://") + 3);
                      auto text = TRY(context.db.read([&](db::Tx& tx) {
                        return read_feed(tx, token, context.clock.today(), host);
                      }));
                      const auto tag = to_hex(sha256(text));
                      return http::FileReply{.content_type = "text/calendar; charset=utf-8",
                                             .file_name = std::string("ruam") + ".ics",
                                             .bytes = std::move(text),
                                             .etag = tag};
                    })
      .says("Due days for calendar programs (RFC 5545), by a secret address");
}

}  // namespace

std::string origin_of(http::Request& request) {
  const auto& own = request.context().config.public_url;
  if (!own.empty()) return own.ends_with('/') ? own.substr(0, own.size() - 1) : own;
  return (request.is_tls() ? "https://" : "http://") + request.header("host").value_or("");
}

void add_routes(http::Router& router, Waiting waiting, const people::RoleTable& roles) {
  router
      .add<http::Nothing, WaitingPage>(
          http::Method::get, "/offices/{office}/waiting", read_permission, {},
          [waiting](http::Request& request) -> Result<WaitingPage> {
            const auto office = TRY(request.office());
            const auto query = TRY(query_of(request));
            return request.context().db.read([&](db::Tx& tx) -> Result<WaitingPage> {
              TRY(people::require(tx, request.actor(), read_permission, office));
              return page_of(sorted(waiting(tx, request.actor(), office)), query);
            });
          })
      .says("What waits for the reader in this office, most urgent first")
      .reads("after", "Cursor")
      .reads("limit", "1 to 200, 50 when not said");
  add_year(router);
  add_feeds(router);
  add_register(router);
  add_packs(router);
  add_handover(router, waiting, roles);
}

}  // namespace ruam::cycle
