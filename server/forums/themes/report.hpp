#pragma once

#include <string>

#include "forums/themes/themes.hpp"

namespace ruam::forums {

/// The result as JSON, fields as docs/themes.md names them. A refusal gives its sentences, no
/// themes.
std::string themes_json(const Corpus& corpus, const Kin& kin, const Result<Themes>& found);

}  // namespace ruam::forums
