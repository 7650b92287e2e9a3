#pragma once

#include <string>

#include "money/ledger.hpp"
#include "platform/imports/table.hpp"

namespace ruam::money {

/// What two lines share that are probably the same: document, kind, amount and source.
inline std::string line_key(const std::string& document_no, LineKind kind, Satang amount,
                            Uuid source) {
  return imports::key_of(document_no) + '|' + boost::describe::enum_to_string(kind, "") + '|' +
         std::to_string(amount.value) + '|' + source.to_string();
}

}  // namespace ruam::money
