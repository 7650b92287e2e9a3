#include "letters/gather.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "files/actions.hpp"
#include "files/content.hpp"
#include "people/queries.hpp"
#include "people/roles.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::letters {
namespace {

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> all;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) all.push_back(line);
  return all;
}

/// An address typed as one line is printed as two, the second from the district on.
std::vector<std::string> address_lines(const std::string& address) {
  auto all = lines(address);
  if (all.size() != 1) return all;
  for (const auto* mark : {" อำเภอ", " เขต", " จังหวัด"})
    if (const auto at = all[0].find(mark); at != std::string::npos && all[0].size() > 90)
      return {all[0].substr(0, at), all[0].substr(at + 1)};
  return all;
}

/// Who will sign there: the holder, or a stand-in under their own position.
PrintedSeat expected(db::Tx& tx, OfficeId office, const Seat& seat, Date today) {
  PrintedSeat out{.label = seat.label, .position = seat.position};
  out.is_head = seat.role == people::role::office_head;
  const auto signer = people::find_signer(tx, {office, seat.role}, today);
  if (!signer) return out;
  out.name = signer->name;
  out.acting_phrase = signer->phrase;
  out.is_head = out.is_head && signer->phrase.empty();
  if (out.position.empty() || !signer->phrase.empty()) out.position = signer->position;
  return out;
}

std::vector<PrintedSeat> expected(db::Tx& tx, OfficeId office, const std::vector<Seat>& seats,
                                  Date today) {
  std::vector<PrintedSeat> all;
  for (const auto& seat : seats) all.push_back(expected(tx, office, seat, today));
  return all;
}

void take(PrintedSeat& seat, const Act& act, bool shows_note) {
  seat.name = act.person_name;
  seat.position = act.position;
  seat.acting_phrase = act.acting_phrase;
  seat.is_head = act.role == people::role::office_head && act.acting_phrase.empty();
  seat.verdict = act.verdict;
  seat.text = act.text;
  seat.day = act.paper_date.value_or(civil_date(act.at));
  if (shows_note && !act.paper_date)
    seat.note = "ลงนามแล้วในระบบ " + thai::print(civil_date(act.at), thai::DateForm::full);
}

void add_acts(const View& view, Sheet& sheet) {
  for (const auto& act : view.acts) {
    if (act.round != view.record.round || act.verdict == Verdict::send_back) continue;
    const auto step = static_cast<std::size_t>(act.step);
    const bool signs = step < sheet.signers.size();
    take(signs ? sheet.signers[step] : sheet.comments.at(step - sheet.signers.size()), act,
         sheet.frame.shows_system_note);
  }
}

std::int64_t count_acts(const View& view) {
  return std::count_if(view.acts.begin(), view.acts.end(),
                       [&](const Act& act) { return act.round == view.record.round; });
}

}  // namespace

Result<Frame> read_frame(db::Tx& tx, OfficeId office) {
  const auto own = TRY(people::get_office(tx, office));
  const auto head = Store{tx}.letterhead(office);
  Frame frame{.office_name = own.name_th,
              .letter_code = own.letter_code.empty() ? "ศธ" : own.letter_code,
              .address = address_lines(own.contact.address),
              .thai_digits = own.digits == people::Digits::thai};
  frame.is_khrut = head.khrut_file_id.has_value() || !head.logo_file_id;
  frame.shows_system_note = head.shows_system_note;
  const auto& picture = head.khrut_file_id ? head.khrut_file_id : head.logo_file_id;
  if (picture) frame.emblem_sha256 = TRY(files::get(tx, {office, *picture})).sha256;
  return frame;
}

Result<Sheet> proposed_sheet(db::Tx& tx, OfficeId office, Content content, Date today) {
  Sheet sheet;
  sheet.frame = TRY(read_frame(tx, office));
  sheet.signers = expected(tx, office, content.signers, today);
  sheet.comments = expected(tx, office, content.comments, today);
  sheet.content = std::move(content);
  return sheet;
}

Result<FixedFrame> fix_frame(db::Tx& tx, const Record& letter, Instant at) {
  FiledStore store{tx};
  if (auto there = store.find_frame(letter.id, letter.round)) return std::move(*there);
  FixedFrame fixed{TRY(read_frame(tx, letter.id.office)), {}};
  fixed.sha256 = to_hex(sha256(json::canonical(json::to_value(fixed.frame))));
  store.insert(letter.id, letter.round, fixed, at);
  return fixed;
}

Result<Sheet> read_sheet(db::Tx& tx, const View& view, Date today) {
  const auto& letter = view.record;
  const FiledStore store{tx};
  Sheet sheet;
  const auto filed =
      is_issued(letter.status) ? store.find_newest(letter.id) : std::optional<Filed>{};
  if (filed && filed->round == letter.round) {
    sheet = TRY(json::read<Sheet>(filed->sheet));
  } else {
    const auto office = letter.id.office;
    sheet.content = letter.said;
    if (auto fixed = store.find_frame(letter.id, letter.round))
      sheet.frame = std::move(fixed->frame);
    else
      sheet.frame = TRY(read_frame(tx, office));
    sheet.signers = expected(tx, office, letter.said.signers, today);
    sheet.comments = expected(tx, office, letter.said.comments, today);
  }
  add_acts(view, sheet);
  sheet.number = letter.number;
  sheet.dated = letter.dated;
  return sheet;
}

bool is_current(const Filed& filed, const View& view) {
  const auto& letter = view.record;
  return filed.round == letter.round && filed.acts == count_acts(view) &&
         filed.number == letter.number && filed.dated == letter.dated;
}

std::string read_emblem(const Config& config, const Frame& frame) {
  if (!frame.emblem_sha256) return {};
  std::ifstream in(files::content_path(config, *frame.emblem_sha256), std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("the file store lacks " + *frame.emblem_sha256);
  return std::move(bytes).str();
}

}  // namespace ruam::letters
