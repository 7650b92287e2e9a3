#include <algorithm>

#include "money/store.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::money {

Ref plan_ref(OfficeId office, int fiscal_year) {
  const auto digest =
      sha256("money_plan " + office.uuid.to_string() + ' ' + std::to_string(fiscal_year));
  Uuid id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);  // RFC 9562 version 8
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return {office, "money_plan", id};
}

PlanRecord Store::get_plan(OfficeId office, int fiscal_year) const {
  const auto found = tx_.find(
      "SELECT version, content FROM money_plans WHERE office_id = $1 AND fiscal_year = $2",
      [&](const db::Row& row) {
        return PlanRecord{fiscal_year, row.get<std::int64_t>(0),
                          json::read<PlanContent>(row.get<std::string>(1)).value()};
      },
      office, fiscal_year);
  return found.value_or(PlanRecord{.fiscal_year = fiscal_year});
}

void Store::save_plan(OfficeId office, const PlanRecord& plan, const Revision& revision) {
  const auto content = json::write(plan.content);
  tx_.run(
      "INSERT INTO money_plans (office_id, fiscal_year, version, content) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (office_id, fiscal_year) DO UPDATE SET version = excluded.version, "
      "content = excluded.content",
      office, plan.fiscal_year, plan.version, content);
  tx_.run(
      "INSERT INTO money_plan_revisions (office_id, fiscal_year, version, content, reason, "
      "by_name, "
      "at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      office, plan.fiscal_year, plan.version, content, revision.reason, revision.by_name,
      revision.at);
}

std::vector<Revision> Store::list_revisions(OfficeId office, int fiscal_year) const {
  return tx_.list(
      "SELECT version, content, reason, by_name, at FROM money_plan_revisions "
      "WHERE office_id = $1 AND fiscal_year = $2 ORDER BY version DESC",
      [](const db::Row& row) {
        return Revision{row.get<std::int64_t>(0),
                        json::read<PlanContent>(row.get<std::string>(1)).value(),
                        row.get<std::string>(2), row.get<std::string>(3), row.get<Instant>(4)};
      },
      office, fiscal_year);
}

}  // namespace ruam::money
