#pragma once

#include "partners/actions.hpp"
#include "partners/coverage.hpp"
#include "partners/groups.hpp"
#include "partners/picture.hpp"
#include "partners/queries.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::partners::wire {

struct Entries {
  std::vector<EntryRow> rows;
  std::vector<Group> groups;
  std::vector<std::string> districts;  ///< that the office's entries name
  std::string province_th;
};
BOOST_DESCRIBE_STRUCT(Entries, (), (rows, groups, districts, province_th))

/// A memorandum or network that an entry takes part in.
struct Part {
  std::string kind, code, name, url, state;
};
BOOST_DESCRIBE_STRUCT(Part, (), (kind, code, name, url, state))

struct Entry {
  Uuid id;
  OfficeId office;
  std::string code, office_short, organisation_name;
  EntryContent content;
  std::vector<Group> groups;
  std::vector<Part> parts;
  std::int64_t version = 1;
  Instant created_at, updated_at;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (id, office, code, office_short, organisation_name, content, groups, parts,
                       version, created_at, updated_at, may))

struct EditEntry {
  EntryContent content;
};
BOOST_DESCRIBE_STRUCT(EditEntry, (), (content))

struct Mous {
  std::vector<MouRow> rows;
};
BOOST_DESCRIBE_STRUCT(Mous, (), (rows))

struct Other {
  Uuid id;
  std::string code;
};
BOOST_DESCRIBE_STRUCT(Other, (), (id, code))

struct ActivityRow {
  Uuid id;
  std::string code, title;
  std::optional<Date> on;
  std::optional<std::int64_t> people;
  std::string result;
  std::vector<std::string> partners;
  std::int64_t evidence = 0;
};
BOOST_DESCRIBE_STRUCT(ActivityRow, (), (id, code, title, on, people, result, partners, evidence))

/// What a draft lacks before it can be signed.
struct Lack {
  std::string where, code;
};
BOOST_DESCRIBE_STRUCT(Lack, (), (where, code))

struct Mou {
  Uuid id;
  OfficeId office;
  std::string code;
  std::int64_t fiscal_year = 0;
  MouStatus status = MouStatus::draft;
  Standing standing = Standing::draft;
  bool to_renew = false;
  MouContent content;
  std::optional<Date> signed_on, starts_on, ends_on;
  std::optional<Uuid> signed_file;
  std::string paper, reason;
  std::optional<Other> predecessor, successor;
  std::vector<Lack> lacks;
  std::vector<ActivityRow> activities;
  std::vector<PartnerResult> results;
  std::int64_t version = 1;
  Instant created_at, updated_at;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Mou, (),
                      (id, office, code, fiscal_year, status, standing, to_renew, content,
                       signed_on, starts_on, ends_on, signed_file, paper, reason, predecessor,
                       successor, lacks, activities, results, version, created_at, updated_at, may))

struct EditMou {
  MouContent content;
};
BOOST_DESCRIBE_STRUCT(EditMou, (), (content))

struct Reason {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (reason))

struct Networks {
  std::vector<NetworkRow> rows;
};
BOOST_DESCRIBE_STRUCT(Networks, (), (rows))

/// What a move asks for and whether it is there.
struct GuardState {
  Guard guard = Guard::need_recorded;
  bool holds = false;
};
BOOST_DESCRIBE_STRUCT(GuardState, (), (guard, holds))

struct OpenMove {
  Move move = Move::advance;
  std::string to;
  std::vector<GuardState> guards;
  bool may = false;
};
BOOST_DESCRIBE_STRUCT(OpenMove, (), (move, to, guards, may))

struct Network {
  Uuid id;
  OfficeId office;
  std::string code;
  NetworkContent content;
  Model model;
  std::string stage;
  std::int64_t round = 1;
  bool is_closed = false, is_living = false;
  std::string reason;
  Date round_began_on;
  std::vector<OpenMove> moves;
  std::vector<StageStep> steps;
  std::vector<ActivityRow> activities;
  std::int64_t version = 1;
  Instant created_at, updated_at;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Network, (),
                      (id, office, code, content, model, stage, round, is_closed, is_living, reason,
                       round_began_on, moves, steps, activities, version, created_at, updated_at,
                       may))

struct EditNetwork {
  NetworkContent content;
};
BOOST_DESCRIBE_STRUCT(EditNetwork, (), (content))

struct OfficeModel {
  Model model, catalogue;
  std::int64_t version = 0;  ///< 0: the office uses the catalogue's
};
BOOST_DESCRIBE_STRUCT(OfficeModel, (), (model, catalogue, version))

struct EditModel {
  Model model;
};
BOOST_DESCRIBE_STRUCT(EditModel, (), (model))

struct Activities {
  std::vector<ActivityRow> rows;
};
BOOST_DESCRIBE_STRUCT(Activities, (), (rows))

struct Activity {
  Uuid id;
  OfficeId office;
  std::string code;
  ActivityContent content;
  std::int64_t version = 1;
  Instant created_at, updated_at;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Activity, (),
                      (id, office, code, content, version, created_at, updated_at, may))

struct EditActivity {
  ActivityContent content;
};
BOOST_DESCRIBE_STRUCT(EditActivity, (), (content))

}  // namespace ruam::partners::wire
