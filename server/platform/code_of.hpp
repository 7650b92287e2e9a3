#pragma once

#include <string>

#include <boost/describe/enum_to_string.hpp>

namespace ruam {

/// The stable code of a described enum's value, as it is stored and sent: "in_progress".
template <class E>
std::string code_of(E value) {
  return boost::describe::enum_to_string(value, "");
}

}  // namespace ruam
