#pragma once

#include "committees/queries.hpp"
#include "committees/room.hpp"
#include "forums/queries.hpp"
#include "forums/room.hpp"
#include "letters/actions.hpp"
#include "letters/build.hpp"
#include "letters/queries.hpp"
#include "letters/room.hpp"
#include "letters/store.hpp"
#include "platform/doc/write.hpp"
#include "progress/result_actions.hpp"
#include "progress/world_for_test.hpp"
#include "projects/actions/books.hpp"
#include "projects/queries/books.hpp"

namespace ruam::letters {

/// Everything there is may be seen; what is not there may not.
inline std::vector<Description> shown(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) {
    if (one.kind == committees::order_kind || one.kind == committees::meeting_kind) {
      all.push_back(committees::describe(tx, actor, {&one, 1}).front());
      continue;
    }
    if (one.kind == forums::forum_kind) {
      all.push_back(forums::describe(tx, actor, {&one, 1}).front());
      continue;
    }
    const bool is_of_projects =
        one.kind == projects::project_kind || one.kind == projects::book_kind;
    const auto told = is_of_projects ? projects::describe(tx, actor, {&one, 1})
                      : one.kind == progress::result_kind
                          ? progress::describe_results(tx, actor, {&one, 1})
                          : progress::describe(tx, actor, {&one, 1});
    all.push_back(told.front());
    if (all.back().label.empty()) all.back().hidden = true;
  }
  return all;
}

/// An office that writes memos, on the world of projects and reports.
class LettersWorld : public progress::ProgressWorld {
 protected:
  LettersWorld() : ProgressWorld(letter_rules()) {}

  static std::vector<PermissionRule> letter_rules() {
    auto rules = all_rules();
    for (const auto& rule : room(shown).permissions) rules.push_back(rule);
    for (const auto& rule : committees::room(shown).permissions) rules.push_back(rule);
    for (const auto& rule : forums::room(shown).permissions) rules.push_back(rule);
    return rules;
  }

  OfficeId own() { return office.singburi; }
  Context& planner() { return office.as("planner", own()); }

  LetterId begin(std::string topic, std::vector<About> about = {}) {
    return create(planner(), own(), {.topic = std::move(topic), .about = std::move(about)}, shown)
        .value();
  }
  Record reload(LetterId id) {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.get(id).value(); });
  }
  Result<void> say(Context& who, LetterId id, Verdict verdict, std::string text = {}) {
    return act(
        who, id,
        {.verdict = verdict, .text = std::move(text), .content_sha256 = reload(id).content_sha256});
  }
  /// A memo about nothing in particular, complete.
  LetterId complete() {
    const auto id = begin("plain");
    auto content = reload(id).said;
    content.subject = "ขอใช้ห้องประชุม";
    content.to = {{new_uuid(), "ผู้อำนวยการสำนักงาน", "usual"}};
    content.body.front().text = std::string("ด้วยกลุ่มนโยบายจะจัดประชุม");
    edit(planner(), id, content, 1, shown).value();
    return id;
  }
  LetterId proposed() {
    const auto id = complete();
    move(planner(), id, Status::signing).value();
    return id;
  }
  /// Signed by its only signer.
  LetterId signed_off() {
    const auto id = proposed();
    say(office.as("division_head", own()), id, Verdict::sign).value();
    return id;
  }
  std::string text_of(LetterId id) {
    return doc::to_text(build(planner(), id, documents::Copy::file).value().document);
  }
};

}  // namespace ruam::letters
