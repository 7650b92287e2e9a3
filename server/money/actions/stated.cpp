#include "chain/actions.hpp"
#include "money/stated/actions.hpp"
#include "money/stated/queries.hpp"
#include "money/stated/store.hpp"
#include "people/access.hpp"
#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"

namespace ruam::money {
namespace {

/// The lines that this total is made of; refuses one that stands in another total of the system.
Result<std::set<Uuid>> found_lines(const StatedDetail& detail, const std::vector<Gap>& gaps) {
  std::map<Uuid, const Gap*> named;
  for (const auto& gap : gaps)
    if (gap.line_id) named[*gap.line_id] = &gap;
  std::set<Uuid> all;
  Problem problem{Kind::conflict, "money.matched_elsewhere"};
  for (const auto& line : detail.lines) {
    if (line.is_in_month == named.contains(line.id)) continue;
    if (line.matched_elsewhere && !line.is_in_month)
      problem.details = {{"document", line.document_no}};
    all.insert(line.id);
  }
  if (!problem.details.empty()) return problem;
  return all;
}

boost::json::value gaps_value(const std::vector<Gap>& gaps) {
  return json::parse(json::write(gaps)).value();
}

}  // namespace

Result<void> reconcile(Context& context, StatedId id, std::vector<Gap> gaps,
                       std::int64_t expected_version) {
  const auto at = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_permission, id.office));
    const auto before = TRY(read_stated(tx, id));
    if (before.version != expected_version)
      return Problem{Kind::stale, "money.stale", {{"current", json::write(before.detail)}}};
    std::map<Uuid, NearLine> lines;
    for (const auto& line : before.detail.lines) lines[line.id] = {line.amount, line.is_in_month};
    StatedStore store{tx};
    auto stated = TRY(store.get(id));
    const auto said = stated.gaps;
    stated.gaps = TRY(check_gaps(gaps, lines));
    const auto found = TRY(found_lines(before.detail, stated.gaps));
    stated.is_settled = unexplained(stated, before.detail.ours) == Satang{0};
    stated.by_name = context.actor.name;
    stated.at = at;
    stated.version = before.version + 1;
    store.save(id.office, stated, found);
    std::vector<chain::Edge> edges;
    if (stated.source_id)
      edges.push_back({ref(SourceId{id.office, *stated.source_id}), ref(id), "stated"});
    for (const auto& gap : stated.gaps)
      if (gap.line_id) edges.push_back({ref(LineId{id.office, *gap.line_id}), ref(id), "differs"});
    chain::replace_edges(tx, ref(id), std::move(edges));
    history::record(tx, context, ref(id), at,
                    {"reconcile", gaps_value(said), gaps_value(stated.gaps)});
    return {};
  });
}

}  // namespace ruam::money
