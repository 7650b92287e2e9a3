#include "chain/edge.hpp"

#include <algorithm>

#include "platform/sha256.hpp"

namespace ruam::chain {
namespace {

std::string text(const Ref& ref) {
  return ref.office.uuid.to_string() + '/' + ref.kind + '/' + ref.uuid.to_string() + '\n';
}

}  // namespace

Uuid edge_id(const Edge& edge, const Ref& owner) {
  const auto digest = sha256(text(edge.from) + text(edge.to) + edge.kind + '\n' + text(owner));
  Uuid id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);  // RFC 9562 version 8
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

}  // namespace ruam::chain
