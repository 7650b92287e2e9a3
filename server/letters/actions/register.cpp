#include "files/actions.hpp"
#include "letters/actions.hpp"
#include "letters/filing.hpp"
#include "letters/records.hpp"
#include "letters/store.hpp"
#include "letters/texts.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::letters {
namespace {

Ref ref_of_head(OfficeId office) { return {office, std::string(letterhead_kind), office.uuid}; }

boost::json::value as_json(const Record& letter) {
  return {{"number", letter.number}, {"dated", letter.dated ? to_string(*letter.dated) : ""}};
}

Result<void> check_registered(const Registered& request) {
  std::vector<Fault> faults;
  if (request.number.size() > 60) faults.push_back({"/number", "too_long"});
  if (request.number.find_first_of("\n\t") != std::string::npos)
    faults.push_back({"/number", "bad_text"});
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "letter.invalid", {}, std::move(faults)};
}

/// A picture of the head belongs to it: the uploader's until now, or the head's already.
Result<void> take_picture(db::Tx& tx, const Context& context, OfficeId office,
                          const std::optional<Uuid>& wanted, std::string where) {
  if (!wanted) return {};
  const files::FileId id{office, *wanted};
  const auto file = TRY(files::get(tx, id));
  if (file.type != files::Type::png && file.type != files::Type::jpeg)
    return Problem{Kind::invalid, "letter.picture", {}, {{std::move(where), "letter.picture"}}};
  if (file.record == office.uuid && file.kind == letterhead_kind) return {};
  TRY(files::attach(tx, context, id, ref_of_head(office), context.clock.now()));
  return {};
}

}  // namespace

Result<void> register_number(Context& context, LetterId id, const Registered& request,
                             std::int64_t expected_version) {
  TRY(check_registered(request));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto letter = TRY(store.get(id));
    if (letter.version != expected_version)
      return Problem{Kind::stale, "letter.stale", {{"version", std::to_string(letter.version)}}};
    if (letter.status == Status::cancelled) return Problem{Kind::conflict, "letter.cancelled"};
    const bool changes = (!letter.number.empty() && letter.number != request.number) ||
                         (letter.dated && letter.dated != request.dated);
    if (changes && thai::is_blank(request.reason))
      return Problem{Kind::invalid, "letter.reason_missing", {}, {{"/reason", "missing"}}};

    auto before = as_json(letter);
    letter.number = request.number;
    letter.dated = request.dated;
    ++letter.version;
    letter.updated_at = now;
    store.update(letter);
    history::record(tx, context, ref(id), now,
                    {.action = "register",
                     .before = std::move(before),
                     .after = as_json(letter),
                     .reason = request.reason});
    jobs::emit(tx, context, "letter.changed", ref(id));
    TRY(tell_records(tx, context, letter));
    if (is_issued(letter.status)) jobs::emit(tx, context, issued_topic, ref(id));
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, number_letters, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> save_letterhead(Context& context, OfficeId office, Letterhead head,
                             std::int64_t expected_version) {
  for (const auto& [group, paper] : head.papers)
    if (!find_group(group) || paper == Paper::order)
      return Problem{Kind::invalid,
                     "letter.group",
                     {{"group", group}},
                     {{"/papers/" + group, "letter.group"}}};
  if (head.confirmed_code.size() > 120)
    return Problem{Kind::invalid, "letter.invalid", {}, {{"/confirmed_code", "too_long"}}};
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = store.letterhead(office);
    if (before.version != expected_version)
      return Problem{Kind::stale, "letter.stale", {{"version", std::to_string(before.version)}}};
    TRY(take_picture(tx, context, office, head.khrut_file_id, "/khrut_file_id"));
    TRY(take_picture(tx, context, office, head.logo_file_id, "/logo_file_id"));
    auto after = head;
    after.version = before.version + 1;
    store.save(office, after, now);
    history::record(
        tx, context, ref_of_head(office), now,
        {.action = "edit", .before = json::to_value(before), .after = json::to_value(after)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, set_letterhead, office));
    TRY(idempotency::once(tx, context, office.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::letters
