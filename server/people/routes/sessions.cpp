#include "people/limits.hpp"
#include "people/routes/into.hpp"
#include "people/routes/parts.hpp"

namespace ruam::people::routes {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;

std::vector<wire::SessionPost> posts_of(db::Tx& tx, const Actor& actor) {
  std::vector<OfficeId> offices;
  for (const auto& post : actor.posts) offices.push_back(post.office);
  auto described = describe_offices(tx, offices);
  std::vector<wire::SessionPost> posts;
  for (std::size_t i = 0; i < actor.posts.size(); ++i) {
    const auto& post = actor.posts[i];
    posts.push_back({std::move(described[i]),
                     post.with_subtree,
                     post.roles,
                     {post.permissions.begin(), post.permissions.end()}});
  }
  return posts;
}

wire::Session describe_session(db::Tx& tx, const Actor& actor, OfficeId active_office) {
  const auto person = get_person(tx, {actor.home, actor.person});
  return {.account_id = actor.account,
          .person = {actor.person, actor.name, person ? person->position : ""},
          .posts = posts_of(tx, actor),
          .active_office = active_office};
}

/// Hands the browser its cookie; the session is described as its new owner will see it.
Result<Reply<wire::Session>> welcome(Request& request, const RoleTable& roles,
                                     const SignedIn& fresh) {
  auto& context = request.context();
  auto cookie = TRY(http::session_cookie(
      request, fresh.token, std::chrono::duration_cast<std::chrono::seconds>(session_absolute)));
  auto session = context.db.read([&](db::Tx& tx) {
    const auto actor = load_actor(tx, fresh.session.account, roles, fresh.session.created_at);
    return describe_session(tx, actor, fresh.session.active_office);
  });
  Reply<wire::Session> reply{.value = std::move(session)};
  reply.headers.push_back(std::move(cookie));
  return reply;
}

/// Before a password travels further: may this connection carry one at all?
Result<void> check_confidential(const Request& request) {
  if (request.is_confidential()) return {};
  return Problem{Kind::forbidden, "http.not_confidential"};
}

Result<wire::Session> current(Request& request) {
  auto& context = request.context();
  const auto session = TRY(current_session(context, request.token()));
  return context.db.read([&](db::Tx& tx) {
    return Result<wire::Session>(describe_session(tx, context.actor, session.active_office));
  });
}

Result<wire::Session> put_office(Request& request, wire::ActiveOfficeIn in) {
  auto& context = request.context();
  TRY(switch_office(context, request.token(), in.office));
  return current(request);
}

Result<Reply<Nothing>> sign_out_here(Request& request) {
  TRY(sign_out(request.context(), request.token()));
  Reply<Nothing> reply{.value = {}, .status = 204};
  reply.headers.push_back(http::cleared_session_cookie(request));
  return reply;
}

void add_set_up(http::Router& router, const RoleTable& roles) {
  router
      .add<Nothing, wire::SetUpState>(Method::get, "/setup", std::nullopt, {},
                                      [](Request& request) -> Result<wire::SetUpState> {
                                        return wire::SetUpState{needs_set_up(request.context().db)};
                                      })
      .says("Whether this installation still waits for its first account");
  router
      .add<wire::SetUpIn, wire::Session>(
          Method::post, "/setup", std::nullopt,
          {"people.set_up_done", "people.set_up_code_wrong", "people.sign_in_too_often",
           "people.office_invalid", "people.person_invalid", "people.login_form",
           "people.password_short", "people.password_easy", "people.password_long",
           "people.password_is_login"},
          [&roles](Request& request, wire::SetUpIn in) -> Result<Reply<wire::Session>> {
            TRY(check_confidential(request));
            const auto fresh =
                TRY(set_up(request.context(), {.code = std::move(in.code),
                                               .office = wire::into_office(std::move(in.office)),
                                               .person = wire::into_person(std::move(in.person)),
                                               .login = std::move(in.login),
                                               .password = std::move(in.password),
                                               .peer = std::string(request.peer())}));
            return welcome(request, roles, fresh);
          })
      .says("Makes the first office and administrator with the code the server printed");
}

void add_passwords(http::Router& router, const RoleTable& roles) {
  router
      .add<wire::PasswordIn, Nothing>(
          Method::post, "/session/password", std::nullopt,
          {"people.old_password_wrong", "people.sign_in_too_often", "people.password_short",
           "people.password_easy", "people.password_long", "people.password_is_login"},
          [](Request& request, wire::PasswordIn in) -> Result<Nothing> {
            TRY(change_password(request.context(), request.token(),
                                {std::move(in.old_password), std::move(in.new_password)}));
            return Nothing{};
          })
      .says("Changes one's own password and ends all other sessions");
  router
      .add<wire::RecoveryIn, wire::Session>(
          Method::post, "/session/recovery", std::nullopt,
          {"people.code_wrong", "people.sign_in_too_often", "people.password_short",
           "people.password_easy", "people.password_long", "people.password_is_login"},
          [&roles](Request& request, wire::RecoveryIn in) -> Result<Reply<wire::Session>> {
            TRY(check_confidential(request));
            const auto fresh = TRY(recover(
                request.context(), {std::move(in.login), std::move(in.code),
                                    std::move(in.new_password), std::string(request.peer())}));
            return welcome(request, roles, fresh);
          })
      .says("Signs in with a one-time code and sets a new password");
}

}  // namespace

void add_sessions(http::Router& router, const RoleTable& roles) {
  add_set_up(router, roles);
  add_passwords(router, roles);
  router
      .add<wire::SignInIn, wire::Session>(
          Method::post, "/session", std::nullopt,
          {"people.sign_in_wrong", "people.sign_in_too_often"},
          [&roles](Request& request, wire::SignInIn in) -> Result<Reply<wire::Session>> {
            TRY(check_confidential(request));
            const auto fresh =
                TRY(sign_in(request.context(), {std::move(in.login), std::move(in.password),
                                                std::string(request.peer())}));
            return welcome(request, roles, fresh);
          })
      .says("Signs in");
  router.add<Nothing, wire::Session>(Method::get, "/session", std::nullopt, {}, current)
      .says("Who is signed in and what he may do where");
  router.add<Nothing, Nothing>(Method::del, "/session", std::nullopt, {}, sign_out_here)
      .says("Signs out");
  router
      .add<wire::ActiveOfficeIn, wire::Session>(Method::put, "/session/office", std::nullopt,
                                                {"people.no_post_there"}, put_office)
      .says("Chooses the office that screens open in");
}

}  // namespace ruam::people::routes
