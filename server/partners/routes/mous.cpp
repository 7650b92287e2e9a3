#include "partners/room.hpp"
#include "partners/routes/shared.hpp"

namespace ruam::partners {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;

std::vector<wire::Lack> lacks_of(const Mou& mou) {
  std::vector<wire::Lack> lacks;
  if (mou.status != MouStatus::draft) return lacks;
  const auto checked = check_signable(mou.content);
  if (checked.has_error())
    for (const auto& fault : checked.error().faults) lacks.push_back({fault.where, fault.code});
  return lacks;
}

wire::Mou to_wire(db::Tx& tx, const Context& context, Mou mou) {
  const auto today = context.clock.today();
  wire::Mou out{.id = mou.id.uuid,
                .office = mou.id.office,
                .code = mou.code,
                .fiscal_year = mou.fiscal_year,
                .status = mou.status,
                .standing = standing_of(mou, today),
                .to_renew = is_to_renew(mou, today)};
  out.signed_on = mou.signed_on;
  out.starts_on = mou.starts_on;
  out.ends_on = mou.ends_on;
  out.signed_file = mou.signed_file;
  out.paper = mou.paper;
  out.reason = mou.reason;
  Store store{tx};
  if (mou.predecessor) {
    const auto old = store.get(MouId{mou.id.office, *mou.predecessor});
    if (old.has_value()) out.predecessor = {old->id.uuid, old->code};
  }
  if (const auto next = store.find_successor(mou.id)) out.successor = {next->id.uuid, next->code};
  out.lacks = lacks_of(mou);
  const auto activities = store.list_activities_of(mou.id.office, mou.id.uuid);
  out.activities = to_rows(activities);
  out.results = results_of(mou.content, activities);
  out.version = mou.version;
  out.created_at = mou.created_at;
  out.updated_at = mou.updated_at;
  out.may = allowed(tx, context, mou);
  out.content = std::move(mou.content);
  return out;
}

Result<Reply<wire::Mou>> reply(Context& context, MouId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Mou>> {
    auto out = to_wire(tx, context, TRY(get_mou(tx, context.actor, id)));
    const auto version = out.version;
    return Reply<wire::Mou>{.value = std::move(out), .version = version, .status = status};
  });
}

Result<std::vector<MouRow>> read_mou_rows(Request& request) {
  const auto office = TRY(request.office());
  MouFilter filter;
  filter.standing = TRY(request.query_as<Standing>("standing"));
  filter.to_renew = TRY(request.query_as<bool>("to_renew")).value_or(false);
  filter.living = TRY(request.query_as<bool>("living")).value_or(false);
  filter.text = request.query("q").value_or("");
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return list_mous(tx, context, office, filter); });
}

Result<http::FileReply> export_mous(Request& request, ExportFormat format) {
  return export_sheets({sheet_of(TRY(read_mou_rows(request)))}, "mous", format);
}

Result<Reply<wire::Mou>> save_mou(Request& request, const Describe& describe,
                                  const wire::EditMou& in) {
  const auto id = TRY(request.record<MouId>());
  auto& context = request.context();
  const auto done = edit_mou(context, id, in.content, TRY(request.expected_version()), describe);
  if (done.has_value()) return reply(context, id);
  return with_current(done.error(), [&] { return reply(context, id); });
}

void add_verbs(http::Router& router, const std::string& one) {
  router.add<Signing, wire::Mou>(
      Method::post, one + "/signature", decide_partners,
      {"mou.not_found", "mou.not_draft", "mou.incomplete", "mou.signed_day", "mou.no_original",
       "mou.ends_before_start", "mou.invalid", "partner.file_missing", "files.belongs_elsewhere"},
      [](Request& r, const Signing& in) -> Result<Reply<wire::Mou>> {
        const auto id = TRY(r.record<MouId>());
        TRY(sign_mou(r.context(), id, in));
        return reply(r.context(), id);
      });
  router
      .add<Nothing, wire::Mou>(Method::post, one + "/renewal", write_partners,
                               {"mou.not_found", "mou.not_signed", "mou.renewal_begun"},
                               [](Request& r) -> Result<Reply<wire::Mou>> {
                                 const auto id = TRY(r.record<MouId>());
                                 const auto next = TRY(renew_mou(r.context(), id));
                                 return reply(r.context(), next, 201);
                               })
      .answers(201);
  router.add<wire::Reason, wire::Mou>(
      Method::post, one + "/closure", write_partners,
      {"mou.not_found", "mou.ended", "partner.reason_missing"},
      [](Request& r, const wire::Reason& in) -> Result<Reply<wire::Mou>> {
        const auto id = TRY(r.record<MouId>());
        TRY(close_mou(r.context(), id, in.reason));
        return reply(r.context(), id);
      });
}

}  // namespace

void add_mou_routes(http::Router& router, const Describe& describe) {
  const std::string all = "/offices/{office}/mous", one = all + "/{id}";
  const std::vector<std::string> problems = {"mou.invalid",
                                             "mou.not_found",
                                             "partner.body_missing",
                                             "partner.division_missing",
                                             "partner.project_hidden",
                                             "partner.stale",
                                             "mou.signed_words",
                                             "mou.ended",
                                             "partner.not_found"};
  router
      .add<Nothing, wire::Mous>(
          Method::get, all, read_partners, {},
          [](Request& r) -> Result<wire::Mous> { return wire::Mous{TRY(read_mou_rows(r))}; })
      .says("Memoranda of understanding, newest first")
      .reads("standing", "draft, agreed, active, expired, renewed or closed")
      .reads("to_renew", "true: only those that run out")
      .reads("living", "true: only those in force")
      .reads("q", "words in title, parties, scope");
  router.add_download(all + "/export.csv", read_partners, {},
                      [](Request& r) { return export_mous(r, ExportFormat::csv); });
  router.add_download(all + "/export.xlsx", read_partners, {},
                      [](Request& r) { return export_mous(r, ExportFormat::xlsx); });
  router
      .add<wire::EditMou, wire::Mou>(
          Method::post, all, write_partners, problems,
          [describe](Request& r, const wire::EditMou& in) -> Result<Reply<wire::Mou>> {
            const auto office = TRY(r.office());
            const auto id = TRY(create_mou(r.context(), office, in.content, describe));
            return reply(r.context(), id, 201);
          })
      .answers(201);
  router.add<Nothing, wire::Mou>(Method::get, one, std::nullopt, {"mou.not_found"},
                                 [](Request& r) -> Result<Reply<wire::Mou>> {
                                   return reply(r.context(), TRY(r.record<MouId>()));
                                 });
  router.add<wire::EditMou, wire::Mou>(
      Method::put, one, write_partners, problems,
      [describe](Request& r, const wire::EditMou& in) { return save_mou(r, describe, in); });
  add_verbs(router, one);
}

}  // namespace ruam::partners
