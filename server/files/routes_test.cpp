#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "files/actions.hpp"
#include "files/room.hpp"
#include "people/access.hpp"
#include "platform/json/json.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

namespace ruam::files {
namespace {

namespace fs = std::filesystem;
using testing::TestOffice;

/// A stand-in for the other rooms: everything of an office is visible to those who read its people.
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& ref : refs)
    all.push_back({ref, !people::may(tx, actor, people::read_people, ref), "", "", ""});
  return all;
}

class Files : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Files() {
    fs::create_directories(folder);
    api.config().data = folder / "data";
    office.config.data = folder / "data";
  }
  ~Files() override { fs::remove_all(folder); }

  std::string write(const std::string& bytes) {
    const auto path = folder / new_uuid().to_string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  std::string address(const std::string& tail = "") {
    return "/offices/" + office.singburi.uuid.to_string() + "/files" + tail;
  }
  std::string upload_text(const std::string& query, const std::string& bytes = "หลักฐาน") {
    const auto answer = api.upload(address(query), &office.actor("planner"), write(bytes));
    EXPECT_EQ(answer.status, 201) << answer.body;
    return std::string(answer.json().at("id").as_string());
  }

  TestOffice office{GetParam(), permission_rules()};
  fs::path folder = fs::temp_directory_path() / ("ruam-files-" + new_uuid().to_string());
  testing::Api api{
      office.db(), office.clock, {[](http::Router& router) { add_routes(router, describe); }}};
  std::string record = new_uuid().to_string();
};
RUAM_ON_BOTH_ENGINES(Files);

TEST_P(Files, KeepTheBytesOnceUnderTheirDigest) {
  const auto first = upload_text("?name=a.txt"), second = upload_text("?name=b.txt");
  EXPECT_NE(first, second);

  const auto place = content_path(office.config, sha256("หลักฐาน"));
  EXPECT_TRUE(fs::exists(place));
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder / "data" / "files"))
    count += entry.is_regular_file();
  EXPECT_EQ(count, 1u) << "no draft is left behind";

  const auto answer = api.call("GET", address("/" + first), &office.actor("planner"));
  EXPECT_EQ(answer.body, "หลักฐาน");
  EXPECT_EQ(answer.header("Content-Type"), "text/plain; charset=utf-8");
  EXPECT_NE(answer.header("Content-Disposition").find("attachment; filename=\"a.txt\""),
            std::string::npos);
}

TEST_P(Files, RefuseWhatTheirBytesDoNotAllow) {
  const auto& planner = office.actor("planner");
  for (const auto& bytes : {std::string("MZ\x90\0\1", 5), std::string("\xFF\xFE")}) {
    const auto answer = api.upload(address("?name=photo.jpg"), &planner, write(bytes));
    EXPECT_EQ(answer.status, 400) << answer.body;
    EXPECT_NE(answer.body.find("files.type_not_allowed"), std::string::npos);
  }
  EXPECT_NE(api.upload(address(), &planner, write("")).body.find("files.empty"), std::string::npos);
  const auto elsewhere = "/offices/" + office.primary.uuid.to_string() + "/files?name=a.txt";
  EXPECT_EQ(api.upload(elsewhere, &planner, write("ก")).status, 403);
  EXPECT_EQ(api.upload(address(), nullptr, write("ก")).status, 401);
}

TEST_P(Files, AreSeenByThoseWhoSeeTheirRecord) {
  const auto own = upload_text("?name=a.txt");
  const auto attached = upload_text("?name=b.txt&purpose=photo&kind=project&record=" + record);
  const auto list = address("?kind=project&record=" + record);
  const auto *uploader = &office.actor("planner"), *colleague = &office.actor("finance_officer"),
             *stranger = &office.stranger().actor;

  api.expect({
      {"uploader, own", "GET", address("/" + own), uploader, "", 200, {"หลักฐาน"}},
      {"colleague, not attached", "GET", address("/" + own), colleague, "", 404, {}, {"หลักฐาน"}},
      {"colleague, attached", "GET", address("/" + attached), colleague, "", 200, {"หลักฐาน"}},
      {"stranger, attached", "GET", address("/" + attached), stranger, "", 404, {}, {"หลักฐาน"}},
      {"nobody, attached", "GET", address("/" + attached), nullptr, "", 404, {}, {"หลักฐาน"}},
      {"stranger, about",
       "GET",
       address("/" + attached + "/about"),
       stranger,
       "",
       404,
       {},
       {"b.txt"}},
      {"stranger, bare",
       "GET",
       address("/" + attached + "/bare"),
       stranger,
       "",
       404,
       {},
       {"หลักฐาน"}},
      {"colleague, list", "GET", list, colleague, "", 200, {"b.txt", "\"purpose\":\"photo\""}},
      {"stranger, list", "GET", list, stranger, "", 200, {"\"rows\":[]"}, {"b.txt"}},
      {"nobody, list", "GET", list, nullptr, "", 200, {"\"rows\":[]"}, {"b.txt"}},
  });
}

TEST_P(Files, AreRemovedByTheirUploaderWhileTheyBelongToNothing) {
  const auto own = upload_text("?name=a.txt");
  const auto attached = upload_text("?name=b.txt&kind=project&record=" + record);
  const auto *uploader = &office.actor("planner"), *colleague = &office.actor("finance_officer");

  api.expect({
      {"colleague", "DELETE", address("/" + own), colleague, "", 403},
      {"attached", "DELETE", address("/" + attached), uploader, "", 409, {"files.in_use"}},
      {"uploader", "DELETE", address("/" + own), uploader, "", 204},
      {"gone", "GET", address("/" + own), uploader, "", 404, {"files.not_found"}},
  });
}

TEST_P(Files, GoFromTheirUploaderToOneRecordAndBack) {
  auto& planner = office.as("planner");
  const FileId id{office.singburi, *parse_uuid(upload_text("?name=a.txt"))};
  const Ref project{office.singburi, "project", *parse_uuid(record)},
      other{office.singburi, "project", new_uuid()};
  const auto write_tx = [&](auto act) {
    return office.db().write([&](db::Tx& tx) { return act(tx, planner, id, office.clock.now()); });
  };

  EXPECT_EQ(write_tx([&](auto& tx, auto& who, auto file, auto at) {
              return attach(tx, who, file, project, at);
            })
                .value()
                .kind,
            "project");
  EXPECT_EQ(write_tx([&](auto& tx, auto& who, auto file, auto at) {
              return attach(tx, who, file, other, at);
            })
                .error()
                .code,
            "files.belongs_elsewhere");
  EXPECT_EQ(office.db().read([&](db::Tx& tx) { return list(tx, project); }).size(), 1u);
  EXPECT_TRUE(write_tx([&](auto& tx, auto& who, auto file, auto at) {
                return detach(tx, who, file, project, at);
              }).has_value());
  EXPECT_TRUE(office.db().read([&](db::Tx& tx) { return list(tx, project); }).empty());
}

}  // namespace
}  // namespace ruam::files
