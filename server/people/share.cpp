#include "people/share.hpp"

namespace ruam::people {

Right needed_right(std::string_view permission_code) {
  return permission_code.ends_with(".read") ? Right::read : Right::write;
}

bool covers(const Share& share, Right needed, Date today) {
  const bool strong_enough = share.right == Right::write || needed == Right::read;
  return strong_enough && (!share.until || today <= *share.until);
}

}  // namespace ruam::people
