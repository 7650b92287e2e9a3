#include "followups/rates.hpp"

#include <algorithm>
#include <map>

#include "people/access.hpp"
#include "people/queries.hpp"

namespace ruam::followups {
namespace {

/// Beyond so many offices one look at all rows is cheaper than a look for each.
constexpr std::size_t few_offices = 200;

void finish(RateRow& row) {
  row.overdue_share = share(row.tally.overdue, row.tally.open);
  row.reopened_share = share(row.tally.reopened, row.tally.ever_closed);
}

std::map<OfficeId, Tally> tallies_of(db::Tx& tx, const std::vector<OfficeId>& offices, Date today,
                                     YearSpan years) {
  if (offices.size() > few_offices) return Store{tx}.tallies(today, years);
  std::map<OfficeId, Tally> all;
  for (const auto office : offices) all[office] = Store{tx}.tally(office, today, years);
  return all;
}

/// The step below `top` on the way to an office: "/A/top/step/.../office".
std::optional<OfficeId> branch_of(std::string_view path, OfficeId top) {
  constexpr std::size_t uuid_length = 36;
  const auto at = path.find(top.uuid.to_string());
  if (at == path.npos) return std::nullopt;
  const auto rest = path.substr(at + uuid_length);
  if (rest.size() < uuid_length + 1) return std::nullopt;
  const auto id = parse_uuid(rest.substr(1, uuid_length));
  if (!id) return std::nullopt;
  return OfficeId{*id};
}

}  // namespace

Result<Rates> rates(db::Tx& tx, const Context& context, OfficeId office, YearSpan years) {
  TRY(people::require(tx, context.actor, read_followups, office));
  const auto offices = people::list_subtree(tx, office);
  const auto tallies = tallies_of(tx, offices, context.clock.today(), years);

  RateRow own, all;
  std::map<OfficeId, RateRow> below;
  for (const auto one : offices) {
    const auto found = tallies.find(one);
    if (found == tallies.end() || (found->second.total == 0 && one != office)) continue;
    if (people::require(tx, context.actor, read_followups, one).has_error()) continue;
    all.tally += found->second;
    if (one == office) {
      own.tally = found->second;
      continue;
    }
    const auto place = TRY(people::get_office(tx, one));
    const auto branch = branch_of(place.path, office);
    if (!branch) continue;
    auto& row = below[*branch];
    row.with_below = true;
    row.has_below = row.has_below || one != *branch;
    row.tally += found->second;
  }

  std::vector<OfficeId> named{office};
  for (const auto& [id, row] : below) named.push_back(id);
  const auto names = people::describe_offices(tx, named);
  own.office = all.office = names.front();
  all.with_below = true;
  all.has_below = !below.empty();
  Rates out;
  finish(own);
  finish(all);
  out.all = all;
  out.rows.push_back(own);
  std::size_t next = 1;
  for (auto& [id, row] : below) {
    row.office = names[next++];
    finish(row);
    out.rows.push_back(std::move(row));
  }
  std::stable_sort(out.rows.begin() + 1, out.rows.end(), [](const RateRow& a, const RateRow& b) {
    return a.tally.overdue > b.tally.overdue;
  });
  for (const auto& above : people::list_ancestors(tx, office))
    if (people::require(tx, context.actor, read_followups, above.id).has_value())
      out.above.push_back(above);
  return out;
}

}  // namespace ruam::followups
