#include "letters/build.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "documents/render.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "letters/print.hpp"
#include "letters/queries.hpp"
#include "letters/texts.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::letters {
namespace {

/// Kinds of record that have a form of their own among the documents.
constexpr std::pair<std::string_view, std::string_view> forms[] = {{"project", "proposal"},
                                                                   {"report", "ops-quarterly"},
                                                                   {"project_result", "result"},
                                                                   {"plan_book", "plan-book"}};

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

PrintedSeat printed(db::Tx& tx, OfficeId office, const Seat& seat, Date today) {
  PrintedSeat out{.label = seat.label, .position = seat.position};
  out.is_head = seat.role == "office_head";
  const auto holders = people::list_holders(tx, office, seat.role, today);
  if (holders.empty()) return out;
  out.name = people::full_name(holders.front());
  if (out.position.empty()) out.position = holders.front().position;
  return out;
}

void take(PrintedSeat& seat, const Act& act, bool shows_note) {
  seat.name = act.person_name;
  seat.position = act.position;
  seat.acting_phrase = act.acting_phrase;
  seat.is_head = seat.is_head && act.acting_phrase.empty();
  seat.verdict = act.verdict;
  seat.text = act.text;
  seat.day = act.paper_date.value_or(civil_date(act.at));
  if (shows_note && !act.paper_date)
    seat.note = "ลงนามแล้วในระบบ " + thai::print(civil_date(act.at), thai::DateForm::full);
}

void add_seats(db::Tx& tx, const View& view, const Letterhead& head, Date today, Sheet& sheet) {
  const auto& said = view.record.said;
  for (const auto& seat : said.signers)
    sheet.signers.push_back(printed(tx, view.record.id.office, seat, today));
  for (const auto& seat : said.comments)
    sheet.comments.push_back(printed(tx, view.record.id.office, seat, today));
  for (const auto& act : view.acts) {
    if (act.round != view.record.round || act.verdict == Verdict::send_back) continue;
    const auto step = static_cast<std::size_t>(act.step);
    const bool signs = step < sheet.signers.size();
    take(signs ? sheet.signers[step] : sheet.comments.at(step - sheet.signers.size()), act,
         head.shows_system_note);
  }
}

/// The pictures of the head, to be read after the transaction.
struct Pictures {
  std::optional<std::string> khrut;  ///< SHA-256 of the file
};

Result<std::optional<std::string>> picture_hash(db::Tx& tx, OfficeId office,
                                                const std::optional<Uuid>& id) {
  if (!id) return std::optional<std::string>{};
  return std::optional(TRY(files::get(tx, {office, *id})).sha256);
}

std::string read_bytes(const Context& context, const std::optional<std::string>& sha256) {
  if (!sha256) return {};
  std::ifstream in(files::content_path(context.config, *sha256), std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("the file store lacks " + *sha256);
  return std::move(bytes).str();
}

Result<void> add_office(db::Tx& tx, OfficeId office, Sheet& sheet) {
  const auto own = TRY(people::get_office(tx, office));
  sheet.office_name = own.name_th;
  sheet.letter_code = own.letter_code.empty() ? "ศธ" : own.letter_code;
  sheet.address = address_lines(own.contact.address);
  sheet.digits = own.digits == people::Digits::thai ? thai::Digits::thai : thai::Digits::arabic;
  return {};
}

}  // namespace

Result<Built> build(const Context& context, LetterId id, documents::Copy copy) {
  Sheet sheet{.copy = copy};
  Pictures pictures;
  const auto gathered = context.db.read([&](db::Tx& tx) -> Result<void> {
    const auto view = TRY(get(tx, context.actor, id));
    const auto head = Store{tx}.letterhead(id.office);
    TRY(add_office(tx, id.office, sheet));
    sheet.content = view.record.said;
    sheet.number = view.record.number;
    sheet.dated = view.record.dated;
    add_seats(tx, view, head, context.clock.today(), sheet);
    pictures.khrut = TRY(picture_hash(tx, id.office, head.khrut_file_id));
    return {};
  });
  TRY(gathered);
  sheet.khrut = read_bytes(context, pictures.khrut);
  const std::string kind = sheet.content.paper == Paper::memo ? "memo-" : "letter-";
  return Built{print(sheet), kind + id.uuid.to_string().substr(24)};
}

Result<doc::Document> build_sample(const Context& context, OfficeId office, Paper paper) {
  Sheet sheet{.copy = documents::Copy::file};
  Pictures pictures;
  const auto gathered = context.db.read([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_letters, office));
    TRY(add_office(tx, office, sheet));
    const auto head = Store{tx}.letterhead(office);
    pictures.khrut = TRY(picture_hash(tx, office, head.khrut_file_id));
    return {};
  });
  TRY(gathered);
  sheet.khrut = read_bytes(context, pictures.khrut);
  sheet.content.paper = paper;
  sheet.content.closing = rank_of("usual").closing;
  sheet.signers.push_back({.is_head = true});
  return print(sheet);
}

Result<std::vector<doc::Document>> build_bundle(const Context& context, LetterId id,
                                                documents::Copy copy) {
  std::vector<doc::Document> all;
  auto letter = TRY(build(context, id, copy));
  all.push_back(std::move(letter.document));
  const auto view = context.db.read([&](db::Tx& tx) { return get(tx, context.actor, id); });
  const auto about = TRY(view).record.said.about;
  for (const auto& one : about)
    for (const auto& [kind, name] : forms) {
      const auto form = documents::parse_form(name);
      if (one.kind != kind || !form) continue;
      auto built = TRY(documents::build(context, {*form, id.office, one.id, copy}));
      all.push_back(std::move(built.document));
    }
  return all;
}

}  // namespace ruam::letters
