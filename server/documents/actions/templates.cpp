#include "documents/actions/templates.hpp"

#include "documents/parts.hpp"
#include "documents/store/templates.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::documents {
namespace {

struct Said {
  std::string_view action;
  Instant at;
};

void record(db::Tx& tx, const Context& context, const OfficeTemplate& now,
            const OfficeTemplate* before, Said said) {
  const auto value = [](const OfficeTemplate& one) {
    auto content = json::to_value(one.content);
    content.as_object()["state"] = boost::describe::enum_to_string(one.state, "");
    content.as_object()["given_below"] = one.given_below;
    return content;
  };
  history::record(tx, context, ref(now.id), said.at,
                  {.action = std::string(said.action),
                   .before = before ? value(*before) : boost::json::value{},
                   .after = value(now)});
}

Result<OfficeTemplate> writable(db::Tx& tx, const Context& context, TemplateId id) {
  TRY(people::require(tx, context.actor, write_templates, id.office));
  return TemplateStore{tx}.get(id);
}

Result<OfficeTemplate> draft(db::Tx& tx, const Context& context, TemplateId id) {
  auto kept = TRY(writable(tx, context, id));
  if (kept.state != TemplateState::draft) return Problem{Kind::conflict, "template.not_draft"};
  return kept;
}

void touch(OfficeTemplate& kept, const Context& context, Instant now) {
  ++kept.version;
  kept.updated_at = now;
  kept.updated_by = context.actor.name;
}

/// What a new draft says: the file's content, or that of the template it is copied from.
Result<Template> wanted_content(db::Tx& tx, const Context& context, OfficeId office,
                                const NewTemplate& request) {
  if (request.content) return *request.content;
  return usable_template(tx, context.actor, office, request.from);
}

/// The line that the draft continues. Refuses: template.not_own.
Result<Uuid> line_of(db::Tx& tx, OfficeId office, const NewTemplate& request, Uuid fresh) {
  if (!request.next_edition) return fresh;
  if (const auto id = parse_uuid(request.from))
    if (const auto kept = TemplateStore{tx}.get({office, *id}); kept.has_value()) return kept->line;
  return Problem{Kind::conflict, "template.not_own"};
}

}  // namespace

Result<TemplateId> create_template(Context& context, OfficeId office, NewTemplate request) {
  const TemplateId id{office, new_uuid()};
  const auto line = new_uuid();
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<TemplateId> {
    TRY(people::require(tx, context.actor, write_templates, office));
    const auto made = idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      OfficeTemplate fresh{.id = id};
      fresh.content = TRY(wanted_content(tx, context, office, request));
      if (!request.name.empty()) fresh.content.name = request.name;
      fresh.content.id = id.uuid.to_string();
      TRY(check_template(fresh.content));
      const auto own = TRY(people::get_office(tx, office));
      TRY(check_issuer(fresh.content, own.name_th));
      fresh.content.issuer = base_of(fresh.content.form)->issuer;
      fresh.line = TRY(line_of(tx, office, request, line));
      fresh.edition = TemplateStore{tx}.next_edition(office, fresh.line);
      fresh.created_at = now;
      fresh.updated_at = now;
      fresh.updated_by = context.actor.name;
      TemplateStore{tx}.insert(fresh);
      record(tx, context, fresh, nullptr, {"create", now});
      return {};
    });
    return TemplateId{office, TRY(made)};
  });
}

Result<void> edit_template(Context& context, TemplateId id, Template content,
                           std::int64_t expected_version) {
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(draft(tx, context, id));
    if (before.version != expected_version)
      return Problem{Kind::stale, "template.stale", {{"version", std::to_string(before.version)}}};
    if (content.form != before.content.form)
      return Problem{
          Kind::invalid, "template.form_fixed", {}, {{"/content/form", "template.form_fixed"}}};
    auto kept = before;
    kept.content = content;
    kept.content.id = before.content.id;
    kept.content.issuer = before.content.issuer;
    TRY(check_template(kept.content));
    touch(kept, context, now);
    TemplateStore{tx}.update(kept);
    record(tx, context, kept, &before, {"edit", now});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> publish_template(Context& context, TemplateId id, const Publication& request) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(draft(tx, context, id));
    auto kept = before;
    kept.content.from_year = request.from_year;
    TRY(check_template(kept.content));
    kept.given_below = request.given_below || kept.content.issuer != "office";
    kept.state = TemplateState::published;
    kept.published_at = now;
    touch(kept, context, now);
    TemplateStore{tx}.update(kept);
    record(tx, context, kept, &before, {"publish", now});
    return {};
  });
}

Result<void> retire_template(Context& context, TemplateId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(writable(tx, context, id));
    if (before.state != TemplateState::published)
      return Problem{Kind::conflict, "template.not_published"};
    auto kept = before;
    kept.state = TemplateState::retired;
    touch(kept, context, now);
    TemplateStore{tx}.update(kept);
    record(tx, context, kept, &before, {"retire", now});
    return {};
  });
}

Result<void> remove_template(Context& context, TemplateId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(draft(tx, context, id));
    TemplateStore{tx}.remove(id);
    history::record(tx, context, ref(id), now,
                    {.action = "remove", .before = json::to_value(before.content), .after = {}});
    return {};
  });
}

}  // namespace ruam::documents
