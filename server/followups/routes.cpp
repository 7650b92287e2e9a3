#include "followups/actions.hpp"
#include "followups/export.hpp"
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
                     .done_by = f.done_by_name,
                     .confirmed_by = f.confirmed_by,
                     .last_reason = f.last_reason,
                     .done_on = f.done_on,
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

Result<Reply<wire::Followup>> save(Request& request, const Describe& describe,
                                   const wire::EditFollowup& in) {
  const auto id = TRY(request.record<FollowupId>());
  auto& context = request.context();
  const auto done = edit(context, id, in.plan, TRY(request.expected_version()));
  if (done.has_value()) return reply(context, describe, id);
  auto problem = done.error();
  if (problem.kind == Kind::stale)
    if (const auto now = reply(context, describe, id); now.has_value())
      problem.details["current"] = json::write(now.value().value);
  return problem;
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
  router.add<NewFollowup, wire::Followup>(
      Method::post, all, write_followups,
      {"followup.text_missing", "followup.source_missing", "followup.due_on",
       "followup.owner_unknown"},
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
       "followup.owner_unknown"},
      [describe](Request& r, const wire::EditFollowup& in) { return save(r, describe, in); });
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
       "followup.evidence_file", "followup.reason_missing", "followup.own_work"},
      [describe](Request& r, const MoveFollowup& in) -> Result<Reply<wire::Followup>> {
        const auto id = TRY(r.record<FollowupId>());
        TRY(move(r.context(), id, in));
        return reply(r.context(), describe, id);
      });
}

}  // namespace ruam::followups
