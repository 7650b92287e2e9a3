#include "partners/actions.hpp"
#include "partners/actions/keep.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::partners {
namespace {

using namespace keeping;

boost::json::value said(const Mou& mou) {
  return {{"status", boost::describe::enum_to_string(mou.status, "")},
          {"signed_on", json::to_value(mou.signed_on)},
          {"starts_on", json::to_value(mou.starts_on)},
          {"ends_on", json::to_value(mou.ends_on)},
          {"paper", mou.paper},
          {"content", json::to_value(mou.content)}};
}

std::vector<std::pair<std::string, Body*>> bodies(MouContent& content) {
  std::vector<std::pair<std::string, Body*>> all;
  for (std::size_t i = 0; i < content.parties.size(); ++i)
    all.emplace_back(Faults::at("/parties", i) + "/body", &content.parties[i].body);
  return all;
}

Result<void> check_duty_owners(db::Tx& tx, OfficeId office, const MouContent& content) {
  for (std::size_t i = 0; i < content.duties.size(); ++i) {
    const auto& person = content.duties[i].owner_person;
    if (person && people::get_person(tx, {office, *person}).has_error())
      return Problem{Kind::invalid,
                     "partner.body_missing",
                     {},
                     {{Faults::at("/duties", i) + "/owner_person", "partner.body_missing"}}};
  }
  return {};
}

/// A draft says already from when to when it would be.
void set_term(Mou& mou) {
  mou.starts_on = mou.content.starts_on;
  mou.ends_on = mou.starts_on ? end_of(mou.content, *mou.starts_on) : mou.content.ends_on;
}

Result<void> check_signing(const Signing& request, Date today) {
  if (request.signed_on > today || request.signed_on.year < 1957)
    return Problem{Kind::invalid, "mou.signed_day", {}, {{"/signed_on", "mou.signed_day"}}};
  if (!request.file_id && thai::is_blank(request.paper))
    return Problem{Kind::invalid, "mou.no_original", {}, {{"/paper", "mou.no_original"}}};
  return Faults{}.text("/paper", request.paper, 500).check("mou.invalid");
}

/// A change of one memorandum within a transaction: what is kept beside the record follows.
void keep(db::Tx& tx, const Context& context, const Mou& before, Mou& now,
          const history::Change& change) {
  ++now.version;
  Store{tx}.update(now);
  declare(tx, now);
  auto told = change;
  told.before = said(before);
  told.after = said(now);
  note(tx, context, ref(now.id), now.updated_at, told);
}

Result<void> renew_predecessor(db::Tx& tx, const Context& context, const Mou& mou) {
  if (!mou.predecessor) return {};
  const auto before = TRY(Store{tx}.get(MouId{mou.id.office, *mou.predecessor}));
  if (before.status != MouStatus::agreed) return {};
  auto old = before;
  old.status = MouStatus::renewed;
  old.updated_at = mou.updated_at;
  keep(tx, context, before, old, {.action = "renewed", .before = {}, .after = {}});
  return {};
}

}  // namespace

Result<MouId> create_mou(Context& context, OfficeId office, const MouContent& wanted,
                         const Describe& describe) {
  TRY(check_mou(wanted));
  const MouId id{office, new_uuid()};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<MouId> {
    TRY(people::require(tx, context.actor, write_partners, office));
    Mou mou{.id = id, .content = wanted};
    TRY(settle(tx, office, bodies(mou.content)));
    TRY(check_divisions(tx, office, wanted.divisions));
    TRY(check_duty_owners(tx, office, wanted));
    TRY(check_projects(tx, context, office, wanted.projects, {}, describe));
    mou.fiscal_year = thai::quarter_of(civil_date(now)).year.be;
    mou.created_at = mou.updated_at = now;
    set_term(mou);
    const auto made = idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      const auto own = TRY(people::get_office(tx, office));
      add_mou(tx, context, mou, own.code);
      return {};
    });
    return MouId{office, TRY(made)};
  });
}

