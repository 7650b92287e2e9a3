#include <set>

#include "catalog/queries.hpp"
#include "partners/room.hpp"
#include "partners/routes/shared.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"

namespace ruam::partners {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;

/// Memoranda and networks, whatever their state, in which the entry is named.
std::vector<wire::Part> parts_of(db::Tx& tx, const Context& context, const Entry& entry) {
  std::vector<wire::Part> parts;
  const Body self{entry.content.organisation, entry.id.uuid, entry.content.name};
  const auto office = entry.id.office;
  const auto today = context.clock.today();
  for (const auto& mou : Store{tx}.list_mous(office))
    for (const auto& party : mou.content.parties)
      if (is_same(party.body, self)) {
        parts.push_back({std::string(mou_kind), mou.code, mou.content.title,
                         "/partners/mous/" + mou.id.uuid.to_string(),
                         code_of(standing_of(mou, today))});
        break;
      }
  for (const auto& network : Store{tx}.list_networks(office))
    for (const auto& member : network.content.members)
      if (is_same(member.body, self)) {
        parts.push_back({std::string(network_kind), network.code, network.content.name,
                         "/partners/networks/" + network.id.uuid.to_string(),
                         code_of(member.answer)});
        break;
      }
  return parts;
}

Result<Reply<wire::Entry>> reply(Context& context, EntryId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Entry>> {
    auto entry = TRY(get_entry(tx, context.actor, id));
    wire::Entry out{.id = id.uuid,
                    .office = id.office,
                    .code = entry.code,
                    .office_short = people::describe_offices(tx, {id.office}).front().short_th};
    if (entry.content.organisation)
      out.organisation_name =
          people::describe_offices(tx, {*entry.content.organisation}).front().name_th;
    out.groups = Groups(tx, id.office).all();
    if (people::require(tx, context.actor, read_partners, id.office).has_value())
      out.parts = parts_of(tx, context, entry);
    if (may_write(tx, context.actor, ref(id))) out.may.push_back("edit");
    out.version = entry.version;
    out.created_at = entry.created_at;
    out.updated_at = entry.updated_at;
    out.content = std::move(entry.content);
    const auto version = out.version;
    return Reply<wire::Entry>{.value = std::move(out), .version = version, .status = status};
  });
}

Result<EntryFilter> read_filter(const Request& request) {
  EntryFilter filter;
  filter.kind = TRY(request.query_as<EntryKind>("kind"));
  filter.stakeholder = request.query("stakeholder").value_or("");
  filter.district = request.query("district").value_or("");
  filter.text = request.query("q").value_or("");
  filter.with_closed = TRY(request.query_as<bool>("closed")).value_or(false);
  filter.with_others = TRY(request.query_as<bool>("others")).value_or(false);
  return filter;
}

Result<std::vector<EntryRow>> read_entry_rows(Request& request) {
  const auto office = TRY(request.office());
  const auto filter = TRY(read_filter(request));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return list_entries(tx, context, office, filter); });
}

Result<wire::Entries> list_directory(Request& request) {
  wire::Entries out{.rows = TRY(read_entry_rows(request))};
  const auto office = TRY(request.office());
  request.context().db.read([&](db::Tx& tx) {
    out.groups = Groups(tx, office).all();
    std::set<std::string> districts;
    for (const auto& entry : Store{tx}.list_entries(office))
      if (!entry.content.place.district.empty()) districts.insert(entry.content.place.district);
    out.districts.assign(districts.begin(), districts.end());
    const auto own = people::get_office(tx, office);
    if (own.has_value() && !own->province_id.empty())
      if (const auto province = catalog::find(tx, office, "provinces", own->province_id))
        out.province_th = province->name_th;
    return 0;
  });
  return out;
}

Result<http::FileReply> export_entries(Request& request, ExportFormat format) {
  return export_sheets({sheet_of(TRY(read_entry_rows(request)))}, "partners", format);
}

Result<Reply<wire::Entry>> save_entry(Request& request, const wire::EditEntry& in) {
  const auto id = TRY(request.record<EntryId>());
  auto& context = request.context();
  const auto done = edit_entry(context, id, in.content, TRY(request.expected_version()));
  if (done.has_value()) return reply(context, id);
  return with_current(done.error(), [&] { return reply(context, id); });
}

}  // namespace

void add_entry_routes(http::Router& router) {
  const std::string all = "/offices/{office}/partners", one = all + "/{id}";
  router.add<Nothing, wire::Entries>(Method::get, all, read_partners, {}, list_directory)
      .says("The directory for coordination: organisations, learning resources, local wisdom")
      .reads("q", "words in name, offers, topics, place")
      .reads("kind", "kind of entry")
      .reads("stakeholder", "stakeholder group")
      .reads("district", "district as written")
      .reads("others", "true: also what other offices of the province opened")
      .reads("closed", "true: also those no longer there");
  router.add_download(all + "/export.csv", read_partners, {},
                      [](Request& r) { return export_entries(r, ExportFormat::csv); });
  router.add_download(all + "/export.xlsx", read_partners, {},
                      [](Request& r) { return export_entries(r, ExportFormat::xlsx); });
  router
      .add<wire::EditEntry, wire::Entry>(
          Method::post, all, write_partners, {"partner.invalid", "partner.body_missing"},
          [](Request& r, const wire::EditEntry& in) -> Result<Reply<wire::Entry>> {
            const auto office = TRY(r.office());
            const auto id = TRY(create_entry(r.context(), office, in.content));
            return reply(r.context(), id, 201);
          })
      .answers(201);
  router.add<Nothing, wire::Entry>(Method::get, one, std::nullopt, {"partner.not_found"},
                                   [](Request& r) -> Result<Reply<wire::Entry>> {
                                     return reply(r.context(), TRY(r.record<EntryId>()));
                                   });
  router.add<wire::EditEntry, wire::Entry>(
      Method::put, one, write_partners,
      {"partner.not_found", "partner.stale", "partner.invalid", "partner.body_missing"},
      save_entry);
}

}  // namespace ruam::partners
