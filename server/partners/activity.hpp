#pragma once

#include "partners/kinds.hpp"
#include "platform/result.hpp"

/// What partners did together, and what came of it. No I/O.
namespace ruam::partners {

using ActivityId = RecordId<struct PartnerActivityKind>;
inline constexpr std::string_view activity_kind = "partner_activity";
inline Ref ref(const ActivityId& id) { return {id.office, std::string(activity_kind), id.uuid}; }

/// Who took part, what they gave and what they had from it.
struct Participant {
  Uuid id;
  Body body;
  std::string gave, result;
};
BOOST_DESCRIBE_STRUCT(Participant, (), (id, body, gave, result))

struct ActivityContent {
  std::string title;
  std::optional<Date> on, until;
  std::string place;
  std::optional<Uuid> mou, network;    ///< of the office, under which it was done
  std::optional<Uuid> project;         ///< of the office, for which it was done
  std::optional<std::int64_t> people;  ///< reached, counted
  std::string people_words;            ///< who they were
  std::string result;
  std::vector<Participant> participants;
  std::vector<Evidence> evidence;
};
BOOST_DESCRIBE_STRUCT(ActivityContent, (),
                      (title, on, until, place, mou, network, project, people, people_words, result,
                       participants, evidence))

struct Activity {
  ActivityId id;
  std::string code;  ///< PCT1-A001
  ActivityContent content;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// Refuses: activity.invalid with a fault per field (a title, a day, under what it was done).
Result<void> check_activity(const ActivityContent& content);

/// "PCT1-A001"
std::string make_activity_code(std::string_view office_code, std::int64_t number);

}  // namespace ruam::partners
