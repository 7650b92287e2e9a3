#include "app/bad_input_for_test.hpp"
#include "intake/actions.hpp"
#include "intake/make.hpp"
#include "intake/queries.hpp"

namespace ruam::app {
namespace {

class BadInputOnIntake : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputOnIntake);

TEST_P(BadInputOnIntake, IsRefused) {
  using intake::FieldState, intake::Name, intake::Value;
  auto& office = world.office;
  auto& planner = office.as("planner");
  const std::string words = "โครงการอ่านหนังสือ\nวัตถุประสงค์\nเพื่อส่งเสริมการอ่าน\n";
  const auto kept = files::store_bytes(office.config, words).value();
  const auto id =
      intake::hand_in(planner, office.singburi, {.name = "ก.txt", .stored = kept}).value();
  intake::keep_reading(office.server(), id,
                       {{.format = "txt", .text = words}, intake::read_text(words)})
      .value();
  ids["@paper"] = id.uuid.to_string();
  const auto view =
      office.db().read([&](db::Tx& tx) { return intake::get(tx, planner.actor, id).value(); });
  ASSERT_FALSE(view.fields.empty());
  ids["@field"] = view.fields.front().id.to_string();
  const std::string all = "/offices/@own/intake", one = all + "/@paper",
                    field = one + "/fields/@field";
  const auto decision = [](FieldState state, std::optional<Value> value = {}) {
    return json::write(intake::DecideField{state, std::move(value)});
  };
  const auto added = [](Name name, Value value, std::int64_t line = 0) {
    return json::write(intake::NewField{name, std::move(value), line, std::nullopt});
  };
  const std::map<std::string, std::string> old{{"if-match", "\"7\""}};
  expect_all_refused({
      {"a state nobody knows", "GET", all + "?state=lost", ""},
      {"a batch that is no id", "GET", all + "?batch=1", ""},
      {"a cursor of nobody", "GET", all + "?after=x", ""},
      {"a paper that is not there", "GET", all + "/@nothing", "", 404},
      {"a paper of another office", "GET", "/offices/@foreign/intake/@paper", "", 403},
      {"a page of a text", "GET", one + "/pages/1", "", 404},
      {"a page that is no number", "GET", one + "/pages/..%2F..", "", 404},
      {"a decision on nothing seen", "PUT", field, decision(FieldState::accepted), 428},
      {"a decision on what has changed", "PUT", field, decision(FieldState::accepted), 412, old},
      {"a correction without a value", "PUT", field, decision(FieldState::corrected), 400, current},
      {"a correction to nothing", "PUT", field, decision(FieldState::corrected, Value{}), 400,
       current},
      {"a field of the paper called added", "PUT", field, decision(FieldState::added), 400,
       current},
      {"a field of another paper", "PUT", one + "/fields/@nothing", decision(FieldState::accepted),
       404, current},
      {"a field without words", "POST", one + "/fields", added(Name::objective, {})},
      {"a year of the common era", "POST", one + "/fields",
       added(Name::fiscal_year, {.year = 2024})},
      {"a fifth quarter", "POST", one + "/fields",
       added(Name::quarter, {.year = 2567, .number = Thousandths{5'000}, .amount = baht(1)})},
      {"a period that ends before it begins", "POST", one + "/fields",
       added(Name::period, {.from = Date{2024, 5, 1}, .to = Date{2024, 4, 1}})},
      {"money below nothing", "POST", one + "/fields", added(Name::total, {.amount = baht(-1)})},
      {"a line below the last", "POST", one + "/fields",
       added(Name::objective, {.text = "เพื่อ"}, 99)},
      {"a field nobody knows", "POST", one + "/fields", R"({"name":"colour","value":{}})"},
      {"a line that is not there", "POST", one + "/kept-lines", R"({"line":99,"kept":true})"},
      {"a record before the fields are checked", "POST", one + "/record",
       json::write(intake::MakeRecord{}), 409},
      {"keeping under nothing", "POST", one + "/record",
       json::write(intake::MakeRecord{.target = intake::Target::kept})},
      {"keeping under a project that is not there", "POST", one + "/record",
       json::write(intake::MakeRecord{.target = intake::Target::kept, .project = new_uuid()}), 404},
      {"a record of a kind nobody knows", "POST", one + "/record", R"({"target":"song"})"},
      {"throwing away what is not there", "DELETE", all + "/@nothing", "", 404},
  });
}

TEST_P(BadInputOnIntake, IsRefusedAsFiles) {
  const auto before = stored();
  for (const std::string& bytes :
       {std::string{}, std::string("MZ\x90\0\1", 5), std::string("\xE0\xB8")})
    expect_problem(
        world.api.upload(filled("/offices/@own/intake?name=a.txt"), actor, world.body_file(bytes)),
        400);
  EXPECT_EQ(stored(), before) << "something was stored";
}

}  // namespace
}  // namespace ruam::app
