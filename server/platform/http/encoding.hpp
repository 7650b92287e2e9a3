#pragma once

#include <string>
#include <string_view>

namespace ruam::http {

enum class Encoding { identity, gzip, brotli };

/// What the client takes (an Accept-Encoding value), brotli first; q=0 is a no.
Encoding preferred_encoding(std::string_view accept_encoding);
/// "br", "gzip" or "".
std::string_view name_of(Encoding encoding);
/// The body in that encoding, at a level that costs less than it saves on an office's network.
std::string encoded(std::string_view body, Encoding encoding);

/// Bodies shorter than this go out as they are.
inline constexpr std::size_t least_encoded = 1024;

}  // namespace ruam::http
