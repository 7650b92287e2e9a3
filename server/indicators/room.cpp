#include "indicators/room.hpp"

#include "indicators/queries.hpp"

namespace ruam::indicators {

Room room(Describe owners) {
  return {.name = "indicators",
          .kinds = {indicator_kind},
          .describe = [owners = std::move(owners)](db::Tx& tx, const Actor& actor,
                                                   std::span<const Ref> refs) {
            return describe(tx, actor, refs, owners);
          }};
}

}  // namespace ruam::indicators
