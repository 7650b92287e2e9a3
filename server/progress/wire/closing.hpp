#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/json/wire.hpp"
#include "progress/attendance.hpp"
#include "progress/result.hpp"
#include "progress/result_actions.hpp"

/// What may cross the wire of sign-in sheets and result reports.
namespace ruam::progress::wire {

struct RegisterView {
  Uuid id, project_id;
  std::string project_code, project_title, activity;
  Register content;
  std::int64_t listed = 0, present = 0;
  std::optional<Claim> claim;
  std::int64_t version = 1;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(RegisterView, (),
                      (id, project_id, project_code, project_title, activity, content, listed,
                       present, claim, version, may))

struct EditRegister {
  Register content;
};
BOOST_DESCRIBE_STRUCT(EditRegister, (), (content))

struct PastedPeople {
  json::LongText text;
};
BOOST_DESCRIBE_STRUCT(PastedPeople, (), (text))

/// What could not be read: the row as the person sees it and a code with a sentence.
struct RowFault {
  std::string where, code;
  std::map<std::string, std::string> params;
};
BOOST_DESCRIBE_STRUCT(RowFault, (), (where, code, params))

struct People {
  std::vector<Attendee> attendees;
  std::vector<RowFault> faults;
};
BOOST_DESCRIBE_STRUCT(People, (), (attendees, faults))

struct ResultSign {
  std::int64_t round = 1, step = 0;
  projects::Decision decision = projects::Decision::sign;
  std::string person_name, position, acting_phrase, role;
  Instant at;
  std::optional<Date> paper_date;
  std::optional<Uuid> paper_file;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ResultSign, (),
                      (round, step, decision, person_name, position, acting_phrase, role, at,
                       paper_date, paper_file, reason))

struct ResultReport {
  Uuid id, project_id;
  OfficeId office;
  std::string project_code, project_title;
  std::int64_t fiscal_year = 0;
  ResultStatus status = ResultStatus::draft;
  std::int64_t version = 1, round = 1;
  std::string sha256;
  ResultContent content;
  Figures figures;
  bool fixed = false;  ///< the figures are those of the signature
  std::vector<Finding> findings;
  std::vector<projects::Step> steps;
  std::optional<std::int64_t> next_step;
  std::vector<ResultSign> signatures;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(ResultReport, (),
                      (id, project_id, office, project_code, project_title, fiscal_year, status,
                       version, round, sha256, content, figures, fixed, findings, steps, next_step,
                       signatures, may))

struct EditResult {
  ResultContent content;
};
BOOST_DESCRIBE_STRUCT(EditResult, (), (content))

}  // namespace ruam::progress::wire
