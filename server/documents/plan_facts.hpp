#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plans/content.hpp"
#include "plans/deployment.hpp"
#include "plans/plan.hpp"

/// Everything that the papers of a plan print, gathered from the rooms beforehand.
namespace ruam::documents {

/// What a link leads to, aside of its own words.
struct PlanTarget {
  std::string code;                      ///< «1.3», «SDG4»
  std::optional<std::int64_t> ended_in;  ///< B.E., when it is over before the plan is
};

/// A project that serves a node.
struct PlanProject {
  std::string code, title;
  Satang planned;
};

/// A guideline with what was recorded for it.
struct PlanGuideline {
  plans::Group group = plans::Group::deployment;
  std::int64_t number = 0;
  std::string name;
  plans::Progress progress = plans::Progress::not_begun;
  std::vector<plans::RecordContent> records;
};

/// The answer of one office that was asked to adopt the plan.
struct PlanAdoption {
  std::string office;
  plans::Answer answer = plans::Answer::asked;
  std::optional<Date> on;
  std::string by, reason;  ///< position of who declared it; why not
};

struct PlanFacts {
  std::string office_name, office_short, code;
  plans::Years years;
  std::int64_t edition = 0;  ///< 0: never approved
  bool is_approved = false;  ///< what is printed is what was approved
  std::optional<Date> approved_on;
  std::string approved_by;
  plans::Content content;
  std::map<Uuid, PlanTarget> targets;  ///< by link
  std::map<std::string, std::string> list_names;
  std::map<Uuid, std::vector<PlanProject>> projects;            ///< by node
  std::map<Uuid, std::map<std::int64_t, Thousandths>> results;  ///< by indicator and year
  std::vector<PlanGuideline> guidelines;
  std::vector<PlanAdoption> adoptions;
  std::int64_t readers = 0;
  std::string committee, framework;
};

}  // namespace ruam::documents
