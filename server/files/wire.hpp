#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "files/file.hpp"

namespace ruam::files::wire {

struct Files {
  std::vector<File> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(Files, (), (rows, next))

}  // namespace ruam::files::wire
