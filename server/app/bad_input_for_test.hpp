#pragma once

#include <gmock/gmock.h>

#include "app/house_for_test.hpp"
#include "people/actions.hpp"
#include "platform/backup/rows.hpp"

namespace ruam::app {

using testing::Answer;
using ::testing::HasSubstr;

/// One bad request. `@name` in path and body stands for an id.
struct Bad {
  std::string name, method, path, body;
  int status = 400;
  std::map<std::string, std::string> headers = {};
};

/// A change that was read at version 1.
inline const std::map<std::string, std::string> current{{"if-match", "\"1\""}};

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

inline bool has_thai(std::string_view text) { return text.find("\xE0\xB8") != text.npos; }

/// One signature of a sheet signed in ink, and a sheet of them.
inline std::string signed_line(const std::string& step, const std::string& date) {
  return R"({"step":)" + step + R"(,"signer_person_id":"@person","stand_in_id":null,)" +
         R"("position":"","date":")" + date + R"(","reason":""})";
}
inline std::string signed_sheet(const std::string& files, const std::string& lines) {
  return R"({"content_sha256":"0","files":[)" + files + R"(],"signatures":[)" + lines + "]}";
}

class BadInput : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    auto& office = world.office;
    const auto id = [](const auto& record) { return record.uuid.to_string(); };
    ids["@own"] = id(office.singburi);
    ids["@foreign"] = id(office.primary);
    ids["@nothing"] = new_uuid().to_string();
    ids["@project"] = id(world.project());
    ids["@approved"] = id(world.signed_project(3));
    ids["@report"] = id(world.report(progress::Status::drafted));
    ids["@submitted"] = id(world.report(progress::Status::submitted));
    ids["@person"] = office.person(office.singburi, "ก", "ครู").to_string();
    ids["@foreign_person"] = office.person(office.primary, "ข", "ครู").to_string();
    ids["@source"] = id(money::open_source(office.as("finance_officer"), office.singburi,
                                           {.class_id = "BS1.1", .name = "งบ", .fiscal_year = 2567})
                            .value());
    ids["@letter"] = id(world.letter());
    ids["@text_file"] = world.file("ไม่ใช่ภาพ", std::nullopt);
    actor = &office.again(everything()).actor;
  }

  /// Somebody with every role of singburi: no row may be refused for want of a right.
  Context& everything() {
    auto& office = world.office;
    const auto all = people::all_roles();
    const auto who = office.person(office.singburi, "ค", "ทุกตำแหน่ง");
    const auto opened =
        people::add_account(
            office.server(), office.singburi,
            {.person_id = who, .login = "everything", .roles = {{all.begin(), all.end()}, false}})
            .value();
    everyone = Actor{.account = opened.account.id, .home = office.singburi};
    context.emplace(Context{office.db(), everyone, office.clock, office.config, "test"});
    return *context;
  }

  std::string filled(std::string text) {
    for (auto it = ids.rbegin(); it != ids.rend(); ++it)
      text = replaced(text, it->first, it->second);
    return text;
  }

  /// {"content": …} of a good project with one place changed.
  std::string content_with(const std::string& pointer, const boost::json::value& wrong) {
    auto content = json::parse(json::write(marked_content())).value();
    content.at_pointer(pointer) = wrong;
    return R"({"content":)" + json::write(content) + "}";
  }
  std::string report_with(const std::string& pointer, const boost::json::value& wrong) {
    auto content = json::parse(json::write(progress::ReportContent{})).value();
    content.at_pointer(pointer) = wrong;
    return R"({"content":)" + json::write(content) + "}";
  }
  std::string line_with(const std::string& member, const std::string& wrong) {
    std::map<std::string, std::string> line{{"kind", "\"allocation\""},
                                            {"amount", "100"},
                                            {"source_id", "\"@source\""},
                                            {"date", "\"2024-01-05\""},
                                            {"document_no", "\"ศธ 1\""}};
    line[member] = wrong;
    std::string body;
    for (const auto& [name, value] : line)
      body += (body.empty() ? "{\"" : ",\"") + name + "\":" + value;
    return body + "}";
  }

  /// How many rows each table has, and what the two records under attack say; wrong codes are
  /// counted against guessing, which is no record.
  std::map<std::string, std::string> stored() {
    auto& database = world.office.db();
    std::map<std::string, std::string> all;
    all = database.read([&](db::Tx& tx) {
      std::map<std::string, std::string> counts;
      for (const auto& table : backup::list_tables(tx, database.engine()))
        if (table.name != "forum_guesses")
          counts[table.name] =
              std::to_string(*tx.find("SELECT COUNT(*) FROM " + table.name,
                                      [](const db::Row& row) { return row.get<std::int64_t>(0); }));
      return counts;
    });
    for (const auto* path : {"/offices/@own/projects/@project", "/offices/@own/reports/@report"})
      all[path] = world.api.call("GET", filled(path), actor).body;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(world.folder / "files"))
      files += entry.is_regular_file();
    all["files on disk"] = std::to_string(files);
    return all;
  }

  void expect_problem(const Answer& answer, int status) {
    EXPECT_EQ(answer.status, status) << answer.body.substr(0, 400);
    EXPECT_THAT(answer.header("Content-Type"), HasSubstr("application/problem+json"));
    const auto problem = json::parse(answer.body);
    ASSERT_TRUE(problem.has_value()) << answer.body.substr(0, 400);
    const auto* detail = problem->as_object().if_contains("detail");
    ASSERT_TRUE(detail) << answer.body.substr(0, 400);
    EXPECT_TRUE(has_thai(detail->as_string())) << answer.body.substr(0, 400);
    for (const auto& fault : problem->at("faults").as_array())
      EXPECT_TRUE(has_thai(fault.at("detail").as_string())) << answer.body.substr(0, 400);
  }

  void expect_all_refused(const std::vector<Bad>& rows) {
    const auto before = stored();
    for (const auto& row : rows) {
      SCOPED_TRACE(row.name);
      const bool is_public = row.path.starts_with("/session") || row.path.starts_with("/setup");
      expect_problem(world.api.call(row.method, filled(row.path), is_public ? nullptr : actor,
                                    filled(row.body), row.headers),
                     row.status);
    }
    EXPECT_EQ(stored(), before) << "something was stored";
  }

  HouseWorld world{GetParam()};
  std::map<std::string, std::string> ids;
  Actor everyone;
  std::optional<Context> context;
  const Actor* actor = nullptr;
};

}  // namespace ruam::app
