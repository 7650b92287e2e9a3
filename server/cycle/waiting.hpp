#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/db/db.hpp"
#include "platform/messages.hpp"
#include "platform/room.hpp"

/// What waits for a person in an office, from all rooms.
namespace ruam::cycle {

struct RefRow {
  OfficeId office;
  std::string kind;
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(RefRow, (), (office, kind, id))

/// One line of the first screen; `why` is a sentence.
struct WaitingRow {
  std::string kind;
  RefRow ref;
  std::string code, label, why, action, url;
  std::optional<Date> due;
  std::optional<Instant> since;
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (), (kind, ref, code, label, why, action, url, due, since))

struct WaitingPage {
  std::vector<WaitingRow> rows;
  std::int64_t total = 0;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(WaitingPage, (), (rows, total, next))

/// Which part of the list is asked for; `after` is a `next` of an earlier page.
struct WaitingQuery {
  std::string after = {};
  std::size_t limit = 50;
  Language language = Language::thai;
};

/// The items in the order in which they press: by due day, those without one last, then by age.
std::vector<WaitingItem> sorted(std::vector<WaitingItem> items);

/// One page of the sorted items.
WaitingPage page_of(const std::vector<WaitingItem>& sorted_items, const WaitingQuery& query);

/// Asks all rooms in one question.
Waiting merged(std::vector<Waiting> rooms);

}  // namespace ruam::cycle
