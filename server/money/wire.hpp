#pragma once

#include "money/actions.hpp"
#include "money/consolidated.hpp"
#include "money/desk.hpp"
#include "money/plan.hpp"
#include "money/queries.hpp"
#include "money/year.hpp"

namespace ruam::money::wire {

/// What an office says of a source; id and version are the server's.
struct SourceContent {
  std::string class_id, name;
  int fiscal_year = 0;
  std::string programme, output, activity, category, project_line;
  std::optional<Span> provisional;
  std::optional<bool> in_kind;
  std::optional<int> until_year;
};
BOOST_DESCRIBE_STRUCT(SourceContent, (),
                      (class_id, name, fiscal_year, programme, output, activity, category,
                       project_line, provisional, in_kind, until_year))

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

struct Transfers {
  std::vector<TransferRow> rows;
};
BOOST_DESCRIBE_STRUCT(Transfers, (), (rows))

struct PassedOnList {
  std::vector<PassedOn> rows;
};
BOOST_DESCRIBE_STRUCT(PassedOnList, (), (rows))

/// A request for a second person; one of line, transfer and reversal says what is asked.
struct RequestRow {
  Uuid id;
  RequestKind kind;
  RequestState state;
  Satang amount;
  std::string label;
  std::string entered_by;
  Instant at;
  bool is_own;  ///< entered by who asks: cannot approve it
  std::string decided_by;
  std::optional<Instant> decided_at;
  std::string reason;
  std::optional<Uuid> made_id;
  NewRequest asked;
};
BOOST_DESCRIBE_STRUCT(RequestRow, (),
                      (id, kind, state, amount, label, entered_by, at, is_own, decided_by,
                       decided_at, reason, made_id, asked))

struct Requests {
  std::vector<RequestRow> rows;
};
BOOST_DESCRIBE_STRUCT(Requests, (), (rows))

struct SettingsContent {
  std::optional<Satang> approval_above;
  int answer_days = 15;
  std::optional<int> variance_percent;  ///< 10 when not said
};
BOOST_DESCRIBE_STRUCT(SettingsContent, (), (approval_above, answer_days, variance_percent))

/// A year's spending plan; version 0 is one that nobody has written yet.
struct PlanView {
  int fiscal_year = 0;
  std::int64_t version = 0;
  std::vector<PlanRow> rows;
};
BOOST_DESCRIBE_STRUCT(PlanView, (), (fiscal_year, version, rows))

/// `reason` from the second revision on.
struct PlanWrite {
  std::vector<PlanRow> rows;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(PlanWrite, (), (rows, reason))

struct RevisionRow {
  std::int64_t version = 0;
  std::vector<PlanRow> rows;
  std::string reason, by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(RevisionRow, (), (version, rows, reason, by, at))

struct Revisions {
  std::vector<RevisionRow> rows;
};
BOOST_DESCRIBE_STRUCT(Revisions, (), (rows))

}  // namespace ruam::money::wire
