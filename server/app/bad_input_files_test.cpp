#include "app/bad_input_for_test.hpp"
#include "platform/doc/zip.hpp"

namespace ruam::app {
namespace {

/// Uploads, workbooks, sheets of paper and pictures.
class BadInputOnFiles : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputOnFiles);

TEST_P(BadInputOnFiles, IsRefusedAsFiles) {
  const auto zip = [](const std::string& inside, std::string bytes) {
    return doc::zip_of({{"[Content_Types].xml", "<Types/>"}, {inside, std::move(bytes)}});
  };
  const std::string bomb(80 << 20, '\0');
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.txt", ""},
      {"a.jpg", std::string("MZ\x90\0\1", 5)},
      {"a.pdf",
       "\x7F"
       "ELF\2\1\1"},
      {"a.txt", "\xE0\xB8"},
      {"a.zip", doc::zip_of({{"a.txt", "ก"}})},
      {"a.docx", zip("word/document.xml", bomb)},
      {"a.xlsx", zip("xl/workbook.xml", bomb)},
  };
  const auto before = stored();

  for (const auto& [name, bytes] : files) {
    SCOPED_TRACE(name + " of " + std::to_string(bytes.size()) + " bytes");
    expect_problem(
        world.api.upload(filled("/offices/@own/files?name=" + name), actor, world.body_file(bytes)),
        400);
  }
  EXPECT_EQ(stored(), before) << "something was stored";
}

TEST_P(BadInputOnFiles, IsRefusedAsBooksOfProjects) {
  const auto zip = [](const std::string& inside, std::string bytes) {
    return doc::zip_of({{"xl/workbook.xml", "<workbook/>"}, {inside, std::move(bytes)}});
  };
  struct Book {
    const char* query;
    std::string bytes;
    int status = 400;
  };
  const std::vector<Book> books = {
      {"?fiscal_year=2567", ""},
      {"?fiscal_year=2567", "a,b"},
      {"?fiscal_year=2567", doc::zip_of({{"a.txt", "ก"}})},
      {"?fiscal_year=2567", zip("xl/vbaProject.bin", "x")},
      {"?fiscal_year=2567", zip("xl/sheet.xml", std::string(45 << 20, ' ')), 413},
      {"", "PK"},
      {"?fiscal_year=2024", "PK"},
      {"?fiscal_year=ปี", "PK"},
  };
  const auto before = stored();

  for (const auto& book : books) {
    SCOPED_TRACE(book.query + std::to_string(book.bytes.size()));
    expect_problem(world.api.upload(filled("/offices/@own/project-imports") + book.query, actor,
                                    world.body_file(book.bytes)),
                   book.status);
  }
  expect_all_refused({
      {"a paste of nothing", "POST", "/offices/@own/projects/read-costs", "{}"},
      {"a paste of a number", "POST", "/offices/@own/projects/read-costs", R"({"text":5})"},
      {"a paste of a book", "POST", "/offices/@own/projects/read-costs",
       R"({"text":")" + std::string(200'001, 'x') + "\"}"},
      {"a grid of no year", "POST", "/offices/@own/projects/read-activities", R"({"text":"ก"})"},
      {"indicators as a list", "POST", "/offices/@own/projects/read-indicators", R"({"text":[]})"},
      {"a copy of the same year", "POST", "/offices/@own/projects/@project/copies",
       R"({"fiscal_year":2567,"accepted":[]})"},
      {"a copy of a common year", "POST", "/offices/@own/projects/@project/copies",
       R"({"fiscal_year":2024,"accepted":[]})"},
      {"a copy of nothing", "POST", "/offices/@own/projects/@nothing/copies",
       R"({"fiscal_year":2568,"accepted":[]})", 404},
      {"a copy without a list", "POST", "/offices/@own/projects/@project/copies",
       R"({"fiscal_year":2568})"},
      {"a look ahead to no year", "GET", "/offices/@own/projects/@project/copies/preview", ""},
      {"an import that is none", "GET", "/offices/@own/project-imports/1", ""},
      {"an import of nobody", "POST", "/offices/@own/project-imports/@nothing/apply", "", 404},
      {"a way back without reason", "POST", "/offices/@own/project-imports/@nothing/undo", "{}"},
      {"a form of no year", "GET", "/offices/@own/projects/import/template", ""},
      {"a form of a common year", "GET", "/offices/@own/projects/import/template?fiscal_year=2024",
       ""},
  });
  EXPECT_EQ(stored(), before) << "something was stored";
}

