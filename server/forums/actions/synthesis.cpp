#include "forums/store/synthesis.hpp"

#include <algorithm>
#include <set>

#include "chain/actions.hpp"
#include "files/actions.hpp"
#include "followups/actions.hpp"
#include "forums/actions/keep.hpp"
#include "forums/synthesis_actions.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

Ref theme_ref(OfficeId office, Uuid id) { return {office, std::string(theme_kind), id}; }

/// Runs work(tx) -> Result<void> once for those who may write, in one transaction.
template <class Work>
Result<Uuid> write_once(Context& context, ForumId id, Uuid made, Work&& work) {
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require_on(tx, context.actor, write_forums, ref(id)));
    return idempotency::once(tx, context, made, [&]() -> Result<void> {
      TRY(Store{tx}.get(id));
      return work(tx);
    });
  });
}

// ── guidelines ──

Result<void> check_sources(db::Tx& tx, ForumId id, const GuidelineContent& content) {
  std::set<Uuid> themes, shown;
  for (const auto& one : SynthesisStore{tx}.list_themes(id)) themes.insert(one.id);
  for (const auto& one : Store{tx}.list_shown(id)) shown.insert(one.id.uuid);
  for (const auto& one : content.themes)
    if (!themes.contains(one))
      return Problem{Kind::invalid,
                     "themes.no_such_theme",
                     {{"theme", one.to_string()}},
                     {{"/themes", "themes.no_such_theme", {{"theme", one.to_string()}}}}};
  for (const auto& one : content.statements)
    if (!shown.contains(one))
      return Problem{Kind::invalid,
                     "forum.statement_not_found",
                     {},
                     {{"/statements", "forum.statement_not_found"}}};
  return {};
}

void declare_sources(db::Tx& tx, const Guideline& guideline) {
  const auto office = guideline.id.office;
  std::vector<chain::Edge> edges{
      {ref(ForumId{office, guideline.forum}), ref(guideline.id), "holds"}};
  for (const auto& one : guideline.content.themes)
    edges.push_back({theme_ref(office, one), ref(guideline.id), "suggests"});
  for (const auto& one : guideline.content.statements)
    edges.push_back({ref(StatementId{office, one}), ref(guideline.id), "suggests"});
  chain::replace_edges(tx, ref(guideline.id), std::move(edges));
}

// ── resolutions ──

Result<void> check_guidelines(db::Tx& tx, ForumId id, const ResolutionContent& content) {
  std::set<Uuid> there;
  for (const auto& one : SynthesisStore{tx}.list_guidelines(id)) there.insert(one.id.uuid);
  for (const auto& one : content.guidelines)
    if (!there.contains(one))
      return Problem{Kind::invalid,
                     "forum.guideline_not_found",
                     {},
                     {{"/guidelines", "forum.guideline_not_found"}}};
  return {};
}

void declare_guidelines(db::Tx& tx, const Resolution& resolution) {
  const auto office = resolution.id.office;
  std::vector<chain::Edge> edges;
  for (const auto& one : resolution.content.guidelines)
    edges.push_back({ref(GuidelineId{office, one}), ref(resolution.id), "resolves"});
  chain::replace_edges(tx, ref(resolution.id), std::move(edges));
}

Result<void> keep_followups(db::Tx& tx, const Context& context, const Forum& forum,
                            const Resolution& resolution) {
  const auto words = "มติที่ " + std::to_string(resolution.number) + " ของเวที " + forum.code + " " +
                     forum.content.title;
  for (const auto& action : resolution.content.actions) {
    followups::Opening opening{.source = ref(resolution.id),
                               .item = action.id,
                               .words = words,
                               .plan = {},
                               .accepted_by = resolution.content.meeting};
    opening.plan.text = action.text;
    opening.plan.use = action.use;
    opening.plan.owner.person_id = action.owner_person;
    opening.plan.owner.name = action.owner;
    opening.plan.due_on = action.due_on;
    TRY(followups::open_from(tx, context, opening));
  }
  return {};
}

