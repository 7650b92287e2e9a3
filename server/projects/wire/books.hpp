#pragma once

#include <map>
#include <string>
#include <vector>

#include "projects/actions/books.hpp"
#include "projects/queries/books.hpp"
#include "projects/wire.hpp"

/// What crosses the wire of plan books.
namespace ruam::projects::wire {

struct BookProject {
  Uuid id;
  std::string code, title, responsible;
  Satang planned;
  Status status = Status::draft;
  std::int64_t findings_count = 0;
  std::string content_sha256;
};
BOOST_DESCRIBE_STRUCT(BookProject, (),
                      (id, code, title, responsible, planned, status, findings_count,
                       content_sha256))

/// What stands in the way of a project's place in the book.
struct BookObstacle {
  std::int64_t place = 0;  ///< in `projects`, from 0
  std::string code;
  std::map<std::string, std::string> params;
};
BOOST_DESCRIBE_STRUCT(BookObstacle, (), (place, code, params))

struct Book {
  Uuid id;
  std::string title;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  std::int64_t version = 1;
  std::string content_sha256;
  Satang planned;
  std::vector<Step> steps;
  std::optional<std::int64_t> next_step;
  std::vector<Signature> signatures;
  std::string created_name;
  Instant created_at, updated_at;
  std::vector<BookProject> projects;
  std::vector<BookObstacle> obstacles;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Book, (),
                      (id, title, fiscal_year, status, version, content_sha256, planned, steps,
                       next_step, signatures, created_name, created_at, updated_at, projects,
                       obstacles, may))

struct Books {
  std::vector<BookRow> rows;
};
BOOST_DESCRIBE_STRUCT(Books, (), (rows))

}  // namespace ruam::projects::wire
