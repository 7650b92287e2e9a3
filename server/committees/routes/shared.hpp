#pragma once

#include "committees/wire.hpp"
#include "platform/http/router.hpp"

/// What the routes of committees and of meetings share.
namespace ruam::committees {

http::Reply<wire::Committee> to_wire(db::Tx& tx, const Context& context, View view);
/// The committee as it stands, with what the actor may do.
Result<http::Reply<wire::Committee>> reply(Context& context, CommitteeId id, int status = 200);
Result<http::Reply<wire::Meeting>> reply(Context& context, MeetingId id, int status = 200);

}  // namespace ruam::committees
