#pragma once

#include <string>

#include "documents/facts.hpp"
#include "letters/sheet.hpp"
#include "platform/doc/tree.hpp"

/// A letter as paper (FORMS §§4, 5; RULES §8): pure, from what was gathered before.
namespace ruam::letters {

/// How it is printed: which copy, and the bytes of the picture that the frame names.
struct Manner {
  documents::Copy copy = documents::Copy::draft;
  std::string emblem = {};
};

doc::Document print(const Sheet& sheet, const Manner& manner);

}  // namespace ruam::letters
