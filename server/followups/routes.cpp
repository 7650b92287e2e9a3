#include "catalog/queries.hpp"
#include "followups/actions.hpp"
#include "followups/export.hpp"
#include "followups/paper.hpp"
#include "followups/rates.hpp"
#include "followups/room.hpp"
#include "followups/wire.hpp"
#include "people/queries.hpp"
#include "platform/json/json.hpp"

namespace ruam::followups {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

wire::Followup to_wire(db::Tx& tx, const Context& context, const Describe& describe, Followup f) {
  wire::Followup out{.id = f.id.uuid,
                     .office = f.id.office,
                     .code = f.code,
                     .fiscal_year = f.fiscal_year,
                     .source = f.source,
                     .plan = f.plan,
                     .owner_name = owner_name(tx, f),
                     .overdue = is_overdue(f, context.clock.today()),
                     .decision = f.decision,
                     .decision_reason = f.decision_reason,
                     .decided_by = f.decided_by,
                     .status = f.status,
                     .result = f.result,
                     .evidence = f.evidence,
                     .steps = f.steps,
                     .done_by = f.done_by_name,
                     .confirmed_by = f.confirmed_by,
                     .closed_by = f.closed_by,
                     .last_reason = f.last_reason,
                     .done_on = f.done_on,
                     .confirmed_on = f.confirmed_on,
                     .closed_on = f.closed_on,
                     .reopened = f.reopened,
                     .version = f.version,
                     .created_at = f.created_at,
                     .updated_at = f.updated_at,
                     .may = allowed(tx, context.actor, f)};
  const auto offices =
      people::describe_offices(tx, {f.id.office, f.plan.owner.office.value_or(f.id.office)});
  out.office_short = offices.front().short_th;
  out.owner_office_short = offices.back().short_th;
  if (f.source.id) {
    const Ref record{f.id.office, f.source.kind, *f.source.id};
    const auto told = describe(tx, context.actor, {&record, 1}).front();
    out.source_label = told.label;
    out.source_url = told.url;
  }
  return out;
}

Result<Reply<wire::Followup>> reply(Context& context, const Describe& describe, FollowupId id,
                                    int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Followup>> {
    auto f = TRY(get(tx, context.actor, id));
    auto out = to_wire(tx, context, describe, std::move(f));
    const auto version = out.version;
    return Reply<wire::Followup>{.value = std::move(out), .version = version, .status = status};
  });
}

Result<Filter> read_filter(const Request& request) {
  Filter filter;
  filter.status = TRY(request.query_as<Status>("status"));
  filter.decision = TRY(request.query_as<Decision>("decision"));
  filter.fiscal_year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  filter.source = TRY(request.query_as<Uuid>("source"));
  filter.source_kind = request.query("source_kind");
  filter.use_type = request.query("use_type");
  filter.reopened = TRY(request.query_as<bool>("reopened")).value_or(false);
  filter.mine = TRY(request.query_as<bool>("mine")).value_or(false);
  filter.overdue = TRY(request.query_as<bool>("overdue")).value_or(false);
  filter.open_only = TRY(request.query_as<bool>("open")).value_or(false);
  filter.text = request.query("q").value_or("");
  return filter;
}

Result<Rows> read_list(Request& request) {
  const auto office = TRY(request.office());
  const auto filter = TRY(read_filter(request));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return list(tx, context, office, filter); });
}

Result<http::FileReply> export_list(Request& request, ExportFormat format) {
  return export_rows(TRY(read_list(request)).rows, format);
}

/// The record as it is now, after an edit that may have come too late.
Result<Reply<wire::Followup>> saved(Context& context, const Describe& describe, FollowupId id,
                                    const Result<void>& done) {
  if (done.has_value()) return reply(context, describe, id);
  auto problem = done.error();
  if (problem.kind == Kind::stale)
    if (const auto now = reply(context, describe, id); now.has_value())
      problem.details["current"] = json::write(now.value().value);
  return problem;
}

Result<Reply<wire::Followup>> save(Request& request, const Describe& describe,
                                   const wire::EditFollowup& in) {
  const auto id = TRY(request.record<FollowupId>());
  const auto version = TRY(request.expected_version());
  auto& context = request.context();
  return saved(context, describe, id, edit(context, id, in.plan, version));
}

Result<Reply<wire::Followup>> save_steps(Request& request, const Describe& describe,
                                         const wire::EditSteps& in) {
  const auto id = TRY(request.record<FollowupId>());
  const auto version = TRY(request.expected_version());
  auto& context = request.context();
  return saved(context, describe, id, keep_steps(context, id, in.steps, version));
}

Result<Trace> read_trace(Request& request) {
  const auto id = TRY(request.record<FollowupId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return trace(tx, context, id); });
}

Result<Rates> read_rates(Request& request) {
  const auto office = TRY(request.office());
  const auto year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  const auto years = year ? YearSpan{*year, *year} : YearSpan{};
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return rates(tx, context, office, years); });
}

Result<http::FileReply> print(Request& request, PaperFormat format) {
  const auto office = TRY(request.office());
  const auto filter = TRY(read_filter(request));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<http::FileReply> {
    const auto rows = TRY(list(tx, context, office, filter));
    return print_register({.office = TRY(people::get_office(tx, office)).name_th,
                           .filter = filter,
                           .ways = catalog::list(tx, office, use_types),
                           .today = context.clock.today()},
                          rows.rows, format);
  });
}

