#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "plans/plan.hpp"

/// Nouns and rules of a plan's way into practice: guidelines, what was done for them, who adopted
/// the plan (PROCESSES §2.1, §2.4). No I/O.
namespace ruam::plans {

/// What can be recorded for a guideline; an item of the list plan_guidelines.
struct Topic {
  std::string id, name_th, name_en;
};
BOOST_DESCRIBE_STRUCT(Topic, (), (id, name_th, name_en))

enum class Group { deployment, monitoring };
BOOST_DESCRIBE_ENUM(Group, deployment, monitoring)

/// A guideline as the list plan_guidelines has it. `needs` are words of find_lacks().
struct Guideline {
  std::string id;
  Group group = Group::deployment;
  std::int64_t number = 0;
  std::string name_th, name_en;
  std::vector<std::string> needs;
  bool opens = false;  ///< must be complete before the plan is in deployment
  std::vector<Topic> topics;
};
BOOST_DESCRIBE_STRUCT(Guideline, (), (id, group, number, name_th, name_en, needs, opens, topics))

/// What was done for a guideline, and for money what was asked and granted.
struct RecordContent {
  std::string guideline, topic;  ///< "DG4", "DG4.briefing"
  Date on;
  std::string text;
  std::optional<OfficeId> with_office;  ///< the office that was met, asked, trained
  std::string with_text;                ///< the same in words
  std::optional<std::int64_t> audience;
  std::string source;  ///< of budget_sources
  std::optional<Satang> asked, granted;
  std::string answer;
  std::optional<Date> answered_on, due_on;
  std::vector<Uuid> files;
};
BOOST_DESCRIBE_STRUCT(RecordContent, (),
                      (guideline, topic, on, text, with_office, with_text, audience, source, asked,
                       granted, answer, answered_on, due_on, files))

struct Record {
  Uuid id;
  PlanId plan;
  RecordContent content;
  std::string by_name;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

enum class Answer { asked, adopted, declined };
BOOST_DESCRIBE_ENUM(Answer, asked, adopted, declined)

/// What an office was asked and what its head declared: the hash of the edition adopted, the day,
/// the name, the post or the stand-in's phrase.
struct Adoption {
  Uuid id;
  PlanId plan;
  OfficeId adopter;
  Answer answer = Answer::asked;
  std::string message;
  std::optional<Date> due_on;
  std::string asked_by;
  Instant asked_at;
  std::int64_t edition = 0;
  std::string content_sha256;
  std::optional<Date> declared_on;
  std::optional<Instant> declared_at;
  std::string reason;  ///< why not, or a remark
  std::optional<Uuid> person;
  std::string person_name, position, acting_phrase, role;
  std::optional<Uuid> paper_file;  ///< declared on paper: the scan
  std::string recorded_by;         ///< who entered the paper
};

/// Somebody who said that they read the plan.
struct Receipt {
  Uuid person;
  std::int64_t edition = 0;
  OfficeId office;
  std::string person_name;
  Instant at;
};

/// By which committee, how and when the plan is followed.
struct Monitoring {
  std::optional<Uuid> committee;
  std::string committee_text, framework;
  std::optional<Date> starts_on, ends_on;
};
BOOST_DESCRIBE_STRUCT(Monitoring, (), (committee, committee_text, framework, starts_on, ends_on))

/// All that the state of the guidelines is computed from.
struct Practice {
  const Content& content;
  std::span<const Record> records;
  std::span<const Adoption> adoptions;
  std::int64_t receipts = 0;
  const Monitoring& monitoring;
  Date today;
};

enum class Progress { not_begun, under_way, done };
BOOST_DESCRIBE_ENUM(Progress, not_begun, under_way, done)

/// How far a guideline is, with what it lacks: a code and, where they count, how many.
struct Standing {
  std::string guideline;
  Progress progress = Progress::not_begun;
  Faults lacks;
  std::int64_t records = 0;
};

/// Each guideline's state from what was written and recorded. Lacks: plan.lacks_record {topic},
/// plan.lacks_leads {count}, plan.lacks_links_up, plan.lacks_linked_nodes {count},
/// plan.lacks_links_side, plan.lacks_asking, plan.lacks_answers {count}, plan.lacks_adoption,
/// plan.lacks_audience, plan.lacks_request_answers {count}, plan.lacks_framework,
/// plan.lacks_monitoring_dates, plan.lacks_committee, plan.lacks_indicators,
/// plan.lacks_actions {count}.
std::vector<Standing> stand(const std::vector<Guideline>& guidelines, const Practice& practice);

/// Whether all guidelines that open the deployment are done.
bool is_deployed(const std::vector<Guideline>& guidelines, const std::vector<Standing>& standings);

/// Refuses: plan.record with a fault each: missing text, a guideline or topic that is none, a day
/// in the future, an audience or sum below nothing, an answer without its day or before the
/// request.
Result<void> check_record(const RecordContent& content, const std::vector<Guideline>& guidelines,
                          Date today);

/// What became of the money that was asked for, by source.
struct Funding {
  std::string source;
  std::int64_t requests = 0, answered = 0;
  Satang asked, granted;
};
BOOST_DESCRIBE_STRUCT(Funding, (), (source, requests, answered, asked, granted))
std::vector<Funding> sum_funding(std::span<const Record> records);

}  // namespace ruam::plans
