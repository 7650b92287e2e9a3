#pragma once

#include <vector>

#include "documents/forms/builder.hpp"

namespace ruam::documents {

/// Where each signer signs: the template's blocks, each joined to the project's step of that role,
/// then the steps that no block names, so that no signature is lost. A block whose role is not in
/// the chain is printed for ink.
std::vector<Signer> places_to_sign(const ProjectFacts& project, const Template& form);

/// The blocks as the template lays them: at the right one under another, in the middle, or in two
/// columns. A public copy has no names.
void add_signatures(Builder& out, const ProjectFacts& project);

}  // namespace ruam::documents
