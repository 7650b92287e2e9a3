#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "letters/letter.hpp"
#include "letters/letterhead.hpp"
#include "people/office.hpp"

/// From a content to what is kept of it and what the writer should see.
namespace ruam::letters {

struct Prepared {
  Content content;
  boost::json::value value;  ///< the same as JSON, for history
  std::string text, sha256;
};

/// Refuses: letter.invalid.
Result<Prepared> prepare(Content content);

/// A monk among the receivers, another paper than the office uses for them, fields still dotted,
/// what the office's own head lacks: a letter code compared with the registry's, an address.
std::vector<Hint> hints(const Content& content, const Letterhead& head, const people::Office& own);

/// The paper the office uses for receivers of that group.
Paper paper_for(const Letterhead& head, std::string_view group);

}  // namespace ruam::letters
