#include "exchange/room.hpp"

#include "exchange/organisations.hpp"

namespace ruam::exchange {

Room room() {
  return {.name = "exchange", .imports = [] { return std::vector{organisations()}; }};
}

}  // namespace ruam::exchange
