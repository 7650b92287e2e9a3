#pragma once

#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "documents/actions/templates.hpp"
#include "documents/compare.hpp"
#include "documents/parts.hpp"
#include "documents/store.hpp"
#include "platform/json/wire.hpp"

namespace ruam::documents::wire {

/// A fragment of paper for the screen; blocks carry data-field, the style goes into a shadow root.
struct Preview {
  json::LongText html, style;
  std::string template_id;
};
BOOST_DESCRIBE_STRUCT(Preview, (), (html, style, template_id))

/// What a hand-edited Word file says otherwise than the record.
struct DocxCompared {
  Uuid file_id;
  std::string file_name, template_id;
  std::vector<DocxDifference> rows;
  std::vector<WrongFigure> figures;
};
BOOST_DESCRIBE_STRUCT(DocxCompared, (), (file_id, file_name, template_id, rows, figures))

/// The scan of what was signed in ink (FORMS §0.5).
struct SignedCopy {
  Uuid id, pdf_file;
  Instant at;
  std::string recorded_name, content_sha256;
};
BOOST_DESCRIBE_STRUCT(SignedCopy, (), (id, pdf_file, at, recorded_name, content_sha256))

struct IssuedList {
  std::vector<Issued> rows;
  std::vector<SignedCopy> signed_copies;
};
BOOST_DESCRIBE_STRUCT(IssuedList, (), (rows, signed_copies))

/// A template in the list: of the office, given from above, or shipped.
struct TemplateRow {
  std::string id, form, name;
  std::string issued_by;  ///< name of the office, or of the ministry's; empty: shipped
  std::string origin;     ///< own, above, shipped
  std::optional<TemplateState> state;
  std::int64_t from_year = 0, edition = 0;
  std::optional<Uuid> line;
  bool in_use = false;  ///< what is printed this fiscal year
  bool given_below = false;
  bool is_fixed = false;  ///< a ministry's: read only here
  std::string updated_by;
  std::optional<Instant> updated_at, published_at;
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (),
                      (id, form, name, issued_by, origin, state, from_year, edition, line, in_use,
                       given_below, is_fixed, updated_by, updated_at, published_at))

struct TemplateList {
  std::vector<TemplateRow> rows;
};
BOOST_DESCRIBE_STRUCT(TemplateList, (), (rows))

struct TemplateView {
  TemplateRow about;
  Template content;
  std::vector<Part> parts;  ///< what its sections may be
  std::int64_t version = 0;
  std::vector<std::string> may;  ///< edit, publish, remove, retire, copy, next_edition
};
BOOST_DESCRIBE_STRUCT(TemplateView, (), (about, content, parts, version, may))

struct EditTemplate {
  Template content;
};
BOOST_DESCRIBE_STRUCT(EditTemplate, (), (content))

struct ExtraFields {
  std::vector<ExtraField> rows;
};
BOOST_DESCRIBE_STRUCT(ExtraFields, (), (rows))

}  // namespace ruam::documents::wire
