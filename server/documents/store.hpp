#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/db/db.hpp"
#include "platform/ids.hpp"

namespace ruam::documents {

/// A document as it was issued: stored once, never changed; a new template does not touch it.
struct Issued {
  Uuid id;
  std::string form, copy, name;
  std::string record_kind;
  Uuid record;
  std::string template_id;
  std::string content_sha256;  ///< of the record's content it shows
  Uuid pdf_file, docx_file;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Issued, (),
                      (id, form, copy, name, record_kind, record, template_id, content_sha256,
                       pdf_file, docx_file, at))

/// Every statement that names this room's table.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  void insert(OfficeId office, const Issued& issued);
  /// Newest first.
  std::vector<Issued> list(const Ref& record) const;
  /// The one made of exactly this content, so that it is issued once.
  std::optional<Issued> find(const Ref& record, std::string_view form,
                             std::string_view content_sha256) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::documents
