#include "platform/json/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ruam::json {
namespace sample {

enum class Status { draft, approved };
BOOST_DESCRIBE_ENUM(Status, draft, approved)

struct Line {
  std::string text;
  Satang amount;
};
BOOST_DESCRIBE_STRUCT(Line, (), (text, amount))

struct Node {
  std::string name;
  std::vector<Node> children;
};
BOOST_DESCRIBE_STRUCT(Node, (), (name, children))

struct Plan {
  Uuid id;
  std::string title;
  std::optional<int> year;
  Status status{};
  std::vector<Line> lines;
  std::map<std::string, std::int64_t> sums;
  std::optional<Date> due;
  Instant at;
  bool open = false;
  Thousandths hours;
  value extra;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (id, title, year, status, lines, sums, due, at, open, hours, extra))

struct WithRaw {
  RawOf<Line> line;
  LongText body;
};
BOOST_DESCRIBE_STRUCT(WithRaw, (), (line, body))

struct Grown {
  std::string text;
  Later<std::vector<Line>> lines;
  Later<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Grown, (), (text, lines, note))

struct Optional {
  Later<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Optional, (), (note))

}  // namespace sample

namespace {

using sample::Line;
using sample::Node;
using sample::Plan;
using ::testing::ElementsAre;
using ::testing::Field;

std::vector<std::pair<std::string, std::string>> faults_of(const Problem& problem) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& fault : problem.faults) all.emplace_back(fault.where, fault.code);
  return all;
}

