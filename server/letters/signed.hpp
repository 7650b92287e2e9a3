#pragma once

#include <string>
#include <string_view>

#include "letters/store.hpp"

namespace ruam::letters {

/// What stands before an act: the frame of the round and the act that came last.
struct Before {
  std::string_view frame_sha256;
  std::string_view signed_sha256;  ///< empty: the first of its round
};

/// SHA-256 of all that is signed by an act: the content, its frame, who said it in which capacity,
/// what they said, and everything signed before. The registry's number and date are not in it.
std::string signature_hash(const Act& act, const Before& before);

}  // namespace ruam::letters
