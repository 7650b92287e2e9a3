#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/json/wire.hpp"
#include "progress/actions.hpp"
#include "progress/content.hpp"
#include "progress/draft.hpp"
#include "progress/queries.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::progress::wire {

struct Reporter {
  std::string name, position, phone, email;
};
BOOST_DESCRIBE_STRUCT(Reporter, (), (name, position, phone, email))

struct Report {
  Uuid id;
  OfficeId office;
  Uuid project_id;
  std::string project_code, project_title, project_status;
  std::int64_t fiscal_year = 0, quarter = 0;
  Status status = Status::open;
  Date due_on;
  std::int64_t version = 1;
  std::string sha256;
  json::RawOf<projects::Content> carried;
  json::RawOf<ReportContent> content;
  Money money;
  json::RawOf<std::vector<Finding>> findings;
  std::vector<Receipt> receipts;
  Reporter reporter;
  std::optional<Date> submitted_on;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (id, office, project_id, project_code, project_title, project_status,
                       fiscal_year, quarter, status, due_on, version, sha256, carried, content,
                       money, findings, receipts, reporter, submitted_on, may))

struct EditReport {
  ReportContent content;
};
BOOST_DESCRIBE_STRUCT(EditReport, (), (content))

struct MoveReport {
  Status to = Status::checked;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(MoveReport, (), (to, reason))

struct OpenRound {
  Date day;
};
BOOST_DESCRIBE_STRUCT(OpenRound, (), (day))

struct OpenedRound {
  std::int64_t opened = 0;
};
BOOST_DESCRIBE_STRUCT(OpenedRound, (), (opened))

}  // namespace ruam::progress::wire
