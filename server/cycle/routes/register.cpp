#include "cycle/register.hpp"

#include "cycle/room.hpp"
#include "platform/http/router.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

/// ?fiscal_year, this one when not said.
Result<std::int64_t> year_asked(Request& request) {
  const auto year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  if (year && (*year < 2500 || *year > 2700))
    return Problem{Kind::invalid,
                   "json.faults",
                   {},
                   {{"?fiscal_year", "out_of_range", {{"least", "2500"}, {"most", "2700"}}}}};
  return year.value_or(thai::fiscal_year(request.context().clock.today()).be);
}

template <class View>
auto list_route(View view) {
  return [view](Request& request) -> Result<Register> {
    const auto office = TRY(request.office());
    const auto year = TRY(year_asked(request));
    const auto& context = request.context();
    return context.db.read([&](db::Tx& tx) { return view(tx, context, office, year); });
  };
}

Result<Reply<SubmissionRow>> show(Request& request) {
  const auto office = TRY(request.office());
  const auto id = TRY(request.uuid("id"));
  const auto year = TRY(year_asked(request));
  const auto& context = request.context();
  auto row = TRY(
      context.db.read([&](db::Tx& tx) { return view_submission(tx, context, office, id, year); }));
  const auto version = row.version;
  return Reply<SubmissionRow>{.value = std::move(row), .version = version};
}

Result<Reply<SubmissionRow>> step(Request& request, StepEdit edit) {
  const auto office = TRY(request.office());
  const auto id = TRY(request.uuid("id"));
  const auto year = TRY(year_asked(request));
  const auto version = TRY(request.expected_version());
  TRY(add_step(request.context(), office, id, year, std::move(edit), version));
  return show(request);
}

}  // namespace

void add_register(http::Router& router) {
  const std::string all = "/offices/{office}/submissions", one = all + "/{id}";
  router.add<Nothing, Register>(Method::get, all, read_year, {}, list_route(view_register))
      .says("Returns that the office owes: due day, state, proofs")
      .reads("fiscal_year", "Buddhist era; this one when not said");
  router
      .add<Nothing, Register>(Method::get, "/offices/{office}/received-submissions",
                              receive_submissions, {}, list_route(view_received))
      .says("Who of the offices below has sent")
      .reads("fiscal_year", "Buddhist era; this one when not said");
  router
      .add<Nothing, SubmissionRow>(Method::get, one, std::nullopt, {"cycle.submission_not_found"},
                                   show)
      .reads("fiscal_year", "Buddhist era; this one when not said");
  router
      .add<StepEdit, SubmissionRow>(
          Method::post, one + "/steps", std::nullopt,
          {"cycle.submission_not_found", "cycle.submission_follows_reports",
           "cycle.submission_no_such_move", "cycle.step_invalid", "cycle.stale", "files.not_found",
           "files.belongs_elsewhere"},
          step)
      .says("Notes that a return was prepared, exported, sent, acknowledged or came back")
      .reads("fiscal_year", "Buddhist era; this one when not said");
}

}  // namespace ruam::cycle