/// Actions that are no longer in it.
Result<void> withdraw_gone(db::Tx& tx, const Context& context, const Resolution& before,
                           const std::vector<Action>& left, std::string_view reason) {
  for (const auto& action : before.content.actions) {
    const bool stays = std::any_of(left.begin(), left.end(),
                                   [&](const Action& one) { return one.id == action.id; });
    if (!stays) TRY(followups::withdraw(tx, context, ref(before.id), action.id, reason));
  }
  return {};
}

constexpr std::size_t most_report_bytes = 60'000;

Result<void> check_words(const ReportWords& words) {
  std::vector<Fault> faults;
  const auto check = [&](const std::string& text, const char* where) {
    if (text.size() > most_report_bytes)
      faults.push_back({where, "too_long", {{"most", std::to_string(most_report_bytes / 3)}}});
  };
  check(words.subject, "/words/subject");
  check(words.rationale, "/words/rationale");
  check(words.foreword, "/words/foreword");
  check(words.summary, "/words/summary");
  check(words.closing, "/words/closing");
  for (const auto* list : {&words.objectives, &words.policy, &words.organisations})
    if (list->size() > 200) faults.push_back({"/words", "too_long", {{"most", "200"}}});
  if (words.photos.size() > most_report_photos)
    faults.push_back({"/words/photos", "too_long", {{"most", std::to_string(most_report_photos)}}});
  for (const auto& photo : words.photos) check(photo.caption, "/words/photos");
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "forum.report_invalid", {}, std::move(faults)};
}

/// Photos are files of this forum. Refuses: forum.photo_unknown.
Result<void> check_photos(db::Tx& tx, ForumId id, const ReportWords& words) {
  Problem problem{Kind::invalid, "forum.photo_unknown"};
  for (std::size_t i = 0; i < words.photos.size(); ++i) {
    const auto file = files::get(tx, {id.office, words.photos[i].file_id});
    if (file.has_value() && file->record == id.uuid) continue;
    problem.faults.push_back({"/words/photos/" + std::to_string(i), "forum.photo_unknown"});
  }
  if (problem.faults.empty()) return {};
  return problem;
}

}  // namespace

Result<GuidelineId> add_guideline(Context& context, ForumId id, const GuidelineContent& content) {
  TRY(check_guideline(content));
  Guideline guideline{.id = {id.office, new_uuid()}, .forum = id.uuid, .content = content};
  guideline.created_at = guideline.updated_at = context.clock.now();
  const auto made = write_once(context, id, guideline.id.uuid, [&](db::Tx& tx) -> Result<void> {
    TRY(check_sources(tx, id, content));
    SynthesisStore{tx}.insert(guideline);
    declare_sources(tx, guideline);
    note(tx, context, ref(guideline.id), guideline.created_at,
         {.action = "create", .before = {}, .after = json::to_value(content)});
    return {};
  });
  return GuidelineId{id.office, TRY(made)};
}

Result<void> edit_guideline(Context& context, ForumId id, Uuid uuid,
                            const GuidelineContent& content, std::int64_t expected_version) {
  TRY(check_guideline(content));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    SynthesisStore store{tx};
    auto guideline = TRY(store.get(GuidelineId{id.office, uuid}, id.uuid));
    TRY(check_fresh(guideline.version, expected_version));
    TRY(check_sources(tx, id, content));
    const auto before = json::to_value(guideline.content);
    guideline.content = content;
    guideline.updated_at = now;
    ++guideline.version;
    store.update(guideline);
    declare_sources(tx, guideline);
    note(tx, context, ref(guideline.id), now,
         {.action = "edit", .before = before, .after = json::to_value(content)});
    return {};
  };
  TRY(write_once(context, id, uuid, work));
  return {};
}

