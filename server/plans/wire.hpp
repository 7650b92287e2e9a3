#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "plans/actions.hpp"
#include "plans/queries.hpp"
#include "platform/json/wire.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::plans::wire {

/// Something missing or doubtful, with its place in the content ("/nodes/3") or its guideline.
struct Note {
  std::string where, code;
  std::map<std::string, std::string> params;
};
BOOST_DESCRIBE_STRUCT(Note, (), (where, code, params))

/// Another plan of the same office.
struct Mention {
  Uuid id;
  std::string code, title;
  Years years;
  Status status = Status::draft;
};
BOOST_DESCRIBE_STRUCT(Mention, (), (id, code, title, years, status))

/// An office as the plan names it.
struct OfficeName {
  OfficeId id;
  std::string code, name_th, short_th;
};
BOOST_DESCRIBE_STRUCT(OfficeName, (), (id, code, name_th, short_th))

struct Plan {
  Uuid id;
  OfficeName office;
  std::string code, title;
  Years years;
  Status status = Status::draft;
  std::int64_t edition = 0, version = 1;
  std::string content_sha256;
  bool under_review = false, proposed = false;
  std::optional<Date> approved_on;
  std::string approved_by;
  std::optional<Date> ended_on;
  std::string end_reason, author;
  std::optional<Mention> predecessor;
  std::vector<Mention> successors;
  json::RawOf<Content> content;
  std::vector<std::string> numbers;  ///< of the nodes, in their order: "1.2"
  std::vector<OfficeName> offices;   ///< that the content names
  std::vector<Note> gaps, warnings;
  bool read = false;             ///< the actor has acknowledged the edition in force
  std::vector<std::string> may;  ///< edit, propose, approve, discard, remove, end, inherit, deploy,
                                 ///< acknowledge, adopt
  std::vector<OfficeId> adopts_for;  ///< offices in whose name the actor may answer now
  Instant created_at, updated_at;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (id, office, code, title, years, status, edition, version, content_sha256,
                       under_review, proposed, approved_on, approved_by, ended_on, end_reason,
                       author, predecessor, successors, content, numbers, offices, gaps, warnings,
                       read, may, adopts_for, created_at, updated_at))

struct EditPlan {
  Years years;
  Content content;
};
BOOST_DESCRIBE_STRUCT(EditPlan, (), (years, content))

struct Checked {
  std::vector<Note> gaps, warnings;
  std::vector<std::string> numbers;
};
BOOST_DESCRIBE_STRUCT(Checked, (), (gaps, warnings, numbers))

struct ProposePlan {
  std::string content_sha256;
};
BOOST_DESCRIBE_STRUCT(ProposePlan, (), (content_sha256))

struct Edition {
  std::int64_t edition = 1;
  Years years;
  std::string content_sha256;
  Date approved_on;
  std::string approved_by;
  std::vector<Note> gaps;
  std::string reason;
  std::optional<Uuid> file;
  std::string person_name, position, acting_phrase, role;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Edition, (),
                      (edition, years, content_sha256, approved_on, approved_by, gaps, reason, file,
                       person_name, position, acting_phrase, role, at))

struct Editions {
  std::vector<Edition> rows;
};
BOOST_DESCRIBE_STRUCT(Editions, (), (rows))

struct WholeEdition : Edition {
  json::RawOf<Content> content;
};
BOOST_DESCRIBE_STRUCT(WholeEdition, (Edition), (content))

/// One place where two editions differ; null where it is not there at all.
struct Difference {
  std::string path;
  boost::json::value from, to;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (path, from, to))

struct Differences {
  std::vector<Difference> rows;
};
BOOST_DESCRIBE_STRUCT(Differences, (), (rows))

/// A node that a project or another plan may name.
struct NodeChoice {
  OfficeId office;
  std::string office_short;
  Uuid plan, node;
  std::string plan_code, plan_title;
  Years years;
  Status status = Status::draft;
  NodeKind kind = NodeKind::issue;
  std::string number, text;
};
BOOST_DESCRIBE_STRUCT(NodeChoice, (),
                      (office, office_short, plan, node, plan_code, plan_title, years, status, kind,
                       number, text))

struct NodeChoices {
  std::vector<NodeChoice> rows;
};
BOOST_DESCRIBE_STRUCT(NodeChoices, (), (rows))

struct Adoption {
  OfficeName office;  ///< the asked one
  Answer answer = Answer::asked;
  std::string message;
  std::optional<Date> due_on;
  bool overdue = false;
  std::string asked_by;
  Instant asked_at;
  std::int64_t edition = 0;  ///< the adopted one; smaller than the plan's: of before a review
  std::string content_sha256;
  std::optional<Date> declared_on;
  std::optional<Instant> declared_at;
  std::string reason, person_name, position, acting_phrase, role;
  std::optional<Uuid> paper_file;
  std::string recorded_by;
};
BOOST_DESCRIBE_STRUCT(Adoption, (),
                      (office, answer, message, due_on, overdue, asked_by, asked_at, edition,
                       content_sha256, declared_on, declared_at, reason, person_name, position,
                       acting_phrase, role, paper_file, recorded_by))

/// A plan of another office that this one was asked to adopt.
struct AskedPlan {
  OfficeName office;  ///< whose plan it is
  Uuid plan;
  std::string code, title;
  Years years;
  Status status = Status::approved;
  Adoption adoption;
};
BOOST_DESCRIBE_STRUCT(AskedPlan, (), (office, plan, code, title, years, status, adoption))

struct AskedPlans {
  std::vector<AskedPlan> rows;
};
BOOST_DESCRIBE_STRUCT(AskedPlans, (), (rows))

struct Record : RecordContent {
  Uuid id;
  std::string with_short;  ///< of the office in with_office
  std::string by_name;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};
BOOST_DESCRIBE_STRUCT(Record, (RecordContent),
                      (id, with_short, by_name, version, created_at, updated_at))

struct RemoveRecord {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(RemoveRecord, (), (reason))

struct GuidelineState : Guideline {
  Progress progress = Progress::not_begun;
  std::vector<Note> lacks;
  std::int64_t records = 0;
};
BOOST_DESCRIBE_STRUCT(GuidelineState, (Guideline), (progress, lacks, records))

/// How many of an office have read the edition in force; names only for the plan's own office.
struct ReadersOf {
  OfficeName office;
  std::int64_t count = 0;
  std::vector<std::string> names;
};
BOOST_DESCRIBE_STRUCT(ReadersOf, (), (office, count, names))

struct MonitoringState {
  Monitoring said;
  std::string committee_label, committee_url;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(MonitoringState, (), (said, committee_label, committee_url, version))

/// The plan's way into practice.
struct Deployment {
  std::vector<GuidelineState> guidelines;
  std::vector<Adoption> adoptions;
  std::vector<Record> records;
  std::vector<ReadersOf> readers;
  std::int64_t audience = 0;  ///< told in events
  std::vector<Funding> funding;
  MonitoringState monitoring;
};
BOOST_DESCRIBE_STRUCT(Deployment, (),
                      (guidelines, adoptions, records, readers, audience, funding, monitoring))

struct Results {
  std::vector<IndicatorResults> rows;
};
BOOST_DESCRIBE_STRUCT(Results, (), (rows))

}  // namespace ruam::plans::wire
