#pragma once

#include <functional>
#include <optional>

#include "platform/http/message.hpp"
#include "platform/http/router.hpp"

namespace ruam::http {

/// The file of the web app at that path: itself, its `.html`, or the app's shell for a page path.
std::optional<Outgoing> web_file(const Incoming& incoming);

/// A file reply with Range, If-Range, If-None-Match and a safe Content-Disposition.
Outgoing file_answer(const Incoming& incoming, FileReply&& reply,
                     const std::function<Outgoing(const Problem&, int)>& refuse);

/// `attachment; filename="..."; filename*=UTF-8''...` (RFC 6266), Thai names included.
std::string disposition(std::string_view file_name, bool is_inline);

}  // namespace ruam::http
