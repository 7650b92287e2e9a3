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

/// The scan of what was signed in ink (FORMS §0.5).
struct SignedCopy {
  Uuid id, pdf_file;
  Instant at;
  std::string recorded_name, content_sha256;
};
BOOST_DESCRIBE_STRUCT(SignedCopy, (), (id, pdf_file, at, recorded_name, content_sha256))

struct IssuedList {
  std::vector<Issued> rows;
  std::vector<SignedCopy> signed_copies;
};
BOOST_DESCRIBE_STRUCT(IssuedList, (), (rows, signed_copies))

}  // namespace ruam::documents::wire
