#include <algorithm>

#include "letters/actions.hpp"
#include "letters/actions/keep.hpp"
#include "letters/fields.hpp"
#include "letters/records.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"
#include "progress/result_actions.hpp"

namespace ruam::letters {
namespace {

/// What travels under a letter must be open to who puts it there.
Result<void> check_visible(db::Tx& tx, const Context& context, OfficeId office,
                           const std::vector<About>& about, const Describe& describe) {
  std::vector<Ref> refs;
  for (const auto& one : about) refs.push_back({office, one.kind, one.id});
  const auto told = describe(tx, context.actor, refs);
  Problem problem{Kind::invalid, "letter.about_hidden"};
  for (std::size_t i = 0; i < told.size(); ++i)
    if (told[i].hidden)
      problem.faults.push_back({"/about/" + std::to_string(i), "letter.about_hidden"});
  if (problem.faults.empty()) return {};
  return problem;
}

/// A text for result reports that is begun on a project is about the report the project has.
std::vector<About> settled(db::Tx& tx, OfficeId office, const Text& text,
                           std::vector<About> about) {
  const bool wants_result = !text.about.empty() && text.about.front() == progress::result_kind;
  for (auto& one : about) {
    if (!wants_result || one.kind != projects::project_kind) continue;
    if (const auto result = progress::find_result(tx, {office, one.id}))
      one = {std::string(progress::result_kind), result->uuid};
  }
  return about;
}

Result<Content> proposed(db::Tx& tx, const Context& context, OfficeId office,
                         const NewLetter& request, const Describe& describe) {
  TRY(people::require(tx, context.actor, write_letters, office));
  const auto* text = find_text(request.topic);
  if (!text)
    return Problem{Kind::invalid,
                   "letter.no_text",
                   {{"topic", request.topic}},
                   {{"/topic", "letter.no_text"}}};
  TRY(check_visible(tx, context, office, request.about, describe));
  const auto about = settled(tx, office, *text, request.about);
  const auto fields = TRY(gather_fields(tx, context, office, about));
  const auto head = Store{tx}.letterhead(office);
  auto content =
      propose(*text, fields,
              text->paper.value_or(request.paper.value_or(paper_for(head, text->receiver_group))));
  content.about = about;
  TRY(add_records(tx, context, office, content));
  return content;
}

Result<std::int64_t> checked_year(const Context& context, const NewLetter& request) {
  const auto year = request.fiscal_year.value_or(thai::fiscal_year(context.clock.today()).be);
  if (year >= 2500 && year <= 2700) return year;
  return Problem{Kind::invalid, "letter.invalid", {}, {{"/fiscal_year", "out_of_range"}}};
}

}  // namespace

Result<Content> proposal(Context& context, OfficeId office, const NewLetter& request,
                         const Describe& describe) {
  return context.db.read(
      [&](db::Tx& tx) { return proposed(tx, context, office, request, describe); });
}

Result<LetterId> create(Context& context, OfficeId office, const NewLetter& request,
                        const Describe& describe) {
  auto content = TRY(proposal(context, office, request, describe));
  const auto ready = TRY(prepare(std::move(content)));
  const auto year = TRY(checked_year(context, request));
  const LetterId id{office, new_uuid()};
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<LetterId> {
    TRY(people::require(tx, context.actor, write_letters, office));
    const auto made = idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      Record letter{.id = id, .fiscal_year = year};
      apply(ready, letter);
      letter.author_person = context.actor.person;
      letter.author_name = context.actor.name;
      letter.created_at = letter.updated_at = now;
      Store{tx}.insert(letter);
      TRY(tell_records(tx, context, letter));
      record_content(tx, context, id, {now, "create"}, "", ready);
      return {};
    });
    return LetterId{office, TRY(made)};
  });
}

Result<void> edit(Context& context, LetterId id, Content content, std::int64_t expected_version,
                  const Describe& describe) {
  const auto ready = TRY(prepare(std::move(content)));
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto letter = TRY(store.get(id));
    if (letter.version != expected_version)
      return Problem{Kind::stale, "letter.stale", {{"version", std::to_string(letter.version)}}};
    if (!is_editable(letter.status)) return Problem{Kind::conflict, "letter.not_editable"};
    std::vector<About> fresh;
    for (const auto& one : ready.content.about) {
      const auto& old = letter.said.about;
      if (std::none_of(old.begin(), old.end(), [&](const About& known) {
            return known.kind == one.kind && known.id == one.id;
          }))
        fresh.push_back(one);
    }
    TRY(check_visible(tx, context, id.office, fresh, describe));

    const auto before = letter.content;
    apply(ready, letter);
    ++letter.version;
    letter.updated_at = now;
    store.update(letter);
    record_content(tx, context, id, {now, "edit"}, before, ready);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_letters, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::letters
