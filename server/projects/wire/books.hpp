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

struct Book : Course {
  Uuid id;
  std::string title;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  Satang planned;
  std::string created_name;
  std::vector<BookProject> projects;
  std::vector<BookObstacle> obstacles;
};
BOOST_DESCRIBE_STRUCT(Book, (Course),
                      (id, title, fiscal_year, status, planned, created_name, projects, obstacles))

struct Books {
  std::vector<BookRow> rows;
};
BOOST_DESCRIBE_STRUCT(Books, (), (rows))

}  // namespace ruam::projects::wire
