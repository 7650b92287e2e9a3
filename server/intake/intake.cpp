#include "intake/intake.hpp"

#include "checks/paper_words.hpp"
#include "intake/extract.hpp"
#include "intake/open.hpp"

namespace ruam::intake {

Reading read_text(std::string_view raw) {
  const auto words = checks::shipped_words();
  auto opened = open_text(raw);
  Reading reading{std::move(opened.paper), {}, std::move(opened.clean)};
  read_paper(reading.paper, *words);
  reading.faults = checks::check(reading.paper, *words);
  return reading;
}

}  // namespace ruam::intake
