#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "files/actions.hpp"
#include "files/content.hpp"
#include "projects/actions.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::projects {

/// A picture of one white dot: enough of a PNG for the store.
inline constexpr std::string_view dot{
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9c"
    "c\xf8\xff\xff\xff\x7f\0\t\xfb\3\xfd\x05\x43\x45\xca\0\0\0\0IEND\xae\x42\x60\x82",
    70};
inline constexpr std::string_view pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

inline Content small_content() {
  Content c;
  c.title = "โครงการพัฒนาภาคีเครือข่าย";
  return c;
}

class Sheets : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder);
    office.config.data = folder;
    office.clock.set(Date{2024, 3, 1});
    id = create(office.as("project_owner"), office.singburi, {2567, "", small_content()}).value();
    office.clock.set(Date{2024, 3, 20});
  }
  void TearDown() override { std::filesystem::remove_all(folder); }

  Record reload() {
    return office.db().read([&](db::Tx& tx) { return find(tx, id).value(); });
  }

  std::vector<Signature> signatures() {
    return office.db().read(
        [&](db::Tx& tx) { return get(tx, office.actor("planner"), id).value().signatures; });
  }

  Uuid upload(std::string_view bytes, const Context& by) {
    const files::NewFile wanted{.office = office.singburi,
                                .id = new_uuid(),
                                .name = "สแกน",
                                .stored = files::store_bytes(office.config, bytes).value(),
                                .record = ref(id),
                                .purpose = files::Purpose::scan};
    return office.db()
        .write([&](db::Tx& tx) -> Result<Uuid> {
          return files::add(tx, by, wanted, office.clock.now()).id;
        })
        .value();
  }

  Uuid holder(std::string_view role) { return office.actor(role).person; }

  /// The whole chain on one sheet, a day each.
  NewPaper sheet(std::string_view bytes = pdf) {
    return {reload().content_sha256,
            {upload(bytes, office.as("planner"))},
            {{.step = 0,
              .signer_person_id = holder("division_head"),
              .date = {2024, 3, 4},
              .reason = "เสนอบนกระดาษแล้ว"},
             {.step = 1, .signer_person_id = holder("deputy_head"), .date = {2024, 3, 5}},
             {.step = 2, .signer_person_id = holder("office_head"), .date = {2024, 3, 6}}}};
  }

  Result<Uuid> enter(const NewPaper& paper, std::string_view role = "planner") {
    return record_paper(office.as(role), id, paper);
  }

  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("ruam-paper-" + new_uuid().to_string());
  testing::TestOffice office{GetParam(), room().permissions};
  ProjectId id;
};

}  // namespace ruam::projects