Result<void> remove_guideline(Context& context, ForumId id, Uuid uuid, const std::string& reason) {
  TRY(check_reason(reason));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    SynthesisStore store{tx};
    auto guideline = TRY(store.get(GuidelineId{id.office, uuid}, id.uuid));
    for (const auto& one : store.list_resolutions(id))
      if (std::count(one.content.guidelines.begin(), one.content.guidelines.end(), uuid) > 0)
        return Problem{
            Kind::conflict, "forum.guideline_resolved", {{"number", std::to_string(one.number)}}};
    guideline.updated_at = now;
    store.remove(guideline);
    chain::replace_edges(tx, ref(guideline.id), {});
    note(tx, context, ref(guideline.id), now,
         {.action = "remove",
          .before = json::to_value(guideline.content),
          .after = {},
          .reason = reason});
    return {};
  };
  TRY(write_once(context, id, uuid, work));
  return {};
}

Result<ResolutionId> add_resolution(Context& context, ForumId id,
                                    const ResolutionContent& content) {
  TRY(check_resolution(content));
  Resolution resolution{.id = {id.office, new_uuid()}, .forum = id.uuid, .content = content};
  resolution.created_at = resolution.updated_at = context.clock.now();
  const auto made = write_once(context, id, resolution.id.uuid, [&](db::Tx& tx) -> Result<void> {
    TRY(check_guidelines(tx, id, content));
    SynthesisStore{tx}.insert(resolution);
    declare_guidelines(tx, resolution);
    const auto forum = TRY(Store{tx}.get(id));
    TRY(keep_followups(tx, context, forum, resolution));
    note(tx, context, ref(resolution.id), resolution.created_at,
         {.action = "create", .before = {}, .after = json::to_value(content)});
    return {};
  });
  return ResolutionId{id.office, TRY(made)};
}

Result<void> edit_resolution(Context& context, ForumId id, Uuid uuid,
                             const ResolutionContent& content, std::int64_t expected_version) {
  TRY(check_resolution(content));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    SynthesisStore store{tx};
    auto resolution = TRY(store.get(ResolutionId{id.office, uuid}, id.uuid));
    TRY(check_fresh(resolution.version, expected_version));
    TRY(check_guidelines(tx, id, content));
    TRY(withdraw_gone(tx, context, resolution, content.actions, "ตัดออกจากมติ"));
    const auto before = json::to_value(resolution.content);
    resolution.content = content;
    resolution.updated_at = now;
    ++resolution.version;
    store.update(resolution);
    declare_guidelines(tx, resolution);
    const auto forum = TRY(Store{tx}.get(id));
    TRY(keep_followups(tx, context, forum, resolution));
    note(tx, context, ref(resolution.id), now,
         {.action = "edit", .before = before, .after = json::to_value(content)});
    return {};
  };
  TRY(write_once(context, id, uuid, work));
  return {};
}

Result<void> remove_resolution(Context& context, ForumId id, Uuid uuid, const std::string& reason) {
  TRY(check_reason(reason));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    SynthesisStore store{tx};
    auto resolution = TRY(store.get(ResolutionId{id.office, uuid}, id.uuid));
    TRY(withdraw_gone(tx, context, resolution, {}, reason));
    resolution.updated_at = now;
    store.remove(resolution);
    chain::replace_edges(tx, ref(resolution.id), {});
    note(tx, context, ref(resolution.id), now,
         {.action = "remove",
          .before = json::to_value(resolution.content),
          .after = {},
          .reason = reason});
    return {};
  };
  TRY(write_once(context, id, uuid, work));
  return {};
}

Result<void> write_report(Context& context, ForumId id, const ReportWords& words,
                          std::int64_t expected_version) {
  TRY(check_words(words));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    SynthesisStore store{tx};
    auto kept = store.report_words(id);
    TRY(check_fresh(kept.version, expected_version));
    TRY(check_photos(tx, id, words));
    const auto before = json::to_value(kept.words);
    kept.words = words;
    ++kept.version;
    store.keep_report_words(id, kept, now);
    note(tx, context, ref(id), now,
         {.action = "write_report", .before = before, .after = json::to_value(words)});
    return {};
  };
  TRY(write_once(context, id, id.uuid, work));
  return {};
}

}  // namespace ruam::forums
