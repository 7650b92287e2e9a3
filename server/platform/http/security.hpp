#pragma once

#include <string_view>

#include "platform/http/message.hpp"
#include "platform/http/router.hpp"

namespace ruam::http {

/// What kind of thing is answered; each has its own content security policy.
enum class Surface { api, page, file };

/// Headers that keep other sites, sniffing and framing out.
void add_security(Outgoing& out, Surface surface);

/// Whether the browser says that a page of ours made this request (Sec-Fetch-Site, else Origin
/// against Host or `public_url`); a request that says nothing is not.
bool is_same_origin(const Incoming& incoming, std::string_view public_url);

/// Bearer token or session cookie, or an empty token.
Credentials credentials_of(const Incoming& incoming);
/// Under TLS the `__Host-` prefix keeps sub-domains from planting it.
std::string_view session_cookie_name(bool is_tls);

/// JSON for JSON routes; uploads take anything a plain HTML form cannot send from elsewhere.
bool has_right_type(const Incoming& incoming, const RouteInfo& info);

/// Whether an If-None-Match or If-Range value names the tag.
bool matches(std::string_view list, std::string_view tag);

/// Compresses the body when it is long enough, textual and the client takes it.
void encode(Outgoing& out, const Incoming& incoming);

}  // namespace ruam::http