void add_lineage_routes(http::Router& router, const Describe& describe) {
  const std::string all = "/offices/{office}/followups", one = all + "/{id}";
  router
      .add<Nothing, Trace>(Method::get, one + "/trace", std::nullopt, {"followup.not_found"},
                           read_trace)
      .says("What a follow-up carries on and what carries it on");
  router.add<Merge, wire::Followup>(
      Method::post, all + "/merge", decide_followups,
      {"followup.not_found", "followup.merge_two", "followup.not_changeable",
       "followup.reason_missing", "followup.text_missing", "followup.due_on",
       "followup.owner_unknown", "followup.use_type"},
      [describe](Request& r, const Merge& in) -> Result<Reply<wire::Followup>> {
        const auto id = TRY(merge(r.context(), TRY(r.office()), in));
        return reply(r.context(), describe, id, 201);
      });
  router.add<Split, Trace>(Method::post, one + "/split", decide_followups,
                           {"followup.not_found", "followup.split_two", "followup.not_changeable",
                            "followup.reason_missing", "followup.text_missing", "followup.due_on",
                            "followup.owner_unknown", "followup.use_type"},
                           [](Request& r, const Split& in) -> Result<Trace> {
                             TRY(split(r.context(), TRY(r.record<FollowupId>()), in));
                             return read_trace(r);
                           });
  router.add<Reword, wire::Followup>(
      Method::post, one + "/reword", decide_followups,
      {"followup.not_found", "followup.not_changeable", "followup.reason_missing",
       "followup.text_missing"},
      [describe](Request& r, const Reword& in) -> Result<Reply<wire::Followup>> {
        const auto id = TRY(reword(r.context(), TRY(r.record<FollowupId>()), in));
        return reply(r.context(), describe, id, 201);
      });
}

}  // namespace

void add_routes(http::Router& router, const Describe& describe) {
  const std::string all = "/offices/{office}/followups", one = all + "/{id}";
  router.add<Nothing, Rows>(Method::get, all, read_followups, {}, read_list)
      .says("Recommendations and promises, and what became of them");
  router.add_download(all + "/export.csv", read_followups, {},
                      [](Request& r) { return export_list(r, ExportFormat::csv); });
  router.add_download(all + "/export.xlsx", read_followups, {},
                      [](Request& r) { return export_list(r, ExportFormat::xlsx); });
  router.add_download(all + "/register.pdf", read_followups, {},
                      [](Request& r) { return print(r, PaperFormat::pdf); });
  router.add_download(all + "/register.docx", read_followups, {},
                      [](Request& r) { return print(r, PaperFormat::docx); });
  router.add<Nothing, Rates>(Method::get, all + "/rates", read_followups, {}, read_rates)
      .says("What is overdue and what was opened again, by office");
  add_lineage_routes(router, describe);
  router.add<NewFollowup, wire::Followup>(
      Method::post, all, write_followups,
      {"followup.text_missing", "followup.source_missing", "followup.due_on",
       "followup.owner_unknown", "followup.use_type"},
      [describe](Request& r, const NewFollowup& in) -> Result<Reply<wire::Followup>> {
        const auto office = TRY(r.office());
        const auto id = TRY(create(r.context(), office, in, describe));
        return reply(r.context(), describe, id, 201);
      });
  router.add<Nothing, wire::Followup>(Method::get, one, std::nullopt, {"followup.not_found"},
                                      [describe](Request& r) -> Result<Reply<wire::Followup>> {
                                        return reply(r.context(), describe,
                                                     TRY(r.record<FollowupId>()));
                                      });
  router.add<wire::EditFollowup, wire::Followup>(
      Method::put, one, write_followups,
      {"followup.not_found", "followup.stale", "followup.ended", "followup.decided_text",
       "followup.only_owner_and_due", "followup.text_missing", "followup.due_on",
       "followup.owner_unknown", "followup.use_type"},
      [describe](Request& r, const wire::EditFollowup& in) { return save(r, describe, in); });
  router.add<wire::EditSteps, wire::Followup>(
      Method::put, one + "/steps", std::nullopt,
      {"followup.not_found", "followup.stale", "followup.ended", "followup.step_text"},
      [describe](Request& r, const wire::EditSteps& in) { return save_steps(r, describe, in); });
  router.add<DecideFollowup, wire::Followup>(
      Method::post, one + "/decision", decide_followups,
      {"followup.not_found", "followup.ended", "followup.reason_missing", "followup.under_way"},
      [describe](Request& r, const DecideFollowup& in) -> Result<Reply<wire::Followup>> {
        const auto id = TRY(r.record<FollowupId>());
        TRY(decide(r.context(), id, in));
        return reply(r.context(), describe, id);
      });
  router.add<MoveFollowup, wire::Followup>(
      Method::post, one + "/status", std::nullopt,
      {"followup.not_found", "followup.no_such_move", "followup.undecided",
       "followup.owner_missing", "followup.result_missing", "followup.evidence_missing",
       "followup.evidence_file", "followup.reason_missing", "followup.own_work",
       "followup.same_closer"},
      [describe](Request& r, const MoveFollowup& in) -> Result<Reply<wire::Followup>> {
        const auto id = TRY(r.record<FollowupId>());
        TRY(move(r.context(), id, in));
        return reply(r.context(), describe, id);
      });
}

}  // namespace ruam::followups
