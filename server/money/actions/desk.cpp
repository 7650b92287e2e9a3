#include "money/desk.hpp"

#include "money/actions/making.hpp"
#include "people/access.hpp"
#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::money {
namespace {

/// What is asked, as it is kept; the amount of a reversal is that of its line.
Result<LineRequest> kept(db::Tx& tx, OfficeId office, const NewRequest& wanted) {
  const Store store{tx};
  if (wanted.line.has_value() + wanted.transfer.has_value() + wanted.reversal.has_value() != 1)
    return Problem{Kind::invalid, "money.one_of_three"};
  if (const auto& line = wanted.line) {
    TRY(store.get_source({office, line->source_id}));
    return LineRequest{.kind = RequestKind::line,
                       .body = json::write(*line),
                       .amount = line->amount,
                       .label = line->document_no};
  }
  if (const auto& transfer = wanted.transfer) {
    TRY(store.get_source({office, transfer->source_id}));
    return LineRequest{.kind = RequestKind::transfer,
                       .body = json::write(*transfer),
                       .amount = transfer->amount,
                       .label = transfer->document_no};
  }
  const auto line = TRY(store.get_line({office, wanted.reversal->line_id}));
  if (thai::is_blank(wanted.reversal->reversal.reason))
    return Problem{Kind::invalid, "money.reason_missing"};
  return LineRequest{.kind = RequestKind::reversal,
                     .body = json::write(*wanted.reversal),
                     .amount = line.amount,
                     .label = line.document_no};
}

/// What a form would refuse at once, without the balance, which counts when it is approved.
Result<void> check_asked(const Context& context, OfficeId office, const NewRequest& wanted) {
  const auto today = context.clock.today();
  if (wanted.line) return check_line(line_of(context, *wanted.line), today);
  if (!wanted.transfer) return {};
  if (wanted.transfer->to_office == office) return Problem{Kind::invalid, "money.to_itself"};
  return check_line(halves_of(context, office, *wanted.transfer).out, today);
}

/// Everything that approving writes, with ids and times fixed before the transaction.
struct Making {
  Line line;
  Halves halves;
  Blanks blanks;
};

Making making_of(const Context& context, OfficeId office, const LineRequest& asked) {
  Making making;
  if (asked.kind == RequestKind::line)
    making.line = line_of(context, json::read<NewLine>(asked.body).value());
  if (asked.kind == RequestKind::transfer)
    making.halves = halves_of(context, office, json::read<NewTransfer>(asked.body).value());
  if (asked.kind == RequestKind::reversal)
    making.blanks = blanks_of(context, json::read<ReversalOf>(asked.body).value().reversal);
  for (auto* line : {&making.line, &making.halves.out, &making.halves.in, &making.blanks.own,
                     &making.blanks.other}) {
    line->entered_by = asked.entered_by;
    line->entered_name = asked.entered_name;
    line->approved_by = context.actor.account;
    line->approved_name = context.actor.name;
  }
  return making;
}

/// Answers the id of what was made.
Result<Uuid> make(db::Tx& tx, const Context& context, OfficeId office, const LineRequest& asked,
                  const Making& making) {
  switch (asked.kind) {
    case RequestKind::line:
      TRY(write_new(tx, context, office, making.line));
      return making.line.id;
    case RequestKind::transfer:
      TRY(write_transfer(tx, context, office, making.halves));
      return *making.halves.out.pair_id;
    case RequestKind::reversal: {
      const auto of = json::read<ReversalOf>(asked.body).value();
      TRY(write_reversal(tx, context, {office, of.line_id}, making.blanks));
      return making.blanks.own.id;
    }
  }
  return Problem{Kind::invalid, "money.one_of_three"};
}

Result<LineRequest> undecided_request(const Store& store, RequestId id) {
  auto asked = TRY(store.get_request(id));
  if (asked.state == RequestState::waiting) return asked;
  return Problem{Kind::conflict, "money.request_decided", {{"who", asked.decided_name}}};
}

void close(db::Tx& tx, const Context& context, RequestId id, LineRequest asked) {
  asked.decided_by = context.actor.account;
  asked.decided_name = context.actor.name;
  asked.decided_at = context.clock.now();
  Store{tx}.save_request(id.office, asked);
  const auto state = boost::describe::enum_to_string(asked.state, "");
  history::record(tx, context, ref(id), *asked.decided_at,
                  {state, boost::json::object{{"state", "waiting"}},
                   boost::json::object{{"state", state}}, asked.reason});
}

}  // namespace

