#include "platform/imports/routes.hpp"

#include <fstream>
#include <iterator>

#include "committees/imports/actions.hpp"
#include "committees/room.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"

namespace ruam::committees {
namespace wire {

struct MemberImport {
  Uuid id;
  std::string file_name;
  ImportStatus status = ImportStatus::faulty;
  std::vector<RollRow> rows;
  std::vector<RollFault> faults;
  std::string by;
  Instant created_at, updated_at;
};
BOOST_DESCRIBE_STRUCT(MemberImport, (),
                      (id, file_name, status, rows, faults, by, created_at, updated_at))

struct MemberImports {
  std::vector<MemberImport> rows;
};
BOOST_DESCRIBE_STRUCT(MemberImports, (), (rows))

}  // namespace wire

namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

constexpr std::uint64_t most_bytes = 5'000'000;

wire::MemberImport import_out(const MemberImport& i) {
  return {i.id,          i.file_name, i.status,     i.roll.rows,
          i.roll.faults, i.by_name,   i.created_at, i.updated_at};
}

Result<Reply<wire::MemberImport>> post_import(Request& r) {
  const auto id = TRY(r.record<CommitteeId>());
  RollUpload upload{.file_name = imports::upload_name(r, "members"), .bytes = {}};
  std::ifstream in(r.body_file(), std::ios::binary);
  upload.bytes = {std::istreambuf_iterator<char>(in), {}};
  const auto import = TRY(take_in(r.context(), id, upload));
  const auto now = TRY(get_import(r.context(), id, import));
  return Reply<wire::MemberImport>{.value = import_out(now), .status = 201};
}

template <class Act>
Result<wire::MemberImport> after(Request& r, Act act) {
  const auto id = TRY(r.record<CommitteeId>());
  const auto import = TRY(r.uuid("import"));
  TRY(act(r.context(), id, import));
  return import_out(TRY(get_import(r.context(), id, import)));
}

}  // namespace

void add_import_routes(http::Router& router) {
  const std::string one = "/offices/{office}/committees/{id}", all = one + "/imports",
                    import = all + "/{import}";
  router
      .add_download(one + "/members-form", write_committees, {"committee.not_found"},
                    [](Request& r) -> Result<http::FileReply> {
                      const auto id = TRY(r.record<CommitteeId>());
                      auto bytes = TRY(blank_roll(r.context(), id));
                      return http::FileReply{
                          .content_type =
                              "application/"
                              "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                          .file_name = "members" + std::string(".xlsx"),
                          .bytes = std::move(bytes)};
                    })
      .says("A workbook to write many members in, with the committee's own seats");
  router
      .add_upload<wire::MemberImport>(all, write_committees, most_bytes,
                                      {"committee.not_found", "committee.ended", "sheet.not_xlsx",
                                       "sheet.too_large", "sheet.has_macros", "sheet.not_csv"},
                                      post_import)
      .says("Takes a table of members in and checks it; nobody becomes a member yet")
      .reads("name", "file name on the user's computer")
      .answers(201);
  router.add<Nothing, wire::MemberImports>(
      Method::get, all, write_committees, {"committee.not_found"},
      [](Request& r) -> Result<wire::MemberImports> {
        const auto id = TRY(r.record<CommitteeId>());
        wire::MemberImports out;
        for (const auto& one : TRY(list_imports(r.context(), id)))
          out.rows.push_back(import_out(one));
        return out;
      });
  router.add<Nothing, wire::MemberImport>(
      Method::post, import + "/apply", write_committees,
      {"committee.import_not_found", "committee.import_faults", "committee.import_not_open",
       "committee.ended", "committee.member_invalid"},
      [](Request& r) { return after(r, apply_import); });
  router.add<Nothing, wire::MemberImport>(
      Method::post, import + "/undo", write_committees,
      {"committee.import_not_found", "committee.import_not_done", "committee.import_in_use",
       "committee.order_open"},
      [](Request& r) { return after(r, undo_import); });
}

}  // namespace ruam::committees
