#include "projects/queries/coverage.hpp"

#include "platform/json/json.hpp"

namespace ruam::projects {
namespace {

std::int64_t count_indicators(std::string_view content) {
  const auto value = json::parse(content);
  if (value.has_error() || !value->is_object()) return 0;
  const auto* all = value->as_object().if_contains("indicators");
  return all && all->is_array() ? static_cast<std::int64_t>(all->as_array().size()) : 0;
}

}  // namespace

std::vector<CoverageRow> list_coverage(db::Tx& tx, OfficeId office, std::int64_t fiscal_year) {
  return tx.list(
      "SELECT id, code, title, division, status, planned_satang, content FROM projects "
      "WHERE office_id = $1 AND fiscal_year = $2 AND status NOT IN ('rejected', 'cancelled') "
      "AND pending_import IS NULL ORDER BY code",
      [](const db::Row& row) {
        return CoverageRow{.id = row.get<Uuid>(0),
                           .code = row.get<std::string>(1),
                           .title = row.get<std::string>(2),
                           .division = row.get<std::string>(3),
                           .status = row.get<Status>(4),
                           .planned = row.get<Satang>(5),
                           .indicators = count_indicators(row.text(6))};
      },
      office, fiscal_year);
}

}  // namespace ruam::projects