Result<RequestId> ask(Context& context, OfficeId office, const NewRequest& wanted) {
  const auto at = context.clock.now();
  const RequestId id{office, new_uuid()};
  return context.db.write([&](db::Tx& tx) -> Result<RequestId> {
    TRY(people::require(tx, context.actor, write_permission, office));
    const auto made = TRY(idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      auto asked = TRY(kept(tx, office, wanted));
      TRY(check_asked(context, office, wanted));
      asked.id = id.uuid;
      asked.entered_by = context.actor.account;
      asked.entered_person = context.actor.person;
      asked.entered_name = context.actor.name;
      asked.at = at;
      Store{tx}.save_request(office, asked);
      history::record(
          tx, context, ref(id), at,
          {"ask", nullptr,
           boost::json::object{{"amount", asked.amount.value}, {"label", asked.label}}});
      jobs::emit(tx, context, "money.approval_asked", ref(id));
      return {};
    }));
    return RequestId{office, made};
  });
}

Result<void> approve(Context& context, RequestId id) {
  const auto found = context.db.read([&](db::Tx& tx) { return Store{tx}.get_request(id); });
  std::optional<Making> making;
  if (found.has_value()) making = making_of(context, id.office, *found);
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, approve_permission, id.office));
    tx.lock(ref(id));
    auto asked = TRY(undecided_request(Store{tx}, id));
    if (asked.entered_by == context.actor.account || asked.entered_person == context.actor.person)
      return Problem{Kind::conflict, "money.same_person"};
    asked.made_id = TRY(make(tx, context, id.office, asked, *making));
    asked.state = RequestState::approved;
    close(tx, context, id, asked);
    return {};
  });
}

Result<void> refuse(Context& context, RequestId id, std::string reason) {
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const Store store{tx};
    const auto found = store.get_request(id);
    const bool is_own = found.has_value() && found->entered_by == context.actor.account;
    TRY(people::require(tx, context.actor, is_own ? write_permission : approve_permission,
                        id.office));
    auto asked = TRY(undecided_request(store, id));
    if (thai::is_blank(reason)) return Problem{Kind::invalid, "money.reason_missing"};
    asked.state = is_own ? RequestState::withdrawn : RequestState::refused;
    asked.reason = reason;
    close(tx, context, id, asked);
    return {};
  });
}

Result<void> change_settings(Context& context, OfficeId office, Settings settings,
                             std::int64_t expected_version) {
  const auto at = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, settings_permission, office));
    Store store{tx};
    const auto before = store.get_settings(office);
    if (before.version != expected_version)
      return Problem{Kind::stale, "money.stale", {{"current", json::write(before)}}};
    TRY(check_settings(settings));
    settings.version = before.version + 1;
    store.save_settings(office, settings);
    history::record(tx, context, {office, "money_settings", office.uuid}, at,
                    {"change", json::parse(json::write(before)).value(),
                     json::parse(json::write(settings)).value()});
    return {};
  });
}

Result<void> explain(Context& context, LineId id, std::string text) {
  const Explanation said{text, context.actor.name, context.clock.now()};
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_permission, id.office));
    if (thai::is_blank(text)) return Problem{Kind::invalid, "money.reason_missing"};
    Store store{tx};
    const auto line = TRY(store.get_line(id));
    if (!line.overdrawn) return Problem{Kind::conflict, "money.not_overdrawn"};
    if (store.is_explained(id)) return Problem{Kind::conflict, "money.explained_already"};
    store.add_explanation(id, said);
    history::record(tx, context, ref(id), said.at,
                    {"explain", nullptr, boost::json::object{{"text", text}}, text});
    return {};
  });
}

}  // namespace ruam::money
