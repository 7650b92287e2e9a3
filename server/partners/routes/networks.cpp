#include "partners/room.hpp"
#include "partners/routes/shared.hpp"
#include "people/access.hpp"

namespace ruam::partners {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;

std::vector<wire::OpenMove> moves_to_wire(db::Tx& tx, const Context& context,
                                          const Network& network) {
  const auto has = [&](Permission permission) {
    return people::require(tx, context.actor, permission, network.id.office).has_value();
  };
  const auto outside = outside_of(tx, network);
  const bool writes = has(write_partners), decides = has(decide_partners);
  std::vector<wire::OpenMove> moves;
  for (const auto move : moves_of(network)) {
    const bool ends = move == Move::close || move == Move::reopen;
    wire::OpenMove out{.move = move,
                       .to = target_of(network.model, network.stage, move).value(),
                       .guards = {},
                       .may = ends ? decides : writes};
    for (const auto guard : guards_of(network.model, network.stage, move))
      out.guards.push_back({guard, holds(network, outside, guard)});
    moves.push_back(std::move(out));
  }
  return moves;
}

Result<Reply<wire::Network>> reply(Context& context, NetworkId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Network>> {
    auto network = TRY(get_network(tx, context.actor, id));
    wire::Network out{.id = id.uuid, .office = id.office, .code = network.code};
    out.moves = moves_to_wire(tx, context, network);
    out.steps = Store{tx}.list_steps(id);
    out.activities = to_rows(Store{tx}.list_activities_of(id.office, id.uuid));
    out.is_living = is_living(network);
    out.stage = network.stage;
    out.round = network.round;
    out.is_closed = network.is_closed;
    out.reason = network.reason;
    out.round_began_on = network.round_began_on;
    out.version = network.version;
    out.created_at = network.created_at;
    out.updated_at = network.updated_at;
    if (!network.is_closed && may_write(tx, context.actor, ref(id))) out.may = {"edit"};
    out.content = std::move(network.content);
    out.model = std::move(network.model);
    const auto version = out.version;
    return Reply<wire::Network>{.value = std::move(out), .version = version, .status = status};
  });
}

Result<std::vector<NetworkRow>> read_network_rows(Request& request) {
  const auto office = TRY(request.office());
  const auto level = TRY(request.query_as<Level>("level"));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return list_networks(tx, context, office, level); });
}

Result<http::FileReply> export_networks(Request& request, ExportFormat format) {
  return export_sheets({sheet_of(TRY(read_network_rows(request)))}, "networks", format);
}

Result<Reply<wire::Network>> save_network(Request& request, const wire::EditNetwork& in) {
  const auto id = TRY(request.record<NetworkId>());
  auto& context = request.context();
  const auto done = edit_network(context, id, in.content, TRY(request.expected_version()));
  if (done.has_value()) return reply(context, id);
  return with_current(done.error(), [&] { return reply(context, id); });
}

Result<Reply<wire::OfficeModel>> reply_model(Context& context, OfficeId office) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::OfficeModel>> {
    TRY(people::require(tx, context.actor, read_partners, office));
    auto own = model_of(tx, office);
    const auto version = own.version;
    wire::OfficeModel out{std::move(own.model), catalogue_model(tx, office).model, version};
    return Reply<wire::OfficeModel>{.value = std::move(out), .version = version};
  });
}

Result<Reply<wire::OfficeModel>> put_model(Request& request, const wire::EditModel& in) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  const auto done = save_model(context, office, in.model, TRY(request.expected_version()));
  if (done.has_value()) return reply_model(context, office);
  return with_current(done.error(), [&] { return reply_model(context, office); });
}

}  // namespace

void add_network_routes(http::Router& router) {
  const std::string all = "/offices/{office}/networks", one = all + "/{id}";
  const std::vector<std::string> problems = {
      "network.invalid", "network.not_found",    "network.closed",
      "partner.stale",   "partner.body_missing", "partner.division_missing",
      "mou.not_found",   "partner.file_missing", "people.person_not_found"};
  router
      .add<Nothing, wire::Networks>(Method::get, all, read_partners, {},
                                    [](Request& r) -> Result<wire::Networks> {
                                      return wire::Networks{TRY(read_network_rows(r))};
                                    })
      .says("Networks of co-operation and the stage each is at")
      .reads("level", "inside, school or community");
  router.add_download(all + "/export.csv", read_partners, {},
                      [](Request& r) { return export_networks(r, ExportFormat::csv); });
  router.add_download(all + "/export.xlsx", read_partners, {},
                      [](Request& r) { return export_networks(r, ExportFormat::xlsx); });
  router
      .add<wire::EditNetwork, wire::Network>(
          Method::post, all, write_partners, problems,
          [](Request& r, const wire::EditNetwork& in) -> Result<Reply<wire::Network>> {
            const auto office = TRY(r.office());
            const auto id = TRY(create_network(r.context(), office, in.content));
            return reply(r.context(), id, 201);
          })
      .answers(201);
  router.add<Nothing, wire::Network>(Method::get, one, std::nullopt, {"network.not_found"},
                                     [](Request& r) -> Result<Reply<wire::Network>> {
                                       return reply(r.context(), TRY(r.record<NetworkId>()));
                                     });
  router.add<wire::EditNetwork, wire::Network>(Method::put, one, write_partners, problems,
                                               save_network);
  router.add<MoveNetwork, wire::Network>(
      Method::post, one + "/stage", write_partners,
      {"network.not_found", "network.no_such_move", "network.guards", "network.closed",
       "partner.reason_missing", "partner.file_missing"},
      [](Request& r, const MoveNetwork& in) -> Result<Reply<wire::Network>> {
        const auto id = TRY(r.record<NetworkId>());
        TRY(move_network(r.context(), id, in));
        return reply(r.context(), id);
      });
  const std::string model = "/offices/{office}/network-model";
  router
      .add<Nothing, wire::OfficeModel>(Method::get, model, read_partners, {},
                                       [](Request& r) -> Result<Reply<wire::OfficeModel>> {
                                         const auto office = TRY(r.office());
                                         return reply_model(r.context(), office);
                                       })
      .says("The stages that the office's new networks go through");
  router.add<wire::EditModel, wire::OfficeModel>(
      Method::put, model, set_model, {"network.model_invalid", "partner.stale"}, put_model);
}

}  // namespace ruam::partners
