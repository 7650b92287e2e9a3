#pragma once

#include <string>

#include "letters/draft.hpp"
#include "letters/store.hpp"
#include "platform/context.hpp"

/// What all actions do with a letter: put a content on it, tell history and the chain.
namespace ruam::letters {

void apply(const Prepared& ready, Record& letter);

struct What {
  Instant at;
  std::string action, reason = {};
};

/// Records the change of the content in history and renews the edges to what travels under it.
void record_content(db::Tx& tx, const Context& context, LetterId id, const What& what,
                    std::string_view before, const Prepared& after);

/// Records a change of state and emits "letter.STATUS".
void record_status(db::Tx& tx, const Context& context, LetterId id, const What& what, Status before,
                   Status after);

}  // namespace ruam::letters
