#include "partners/activity.hpp"

#include <fmt/format.h>

namespace ruam::partners {

Result<void> check_activity(const ActivityContent& c) {
  Faults faults;
  faults.text("/title", c.title, 500, true)
      .must(c.on.has_value(), "/on", "partner.missing")
      .day("/on", c.on)
      .day("/until", c.until)
      .must(!c.until || !c.on || *c.on <= *c.until, "/until", "activity.ends_before_start")
      .text("/place", c.place, 300)
      .must(c.mou || c.network, "/mou", "activity.under_nothing")
      .must(!c.people || (*c.people >= 0 && *c.people <= 10'000'000), "/people", "activity.people")
      .text("/people_words", c.people_words, 500)
      .text("/result", c.result, 4'000)
      .must(c.participants.size() <= 500, "/participants", "partner.too_many")
      .must(c.evidence.size() <= 50, "/evidence", "partner.too_many")
      .unique("/participants", c.participants)
      .unique("/evidence", c.evidence);
  for (std::size_t i = 0; i < c.participants.size(); ++i) {
    const auto where = Faults::at("/participants", i);
    faults.body(where + "/body", c.participants[i].body)
        .text(where + "/gave", c.participants[i].gave, 1'000)
        .text(where + "/result", c.participants[i].result, 2'000);
  }
  for (std::size_t i = 0; i < c.evidence.size(); ++i)
    faults.text(Faults::at("/evidence", i) + "/text", c.evidence[i].text, 500,
                !c.evidence[i].file_id);
  return faults.check("activity.invalid");
}

std::string make_activity_code(std::string_view office_code, std::int64_t number) {
  return fmt::format("{}-A{:03}", office_code, number);
}

}  // namespace ruam::partners
