#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "checks/finding.hpp"
#include "intake/draft.hpp"
#include "intake/queries.hpp"
#include "platform/json/wire.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::intake::wire {

/// A line as it came and as it was repaired; `number` counts from 1. Where it stands on its page is
/// in thousandths of the page's height and width; all 0 where only the page is known.
struct Line {
  std::int64_t number = 0, page = 1;
  json::LongText original, clean;
  bool furniture = false;  ///< page number, running head
  std::int64_t top = 0, bottom = 0, left = 0, right = 0;
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (number, page, original, clean, furniture, top, bottom, left, right))

struct Section {
  std::string heading, field;
  std::int64_t first = 0, last = 0;
  bool sub = false;
};
BOOST_DESCRIBE_STRUCT(Section, (), (heading, field, first, last, sub))

/// `code` is a sentence of checks, filled by `params`.
struct PaperFault {
  std::string code;
  std::int64_t first = 0, last = 0;
  std::vector<std::int64_t> also;
  std::map<std::string, std::string> params;
  checks::Severity severity = checks::Severity::warn;
  checks::Certainty how_sure = checks::Certainty::likely;
};
BOOST_DESCRIBE_STRUCT(PaperFault, (), (code, first, last, also, params, severity, how_sure))

struct DraftField {
  Uuid id;
  std::optional<Uuid> parent;
  Name name = Name::title;
  Value said, value;
  std::string named;
  std::int64_t first = 0, last = 0;
  checks::Certainty certainty = checks::Certainty::likely;
  FieldState state = FieldState::proposed;
  std::optional<Remembered> remembered;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(DraftField, (),
                      (id, parent, name, said, value, named, first, last, certainty, state,
                       remembered, version))

struct Change {
  Uuid field;
  Name name = Name::title;
  FieldState state = FieldState::corrected;
  Value said, value;
  std::string by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Change, (), (field, name, state, said, value, by, at))

/// A record that was made of the paper.
struct Made {
  std::string kind;
  Uuid id;
  std::string label, url;
};
BOOST_DESCRIBE_STRUCT(Made, (), (kind, id, label, url))

struct Paper : Row {
  Uuid file;
  std::int64_t pages = 0, version = 1;
  json::RawOf<std::vector<Line>> lines;
  json::RawOf<std::vector<Section>> sections;
  json::RawOf<std::vector<PaperFault>> problems;
  std::vector<std::int64_t> kept_lines;  ///< whose repair was taken back
  std::vector<DraftField> draft;
  std::vector<Change> changes;
  std::optional<Made> record;
  std::vector<std::string> may;  ///< what the actor may do now
};
BOOST_DESCRIBE_STRUCT(Paper, (Row),
                      (file, pages, version, lines, sections, problems, kept_lines, draft, changes,
                       record, may))

/// What became of one field, and how many still wait.
struct Decided {
  DraftField field;
  std::int64_t open = 0;
};
BOOST_DESCRIBE_STRUCT(Decided, (), (field, open))

}  // namespace ruam::intake::wire
