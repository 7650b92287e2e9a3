#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "letters/actions.hpp"
#include "letters/queries.hpp"
#include "letters/texts.hpp"
#include "platform/json/wire.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::letters::wire {

struct Act {
  std::int64_t round = 1, step = 0;
  Verdict verdict = Verdict::sign;
  std::string text, person_name, position, acting_phrase, role;
  Instant at;
  std::optional<Date> paper_date;
  std::optional<Uuid> paper_file;
  std::string content_sha256, signed_sha256;
};
BOOST_DESCRIBE_STRUCT(Act, (),
                      (round, step, verdict, text, person_name, position, acting_phrase, role, at,
                       paper_date, paper_file, content_sha256, signed_sha256))

/// An edition of an issued letter, kept as files that never change.
struct Filed {
  std::int64_t edition = 1, round = 1, acts = 0;
  std::string number;
  std::optional<Date> dated;
  std::string signed_sha256, pdf_sha256;
  Uuid pdf_file, docx_file;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Filed, (),
                      (edition, round, acts, number, dated, signed_sha256, pdf_sha256, pdf_file,
                       docx_file, at))

/// A record under the letter as this reader may see it.
struct Under {
  std::string kind;
  Uuid id;
  std::string label, url;
  bool hidden = false;
};
BOOST_DESCRIBE_STRUCT(Under, (), (kind, id, label, url, hidden))

struct Letter {
  Uuid id;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  std::int64_t version = 1, round = 1, next_step = 0;
  std::string content_sha256;
  json::RawOf<Content> content;
  std::string letter_code, number;
  std::optional<Date> dated;
  std::string author;
  Instant created_at, updated_at;
  std::vector<Act> acts;
  std::vector<Filed> filed;  ///< newest first
  bool is_filing = false;    ///< issued, and what it now says is not kept yet
  std::vector<Under> under;
  std::vector<Hint> hints;
  std::vector<std::string> may;  ///< edit, act, record_paper, number, and states to move to
};
BOOST_DESCRIBE_STRUCT(Letter, (),
                      (id, fiscal_year, status, version, round, next_step, content_sha256, content,
                       letter_code, number, dated, author, created_at, updated_at, acts, filed,
                       is_filing, under, hints, may))

struct Letters {
  std::vector<Row> rows;
};
BOOST_DESCRIBE_STRUCT(Letters, (), (rows))

struct EditLetter {
  Content content;
};
BOOST_DESCRIBE_STRUCT(EditLetter, (), (content))

struct MoveLetter {
  Status to = Status::signing;
};
BOOST_DESCRIBE_STRUCT(MoveLetter, (), (to))

/// What a writer chooses from.
struct Topic {
  std::string id, name_th, name_en;
  std::vector<std::string> about;
  Paper paper = Paper::memo;
};
BOOST_DESCRIBE_STRUCT(Topic, (), (id, name_th, name_en, about, paper))

struct Choices {
  std::vector<Topic> topics;
  std::vector<Rank> ranks;
  std::vector<Group> groups;  ///< with the paper of this office
};
BOOST_DESCRIBE_STRUCT(Choices, (), (topics, ranks, groups))

struct Preview {
  json::LongText html, style;
};
BOOST_DESCRIBE_STRUCT(Preview, (), (html, style))

struct EditLetterhead {
  std::optional<Uuid> khrut_file_id, logo_file_id;
  std::map<std::string, Paper> papers;
  bool shows_system_note = false;
  std::optional<std::string> confirmed_code;
};
BOOST_DESCRIBE_STRUCT(EditLetterhead, (),
                      (khrut_file_id, logo_file_id, papers, shows_system_note, confirmed_code))

}  // namespace ruam::letters::wire
