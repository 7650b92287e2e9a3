#include "forums/actions/keep.hpp"

#include "forums/hall.hpp"
#include "platform/base64.hpp"
#include "platform/jobs.hpp"

namespace ruam::forums::keeping {

void note(db::Tx& tx, const Context& context, const Ref& record, Instant at,
          const history::Change& change) {
  history::record(tx, context, record, at, change);
  jobs::emit(tx, context, record.kind + ".changed", record);
}

void ring(db::Tx& tx, ForumId forum) { tx.notify(hall_channel, hall_payload(forum)); }

Result<void> check_reason(const std::string& reason) {
  if (!reason.empty()) return {};
  return Problem{Kind::invalid, "forum.reason_missing", {}, {{"/reason", "missing"}}};
}

Result<void> check_fresh(std::int64_t version, std::int64_t expected) {
  if (version == expected) return {};
  return Problem{Kind::stale, "forum.stale", {{"version", std::to_string(version)}}};
}

Result<std::string> read_signature(std::string_view base64) {
  if (base64.empty()) return std::string{};
  auto png = decode_base64(base64);
  if (!png) return Problem{Kind::invalid, "forum.signature_invalid"};
  TRY(check_signature(*png));
  return std::move(*png);
}

}  // namespace ruam::forums::keeping
