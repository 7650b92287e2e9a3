#include "platform/config.hpp"

#include <fstream>

#include <gmock/gmock.h>

#include "platform/ids.hpp"
#include "platform/messages.hpp"

namespace ruam {
namespace {

using ::testing::ElementsAre;

class ReadConfig : public ::testing::Test {
 protected:
  ReadConfig() { std::filesystem::create_directories(folder_); }
  ~ReadConfig() override { std::filesystem::remove_all(folder_); }

  Result<Config> read(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"--data", folder_.string()});
    rest_ = std::move(arguments);
    return read_config(rest_, [this](std::string_view name) -> std::optional<std::string> {
      const auto found = environment_.find(std::string(name));
      if (found == environment_.end()) return std::nullopt;
      return found->second;
    });
  }

  void settings(std::string_view text) { std::ofstream(folder_ / "settings.json") << text; }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("ruam-config-" + new_uuid().to_string());
  std::map<std::string, std::string> environment_;
  std::vector<std::string> rest_;
};

TEST_F(ReadConfig, TakesItsOwnOptionsAndLeavesTheRest) {
  const auto config =
      read({"proposal", "--listen", "0.0.0.0:80", "-o", "F", "--workers=7", "--", "--db"}).value();

  EXPECT_EQ(config.listen, "0.0.0.0:80");
  EXPECT_EQ(config.workers, 7);
  EXPECT_EQ(config.data, folder_);
  EXPECT_THAT(rest_, ElementsAre("proposal", "-o", "F", "--", "--db"));
}

TEST_F(ReadConfig, PrefersArgumentsToTheEnvironmentToTheFile) {
  settings(R"({"listen": "file:1", "log_level": "error", "workers": 3})");
  environment_ = {{"RUAM_LISTEN", "environment:2"}, {"RUAM_LOG_LEVEL", "debug"}};

  const auto config = read({"--listen", "argument:3"}).value();

  EXPECT_EQ(config.listen, "argument:3");
  EXPECT_EQ(config.log_level, "debug");
  EXPECT_EQ(config.workers, 3);
  EXPECT_EQ(config.db, "");
}

TEST_F(ReadConfig, RefusesAnUnknownSettingByName) {
  settings(R"({"lisen": "127.0.0.1:1"})");

  const auto problem = read({}).error();

  EXPECT_EQ(problem.code, "config.unknown_setting");
  EXPECT_EQ(problem.details.at("name"), "lisen");
  const auto sentence = Messages::built_in().say(Language::english, problem.code, problem.details);
  EXPECT_THAT(sentence, ::testing::HasSubstr("lisen"));
  EXPECT_THAT(sentence, ::testing::HasSubstr("settings.json"));
}

TEST_F(ReadConfig, RefusesWhatItCannotUse) {
  EXPECT_EQ(read({"--listen"}).error().code, "config.value_missing");
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--listen", "80"},
                                                    {"--listen", "a:70000"},
                                                    {"--workers", "0"},
                                                    {"--workers", "many"},
                                                    {"--log-level", "loud"},
                                                    {"--db", "mysql://x"}})
    EXPECT_EQ(read(arguments).error().code, "config.bad_value") << arguments[1];
  settings("{");
  EXPECT_EQ(read({}).error().code, "config.unreadable");
  settings(R"({"workers": 1.5})");
  EXPECT_EQ(read({}).error().code, "config.bad_value");
}

}  // namespace
}  // namespace ruam
