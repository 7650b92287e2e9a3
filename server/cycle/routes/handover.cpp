#include "cycle/handover.hpp"

#include "cycle/duty.hpp"
#include "cycle/room.hpp"
#include "people/queries.hpp"
#include "platform/doc/write.hpp"
#include "platform/http/router.hpp"

namespace ruam::cycle {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

Result<Handover> gather(Request& request, const Waiting& waiting, const people::RoleTable& roles) {
  const auto office = TRY(request.office());
  const auto person = TRY(request.query_as<Uuid>("person"));
  if (!person) return Problem{Kind::invalid, "json.faults", {}, {{"?person", "missing"}}};
  const auto& context = request.context();
  return context.db.read(
      [&](db::Tx& tx) { return gather_handover(tx, context, office, *person, waiting, roles); });
}

}  // namespace

void add_handover(http::Router& router, const Waiting& waiting, const people::RoleTable& roles) {
  const std::string base = "/offices/{office}/handover";
  router.add<Nothing, PostHolders>(
      Method::get, base + "/people", read_year, {}, [](Request& request) -> Result<PostHolders> {
        const auto office = TRY(request.office());
        const auto& context = request.context();
        return context.db.read([&](db::Tx& tx) { return list_holders(tx, context.actor, office); });
      });
  router
      .add<Nothing, Handover>(Method::get, base, read_year, {"cycle.holder_not_found"},
                              [waiting, &roles](Request& request) -> Result<Handover> {
                                return gather(request, waiting, roles);
                              })
      .says("What a holder of a post hands over")
      .reads("person", "Whose post");
  for (const bool is_pdf : {true, false})
    router
        .add_download(
            base + (is_pdf ? ".pdf" : ".docx"), read_year, {"cycle.holder_not_found"},
            [waiting, &roles, is_pdf](Request& request) -> Result<http::FileReply> {
              const auto office = TRY(request.office());
              const auto pack = TRY(gather(request, waiting, roles));
              const auto facts = TRY(request.context().db.read(
                  [&](db::Tx& tx) { return people::get_office(tx, office); }));
              const auto digits =
                  facts.digits == people::Digits::thai ? doc::Digits::thai : doc::Digits::arabic;
              const auto paper = handover_document(pack, digits);
              return http::FileReply{
                  .content_type = is_pdf ? "application/pdf"
                                         : "application/vnd.openxmlformats-officedocument."
                                           "wordprocessingml.document",
                  .file_name = paper.title + "-" + to_string(pack.on) + (is_pdf ? ".pdf" : ".docx"),
                  .bytes = is_pdf ? doc::to_pdf(paper) : doc::to_docx(paper),
                  .inline_view = is_pdf};
            })
        .reads("person", "Whose post");
}

}  // namespace ruam::cycle