Result<void> edit_mou(Context& context, MouId id, const MouContent& wanted,
                      std::int64_t expected_version, const Describe& describe) {
  TRY(check_mou(wanted));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(Store{tx}.get(id));
    TRY(check_fresh(before.version, expected_version));
    auto mou = before;
    mou.content = wanted;
    mou.updated_at = now;
    TRY(settle(tx, id.office, bodies(mou.content)));
    if (before.status == MouStatus::closed || before.status == MouStatus::renewed)
      return Problem{Kind::conflict, "mou.ended"};
    if (before.status != MouStatus::draft && !says_the_same(before.content, mou.content))
      return Problem{Kind::conflict, "mou.signed_words"};
    TRY(check_divisions(tx, id.office, wanted.divisions));
    TRY(check_duty_owners(tx, id.office, wanted));
    TRY(check_projects(tx, context, id.office, wanted.projects, before.content.projects, describe));
    if (mou.status == MouStatus::draft) set_term(mou);
    keep(tx, context, before, mou, {.action = "edit", .before = {}, .after = {}});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_partners, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> sign_mou(Context& context, MouId id, const Signing& request) {
  TRY(check_signing(request, context.clock.today()));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, decide_partners, id.office));
    const auto before = TRY(Store{tx}.get(id));
    if (before.status != MouStatus::draft) return Problem{Kind::conflict, "mou.not_draft"};
    TRY(check_signable(before.content));
    auto mou = before;
    mou.status = MouStatus::agreed;
    mou.signed_on = request.signed_on;
    mou.starts_on = before.content.starts_on.value_or(request.signed_on);
    mou.ends_on = end_of(mou.content, *mou.starts_on);
    if (mou.ends_on && *mou.ends_on < *mou.starts_on)
      return Problem{
          Kind::invalid, "mou.ends_before_start", {}, {{"/ends_on", "mou.ends_before_start"}}};
    mou.signed_file = request.file_id;
    mou.paper = request.paper;
    mou.updated_at = now;
    TRY(attach(tx, context, ref(id), {{id.uuid, request.file_id, ""}}, now));
    keep(tx, context, before, mou, {.action = "sign", .before = {}, .after = {}});
    TRY(keep_duties(tx, context, mou));
    return renew_predecessor(tx, context, mou);
  });
}

Result<MouId> renew_mou(Context& context, MouId id) {
  const MouId next{id.office, new_uuid()};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<MouId> {
    TRY(people::require(tx, context.actor, write_partners, id.office));
    const auto old = TRY(Store{tx}.get(id));
    const auto made = idempotency::once(tx, context, next.uuid, [&]() -> Result<void> {
      if (old.status != MouStatus::agreed && old.status != MouStatus::renewed)
        return Problem{Kind::conflict, "mou.not_signed"};
      if (const auto begun = Store{tx}.find_successor(id))
        return Problem{Kind::conflict, "mou.renewal_begun", {{"code", begun->code}}};
      const auto own = TRY(people::get_office(tx, id.office));
      Mou mou{.id = next, .content = renewal_of(old)};
      mou.fiscal_year = thai::quarter_of(civil_date(now)).year.be;
      mou.predecessor = id.uuid;
      mou.created_at = mou.updated_at = now;
      set_term(mou);
      add_mou(tx, context, mou, own.code);
      return {};
    });
    return MouId{id.office, TRY(made)};
  });
}

Result<void> close_mou(Context& context, MouId id, const std::string& reason) {
  TRY(check_reason(reason));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(Store{tx}.get(id));
    const auto right = before.status == MouStatus::draft ? write_partners : decide_partners;
    TRY(people::require(tx, context.actor, right, id.office));
    if (before.status == MouStatus::closed || before.status == MouStatus::renewed)
      return Problem{Kind::conflict, "mou.ended"};
    auto mou = before;
    mou.status = MouStatus::closed;
    mou.reason = reason;
    mou.updated_at = now;
    keep(tx, context, before, mou,
         {.action = "close", .before = {}, .after = {}, .reason = reason});
    return {};
  });
}

}  // namespace ruam::partners
