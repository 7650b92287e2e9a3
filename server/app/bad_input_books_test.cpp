#include "app/bad_input_for_test.hpp"
#include "projects/actions/books.hpp"

namespace ruam::app {
namespace {

/// Sheets of plan books that were signed in ink.
class BadInputOnBooks : public BadInput {};
RUAM_ON_BOTH_ENGINES(BadInputOnBooks);

TEST_P(BadInputOnBooks, IsRefused) {
  auto& office = world.office;
  const auto project = *parse_uuid(ids["@project"]);
  const auto book =
      projects::create_book(office.as("planner"), office.singburi, {2567, "แผน", {project}})
          .value();
  ids["@book"] = book.uuid.to_string();
  const std::string papers = "/offices/@own/plan-books/@book/papers";
  const std::string loose = "\"@text_file\"", first = signed_line("0", "2024-01-05");

  expect_all_refused({
      {"no signer", "POST", papers, signed_sheet(loose, "")},
      {"no page", "POST", papers, signed_sheet("", first)},
      {"a page twice", "POST", papers, signed_sheet(loose + "," + loose, first)},
      {"a page of nobody", "POST", papers, signed_sheet("\"@nothing\"", first), 404},
      {"a page that is not the book's", "POST", papers, signed_sheet(loose, first), 404},
      {"a step twice", "POST", papers, signed_sheet(loose, first + "," + first), 409},
      {"a step far above", "POST", papers,
       signed_sheet(loose, signed_line("1000000", "2024-01-05")), 409},
      {"a day that is none", "POST", papers, signed_sheet(loose, signed_line("0", "2024-02-30"))},
      {"a book that is none", "POST", "/offices/@own/plan-books/@nothing/papers",
       signed_sheet(loose, first), 404},
  });
}

}  // namespace
}  // namespace ruam::app
