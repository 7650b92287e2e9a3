#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/actions/keep.hpp"
#include "projects/draft.hpp"
#include "projects/store.hpp"

namespace ruam::projects {

Result<Record> start(Context& context, OfficeId office, NewProject request) {
  TRY(check_fiscal_year(request.fiscal_year));
  auto content = request.content.value_or(Content{});
  if (content.title.empty()) content.title = request.title;
  const auto ready = TRY(prepare(context, office, request.fiscal_year, std::move(content)));
  const ProjectId id{office, new_uuid()};
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<Record> {
    TRY(people::require(tx, context.actor, write_projects, office));
    std::optional<Record> begun;
    const auto made = TRY(idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      begun = TRY(begin(tx, context, {id, request.fiscal_year, now}, ready));
      return {};
    }));
    if (begun) return std::move(*begun);
    return Store{tx}.get({office, made});
  });
}

Result<ProjectId> create(Context& context, OfficeId office, NewProject request) {
  return TRY(start(context, office, std::move(request))).id;
}

Result<void> edit(Context& context, ProjectId id, Content content, std::int64_t expected_version) {
  const auto year = TRY(writable_year(context, id));
  const auto ready = TRY(prepare(context, id.office, year, std::move(content)));
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto project = TRY(store.get(id));
    if (project.version != expected_version)
      return Problem{Kind::stale, "project.stale", {{"version", std::to_string(project.version)}}};
    if (!is_editable(project.status)) return Problem{Kind::conflict, "project.not_editable"};

    const auto before = project.content;
    apply(ready, project);
    ++project.version;
    project.updated_at = now;
    store.update(project);
    record_change(tx, context, {ref(id), now, "edit"}, before, ready);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> set_chain(Context& context, OfficeId office, std::int64_t fiscal_year,
                       std::vector<Step> steps, std::int64_t expected_version) {
  TRY(check_fiscal_year(fiscal_year));
  TRY(check_chain(steps));

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = store.chain(office, fiscal_year);
    if (before.version != expected_version)
      return Problem{Kind::stale, "project.stale", {{"version", std::to_string(before.version)}}};
    store.save_chain(office, fiscal_year, {steps, before.version + 1});
    history::record(tx, context, {office, "office", office.uuid}, context.clock.now(),
                    {.action = "set_signers",
                     .before = json::to_value(before.steps),
                     .after = json::to_value(steps)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, set_signers, office));
    TRY(idempotency::once(tx, context, office.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> set_filling(Context& context, OfficeId office, Filling filling,
                         std::int64_t expected_version) {
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = store.filling(office);
    if (before.version != expected_version)
      return Problem{Kind::stale, "project.stale", {{"version", std::to_string(before.version)}}};
    store.save_filling(office, {filling, before.version + 1});
    const auto name = [](Filling one) { return boost::describe::enum_to_string(one, ""); };
    history::record(tx, context, {office, "office", office.uuid}, now,
                    {.action = "set_signature_filling",
                     .before = {{"filling", name(before.filling)}},
                     .after = {{"filling", name(filling)}}});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, set_signers, office));
    TRY(idempotency::once(tx, context, office.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::projects
