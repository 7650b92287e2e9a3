#include "forums/telling.hpp"

#include <set>

#include "forums/actions/keep.hpp"
#include "forums/store/synthesis.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

constexpr std::size_t most_told_at_once = 1000;

Result<void> check_whom(db::Tx& tx, const Forum& forum, const std::vector<Uuid>& whom) {
  std::set<Uuid> known;
  for (const auto& group : forum.content.groups) known.insert(group.id);
  for (const auto& person : Store{tx}.list_people(forum.id)) known.insert(person.id.uuid);
  for (const auto& one : whom)
    if (!known.contains(one)) return Problem{Kind::not_found, "forum.person_not_found"};
  return {};
}

}  // namespace

Result<void> mark_told(Context& context, ForumId id, const MarkTold& request) {
  if (request.whom.empty()) return Problem{Kind::invalid, "forum.told_nobody"};
  if (request.whom.size() > most_told_at_once)
    return Problem{
        Kind::invalid, "forum.people_too_many", {{"most", std::to_string(most_told_at_once)}}};
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto forum = TRY(Store{tx}.get(id));
    if (forum.stage != Stage::disclosed) return Problem{Kind::conflict, "forum.not_disclosed"};
    TRY(check_whom(tx, forum, request.whom));
    SynthesisStore store{tx};
    for (const auto& one : request.whom) {
      if (request.told)
        store.keep_told(id, {one, context.actor.name, now});
      else
        store.remove_told(id, one);
    }
    note(tx, context, ref(id), now,
         {.action = request.told ? "tell" : "untell",
          .before = {},
          .after = {{"count", request.whom.size()}}});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_forums, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::forums