TEST_P(BadInputOnFiles, KeepsNoPathInAFilesName) {
  const auto answer =
      world.api.upload(filled("/offices/@own/files?name=..%2F..%2F..%2Fetc%2Fcron.d%2Fevil.txt"),
                       actor, world.body_file("หลักฐาน"));

  ASSERT_EQ(answer.status, 201) << answer.body;
  EXPECT_EQ(answer.json().at("name").as_string(), "evil.txt");
}

TEST_P(BadInputOnFiles, IsRefusedOnSheetsOfPaper) {
  const std::string papers = "/offices/@own/projects/@project/papers";
  const std::string loose = "\"@text_file\"", first = signed_line("0", "2024-01-05");
  std::string many = "\"@nothing\"";
  for (int i = 0; i < 30; ++i) many += ",\"" + new_uuid().to_string() + "\"";
  expect_all_refused({
      {"no signer", "POST", papers, signed_sheet(loose, "")},
      {"no page", "POST", papers, signed_sheet("", first)},
      {"a page twice", "POST", papers, signed_sheet(loose + "," + loose, first)},
      {"too many pages", "POST", papers, signed_sheet(many, first)},
      {"a page that is no id", "POST", papers, signed_sheet("\"../../etc\"", first)},
      {"a page of nobody", "POST", papers, signed_sheet("\"@nothing\"", first), 404},
      {"a page that is not the project's", "POST", papers, signed_sheet(loose, first), 404},
      {"steps in disorder", "POST", papers,
       signed_sheet(loose, signed_line("1", "2024-01-05") + "," + first), 409},
      {"a step twice", "POST", papers, signed_sheet(loose, first + "," + first), 409},
      {"a step below the first", "POST", papers,
       signed_sheet(loose, signed_line("-1", "2024-01-05")), 409},
      {"a step far above", "POST", papers,
       signed_sheet(loose, signed_line("1000000", "2024-01-05")), 409},
      {"a day that is none", "POST", papers, signed_sheet(loose, signed_line("0", "2024-02-30"))},
      {"a Buddhist year", "POST", papers, signed_sheet(loose, signed_line("0", "05/01/2567"))},
      {"a sheet of a change that is none", "POST",
       "/offices/@own/projects/@approved/changes/@nothing/papers", signed_sheet(loose, first), 404},
      {"a change's sheet without a page", "POST",
       "/offices/@own/projects/@approved/changes/@nothing/papers", signed_sheet("", first)},
      {"a change's sheet of a change that is no id", "POST",
       "/offices/@own/projects/@approved/changes/1/papers", signed_sheet(loose, first)},
      {"a withdrawal without a reason", "POST",
       "/offices/@own/projects/@project/signatures/@nothing/withdrawal", R"({"reason":" "})"},
      {"a withdrawal of nothing", "POST",
       "/offices/@own/projects/@project/signatures/@nothing/withdrawal", R"({"reason":"ผิด"})", 404},
  });
}

TEST_P(BadInputOnFiles, IsRefusedAsPicturesOfSignatures) {
  const auto before = stored();
  const std::string jpeg = "\xFF\xD8\xFF\xE0", png = "\x89PNG\r\n\x1A\n";
  const std::string bytes[] = {"",
                               "ลายเซ็น",
                               "<svg xmlns='http://www.w3.org/2000/svg'/>",
                               jpeg,
                               png,
                               png + std::string(200, '\0'),
                               jpeg + std::string(5'000, '\xFF')};
  for (const auto& one : bytes) {
    const auto answer = world.api.upload("/signature-picture", actor, world.body_file(one));
    SCOPED_TRACE(one.substr(0, 40));
    expect_problem(answer, 400);
  }
  EXPECT_EQ(stored(), before);
  expect_all_refused({{"an unknown filling", "PUT", "/offices/@own/signature-filling",
                       R"({"filling":"stamp"})", 400, current}});
}

}  // namespace
}  // namespace ruam::app
