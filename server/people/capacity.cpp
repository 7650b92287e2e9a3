#include "people/capacity.hpp"

#include "people/queries.hpp"

namespace ruam::people {

Result<Capacity> named_capacity(db::Tx& tx, const Seat& seat, Uuid person) {
  const auto named = TRY(get_person(tx, {seat.office, person}));
  return Capacity{named.id, full_name(named), named.position, {}, seat.role};
}

}  // namespace ruam::people
