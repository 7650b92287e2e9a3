#include "cycle/duty.hpp"
#include "cycle/handovers.hpp"
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

/// The pack as a paper, with the office's digits.
Result<http::FileReply> print(Request& request, const Handover& pack, bool is_pdf) {
  const auto office = TRY(request.office());
  const auto facts =
      TRY(request.context().db.read([&](db::Tx& tx) { return people::get_office(tx, office); }));
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
}

Result<HandoverView> show_handover(Request& request, Uuid id) {
  const auto office = TRY(request.office());
  const auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return get_handover(tx, context, office, id); });
}

void add_kept(http::Router& router, const Waiting& waiting, const people::RoleTable& roles) {
  const std::string all = "/offices/{office}/handovers", one = all + "/{id}";
  router
      .add<Nothing, HandoverViews>(
          Method::get, all, read_year, {},
          [](Request& request) -> Result<HandoverViews> {
            const auto office = TRY(request.office());
            const auto& context = request.context();
            return context.db.read([&](db::Tx& tx) { return list_handovers(tx, context, office); });
          })
      .says("Hand-over packs that were kept: of posts that ended, and asked for");
  router
      .add<NewHandover, HandoverView>(
          Method::post, all, read_year, {"cycle.holder_not_found", "cycle.handover_invalid"},
          [waiting, &roles](Request& request,
                            const NewHandover& wanted) -> Result<http::Reply<HandoverView>> {
            const auto office = TRY(request.office());
            const auto id = TRY(make_handover(request.context(), office, wanted, {waiting, roles}));
            return http::Reply<HandoverView>{.value = TRY(show_handover(request, id)),
                                             .status = 201};
          })
      .answers(201);
  router.add<Nothing, HandoverView>(Method::get, one, read_year, {"cycle.handover_not_found"},
                                    [](Request& request) -> Result<HandoverView> {
                                      return show_handover(request, TRY(request.uuid("id")));
                                    });
  router.add<AcceptHandover, HandoverView>(
      Method::post, one + "/acceptance", read_year,
      {"cycle.handover_not_found", "cycle.handover_accepted", "cycle.handover_not_yours",
       "cycle.handover_invalid"},
      [](Request& request, const AcceptHandover& in) -> Result<HandoverView> {
        const auto office = TRY(request.office());
        const auto id = TRY(request.uuid("id"));
        TRY(accept_handover(request.context(), office, id, in));
        return show_handover(request, id);
      });
  for (const bool is_pdf : {true, false})
    router.add_download(one + (is_pdf ? "/paper.pdf" : "/paper.docx"), read_year,
                        {"cycle.handover_not_found"},
                        [is_pdf](Request& request) -> Result<http::FileReply> {
                          const auto id = TRY(request.uuid("id"));
                          const auto view = TRY(show_handover(request, id));
                          return print(request, view.content, is_pdf);
                        });
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
        .add_download(base + (is_pdf ? ".pdf" : ".docx"), read_year, {"cycle.holder_not_found"},
                      [waiting, &roles, is_pdf](Request& request) -> Result<http::FileReply> {
                        const auto pack = TRY(gather(request, waiting, roles));
                        return print(request, pack, is_pdf);
                      })
        .reads("person", "Whose post");
  add_kept(router, waiting, roles);
}

}  // namespace ruam::cycle
