#include "cycle/jobs.hpp"

#include "cycle/actions.hpp"
#include "people/queries.hpp"

namespace ruam::cycle {

Result<boost::json::value> remind_by_calendar(Context& context, const jobs::Event& event,
                                              jobs::Progress& progress) {
  const auto day = parse_date(event.detail.at("day").as_string()).value();
  const auto offices = context.db.read([](db::Tx& tx) { return people::list_staffed_offices(tx); });
  int reminded = 0, done = 0;
  for (const auto office : offices) {
    reminded += TRY(remind(context, office, day));
    progress.say(++done, static_cast<int>(offices.size()), "เตือนงานตามปฏิทิน");
  }
  return boost::json::value{{"reminded", reminded}};
}

}  // namespace ruam::cycle
