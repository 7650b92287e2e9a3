#include "cycle/feed.hpp"

#include <gmock/gmock.h>

#include "cycle/calendar_for_test.hpp"
#include "cycle/icalendar.hpp"

namespace ruam::cycle {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ICalendar, FoldsAt75OctetsWithoutPartingAThaiLetter) {
  std::string name;
  for (int i = 0; i < 60; ++i) name += "ก";

  const auto text = to_icalendar("x", "h", {{{}, name, {2026, 10, 20}, 3, Instant{0}}});

  std::string unfolded;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - at, 75U);
    const auto line = text.substr(at, end - at);
    EXPECT_NE(static_cast<unsigned char>(line[line.starts_with(' ') ? 1 : 0]) & 0xC0, 0x80);
    if (line.starts_with(' '))
      unfolded += line.substr(1);
    else
      unfolded += "\n" + line;
    at = end + 2;
  }
  EXPECT_THAT(unfolded, HasSubstr("\nSUMMARY:" + name + "\n"));
  EXPECT_THAT(unfolded, HasSubstr("\nDTSTART;VALUE=DATE:20261020\nDTEND;VALUE=DATE:20261021\n"));
  EXPECT_THAT(unfolded, HasSubstr("\nSEQUENCE:3\n"));
  EXPECT_THAT(unfolded, HasSubstr("\nDTSTAMP:19700101T000000Z\n"));
}

TEST(ICalendar, EscapesWhatTheFormatUses) {
  EXPECT_THAT(to_icalendar("a", "h", {{{}, "ก, ข; ค\\ง\nจ\x07", {2026, 1, 1}, 0, Instant{0}}}),
              HasSubstr("SUMMARY:ก\\, ข\\; ค\\\\ง\\nจ\r\n"));
}

TEST(RateLimit, RefusesTheNextUntilTheWindowIsOver) {
  RateLimit limit(2, std::chrono::seconds{60});
  EXPECT_TRUE(limit.take("a", Instant{0}).has_value());
  EXPECT_TRUE(limit.take("a", Instant{1}).has_value());
  EXPECT_EQ(limit.take("a", Instant{30'000}).error().details.at("retry_after"), "30");
  EXPECT_TRUE(limit.take("b", Instant{30'000}).has_value());
  EXPECT_TRUE(limit.take("a", Instant{60'000}).has_value());
}

class FeedRoute : public YearWorld {
 protected:
  FeedRoute() : api(office.db(), office.clock, {room(nothing_else(), no_roles()).add_routes}) {
    office.clock.set(Date{2026, 10, 1});
  }
  std::string feeds() { return "/offices/" + office.singburi.uuid.to_string() + "/calendar-feeds"; }
  /// The path below /api/v1 of a fresh feed.
  std::string fresh(const Actor& actor) {
    const auto answer = api.call("POST", feeds(), &actor);
    EXPECT_EQ(answer.status, 201) << answer.body;
    id = std::string(answer.json().at("id").as_string());
    const std::string url{answer.json().at("url").as_string()};
    return url.substr(url.find("/calendars/"));
  }

  testing::Api api;
  std::string id;
};
RUAM_ON_BOTH_ENGINES(FeedRoute);

TEST_P(FeedRoute, TellsTheRolesOwnDaysWithoutSignInAndNothingElse) {
  const auto path = fresh(office.actor("finance_officer"));

  const auto answer = api.call("GET", path, nullptr);

  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.header("Content-Type"), HasSubstr("text/calendar"));
  EXPECT_THAT(answer.body, HasSubstr("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  const auto report = round_id(office.singburi, {"OY-10-05", 2570, 10}).to_string();
  const auto of_others = round_id(office.singburi, {"OY-10-04", 2570, 10}).to_string();
  EXPECT_THAT(answer.body, HasSubstr("UID:" + report));
  EXPECT_THAT(answer.body, Not(HasSubstr(of_others)));
  EXPECT_THAT(answer.body, Not(HasSubstr("(finance_officer)")));  // no names of people
  const auto same = api.call("GET", path, nullptr, {}, {{"if-none-match", answer.header("ETag")}});
  EXPECT_EQ(same.status, 304);
}

TEST_P(FeedRoute, KeepsTheUidAndRaisesTheSequenceWhenADayMoves) {
  const auto path = fresh(office.actor("planner"));
  const RoundKey key{"OY-10-04", 2570, 10};
  const auto uid = "UID:" + round_id(office.singburi, key).to_string();
  const auto event = [&] {
    const auto body = api.call("GET", path, nullptr).body;
    const auto at = body.find(uid);
    return at == std::string::npos ? "" : body.substr(at, body.find("END:VEVENT", at) - at);
  };
  EXPECT_THAT(event(), HasSubstr("SEQUENCE:0\r\nDTSTART;VALUE=DATE:20261020"));

  office.clock.set(Date{2026, 10, 2});
  save_round(office.as("planner"), office.singburi, key, {.due = Date{2026, 10, 22}}, 0).value();

  EXPECT_THAT(event(), HasSubstr("SEQUENCE:1\r\nDTSTART;VALUE=DATE:20261022"));
  EXPECT_THAT(event(), HasSubstr("DTSTAMP:20261001T170000Z"));  // midnight in Thailand
  morning({2026, 10, 3});
  EXPECT_THAT(event(), HasSubstr("SEQUENCE:1\r\n"));
}

TEST_P(FeedRoute, EndsWithItsRevocationAndItsAccount) {
  auto& planner = office.as("planner");
  const auto path = fresh(planner.actor);
  EXPECT_EQ(api.call("DELETE", feeds() + "/" + id, &office.actor("office_head")).status, 404);
  EXPECT_EQ(api.call("DELETE", feeds() + "/" + id, &planner.actor).status, 204);
  EXPECT_EQ(api.call("GET", path, nullptr).status, 404);

  const auto other = fresh(planner.actor);
  const auto account = office.db().read([&](db::Tx& tx) {
    return people::get_account(tx, office.singburi, planner.actor.account).value();
  });
  people::save_account(office.server(), {{office.singburi, account.id}, account.version, false, {}})
      .value();
  EXPECT_EQ(api.call("GET", other, nullptr).status, 404);
}

TEST_P(FeedRoute, KeepsOnlyTheHashRefusesGuessesAndTooMuchReading) {
  const auto path = fresh(office.actor("planner"));
  const auto token = path.substr(11, path.rfind('/') - 11);
  EXPECT_EQ(token.size(), 43U);
  EXPECT_EQ(api.call("GET", "/calendars/" + std::string(43, 'A') + "/ruam.ics", nullptr).status,
            404);
  for (int i = 0; i < 30; ++i) EXPECT_EQ(api.call("GET", path, nullptr).status, 200);
  const auto refused = api.call("GET", path, nullptr);
  EXPECT_EQ(refused.status, 429);
  EXPECT_NE(refused.header("Retry-After"), "");
  for (int i = 1; i < most_feeds; ++i) fresh(office.actor("planner"));
  EXPECT_EQ(api.call("POST", feeds(), &office.actor("planner")).status, 409);
}

}  // namespace
}  // namespace ruam::cycle
