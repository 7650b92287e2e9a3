#include "money/desk.hpp"

#include "money/routes/groups.hpp"
#include "money/store.hpp"
#include "money/wire.hpp"
#include "platform/json/json.hpp"

namespace ruam::money {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

NewRequest asked_of(const LineRequest& one) {
  NewRequest asked;
  if (one.kind == RequestKind::line) asked.line = json::read<NewLine>(one.body).value();
  if (one.kind == RequestKind::transfer) asked.transfer = json::read<NewTransfer>(one.body).value();
  if (one.kind == RequestKind::reversal) asked.reversal = json::read<ReversalOf>(one.body).value();
  return asked;
}

wire::RequestRow request_row(const LineRequest& one, const Actor& actor) {
  const bool is_own = one.entered_by == actor.account || one.entered_person == actor.person;
  return {one.id,           one.kind,    one.state,    one.amount,       one.label,
          one.entered_name, one.at,      is_own,       one.decided_name, one.decided_at,
          one.reason,       one.made_id, asked_of(one)};
}

Result<http::Reply<wire::RequestRow>> request_reply(Request& request, RequestId id, int status) {
  auto row = TRY(request.context().db.read([&](db::Tx& tx) { return Store{tx}.get_request(id); }));
  return http::Reply<wire::RequestRow>{.value = request_row(row, request.actor()),
                                       .status = status};
}

void add_request_routes(http::Router& router) {
  router
      .add<Nothing, wire::Requests>(
          Method::get, "/offices/{office}/money/requests", read_permission, {},
          [](Request& request) -> Result<wire::Requests> {
            const auto office = TRY(request.office());
            const auto all = TRY(request.query_as<int>("all")).value_or(0);
            const auto rows = TRY(read_of(request, office, [&](db::Tx& tx) {
              return Store{tx}.list_requests(office, all == 0);
            }));
            wire::Requests out;
            for (const auto& one : rows) out.rows.push_back(request_row(one, request.actor()));
            return out;
          })
      .reads("all", "1: also those decided");
  router
      .add<NewRequest, wire::RequestRow>(
          Method::post, "/offices/{office}/money/requests", write_permission,
          {"money.one_of_three", "money.line_invalid", "money.source_not_found",
           "money.line_not_found", "money.to_itself", "money.reason_missing"},
          [](Request& request, const NewRequest& body) -> Result<http::Reply<wire::RequestRow>> {
            const auto office = TRY(request.office());
            const auto id = TRY(ask(request.context(), office, body));
            return request_reply(request, id, 201);
          })
      .answers(201);
  router.add<Nothing, wire::RequestRow>(
      Method::post, "/offices/{office}/money/requests/{id}/approval", approve_permission,
      {"money.request_not_found", "money.request_decided", "money.same_person",
       "money.line_invalid", "money.not_enough", "money.source_not_found", "money.line_not_found",
       "money.settles_nothing", "money.more_than_advance", "money.outside_year",
       "money.outside_provisional", "money.reversed_already", "money.is_reversal",
       "money.settled_already", "money.transfer_accepted", "money.not_the_sender",
       "people.office_not_found"},
      [](Request& request) -> Result<http::Reply<wire::RequestRow>> {
        const auto id = TRY(request.record<RequestId>());
        TRY(approve(request.context(), id));
        return request_reply(request, id, 200);
      });
  router.add<wire::Reason, wire::RequestRow>(
      Method::post, "/offices/{office}/money/requests/{id}/refusal", read_permission,
      {"money.request_not_found", "money.request_decided", "money.reason_missing"},
      [](Request& request, wire::Reason body) -> Result<http::Reply<wire::RequestRow>> {
        const auto id = TRY(request.record<RequestId>());
        TRY(refuse(request.context(), id, std::move(body.reason)));
        return request_reply(request, id, 200);
      });
}

Result<http::Reply<Settings>> settings_reply(Request& request, OfficeId office) {
  const auto settings =
      TRY(read_of(request, office, [&](db::Tx& tx) { return Store{tx}.get_settings(office); }));
  return http::Reply<Settings>{settings, settings.version, 200};
}

}  // namespace

void add_desk_routes(http::Router& router) {
  add_request_routes(router);
  router.add<Nothing, Settings>(Method::get, "/offices/{office}/money/settings", read_permission,
                                {}, [](Request& request) -> Result<http::Reply<Settings>> {
                                  return settings_reply(request, TRY(request.office()));
                                });
  router.add<wire::SettingsContent, Settings>(
      Method::put, "/offices/{office}/money/settings", settings_permission,
      {"money.settings_invalid", "money.stale"},
      [](Request& request, const wire::SettingsContent& body) -> Result<http::Reply<Settings>> {
        const auto office = TRY(request.office());
        const auto version = TRY(request.expected_version());
        Settings settings{body.approval_above, body.answer_days};
        settings.variance_percent = body.variance_percent.value_or(settings.variance_percent);
        TRY(change_settings(request.context(), office, settings, version));
        return settings_reply(request, office);
      });
  router.add<wire::Reason, LineRow>(
      Method::post, "/offices/{office}/money/lines/{id}/explanation", write_permission,
      {"money.line_not_found", "money.not_overdrawn", "money.explained_already",
       "money.reason_missing"},
      [](Request& request, wire::Reason body) -> Result<LineRow> {
        const auto id = TRY(request.record<LineId>());
        TRY(explain(request.context(), id, std::move(body.reason)));
        return request.context().db.read([&](db::Tx& tx) { return get_line(tx, id); });
      });
}

}  // namespace ruam::money
