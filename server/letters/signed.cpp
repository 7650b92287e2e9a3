#include "letters/signed.hpp"

#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::letters {

std::string signature_hash(const Act& a, const Before& before) {
  const boost::json::value all{{"before", before.signed_sha256},
                               {"content_sha256", a.content_sha256},
                               {"frame_sha256", before.frame_sha256},
                               {"round", a.round},
                               {"step", a.step},
                               {"verdict", boost::describe::enum_to_string(a.verdict, "")},
                               {"text", a.text},
                               {"person", a.person.to_string()},
                               {"name", a.person_name},
                               {"position", a.position},
                               {"acting_phrase", a.acting_phrase},
                               {"role", a.role},
                               {"at", to_string(a.at)},
                               {"paper_date", a.paper_date ? to_string(*a.paper_date) : ""}};
  return to_hex(sha256(json::canonical(all)));
}

}  // namespace ruam::letters
