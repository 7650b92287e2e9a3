#include "projects/queries/funding.hpp"

#include <algorithm>

#include "money/queries.hpp"
#include "platform/json/json.hpp"
#include "projects/funding.hpp"

namespace ruam::projects {
namespace {

/// A project in the queue for money.
struct Claim {
  Uuid project;
  Status status = Status::approved;
  Satang planned;
  std::string content;
};

/// Those at work and not yet ended, as they were approved.
std::vector<Claim> list_claims(db::Tx& tx, OfficeId office) {
  return tx.list(
      "SELECT p.id, p.status, p.planned_satang, p.content FROM projects p "
      "WHERE p.office_id = $1 AND p.pending_import IS NULL "
      "AND p.status IN ('approved', 'preparing', 'running', 'suspended') "
      "ORDER BY (SELECT MAX(s.at) FROM project_signatures s WHERE s.office_id = p.office_id "
      "AND s.subject_id = p.id AND s.withdrawn_at IS NULL), p.code",
      [](const db::Row& row) {
        return Claim{row.get<Uuid>(0), row.get<Status>(1), row.get<Satang>(2),
                     row.get<std::string>(3)};
      },
      office);
}

std::vector<Draw> draws_of(std::string_view content) {
  std::vector<Draw> draws;
  const auto said = json::parse(content).value();
  for (const auto& one : said.at("sources").as_array())
    if (const auto id = parse_uuid(std::string_view(one.at("source_id").as_string())))
      draws.push_back({*id, {one.at("amount").to_number<std::int64_t>()}});
  return draws;
}

/// What the ledger says of sources, and of what already went to each project.
struct Ledger {
  Free free;
  std::map<Uuid, Satang> had;  ///< by project
};

/// Lines that name a project and no gift for it draw on what is free in their source.
Ledger read_ledger(db::Tx& tx, OfficeId office) {
  Ledger ledger;
  for (const auto& [source, project, sums] : money::list_holdings(tx, office)) {
    auto& free = ledger.free[source];
    if (!project) {
      free.value += sums.balance().value;
      continue;
    }
    const auto drawn = std::max<std::int64_t>(0, -sums.balance().value);
    free.value -= drawn;
    ledger.had[*project].value +=
        sums.given().value - sums.returned.value - sums.carried_over.value + drawn;
  }
  return ledger;
}

Need need_of(const Ledger& ledger, const Claim& claim) {
  const auto had = ledger.had.find(claim.project);
  const auto already = had == ledger.had.end() ? 0 : had->second.value;
  return {{claim.planned.value - already}, draws_of(claim.content)};
}

/// What each claim lacks.
std::vector<Satang> shortfalls(db::Tx& tx, OfficeId office, const std::vector<Claim>& claims) {
  const auto ledger = read_ledger(tx, office);
  std::vector<Need> needs;
  for (const auto& claim : claims) needs.push_back(need_of(ledger, claim));
  return find_shortfalls(needs, ledger.free);
}

}  // namespace

std::map<Uuid, Satang> list_awaiting(db::Tx& tx, OfficeId office) {
  std::map<Uuid, Satang> all;
  if (!money::has_sources(tx, office)) return all;
  const auto claims = list_claims(tx, office);
  const auto short_by = shortfalls(tx, office, claims);
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (claims[i].status == Status::approved && short_by[i] > Satang{0})
      all.emplace(claims[i].project, short_by[i]);
  return all;
}

std::optional<Funding> find_funding(db::Tx& tx, const Record& project) {
  const bool is_going_up = project.status == Status::proposed || project.status == Status::endorsed;
  if (!is_going_up && project.status != Status::approved) return std::nullopt;
  if (!money::has_sources(tx, project.id.office)) return std::nullopt;
  auto claims = list_claims(tx, project.id.office);
  if (is_going_up)  // after all that were approved before it
    claims.push_back({project.id.uuid, project.status, project.summary.planned, project.content});
  const auto short_by = shortfalls(tx, project.id.office, claims);
  const auto at = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.project == project.id.uuid;
  });
  const auto lacks = short_by.at(static_cast<std::size_t>(at - claims.begin()));
  return Funding{{project.summary.planned.value - lacks.value},
                 lacks,
                 project.status == Status::approved && lacks > Satang{0}};
}

}  // namespace ruam::projects
