#pragma once

#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "documents/store.hpp"
#include "platform/json/wire.hpp"

namespace ruam::documents::wire {

/// A fragment of paper for the screen; blocks carry data-field, the style goes into a shadow root.
struct Preview {
  json::LongText html, style;
  std::string template_id;
};
BOOST_DESCRIBE_STRUCT(Preview, (), (html, style, template_id))

struct IssuedList {
  std::vector<Issued> rows;
};
BOOST_DESCRIBE_STRUCT(IssuedList, (), (rows))

}  // namespace ruam::documents::wire
