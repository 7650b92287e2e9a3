#pragma once

#include "money/actions.hpp"
#include "money/queries.hpp"

namespace ruam::money::wire {

/// What an office says of a source; id and version are the server's.
struct SourceContent {
  std::string class_id, name;
  int fiscal_year = 0;
  std::string programme, output, activity, category, project_line;
  std::optional<Span> provisional;
};
BOOST_DESCRIBE_STRUCT(SourceContent, (),
                      (class_id, name, fiscal_year, programme, output, activity, category,
                       project_line, provisional))

struct Sources {
  std::vector<SourceRow> rows;
};
BOOST_DESCRIBE_STRUCT(Sources, (), (rows))

struct Reason {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (reason))

struct Acceptance {
  Date date;
};
BOOST_DESCRIBE_STRUCT(Acceptance, (), (date))

/// A transfer by its pair, as this office's own line shows it.
struct TransferReply {
  Uuid pair_id;
};
BOOST_DESCRIBE_STRUCT(TransferReply, (), (pair_id))

}  // namespace ruam::money::wire
