#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "intake/store.hpp"
#include "platform/context.hpp"
#include "platform/room.hpp"

/// Read models: the list of papers, one paper whole.
namespace ruam::intake {

struct Filter {
  std::optional<PaperState> state;
  std::string kind, text;
  std::optional<Uuid> batch;
  int limit = 100;
  std::string after;  ///< id of the last row of the page before
};

/// A paper as lists show it.
struct Row {
  Uuid id;
  std::string file_name, file_type;
  std::optional<Uuid> batch;
  PaperState state = PaperState::reading;
  std::string problem, kind, title;
  std::int64_t fiscal_year = 0, fields = 0, open = 0, faults = 0;
  std::string made_kind;
  std::optional<Uuid> made;
  std::string author;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, file_name, file_type, batch, state, problem, kind, title, fiscal_year,
                       fields, open, faults, made_kind, made, author, created_at))

struct Counts {
  std::int64_t reading = 0, ready = 0, refused = 0, confirmed = 0;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (reading, ready, refused, confirmed))

struct Page {
  std::vector<Row> rows;
  std::optional<std::string> next;
  Counts counts;  ///< of the batch that the filter names, else of all
};
BOOST_DESCRIBE_STRUCT(Page, (), (rows, next, counts))

Row to_row(const Record& paper);

/// Newest first. Refuses: forbidden, list.cursor.
Result<Page> list(db::Tx& tx, const Actor& actor, OfficeId office, const Filter& filter);

struct View {
  Record paper;
  Text text;
  std::vector<Field> fields;
  std::vector<Correction> corrections;  ///< newest first
};
/// Refuses: forbidden, intake.not_found.
Result<View> get(db::Tx& tx, const Actor& actor, PaperId id);

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::intake
