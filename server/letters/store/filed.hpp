#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "letters/sheet.hpp"
#include "letters/store.hpp"

namespace ruam::letters {

/// The frame of a round as it was fixed, and its hash.
struct FixedFrame {
  Frame frame;
  std::string sha256;
};

/// An edition of an issued letter: stored once, never changed.
struct Filed {
  Uuid id;
  LetterId letter;
  std::int64_t edition = 1;
  std::int64_t round = 1, acts = 0;  ///< how far the letter had come
  std::string number;
  std::optional<Date> dated;
  std::string sheet, sheet_sha256;  ///< canonical JSON of Sheet: all that is printed
  std::string signed_sha256;        ///< of the last act: the number is not in it
  Uuid pdf_file, docx_file;
  std::string pdf_sha256, docx_sha256;
  std::optional<Uuid> bundle_file;  ///< with what travels under it; none when nothing does
  std::string bundle_sha256;
  Instant at;
};

/// What history and the transparency log keep of an edition.
boost::json::value logged(const Filed& filed);

/// Frames and editions: every statement that names their tables.
class FiledStore {
 public:
  explicit FiledStore(db::Tx& tx) : tx_(tx) {}

  std::optional<FixedFrame> find_frame(LetterId letter, std::int64_t round) const;
  void insert(LetterId letter, std::int64_t round, const FixedFrame& frame, Instant at);

  /// Newest first.
  std::vector<Filed> list(LetterId letter) const;
  std::optional<Filed> find_newest(LetterId letter) const;
  std::optional<Filed> find(OfficeId office, Uuid id) const;
  void insert(const Filed& filed);

  /// Frames, acts and sheets that are not what their hashes say, editions whose files are others.
  std::vector<Fault> verify() const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::letters