Plan sample_plan() {
  return {.id = *parse_uuid("019ab6b2-7b1c-7def-8000-0123456789ab"),
          .title = "โครงการ \"ร่วม\"\n\tบรรทัดสอง \\ /",
          .year = 2567,
          .status = sample::Status::approved,
          .lines = {{"ค่าอาหาร", Satang{112'000}}, {"", Satang{-1}}},
          .sums = {{"ก", 1}, {"a/b", most_exact}},
          .due = Date{2024, 7, 18},
          .at = Instant{1'795'339'800'123},
          .open = true,
          .hours = Thousandths{1500},
          .extra = {{"any", {1, nullptr, "x"}}}};
}

TEST(Json, KeepsTheTextOfRecordsThatAreOlderThanAMember) {
  const std::string before = R"({"text":"ก"})",
                    after = R"({"text":"ก","lines":[{"text":"ข","amount":1}],"note":"ค"})";

  for (const auto& text : {before, after})
    EXPECT_EQ(write(read<sample::Grown>(text).value()), text);
  EXPECT_EQ(write(sample::Optional{}), "{}");
  EXPECT_EQ(read<sample::Grown>(R"({"text":"ก","lines":null})").error().faults.at(0).code,
            "not_list");
}

TEST(JsonWrite, SpellsEveryKindOfFieldInOneForm) {
  EXPECT_EQ(
      write(sample_plan()),
      R"({"id":"019ab6b2-7b1c-7def-8000-0123456789ab","title":"โครงการ \"ร่วม\"\n\tบรรทัดสอง \\ /",)"
      R"("year":2567,"status":"approved","lines":[{"text":"ค่าอาหาร","amount":112000},)"
      R"({"text":"","amount":-1}],"sums":{"a/b":9007199254740991,"ก":1},"due":"2024-07-18",)"
      R"("at":"2026-11-22T09:30:00.123Z","open":true,"hours":1500,"extra":{"any":[1,null,"x"]}})");
}

TEST(JsonWrite, WritesNothingAsNullAndEmptyListsAsSuch) {
  EXPECT_EQ(write(std::optional<int>{}), "null");
  EXPECT_EQ(write(std::vector<int>{}), "[]");
  EXPECT_EQ(write(std::map<std::string, int>{}), "{}");
}

TEST(JsonRead, GivesBackWhatWasWritten) {
  const auto text = write(sample_plan());

  const auto read_back = read<Plan>(text);

  ASSERT_TRUE(read_back.has_value());
  EXPECT_EQ(write(*read_back), text);
}

TEST(JsonRead, NamesEveryFaultAtOnceByItsPointer) {
  const auto result = read<Plan>(
      R"({"title":5,"status":"lost","lines":[{"text":"x","amount":1.5},7],"sums":{"a/b":"x"},)"
      R"("due":"2567-02-30","at":null,"open":1,"hours":9007199254740992,"extra":"\u0001","zz":0,"id":"x"})");

  EXPECT_THAT(faults_of(result.error()),
              ::testing::UnorderedElementsAre(
                  std::pair{"/id", "not_id"}, std::pair{"/title", "not_text"},
                  std::pair{"/status", "not_one_of"}, std::pair{"/lines/0/amount", "not_integer"},
                  std::pair{"/lines/1", "not_object"}, std::pair{"/sums/a~1b", "not_integer"},
                  std::pair{"/due", "not_date"}, std::pair{"/at", "not_instant"},
                  std::pair{"/open", "not_boolean"}, std::pair{"/hours", "out_of_range"},
                  std::pair{"/extra", "bad_text"}, std::pair{"/zz", "unknown_field"}));
}

TEST(JsonRead, WantsEveryFieldThatIsNotOptional) {
  const auto result = read<Line>("{}");

  EXPECT_THAT(faults_of(result.error()),
              ElementsAre(std::pair{"/text", "missing"}, std::pair{"/amount", "missing"}));
}

TEST(JsonRead, RefusesNulAndControlCharactersAndOverlongTextButKeepsBlanksAsTheyAre) {
  EXPECT_EQ(read<std::string>(R"("a\u0000b")").error().faults[0].code, "bad_text");
  EXPECT_EQ(read<std::string>(R"("a\u001bb")").error().faults[0].code, "bad_text");
  EXPECT_EQ(read<std::string>("\"a\xC2\x85\"").error().faults[0].code, "bad_text");
  EXPECT_EQ(*read<std::string>("\"  ก\\n \""), "  ก\n ");
  std::string thai;
  for (int i = 0; i < 10'000; ++i) thai += "ก";
  EXPECT_TRUE(read<std::string>('"' + thai + '"').has_value());
  EXPECT_EQ(read<std::string>('"' + thai + "ก\"").error().faults[0].code, "too_long");
  EXPECT_TRUE(read<LongText>('"' + thai + "ก\"").has_value());
}

TEST(JsonRead, StopsCollectingAfterAHundredFaults) {
  std::string list = "[";
  for (int i = 0; i < 500; ++i) list += "true,";
  list.back() = ']';

  EXPECT_EQ(read<std::vector<int>>(list).error().faults.size(), 100u);
}

TEST(JsonRaw, IsSplicedVerbatimAndCheckedWhenRead) {
  const sample::WithRaw raw{.line = {R"({"text":"ก","amount":1})"}, .body = {"x"}};
  const auto text = R"({"line":{"text":"ก","amount":1},"body":"x"})";

  EXPECT_EQ(write(raw), text);
  EXPECT_EQ(read<sample::WithRaw>(text)->line.text, raw.line.text);
  EXPECT_EQ(
      read<sample::WithRaw>(R"({"line":{"text":1,"amount":1},"body":"x"})").error().faults[0].where,
      "/line/text");
}

TEST(JsonParse, RefusesWhatReadersCouldUnderstandDifferently) {
  for (const std::string bad :
       {"", " ", "{", "[1,]", "{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":1}}", "\"\xFF\"",
        "\"\xED\xA0\x80\"", "\"\\ud800\"", "1 2", "// x\n1", "NaN", "'a'", "\xEF\xBB\xBF{}",
        "{\"a\\u0062\":1,\"ab\":2}", "01", "\"a\nb\""})
    EXPECT_EQ(parse(bad).error().code, "json.malformed") << bad;
  EXPECT_TRUE(parse(std::string("1\0", 2)).has_error());
  EXPECT_TRUE(parse(std::string(32, '[') + std::string(32, ']')).has_value());
  EXPECT_TRUE(parse(std::string(33, '[') + std::string(33, ']')).has_error());
  EXPECT_TRUE(parse(std::string(1'000'000, '[')).has_error());
  EXPECT_TRUE(parse(R"([{"a":1},{"a":2},{"b":{"a":1},"a":{"b":1}}])").has_value());
}

TEST(JsonCanonical, SortsKeysByUtf16AndWritesNoBlanks) {
  // the key order of RFC 8785 §3.2.3
  const auto parsed = parse(
      R"({"\u20ac":"Euro","\r":"CR","\ufb33":"Hebrew","1":"One","\ud83d\ude00":"Smile","\u0080":"C","\u00f6":"o"})");

  EXPECT_EQ(canonical(*parsed),
            "{\"\\r\":\"CR\",\"1\":\"One\",\"\xC2\x80\":\"C\",\"ö\":\"o\",\"€\":\"Euro\","
            "\"😀\":\"Smile\",\"\xEF\xAC\xB3\":\"Hebrew\"}");
  EXPECT_EQ(canonical(*parse(R"([1, -5, true, null, "\u000f\n/", {} ])")),
            "[1,-5,true,null,\"\\u000f\\n/\",{}]");
  EXPECT_THROW((void)canonical(value(1.5)), std::logic_error);
}

TEST(JsonDiff, NamesWhatChangedByPathAndMatchesItemsById) {
  const auto before =
      parse(R"({"a":1,"gone":2,"list":[{"id":"x","v":1},{"id":"y","v":2}],"plain":[1,2]})");
  const auto after = parse(
      R"({"a":1,"new":null,"list":[{"id":"z","v":0},{"id":"y","v":2},{"id":"x","v":9}],"plain":[1,3,4]})");

  EXPECT_EQ(diff(*before, *after), *parse(R"([{"path":"/gone","from":2},
    {"path":"/list/x/v","from":1,"to":9},{"path":"/list/z","to":{"id":"z","v":0}},
    {"path":"/list/@order","from":["x","y"],"to":["y","x"]},
    {"path":"/plain/1","from":2,"to":3},{"path":"/plain/2","to":4},{"path":"/new","to":null}])"));
  EXPECT_EQ(diff(*before, *before), value(boost::json::array{}));
}

TEST(JsonSchema, NamesStructsOnceAndLetsATreeReferToItself) {
  Components components;

  const auto schema = Wire<Plan>::schema(components);
  Wire<Node>::schema(components);

  EXPECT_EQ(schema.at("$ref"), "#/components/schemas/json.sample.Plan");
  const auto& plan = components.at("json.sample.Plan").as_object();
  EXPECT_EQ(plan.at("additionalProperties"), false);
  EXPECT_EQ(plan.at("properties").at("lines").at("items").at("$ref"),
            "#/components/schemas/json.sample.Line");
  EXPECT_EQ(components.at("json.sample.Status").at("enum"), value({"draft", "approved"}));
  EXPECT_EQ(
      components.at("json.sample.Node").at("properties").at("children").at("items").at("$ref"),
      "#/components/schemas/json.sample.Node");
  EXPECT_EQ(components.at("json.sample.Line").at("properties").at("amount").at("format"), "satang");
}

/// A small generator of its own, so that a failing seed can be named.
struct Dice {
  std::uint64_t state;
  std::uint64_t roll(std::uint64_t sides) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % sides;
  }
  std::string text() {
    static const char* const bits[] = {"ก", "ำ", "น้ำ", "a", "\"", "\\", "\n", "\t", "/",
                                       "😀", " ", "é",  "~", "{",  ":",  "๑",  "ปู่"};
    std::string made;
    for (auto n = roll(20); n > 0; --n) made += bits[roll(std::size(bits))];
    return made;
  }
};

TEST(JsonProperty, AnyValueReadsBackAsItWasWrittenAndItsCanonicalFormIsAFixedPoint) {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    Dice dice{seed};
    Plan plan = sample_plan();
    plan.title = dice.text();
    plan.lines.clear();
    for (auto n = dice.roll(5); n > 0; --n)
      plan.lines.push_back(
          {dice.text(), Satang{static_cast<std::int64_t>(dice.roll(1u << 31)) - (1 << 30)}});
    plan.sums[dice.text()] = static_cast<std::int64_t>(dice.roll(1000));
    if (dice.roll(2)) plan.due.reset();
    const auto text = write(plan);

    const auto read_back = read<Plan>(text);

    ASSERT_TRUE(read_back.has_value()) << seed << text;
    EXPECT_EQ(write(*read_back), text) << seed;
    const auto once = canonical(*parse(text));
    EXPECT_EQ(canonical(*parse(once)), once) << seed;
  }
}

}  // namespace
}  // namespace ruam::json
