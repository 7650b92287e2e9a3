#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/tlog/tlog.hpp"
#include "progress/actions.hpp"
#include "progress/draft.hpp"
#include "progress/queries.hpp"
#include "progress/series.hpp"
#include "progress/store.hpp"

namespace ruam::progress {
namespace {

/// Accepting and returning is the receiver's; the rest is the office's own: a guest may write in a
/// report, not lead it on.
Result<void> check_right(db::Tx& tx, const Context& context, const Record& report, Status to) {
  switch (to) {
    case Status::accepted:
    case Status::returned:
      return people::require(tx, context.actor, receive_reports, report.receiver);
    case Status::checked:
    case Status::drafted:
      return people::require(tx, context.actor, check_reports, report.id.office);
    default:
      return people::require(tx, context.actor, submit_reports, report.id.office);
  }
}

Result<void> check_findings(db::Tx& tx, const Record& report) {
  const auto content = TRY(json::read<ReportContent>(report.content));
  const auto project = TRY(json::read<projects::Content>(report.carried));
  Problem problem{Kind::precondition_missing, "report.findings"};
  for (const auto& f : find_faults(tx, report, content, project))
    if (!f.passed && f.severity != checks::Severity::note)
      problem.faults.push_back({"/content" + f.where, f.code, f.params});
  if (problem.faults.empty()) return {};
  problem.details["count"] = std::to_string(problem.faults.size());
  return problem;
}

/// Fixes what a submitted report says for good: who reported, when, and the money of that day.
Result<void> seal(db::Tx& tx, const Context& context, Record& report) {
  report.money = json::write(read_money(tx, report));
  report.submitted_on = context.clock.today();
  report.reporter.person = context.actor.person;
  report.reporter.name = context.actor.name;
  const auto person = TRY(people::get_person(tx, {context.actor.home, context.actor.person}));
  report.reporter.position = person.position;
  report.reporter.phone = person.phone;
  report.reporter.email = person.email;
  return {};
}

/// A returned report is written again: its money and date are open once more.
void unseal(Record& report) {
  report.money.reset();
  report.submitted_on.reset();
}

std::optional<ReceiptKind> receipt_kind(Status to) {
  switch (to) {
    case Status::submitted:
      return ReceiptKind::sent;
    case Status::accepted:
      return ReceiptKind::acknowledged;
    case Status::returned:
      return ReceiptKind::returned;
    default:
      return std::nullopt;
  }
}

}  // namespace

Result<void> move(Context& context, ReportId id, Status to, std::string_view reason) {
  if (to == Status::returned && reason.find_first_not_of(" \n\t") == std::string_view::npos)
    return Problem{Kind::invalid, "report.reason_missing", {}, {{"/reason", "missing"}}};
  const auto now = context.clock.now();
  const auto receipt_id = new_uuid();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto report = TRY(store.get(id));
    TRY(check_move(report.status, to));
    if (to == Status::checked || to == Status::submitted) TRY(check_findings(tx, report));
    if (to == Status::submitted) TRY(seal(tx, context, report));
    if (to == Status::returned) unseal(report);

    const auto before = std::exchange(report.status, to);
    ++report.version;
    report.updated_at = now;
    store.update(report);
    if (to == Status::submitted) TRY(record_quarter(tx, report, now));
    if (const auto kind = receipt_kind(to)) {
      const Receipt receipt{receipt_id,         *kind,         now,
                            context.actor.name, report.sha256, std::string(reason)};
      store.insert(id, receipt);
      tlog::append(tx, {id.office, "report_receipt", receipt_id}, now, logged(receipt));
    }
    history::record(tx, context, ref(id), now,
                    {.action = code_of(to),
                     .before = {{"status", code_of(before)}},
                     .after = {{"status", code_of(to)}},
                     .reason = std::string(reason)});
    jobs::emit(tx, context, "report." + code_of(to), ref(id));
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto report = TRY(Store{tx}.get(id));
    TRY(check_right(tx, context, report, to));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> record_export(Context& context, ReportId id, std::string_view sha256) {
  const auto now = context.clock.now();
  const auto receipt_id = new_uuid();

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(get(tx, context.actor, id));  // also its receiver takes the package
    Store{tx}.insert(
        id, {receipt_id, ReceiptKind::exported, now, context.actor.name, std::string(sha256), ""});
    return {};
  });
}

}  // namespace ruam::progress
