#include "platform/result.hpp"

#include <stdexcept>

namespace ruam {

void throw_exception_from_error(const Problem& problem, const boost::source_location& where) {
  throw std::logic_error("unchecked refusal " + problem.code + " at " + where.to_string());
}

}  // namespace ruam
