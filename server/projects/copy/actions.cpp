#include "projects/copy/actions.hpp"

#include "catalog/queries.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "projects/actions/keep.hpp"
#include "projects/copy/match.hpp"
#include "projects/queries.hpp"

namespace ruam::projects::copying {
namespace {

struct Predecessor {
  Record record;
  Content content;
};

Result<Predecessor> read_source(db::Tx& tx, const Context& context, ProjectId id,
                                std::int64_t to_year) {
  TRY(people::require(tx, context.actor, write_projects, id.office));
  auto view = TRY(get(tx, context.actor, id));
  TRY(check_fiscal_year(to_year));
  if (to_year <= view.record.fiscal_year)
    return Problem{
        Kind::invalid,
        "copy.not_later",
        {{"year", std::to_string(view.record.fiscal_year)}},
        {{"/fiscal_year", "copy.not_later", {{"year", std::to_string(view.record.fiscal_year)}}}}};
  auto content = TRY(json::read<Content>(view.record.content));
  return Predecessor{std::move(view.record), std::move(content)};
}

Standards standards(db::Tx& tx, OfficeId office, std::int64_t to_year) {
  return {.ceiling = [&tx, office](const std::string& id,
                                   Date on) -> std::optional<std::optional<Satang>> {
            const auto found = catalog::find_cost_standard(tx, office, id, on);
            if (!found) return std::nullopt;
            return found->office_ceiling ? found->office_ceiling : found->ceiling;
          },
          .match = [known = catalog::list_cost_standards(tx, office)](
                       const CostLine& line, Date on) { return match_standard(line, on, known); },
          .is_valid =
              [&tx, office, to_year](const std::string& list, const std::string& item) {
                const auto found = catalog::find(tx, office, list, item);
                return found && catalog::is_valid_in(*found, static_cast<int>(to_year));
              }};
}

}  // namespace

Result<Preview> preview(const Context& context, ProjectId id, std::int64_t to_year) {
  return context.db.read([&](db::Tx& tx) -> Result<Preview> {
    auto source = TRY(read_source(tx, context, id, to_year));
    const auto& p = source.record;
    Preview out{id.uuid, p.code, p.summary.title, p.fiscal_year, to_year, {}, {}};
    out.renewals =
        renew(source.content, {p.fiscal_year, to_year}, standards(tx, id.office, to_year)).renewals;
    for (const auto& one : list_successors(tx, id))
      out.successors.push_back({one.id, one.code, one.title, one.fiscal_year});
    return out;
  });
}

Result<ProjectId> copy(Context& context, ProjectId id, const CopyRequest& request) {
  const std::set<std::string> accepted(request.accepted.begin(), request.accepted.end());
  auto read = context.db.read([&](db::Tx& tx) -> Result<Content> {
    auto source = TRY(read_source(tx, context, id, request.fiscal_year));
    return renew(source.content, {source.record.fiscal_year, request.fiscal_year},
                 standards(tx, id.office, request.fiscal_year), accepted)
        .content;
  });
  auto content = TRY(std::move(read));
  const auto ready = TRY(prepare(context, id.office, request.fiscal_year, std::move(content)));
  const NewDraft draft{.id = {id.office, new_uuid()},
                       .fiscal_year = request.fiscal_year,
                       .at = context.clock.now(),
                       .predecessor = id.uuid};
  return context.db.write([&](db::Tx& tx) -> Result<ProjectId> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    const auto made = idempotency::once(tx, context, draft.id.uuid, [&]() -> Result<void> {
      TRY(begin(tx, context, draft, ready));
      return {};
    });
    return ProjectId{id.office, TRY(made)};
  });
}

}  // namespace ruam::projects::copying
