#include "people/access.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/routes/shared.hpp"

namespace ruam::projects {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

wire::SignerChain read_chain(db::Tx& tx, OfficeId office, std::int64_t year) {
  auto chain = Store{tx}.chain(office, year);
  return {std::move(chain.steps), chain.version};
}

using FillingReply = Reply<wire::SignatureFilling>;

Result<FillingReply> read_filling(Context& context, OfficeId office) {
  return context.db.read([&](db::Tx& tx) -> Result<FillingReply> {
    TRY(people::require(tx, context.actor, read_projects, office));
    const auto setting = Store{tx}.filling(office);
    return FillingReply{.value = {setting.filling, setting.version}, .version = setting.version};
  });
}

void add_filling_routes(http::Router& router) {
  const std::string path = "/offices/{office}/signature-filling";
  router
      .add<Nothing, wire::SignatureFilling>(Method::get, path, read_projects, {},
                                            [](Request& r) -> Result<FillingReply> {
                                              return read_filling(r.context(), TRY(r.office()));
                                            })
      .says("How the office's documents fill the blocks of those who signed in the system");
  router.add<wire::EditSignatureFilling, wire::SignatureFilling>(
      Method::put, path, set_signers, {"project.stale"},
      [](Request& r, const wire::EditSignatureFilling& in) -> Result<FillingReply> {
        const auto office = TRY(r.office());
        const auto version = TRY(r.expected_version());
        TRY(set_filling(r.context(), office, in.filling, version));
        return read_filling(r.context(), office);
      });
}

}  // namespace

void add_chain_routes(http::Router& router) {
  router.add<Nothing, wire::SignerChain>(
      Method::get, "/offices/{office}/signer-chain", read_projects, {},
      [](Request& r) -> Result<Reply<wire::SignerChain>> {
        const auto office = TRY(r.office());
        const auto year = TRY(required_year(r));
        auto& context = r.context();
        return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::SignerChain>> {
          TRY(people::require(tx, context.actor, read_projects, office));
          auto chain = read_chain(tx, office, year);
          return Reply<wire::SignerChain>{.value = chain, .version = chain.version};
        });
      });
  router.add<wire::EditSignerChain, wire::SignerChain>(
      Method::put, "/offices/{office}/signer-chain", set_signers,
      {"project.chain_length", "project.chain_role", "project.chain_label", "project.stale",
       "project.fiscal_year"},
      [](Request& r, wire::EditSignerChain in) -> Result<Reply<wire::SignerChain>> {
        const auto office = TRY(r.office());
        const auto year = TRY(required_year(r));
        const auto version = TRY(r.expected_version());
        TRY(set_chain(r.context(), office, year, std::move(in.steps), version));
        auto chain = r.context().db.read([&](db::Tx& tx) { return read_chain(tx, office, year); });
        return Reply<wire::SignerChain>{.value = chain, .version = chain.version};
      });
  add_filling_routes(router);
}

}  // namespace ruam::projects
