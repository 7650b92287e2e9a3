#include "app/bad_input_for_test.hpp"

namespace ruam::app {
namespace {

/// Sign-in sheets and result reports.
class BadInputOnClosing : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputOnClosing);

TEST_P(BadInputOnClosing, IsRefused) {
  const std::string sheets = "/offices/@own/projects/@approved/attendance",
                    result = "/offices/@own/results/@nothing";
  const auto sheet = [](const std::string& member, const boost::json::value& wrong) {
    progress::Register good{.title = "ประชุม"};
    good.attendees = {{.id = new_uuid(), .name = "นายหนึ่ง"}};
    auto content = json::parse(json::write(good)).value();
    content.at_pointer(member) = wrong;
    return R"({"content":)" + json::write(content) + "}";
  };
  const auto report = [](const std::string& member, const boost::json::value& wrong) {
    progress::ResultContent good;
    good.measures = {{.id = new_uuid(), .title = "พอใจ"}};
    good.indicators = {{.indicator_id = new_uuid()}};
    auto content = json::parse(json::write(good)).value();
    content.at_pointer(member) = wrong;
    return R"({"content":)" + json::write(content) + "}";
  };
  const auto put = [&](const std::string& name, const std::string& body, int status = 400) {
    return Bad{name, "PUT", result, body, status, current};
  };
  expect_all_refused({
      {"a sheet without a title", "POST", sheets, sheet("/title", " ")},
      {"a row without a name", "POST", sheets, sheet("/attendees/0/name", "")},
      {"an activity of another project", "POST", sheets,
       sheet("/activity_id", new_uuid().to_string().c_str())},
      {"a day that is none", "POST", sheets, sheet("/date", "2024-02-31")},
      {"a mark that is none", "POST", sheets, sheet("/attendees/0/morning", "มา")},
      {"a project that is none", "POST", "/offices/@own/projects/@nothing/attendance",
       sheet("/title", "ก"), 404},
      {"a quote that never ends", "POST", "/offices/@own/attendance-rows",
       R"({"text":"\"นายหนึ่ง\tครู"})"},
      {"a project that is not at work", "POST", "/offices/@own/projects/@project/result", "", 409},
      put("a negative count", report("/indicators/0/typed", -1)),
      put("a negative base", report("/indicators/0/base", -1)),
      put("a negative mean", report("/measures/0/mean", -5)),
      put("fewer than none asked", report("/measures/0/asked", -1)),
      put("a kind of measure that is none", report("/measures/0/kind", "love")),
      put("nothing there", report("/place", "ก"), 404),
      {"no If-Match", "PUT", result, report("/place", "ก"), 428},
      {"a decision that is none", "POST", result + "/signatures",
       R"({"decision":"perhaps","content_sha256":"","reason":"","paper":null})"},
      {"signing nothing", "POST", result + "/signatures",
       R"({"decision":"sign","content_sha256":"","reason":"","paper":null})", 404},
  });
}

}  // namespace
}  // namespace ruam::app
