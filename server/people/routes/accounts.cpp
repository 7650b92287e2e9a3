#include "people/access.hpp"
#include "people/routes/into.hpp"
#include "people/routes/parts.hpp"

namespace ruam::people::routes {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;

Roles roles_of(std::vector<std::string> roles, std::optional<bool> with_subtree) {
  return {std::move(roles), with_subtree.value_or(false)};
}

Result<wire::Accounts> show_accounts(Request& request) {
  const auto office = TRY(request.office());
  return request.context().db.read([&](db::Tx& tx) -> Result<wire::Accounts> {
    TRY(require(tx, request.actor(), manage_accounts, office));
    return wire::Accounts{list_accounts(tx, office)};
  });
}

Result<AccountRow> row_of(Request& request, OfficeId office, Uuid id) {
  return request.context().db.read([&](db::Tx& tx) { return get_account(tx, office, id); });
}

Result<Reply<wire::Opened>> post_account(Request& request, wire::AccountIn in) {
  const auto office = TRY(request.office());
  const NewAccount wanted{.person_id = in.person_id,
                          .login = std::move(in.login),
                          .roles = roles_of(std::move(in.roles), in.with_subtree)};
  auto opened = TRY(add_account(request.context(), office, wanted));
  auto row = TRY(row_of(request, office, opened.account.id));
  const auto version = row.version;
  return Reply<wire::Opened>{{std::move(row), std::move(opened.code)}, version, 201};
}

Result<Reply<AccountRow>> put_account(Request& request, wire::AccountEditIn in) {
  const AccountEdit edit{.id = TRY(request.record<AccountId>()),
                         .version = TRY(request.expected_version()),
                         .active = in.active,
                         .roles = roles_of(std::move(in.roles), in.with_subtree)};
  TRY(save_account(request.context(), edit));
  auto row = TRY(row_of(request, edit.id.office, edit.id.uuid));
  const auto version = row.version;
  return Reply<AccountRow>{std::move(row), version};
}

Result<wire::Tokens> tokens(Request& request) {
  if (!request.actor().is_signed_in()) return Problem{Kind::unauthenticated, "unauthenticated"};
  return wire::Tokens{request.context().db.read(
      [&](db::Tx& tx) { return list_tokens(tx, request.actor().account); })};
}

void add_tokens(http::Router& router) {
  router.add<Nothing, wire::Tokens>(Method::get, "/tokens", std::nullopt, {}, tokens)
      .says("One's own API tokens, without their secrets");
  router
      .add<wire::TokenIn, wire::TokenOut>(
          Method::post, "/tokens", std::nullopt, {"people.token_invalid"},
          [](Request& request, wire::TokenIn in) -> Result<Reply<wire::TokenOut>> {
            const NewToken wanted{std::move(in.label), in.days.value_or(365)};
            auto fresh = TRY(add_token(request.context(), wanted));
            return Reply<wire::TokenOut>{
                .value = {fresh.session.id, std::move(fresh.token), fresh.session.ends_at},
                .status = 201};
          })
      .says("Makes an API token; it is shown this once")
      .answers(201);
  router
      .add<Nothing, Nothing>(Method::del, "/tokens/{id}", std::nullopt, {"people.token_not_found"},
                             [](Request& request) -> Result<Nothing> {
                               const auto id = TRY(request.uuid("id"));
                               TRY(remove_token(request.context(), id));
                               return Nothing{};
                             })
      .says("Ends an API token");
}

}  // namespace

void add_accounts(http::Router& router) {
  add_tokens(router);
  router
      .add<Nothing, wire::Accounts>(Method::get, "/offices/{office}/accounts", manage_accounts, {},
                                    show_accounts)
      .says("Accounts of an office and guests with roles in it");
  router
      .add<wire::AccountIn, wire::Opened>(
          Method::post, "/offices/{office}/accounts", manage_accounts,
          {"people.person_not_found", "people.login_form", "people.login_taken",
           "people.role_unknown", "people.subtree_not_yours"},
          post_account)
      .says("Opens an account; answers the one-time code for its first password")
      .answers(201);
  router
      .add<wire::AccountEditIn, AccountRow>(
          Method::put, "/offices/{office}/accounts/{id}", manage_accounts,
          {"people.account_not_found", "people.role_unknown", "people.subtree_not_yours",
           "people.own_administration", "people.stale"},
          put_account)
      .says("Changes an account's roles, or closes it");
  router
      .add<Nothing, wire::Code>(Method::post, "/offices/{office}/accounts/{id}/reset",
                                manage_accounts, {"people.account_not_found"},
                                [](Request& request) -> Result<wire::Code> {
                                  const auto id = TRY(request.record<AccountId>());
                                  return wire::Code{TRY(reset_password(request.context(), id))};
                                })
      .says("Takes the password away and answers a one-time code");
  router
      .add<wire::GrantIn, Nothing>(
          Method::put, "/offices/{office}/guests", manage_accounts,
          {"people.account_not_found", "people.role_unknown", "people.subtree_not_yours"},
          [](Request& request, wire::GrantIn in) -> Result<Nothing> {
            const auto office = TRY(request.office());
            const auto roles = roles_of(std::move(in.roles), in.with_subtree);
            TRY(grant(request.context(), office, in.login, roles));
            return Nothing{};
          })
      .says("Gives an account of another office roles in this one; none takes them away");
}

}  // namespace ruam::people::routes
