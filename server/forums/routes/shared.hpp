#pragma once

#include "forums/wire.hpp"
#include "platform/http/router.hpp"
#include "platform/http/stale.hpp"

namespace ruam::forums {

/// A forum with its figures and what this person may do.
Result<http::Reply<wire::Forum>> reply(Context& context, ForumId id, int status = 200);

void add_forum_routes(http::Router& router, const Describe& describe);
void add_people_routes(http::Router& router);
void add_statement_routes(http::Router& router);
void add_room_routes(http::Router& router);
void add_poll_routes(http::Router& router);
void add_opinion_routes(http::Router& router);
void add_synthesis_routes(http::Router& router);
void add_telling_routes(http::Router& router);
void add_invitation_routes(http::Router& router);

}  // namespace ruam::forums
