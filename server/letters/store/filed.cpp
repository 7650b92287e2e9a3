#include "letters/store/filed.hpp"

#include "files/actions.hpp"
#include "letters/signed.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::letters {
namespace {

constexpr std::string_view columns =
    "id, letter_id, edition, round, acts, number, dated, sheet, sheet_sha256, signed_sha256, "
    "pdf_file_id, pdf_sha256, docx_file_id, docx_sha256, bundle_file_id, bundle_sha256, at";

std::string selection(std::string_view where) {
  std::string sql = "SELECT ";
  sql.append(columns).append(" FROM filed_letters WHERE ").append(where);
  return sql;
}

Filed read_filed(OfficeId office, const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .letter = {office, row.get<Uuid>(1)},
          .edition = row.get<std::int64_t>(2),
          .round = row.get<std::int64_t>(3),
          .acts = row.get<std::int64_t>(4),
          .number = row.get<std::string>(5),
          .dated = row.get<std::optional<Date>>(6),
          .sheet = row.get<std::string>(7),
          .sheet_sha256 = row.get<std::string>(8),
          .signed_sha256 = row.get<std::string>(9),
          .pdf_file = row.get<Uuid>(10),
          .docx_file = row.get<Uuid>(12),
          .pdf_sha256 = row.get<std::string>(11),
          .docx_sha256 = row.get<std::string>(13),
          .bundle_file = row.get<std::optional<Uuid>>(14),
          .bundle_sha256 = row.get<std::string>(15),
          .at = row.get<Instant>(16)};
}

std::string place(Uuid letter) { return "letter/" + letter.to_string(); }

/// The chain of a letter's acts, recomputed; an act from before acts were chained is passed over.
std::vector<Fault> verify_acts(db::Tx& tx, LetterId letter) {
  std::vector<Fault> faults;
  std::string before;
  std::int64_t round = 0;
  for (const auto& act : Store{tx}.list_acts(letter)) {
    if (act.round != round) before.clear();
    round = act.round;
    const auto frame = FiledStore{tx}.find_frame(letter, round);
    if (!act.signed_sha256.empty() &&
        (!frame || signature_hash(act, {frame->sha256, before}) != act.signed_sha256))
      faults.push_back(
          {place(letter.uuid) + "/act/" + act.id.to_string(), "verify.content_changed"});
    before = act.signed_sha256;
  }
  return faults;
}

bool is_file(db::Tx& tx, OfficeId office, const std::optional<Uuid>& id, std::string_view sha256) {
  if (!id) return sha256.empty();
  const auto file = files::get(tx, {office, *id});
  return file.has_value() && file->sha256 == sha256;
}

bool is_whole(db::Tx& tx, const Filed& f) {
  const auto office = f.letter.office;
  return to_hex(sha256(f.sheet)) == f.sheet_sha256 &&
         is_file(tx, office, f.pdf_file, f.pdf_sha256) &&
         is_file(tx, office, f.docx_file, f.docx_sha256) &&
         is_file(tx, office, f.bundle_file, f.bundle_sha256);
}

}  // namespace

boost::json::value logged(const Filed& f) {
  return {{"letter", f.letter.uuid.to_string()},
          {"edition", f.edition},
          {"round", f.round},
          {"acts", f.acts},
          {"number", f.number},
          {"dated", f.dated ? to_string(*f.dated) : ""},
          {"sheet_sha256", f.sheet_sha256},
          {"signed_sha256", f.signed_sha256},
          {"pdf_sha256", f.pdf_sha256},
          {"docx_sha256", f.docx_sha256},
          {"bundle_sha256", f.bundle_sha256},
          {"at", to_string(f.at)}};
}

std::optional<FixedFrame> FiledStore::find_frame(LetterId letter, std::int64_t round) const {
  return tx_.find(
      "SELECT frame, frame_sha256 FROM letter_frames WHERE office_id = $1 AND letter_id = $2 AND "
      "round = $3",
      [](const db::Row& row) {
        return FixedFrame{json::read<Frame>(row.text(0)).value(), row.get<std::string>(1)};
      },
      letter.office, letter.uuid, round);
}

void FiledStore::insert(LetterId letter, std::int64_t round, const FixedFrame& fixed, Instant at) {
  tx_.run(
      "INSERT INTO letter_frames (office_id, letter_id, round, frame, frame_sha256, at) VALUES "
      "($1, $2, $3, $4, $5, $6)",
      letter.office, letter.uuid, round, json::canonical(json::to_value(fixed.frame)), fixed.sha256,
      at);
}

std::vector<Filed> FiledStore::list(LetterId letter) const {
  return tx_.list(
      selection("office_id = $1 AND letter_id = $2 ORDER BY edition DESC"),
      [&](const db::Row& row) { return read_filed(letter.office, row); }, letter.office,
      letter.uuid);
}

std::optional<Filed> FiledStore::find_newest(LetterId letter) const {
  return tx_.find(
      selection("office_id = $1 AND letter_id = $2 ORDER BY edition DESC LIMIT 1"),
      [&](const db::Row& row) { return read_filed(letter.office, row); }, letter.office,
      letter.uuid);
}

std::optional<Filed> FiledStore::find(OfficeId office, Uuid id) const {
  return tx_.find(
      selection("office_id = $1 AND id = $2"),
      [&](const db::Row& row) { return read_filed(office, row); }, office, id);
}

void FiledStore::insert(const Filed& f) {
  tx_.run(
      "INSERT INTO filed_letters (office_id, id, letter_id, edition, round, acts, number, dated, "
      "sheet, sheet_sha256, signed_sha256, pdf_file_id, pdf_sha256, docx_file_id, docx_sha256, "
      "bundle_file_id, bundle_sha256, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
      "$12, $13, $14, $15, $16, $17, $18)",
      f.letter.office, f.id, f.letter.uuid, f.edition, f.round, f.acts, f.number, f.dated, f.sheet,
      f.sheet_sha256, f.signed_sha256, f.pdf_file, f.pdf_sha256, f.docx_file, f.docx_sha256,
      f.bundle_file, f.bundle_sha256, f.at);
}

std::vector<Fault> FiledStore::verify() const {
  std::vector<Fault> faults;
  std::vector<LetterId> letters;
  tx_.each("SELECT office_id, letter_id, round, frame, frame_sha256 FROM letter_frames",
           [&](const db::Row& row) {
             const LetterId letter{row.get<OfficeId>(0), row.get<Uuid>(1)};
             if (row.get<std::int64_t>(2) == 1) letters.push_back(letter);
             if (to_hex(sha256(row.text(3))) != row.text(4))
               faults.push_back({place(letter.uuid) + "/frame", "verify.content_changed"});
           });
  for (const auto& letter : letters) {
    for (auto& fault : verify_acts(tx_, letter)) faults.push_back(std::move(fault));
    for (const auto& filed : list(letter))
      if (!is_whole(tx_, filed))
        faults.push_back({place(letter.uuid) + "/filed/" + std::to_string(filed.edition),
                          "verify.content_changed"});
  }
  return faults;
}

}  // namespace ruam::letters
