#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "forums/opinions/votes.hpp"
#include "platform/result.hpp"

namespace ruam::forums {

/// A statement as a published file tells it.
struct PublishedStatement {
  std::int64_t id = 0;
  bool is_rejected = false;  ///< moderated −1
  std::string text;
};

/// Reads votes of the columns timestamp, comment-id, voter-id and vote (1, 0, −1), wherever they
/// stand. Refuses, with line and column: opinions.csv_empty, opinions.csv_missing_column,
/// opinions.csv_short_row, opinions.csv_bad_number, opinions.csv_bad_vote, opinions.csv_open_quote.
Result<std::vector<Vote>> read_votes_csv(std::string_view bytes);

/// Reads statements of the columns comment-id, moderated and comment-body. Refuses as above.
Result<std::vector<PublishedStatement>> read_statements_csv(std::string_view bytes);

}  // namespace ruam::forums
