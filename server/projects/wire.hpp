#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "people/queries.hpp"
#include "platform/json/wire.hpp"
#include "projects/actions.hpp"
#include "projects/draft.hpp"
#include "projects/queries.hpp"
#include "projects/queries/books.hpp"
#include "projects/queries/funding.hpp"
#include "projects/queries/serving.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::projects::wire {

struct ServingList {
  std::vector<Serving> rows;
};
BOOST_DESCRIBE_STRUCT(ServingList, (), (rows))

struct Signature {
  std::int64_t step = 0;
  Decision decision = Decision::sign;
  std::string person_name, position, acting_phrase, role;
  Instant at;
  std::optional<Date> paper_date;
  std::optional<Uuid> paper_file;
  std::string content_sha256, reason;
  std::vector<PaperFlag> flags;  ///< what was unusual about a signature on paper
};
BOOST_DESCRIBE_STRUCT(Signature, (),
                      (step, decision, person_name, position, acting_phrase, role, at, paper_date,
                       paper_file, content_sha256, reason, flags))

/// A signature on a sheet, which may have been withdrawn since.
struct PaperSignatureRow : Signature {
  Uuid id;
  std::optional<Instant> withdrawn_at;
  std::string withdrawn_name, withdrawn_reason;
  bool may_withdraw = false;
};
BOOST_DESCRIBE_STRUCT(PaperSignatureRow, (Signature),
                      (id, withdrawn_at, withdrawn_name, withdrawn_reason, may_withdraw))

/// A sheet that was signed in ink. It counts while one of its signatures does.
struct Paper {
  Uuid id;
  Instant at;
  std::string recorded_name, content_sha256;
  std::vector<Uuid> pages;
  std::optional<Uuid> signed_file;
  bool counts = true;
  std::vector<PaperSignatureRow> signatures;
};
BOOST_DESCRIBE_STRUCT(Paper, (),
                      (id, at, recorded_name, content_sha256, pages, signed_file, counts,
                       signatures))

/// A step of the chain and who may have signed it on paper.
struct PaperSeat {
  std::int64_t step = 0;
  std::string label, role;
  std::vector<people::Candidate> candidates;
};
BOOST_DESCRIBE_STRUCT(PaperSeat, (), (step, label, role, candidates))

struct Papers {
  std::vector<Paper> rows;
  std::vector<PaperSeat> seats;  ///< that wait for a signature, when the actor may enter them
};
BOOST_DESCRIBE_STRUCT(Papers, (), (rows, seats))

struct WithdrawPaper {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawPaper, (), (reason))

/// What everything that goes up the chain of signers has.
struct Course {
  std::int64_t version = 1;
  std::string content_sha256;
  std::vector<Step> steps;
  std::optional<std::int64_t> next_step;
  std::vector<Signature> signatures;
  Instant created_at, updated_at;
  std::vector<std::string> may;  ///< what the actor may do now
};
BOOST_DESCRIBE_STRUCT(Course, (),
                      (version, content_sha256, steps, next_step, signatures, created_at,
                       updated_at, may))

struct Owner {
  Uuid person_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (person_id, name))

struct Project : Course {
  Uuid id;
  std::string code;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  Satang planned;
  Owner owner;
  json::RawOf<Content> content;
  json::RawOf<std::vector<Finding>> findings;
  std::optional<BookMention> book;  ///< the open plan book that it stands in
  std::optional<Funding> funding;   ///< from where it is proposed to where it begins
};
BOOST_DESCRIBE_STRUCT(Project, (Course),
                      (id, code, fiscal_year, status, planned, owner, content, findings, book,
                       funding))

struct EditProject {
  Content content;
};
BOOST_DESCRIBE_STRUCT(EditProject, (), (content))

struct MoveProject {
  Status to = Status::running;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(MoveProject, (), (to, reason))

struct CheckContent {
  std::int64_t fiscal_year = 0;
  Content content;
};
BOOST_DESCRIBE_STRUCT(CheckContent, (), (fiscal_year, content))

struct Checked {
  Satang planned;
  std::vector<Finding> findings;
};
BOOST_DESCRIBE_STRUCT(Checked, (), (planned, findings))

struct Revision {
  std::int64_t revision = 0;
  std::string content_sha256;
  Instant at;
  std::string by, why;
};
BOOST_DESCRIBE_STRUCT(Revision, (), (revision, content_sha256, at, by, why))

struct Revisions {
  std::vector<Revision> rows;
};
BOOST_DESCRIBE_STRUCT(Revisions, (), (rows))

/// One place where two contents differ; null where it is not there at all.
struct Difference {
  std::string path;
  boost::json::value from, to;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (path, from, to))

struct Differences {
  std::vector<Difference> rows;
};
BOOST_DESCRIBE_STRUCT(Differences, (), (rows))

struct NewChange {
  std::string reason;
  Content content;
};
BOOST_DESCRIBE_STRUCT(NewChange, (), (reason, content))

struct Change : Course {
  Uuid id;
  std::int64_t number = 0;
  ChangeStatus status = ChangeStatus::draft;
  std::string reason;
  json::RawOf<Content> content;
  std::vector<Difference> difference;
};
BOOST_DESCRIBE_STRUCT(Change, (Course), (id, number, status, reason, content, difference))

struct Changes {
  std::vector<Change> rows;
};
BOOST_DESCRIBE_STRUCT(Changes, (), (rows))

struct SignerChain {
  std::vector<Step> steps;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SignerChain, (), (steps, version))

struct SignatureFilling {
  Filling filling = Filling::ink;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SignatureFilling, (), (filling, version))

struct EditSignatureFilling {
  Filling filling = Filling::ink;
};
BOOST_DESCRIBE_STRUCT(EditSignatureFilling, (), (filling))

struct EditSignerChain {
  std::vector<Step> steps;
};
BOOST_DESCRIBE_STRUCT(EditSignerChain, (), (steps))

}  // namespace ruam::projects::wire
