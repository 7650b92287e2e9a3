#include "people/access.hpp"
#include "people/routes/into.hpp"
#include "people/routes/parts.hpp"

namespace ruam::people::routes {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;
using wire::into_division, wire::into_person;

template <class T>
Reply<T> versioned(T record, int status = 200) {
  const auto version = record.version;
  return {.value = std::move(record), .version = version, .status = status};
}

Result<wire::Persons> list_persons(Request& request) {
  const auto office = TRY(request.office());
  const auto include = request.query("inactive") == "true" ? Include::all : Include::active;
  return request.context().db.read([&](db::Tx& tx) -> Result<wire::Persons> {
    TRY(require(tx, request.actor(), read_people, office));
    return wire::Persons{list_persons(tx, office, include)};
  });
}

Result<Reply<Person>> show_person(Request& request) {
  const auto id = TRY(request.record<PersonId>());
  return request.context().db.read([&](db::Tx& tx) -> Result<Reply<Person>> {
    TRY(require(tx, request.actor(), read_people, id.office));
    return versioned(TRY(get_person(tx, id)));
  });
}

Result<Reply<Person>> put_person(Request& request, wire::PersonIn in) {
  const auto id = TRY(request.record<PersonId>());
  auto person = into_person(std::move(in));
  person.id = id.uuid;
  person.version = TRY(request.expected_version());
  return versioned(TRY(save_person(request.context(), id.office, std::move(person))));
}

Result<wire::Divisions> divisions(Request& request) {
  const auto office = TRY(request.office());
  return request.context().db.read([&](db::Tx& tx) -> Result<wire::Divisions> {
    TRY(require(tx, request.actor(), read_people, office));
    return wire::Divisions{list_divisions(tx, office)};
  });
}

Result<Reply<Division>> put_division(Request& request, wire::DivisionIn in) {
  const auto id = TRY(request.record<DivisionId>());
  auto division = into_division(std::move(in));
  division.id = id.uuid;
  division.version = TRY(request.expected_version());
  return versioned(TRY(save_division(request.context(), id.office, std::move(division))));
}

void add_people(http::Router& router) {
  router
      .add<Nothing, wire::Persons>(Method::get, "/offices/{office}/persons", read_people, {},
                                   list_persons)
      .says("People of an office in Thai order")
      .reads("inactive", "true: also those who have left");
  router
      .add<wire::PersonIn, Person>(
          Method::post, "/offices/{office}/persons", manage_persons,
          {"people.person_invalid", "people.division_not_found"},
          [](Request& request, wire::PersonIn in) -> Result<Reply<Person>> {
            const auto office = TRY(request.office());
            return versioned(TRY(add_person(request.context(), office, into_person(std::move(in)))),
                             201);
          })
      .says("Adds a person")
      .answers(201);
  router
      .add<Nothing, Person>(Method::get, "/offices/{office}/persons/{id}", read_people,
                            {"people.person_not_found"}, show_person)
      .says("One person");
  router
      .add<wire::PersonIn, Person>(Method::put, "/offices/{office}/persons/{id}", manage_persons,
                                   {"people.person_invalid", "people.person_not_found",
                                    "people.division_not_found", "people.stale"},
                                   put_person)
      .says("Changes a person");
}

void add_privacy(http::Router& router) {
  router
      .add<Nothing, boost::json::value>(Method::post,
                                        "/offices/{office}/persons/{id}/personal-data",
                                        manage_privacy, {"people.person_not_found"},
                                        [](Request& request) -> Result<boost::json::value> {
                                          const auto id = TRY(request.record<PersonId>());
                                          return export_person(request.context(), id);
                                        })
      .says("Everything kept about a person; the request itself is recorded");
  router
      .add<wire::Reason, Person>(
          Method::post, "/offices/{office}/persons/{id}/erasure", manage_privacy,
          {"people.person_not_found", "people.reason_missing"},
          [](Request& request, wire::Reason in) -> Result<Reply<Person>> {
            const auto id = TRY(request.record<PersonId>());
            return versioned(TRY(erase_person(request.context(), id, std::move(in.reason))));
          })
      .says("Takes everything personal away for good");
}

}  // namespace

void add_persons(http::Router& router) {
  add_people(router);
  add_privacy(router);
  router
      .add<Nothing, wire::Divisions>(Method::get, "/offices/{office}/divisions", read_people, {},
                                     divisions)
      .says("Divisions of an office");
  router
      .add<wire::DivisionIn, Division>(
          Method::post, "/offices/{office}/divisions", manage_persons, {"people.division_invalid"},
          [](Request& request, wire::DivisionIn in) -> Result<Reply<Division>> {
            const auto office = TRY(request.office());
            return versioned(
                TRY(add_division(request.context(), office, into_division(std::move(in)))), 201);
          })
      .says("Adds a division")
      .answers(201);
  router
      .add<wire::DivisionIn, Division>(
          Method::put, "/offices/{office}/divisions/{id}", manage_persons,
          {"people.division_invalid", "people.division_not_found", "people.stale"}, put_division)
      .says("Changes a division");
}

}  // namespace ruam::people::routes
