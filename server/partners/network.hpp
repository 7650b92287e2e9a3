#pragma once

#include "partners/stage.hpp"

/// Networks of co-operation: who takes part, how they keep in touch, how far they are. No I/O.
namespace ruam::partners {

using NetworkId = RecordId<struct NetworkKind>;
inline constexpr std::string_view network_kind = "network";
inline Ref ref(const NetworkId& id) { return {id.office, std::string(network_kind), id.uuid}; }

/// Inside the office, between schools, with the community (PROCESSES §3.3).
enum class Level { inside, school, community };
BOOST_DESCRIBE_ENUM(Level, inside, school, community)

enum class Answer { waiting, agreed, declined, left };
BOOST_DESCRIBE_ENUM(Answer, waiting, agreed, declined, left)

/// Somebody who was asked to join, and what they said.
struct Member {
  Uuid id;
  Body body;
  std::string stakeholder;  ///< catalog stakeholder_groups; empty: that of the organisation
  std::string part;         ///< what it does in the network
  std::optional<Date> asked_on;
  std::string asked_how;
  Answer answer = Answer::waiting;
  std::optional<Date> answered_on;
};
BOOST_DESCRIBE_STRUCT(Member, (),
                      (id, body, stakeholder, part, asked_on, asked_how, answer, answered_on))

/// A promise to each other that is no memorandum of this room.
struct Commitment {
  Uuid id;
  std::string text;
  std::optional<Date> on;
  std::vector<Evidence> evidence;
};
BOOST_DESCRIBE_STRUCT(Commitment, (), (id, text, on, evidence))

/// An evaluation of the network and what it led to.
struct Review {
  Uuid id;
  std::optional<Date> on;
  std::string text, improvement;
  std::vector<Evidence> evidence;
  std::int64_t round = 1;  ///< of the network when it was written
};
BOOST_DESCRIBE_STRUCT(Review, (), (id, on, text, improvement, evidence, round))

struct NetworkContent {
  std::string name;
  Level level = Level::inside;
  std::string purpose;
  std::string need;  ///< why it is wanted
  std::vector<Evidence> need_evidence;
  std::string need_accepted_by;
  std::optional<Date> need_accepted_on;
  std::vector<Member> members;
  std::string coordinator;
  std::optional<Uuid> coordinator_person;  ///< of the office
  std::string communication, shared_resources, recognition;
  std::vector<Uuid> mous;  ///< of the office, by which members bound themselves
  std::vector<Commitment> commitments;
  std::vector<Review> reviews;
  std::vector<Uuid> divisions;  ///< of the office, that look after it
};
BOOST_DESCRIBE_STRUCT(NetworkContent, (),
                      (name, level, purpose, need, need_evidence, need_accepted_by,
                       need_accepted_on, members, coordinator, coordinator_person, communication,
                       shared_resources, recognition, mous, commitments, reviews, divisions))

struct Network {
  NetworkId id;
  std::string code;  ///< PCT1-N001
  NetworkContent content;
  Model model;  ///< as it was when the network began
  std::string stage;
  std::int64_t round = 1;
  bool is_closed = false;
  std::string reason;  ///< why it was closed
  Date round_began_on;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// One move of a network, as it was made.
struct StageStep {
  Uuid id;
  Move move = Move::advance;
  std::string from, to;
  std::int64_t round = 1;
  Instant at;
  std::string by_name, reason;
  std::vector<Evidence> evidence;
};
BOOST_DESCRIBE_STRUCT(StageStep, (), (id, move, from, to, round, at, by_name, reason, evidence))

/// What lies outside of the content and guards look at.
struct Outside {
  bool has_signed_mou = false;  ///< one of `mous`, signed and not closed
  std::int64_t activities = 0;  ///< of this round
  bool has_evidence = false;    ///< with the move
};

bool holds(const Network& network, const Outside& outside, Guard guard);
/// Guards of a move that do not hold.
std::vector<Guard> missing(const Network& network, const Outside& outside, Move move);
/// Whether its members work together now.
bool is_living(const Network& network);
/// Those who agreed.
std::vector<const Member*> members_of(const NetworkContent& content);
/// Moves that the model has from here, whatever their guards say.
std::vector<Move> moves_of(const Network& network);

/// Refuses: network.invalid with a fault per field.
Result<void> check_network(const NetworkContent& content);

/// "PCT1-N001"
std::string make_network_code(std::string_view office_code, std::int64_t number);

}  // namespace ruam::partners
