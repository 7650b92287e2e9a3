#pragma once

#include "platform/imports/kind.hpp"

namespace ruam::exchange {

/// Offices, schools and outside bodies from one sheet, below the office that takes them in.
imports::Kind organisations();

}  // namespace ruam::exchange
