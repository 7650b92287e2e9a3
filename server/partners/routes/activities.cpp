#include "partners/room.hpp"
#include "partners/routes/shared.hpp"

namespace ruam::partners {

wire::ActivityRow to_row(const Activity& activity) {
  const auto& c = activity.content;
  wire::ActivityRow row{.id = activity.id.uuid,
                        .code = activity.code,
                        .title = c.title,
                        .on = c.on,
                        .people = c.people,
                        .result = c.result,
                        .partners = {},
                        .evidence = static_cast<std::int64_t>(c.evidence.size())};
  for (const auto& one : c.participants) row.partners.push_back(one.body.name);
  return row;
}

std::vector<wire::ActivityRow> to_rows(const std::vector<Activity>& all) {
  std::vector<wire::ActivityRow> rows;
  for (const auto& activity : all) rows.push_back(to_row(activity));
  return rows;
}

namespace {

using http::Method, http::Nothing, http::Reply, http::Request;

Result<Reply<wire::Activity>> reply(Context& context, ActivityId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Activity>> {
    auto activity = TRY(get_activity(tx, context.actor, id));
    wire::Activity out{.id = id.uuid, .office = id.office, .code = activity.code};
    out.version = activity.version;
    out.created_at = activity.created_at;
    out.updated_at = activity.updated_at;
    if (may_write(tx, context.actor, ref(id))) out.may = {"edit"};
    out.content = std::move(activity.content);
    const auto version = out.version;
    return Reply<wire::Activity>{.value = std::move(out), .version = version, .status = status};
  });
}

Result<Reply<wire::Activity>> save_activity(Request& request, const Describe& describe,
                                            const wire::EditActivity& in) {
  const auto id = TRY(request.record<ActivityId>());
  auto& context = request.context();
  const auto done =
      edit_activity(context, id, in.content, TRY(request.expected_version()), describe);
  if (done.has_value()) return reply(context, id);
  return with_current(done.error(), [&] { return reply(context, id); });
}

}  // namespace

void add_activity_routes(http::Router& router, const Describe& describe) {
  const std::string all = "/offices/{office}/partner-activities", one = all + "/{id}";
  const std::vector<std::string> problems = {
      "activity.invalid", "activity.not_found",     "partner.body_missing", "partner.file_missing",
      "mou.not_found",    "partner.project_hidden", "network.not_found",    "partner.stale"};
  router
      .add<Nothing, wire::Activities>(Method::get, all, read_partners, {},
                                      [](Request& r) -> Result<wire::Activities> {
                                        const auto office = TRY(r.office());
                                        const auto of = TRY(r.query_as<Uuid>("of"));
                                        const auto read = r.context().db.read([&](db::Tx& tx) {
                                          return list_activities(tx, r.context(), office, of);
                                        });
                                        return wire::Activities{to_rows(TRY(read))};
                                      })
      .says("What partners did together, newest first")
      .reads("of", "id of a memorandum or network");
  router
      .add<wire::EditActivity, wire::Activity>(
          Method::post, all, write_partners, problems,
          [describe](Request& r, const wire::EditActivity& in) -> Result<Reply<wire::Activity>> {
            const auto office = TRY(r.office());
            const auto id = TRY(create_activity(r.context(), office, in.content, describe));
            return reply(r.context(), id, 201);
          })
      .answers(201);
  router.add<Nothing, wire::Activity>(Method::get, one, std::nullopt, {"activity.not_found"},
                                      [](Request& r) -> Result<Reply<wire::Activity>> {
                                        return reply(r.context(), TRY(r.record<ActivityId>()));
                                      });
  router.add<wire::EditActivity, wire::Activity>(
      Method::put, one, write_partners, problems,
      [describe](Request& r, const wire::EditActivity& in) {
        return save_activity(r, describe, in);
      });
  router.add<wire::Reason, Nothing>(Method::post, one + "/removal", write_partners,
                                    {"activity.not_found", "partner.reason_missing"},
                                    [](Request& r, const wire::Reason& in) -> Result<Nothing> {
                                      const auto id = TRY(r.record<ActivityId>());
                                      TRY(remove_activity(r.context(), id, in.reason));
                                      return Nothing{};
                                    });
}

}  // namespace ruam::partners
