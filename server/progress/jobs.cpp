#include "progress/jobs.hpp"

#include "platform/thai/fiscal.hpp"
#include "progress/actions.hpp"
#include "projects/queries.hpp"

namespace ruam::progress {

Result<boost::json::value> open_by_calendar(Context& context, const jobs::Event& event,
                                            jobs::Progress& progress) {
  const auto day = parse_date(event.detail.at("day").as_string()).value();
  const auto year = thai::fiscal_year(day).be;
  const auto offices =
      context.db.read([&](db::Tx& tx) { return projects::list_offices_at_work(tx, year); });
  int opened = 0, done = 0;
  for (const auto office : offices) {
    opened += TRY(open_round(context, office, day));
    progress.say(++done, static_cast<int>(offices.size()), "เปิดรอบรายงานรายไตรมาส");
  }
  return boost::json::value{{"opened", opened}};
}

}  // namespace ruam::progress
