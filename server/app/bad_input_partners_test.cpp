#include "app/bad_input_for_test.hpp"
#include "partners/actions.hpp"

namespace ruam::app {
namespace {

class BadInputOnPartners : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputOnPartners);

std::string body_of(const auto& content) { return R"({"content":)" + json::write(content) + "}"; }

TEST_P(BadInputOnPartners, IsRefused) {
  auto& planner = world.office.as("planner");
  const auto own = world.office.singburi;
  ids["@mou"] = partners::create_mou(planner, own, {.title = "ร่าง"}, world.house.describe())
                    .value()
                    .uuid.to_string();
  ids["@network"] =
      partners::create_network(planner, own, {.name = "เครือข่าย"}).value().uuid.to_string();
  const std::map<std::string, std::string> seen{{"if-match", "\"1\""}};
  const std::string entries = "/offices/@own/partners", mous = "/offices/@own/mous",
                    networks = "/offices/@own/networks",
                    activities = "/offices/@own/partner-activities";
  partners::EntryContent far{.name = "ก"};
  far.place.lat_e6 = 100'000'000;
  far.place.lon_e6 = 15'000'000;
  partners::EntryContent of_nobody{.name = "ก", .organisation = OfficeId{new_uuid()}};
  partners::MouContent backwards{
      .title = "ก", .starts_on = Date{2024, 5, 1}, .ends_on = Date{2024, 4, 1}};
  partners::MouContent era{.title = "ก", .starts_on = Date{2567, 5, 1}};
  partners::NetworkContent nobody{.name = "ก", .coordinator_person = new_uuid()};
  partners::ActivityContent of_nothing{.title = "ก", .on = Date{2024, 1, 1}, .mou = new_uuid()};
  partners::ActivityContent early{.title = "ก"};
  expect_all_refused({
      {"an entry without a name", "POST", entries, body_of(partners::EntryContent{})},
      {"a point elsewhere", "POST", entries, body_of(far)},
      {"an organisation that is not there", "POST", entries, body_of(of_nobody)},
      {"a kind nobody knows", "GET", entries + "?kind=king", ""},
      {"a scholar without a field", "POST", entries,
       body_of(partners::EntryContent{.kind = partners::EntryKind::scholar, .name = "ก"})},
      {"an entry of another office", "GET", "/offices/@foreign/partners/@nothing", "", 403},
      {"a memorandum without a title", "POST", mous, body_of(partners::MouContent{})},
      {"an end before the beginning", "POST", mous, body_of(backwards)},
      {"a year of the Buddhist Era", "POST", mous, body_of(era)},
      {"an edit of nothing seen", "PUT", mous + "/@mou",
       body_of(partners::MouContent{.title = "ข"}), 428},
      {"a signature with nothing to sign", "POST", mous + "/@mou/signature",
       R"({"signed_on":"2024-01-05","file_id":null,"paper":"ตู้"})"},
      {"a signature nobody can find", "POST", mous + "/@mou/signature",
       R"({"signed_on":"2024-01-05","file_id":null,"paper":" "})"},
      {"a signature to come", "POST", mous + "/@mou/signature",
       R"({"signed_on":"2124-01-05","file_id":null,"paper":"ตู้"})"},
      {"a scan that is not there", "POST", mous + "/@mou/signature",
       R"({"signed_on":"2024-01-05","file_id":"@nothing","paper":""})"},
      {"a renewal of a draft", "POST", mous + "/@mou/renewal", "", 409},
      {"an end without a reason", "POST", mous + "/@mou/closure", R"({"reason":" "})"},
      {"a standing nobody knows", "GET", mous + "?standing=old", ""},
      {"a network without a name", "POST", networks, body_of(partners::NetworkContent{})},
      {"a coordinator who is nobody", "POST", networks, body_of(nobody), 404},
      {"a stage without what it needs", "POST", networks + "/@network/stage",
       R"({"move":"advance","reason":"","evidence":[]})", 409},
      {"a move nobody knows", "POST", networks + "/@network/stage",
       R"({"move":"jump","reason":"","evidence":[]})"},
      {"back from the first stage", "POST", networks + "/@network/stage",
       R"({"move":"again","reason":"","evidence":[]})", 409},
      {"a model of one stage", "PUT", "/offices/@own/network-model",
       R"({"model":{"name":"ก","stages":[],"loops_to":"","renews_at":"","works_from":""}})", 400,
       seen},
      {"an activity without a day", "POST", activities, body_of(early)},
      {"an activity of no memorandum", "POST", activities, body_of(of_nothing), 404},
  });
}

}  // namespace
}  // namespace ruam::app
