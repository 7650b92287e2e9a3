#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "cycle/waiting.hpp"
#include "people/roles.hpp"
#include "platform/context.hpp"
#include "platform/doc/tree.hpp"

/// What somebody who leaves a post hands over: open work, days ahead, returns, stand-ins.
namespace ruam::cycle {

struct HandoverDuty {
  std::string name_th;
  std::optional<Date> due;
  bool is_late = false;
};
BOOST_DESCRIBE_STRUCT(HandoverDuty, (), (name_th, due, is_late))

struct HandoverReturn {
  std::string name_th, state;
  std::optional<Date> due;
};
BOOST_DESCRIBE_STRUCT(HandoverReturn, (), (name_th, state, due))

/// Where something lies: a page of Ruam, with what is there.
struct HandoverPlace {
  std::string what, url;
};
BOOST_DESCRIBE_STRUCT(HandoverPlace, (), (what, url))

struct Handover {
  Uuid person;
  std::string name, position, office;
  std::vector<std::string> roles;
  Date on;
  std::vector<WaitingRow> waiting;      ///< what waits for this person now
  std::vector<HandoverDuty> duties;     ///< of the roles held, open, up to half a year ahead
  std::vector<HandoverReturn> returns;  ///< begun and not acknowledged, or overdue
  std::vector<std::string> stand_ins;   ///< orders in force of this office
  std::vector<HandoverPlace> places;    ///< where the work lies
  std::string note;                     ///< of the giver
};
BOOST_DESCRIBE_STRUCT(Handover, (),
                      (person, name, position, office, roles, on, waiting, duties, returns,
                       stand_ins, places, note))

/// Somebody with a post, to choose from.
struct PostHolder {
  Uuid person;
  std::string name, position;
  std::vector<std::string> roles;
};
BOOST_DESCRIBE_STRUCT(PostHolder, (), (person, name, position, roles))

struct PostHolders {
  std::vector<PostHolder> rows;
};
BOOST_DESCRIBE_STRUCT(PostHolders, (), (rows))

/// Whom the reader may make a pack for: himself, and who arranges posts everybody of the office.
/// Refuses: forbidden.
Result<PostHolders> list_holders(db::Tx& tx, const Actor& actor, OfficeId office);

/// All rooms' waiting work is asked as that person. Refuses: forbidden, cycle.holder_not_found.
Result<Handover> gather_handover(db::Tx& tx, const Context& context, OfficeId office, Uuid person,
                                 const Waiting& waiting, const people::RoleTable& roles);

/// Somebody whose roles have ended, with the office that keeps the person.
struct Leaver {
  Uuid person;
  OfficeId home;
  std::vector<std::string> roles;
};
/// The same for roles that are gone: what would wait for them, and for who holds them now. The
/// caller has checked the right.
Result<Handover> gather_ended(db::Tx& tx, const Context& context, OfficeId office,
                              const Leaver& leaver, const Waiting& waiting,
                              const people::RoleTable& roles);

/// The same as a paper.
doc::Document handover_document(const Handover& handover, doc::Digits digits);

}  // namespace ruam::cycle
