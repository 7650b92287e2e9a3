#include "documents/gather.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "catalog/queries.hpp"
#include "committees/queries.hpp"
#include "documents/forms/builder.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "people/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/dates.hpp"
#include "progress/attendance_actions.hpp"
#include "progress/draft.hpp"
#include "progress/queries.hpp"
#include "progress/result_actions.hpp"
#include "projects/queries.hpp"
#include "projects/queries/books.hpp"

namespace ruam::documents {
namespace {

/// Names in full inside and to the parent agency; in public a position or the plain word.
std::vector<std::string> responsible_names(db::Tx& tx, OfficeId office,
                                           const projects::Content& content, Copy copy) {
  std::vector<std::string> names;
  for (const auto& one : content.responsible) {
    auto name = one.text;
    if (one.person_id)
      if (const auto person = people::get_person(tx, {office, *one.person_id}); person.has_value())
        name = copy == Copy::public_ ? person->position : people::full_name(*person);
    if (copy == Copy::public_ && names_a_person(name)) name = "เจ้าหน้าที่ผู้รับผิดชอบ";
    if (!name.empty()) names.push_back(std::move(name));
  }
  return names;
}

Aligned to_aligned(db::Tx& tx, OfficeId office, const projects::Alignment& link) {
  Aligned out{.list = link.list, .item = link.item, .name = link.text, .is_primary = link.primary};
  out.has_own_words = !link.text.empty();
  const auto item = catalog::find(tx, office, link.list, link.item);
  if (!item) return out;
  if (out.name.empty()) out.name = item->name_th;
  out.code = item->code;
  if (const auto level = item->extra.find("level"); level != item->extra.end())
    out.level = level->second;
  if (const auto parent = catalog::find(tx, office, link.list, item->parent_id)) {
    out.parent_name = parent->name_th;
    out.parent_code = parent->code;
  }
  return out;
}

/// The three boxes of 4.7 hang on the top of the programme's tree.
std::string programme_kind(db::Tx& tx, OfficeId office, const std::string& programme) {
  auto top = programme;
  const auto above = catalog::ancestors(tx, office, "budget_programs", programme);
  if (!above.empty()) top = above.back();
  if (top == "PG2") return "basic";
  if (top == "PG3") return "strategic";
  return top == "PG4" ? "integrated" : "";
}

/// «18 ก.ค. 2567 เวลา 14.05 น.» by the clock of Thailand.
std::string said(Instant at) {
  const auto minutes = (at.ms / 60'000 + 7 * 60) % (24 * 60);
  return thai::print(civil_date(at), thai::DateForm::brief) +
         fmt::format(" เวลา {:02}.{:02} น.", minutes / 60, minutes % 60);
}

/// The block of somebody who signed in the system, as the office wants it filled (FORMS §0.5). Ink
/// is on the paper itself, and what a draft or the public sees is never filled with a picture.
void fill(db::Tx& tx, OfficeId office, const projects::Signature& s, Copy copy, Signer& signer) {
  if (s.paper_date) return;
  const auto filling = projects::filling_of(tx, office);
  if (filling == projects::Filling::note) signer.signed_note = "ลงนามแล้วในระบบ " + said(s.at);
  if (filling == projects::Filling::picture && (copy == Copy::file || copy == Copy::submission))
    signer.picture = projects::find_signature_picture(tx, office, s.id).value_or("");
}

Signer to_signer(db::Tx& tx, const projects::View& view, std::size_t step, Date today, Copy copy) {
  const auto& at = view.record.steps[step];
  Signer signer{.label = at.label, .position = at.position, .role = at.role};
  signer.is_head = at.role == "office_head";
  for (const auto& s : view.signatures) {
    if (s.round != view.record.round || s.step != static_cast<std::int64_t>(step) ||
        s.decision != projects::Decision::sign)
      continue;
    signer.name = s.person_name;
    signer.position = s.position;
    signer.acting_phrase = s.acting_phrase;
    fill(tx, view.record.id.office, s, copy, signer);
    // A stand-in prints their own position, with the word; only the head's block goes without it.
    signer.is_head = signer.is_head && s.acting_phrase.empty();
    return signer;
  }
  const auto expected = people::find_signer(tx, {view.record.id.office, at.role}, today);
  if (!expected) return signer;
  signer.name = expected->name;
  signer.acting_phrase = expected->phrase;
  signer.is_head = signer.is_head && expected->phrase.empty();
  if (signer.position.empty() || !expected->phrase.empty()) signer.position = expected->position;
  return signer;
}

Signer to_signer(db::Tx& tx, const progress::ResultView& view, std::size_t step, Date today) {
  const auto& at = view.record.steps[step];
  Signer signer{.label = at.label, .position = at.position, .is_head = at.role == "office_head"};
  for (const auto& s : view.signatures) {
    if (s.round != view.record.round || s.step != static_cast<std::int64_t>(step) ||
        s.decision != projects::Decision::sign)
      continue;
    signer.name = s.person_name;
    signer.position = s.position;
    signer.acting_phrase = s.acting_phrase;
    return signer;
  }
  const auto holders = people::list_holders(tx, view.record.id.office, at.role, today);
  if (holders.empty()) return signer;
  signer.name = people::full_name(holders.front());
  if (signer.position.empty()) signer.position = holders.front().position;
  return signer;
}

/// «จาก{แผนงาน} {ผลผลิต} {กิจกรรม} {งบรายจ่าย} {ชื่อโครงการ} ประจำปีงบประมาณ พ.ศ. {ปี}»
std::string source_sentence(const projects::Source& source, std::int64_t year) {
  std::string sentence;
  for (const auto* part : {&source.programme, &source.output, &source.activity, &source.category,
                           &source.project_line})
    if (!part->empty()) sentence += (sentence.empty() ? "จาก" : " ") + *part;
  if (sentence.empty()) return source.text;
  const auto of_year = "ประจำปีงบประมาณ พ.ศ. " + std::to_string(year);
  return sentence.ends_with(of_year) ? sentence : sentence + " " + of_year;
}

void name_lists(db::Tx& tx, OfficeId office, std::vector<Aligned>& alignment) {
  if (alignment.empty()) return;
  std::map<std::string, std::string> names;
  for (auto& row : catalog::list_lists(tx, office)) names[row.list] = std::move(row.name_th);
  for (auto& one : alignment) one.list_name = names[one.list];
}

/// Every item of the expenditure list under the second step of its tree («ค่าใช้สอย»), which is how
/// budgets are added up; the first where there is no second.
std::map<std::string, Category> categories(db::Tx& tx, OfficeId office) {
  const auto items = catalog::list(tx, office, "expenditure_categories");
  std::map<std::string, const catalog::Item*> by_id;
  for (const auto& item : items) by_id[item.id] = &item;
  std::map<std::string, Category> all;
  for (const auto& item : items) {
    const auto* at = &item;
    for (int steps = 0; steps < 8; ++steps) {
      const auto parent = by_id.find(at->parent_id);
      if (parent == by_id.end() || parent->second->parent_id.empty()) break;
      at = parent->second;
    }
    all[item.id] = {at->id, at->name_th};
  }
  return all;
}

std::map<std::string, Holder> holders(db::Tx& tx, OfficeId office, Date today) {
  std::map<std::string, Holder> all;
  for (const auto role : projects::signing_roles())
    if (auto signer = people::find_signer(tx, {office, std::string(role)}, today))
      all[std::string(role)] = {std::move(signer->name), std::move(signer->position),
                                std::move(signer->phrase)};
  return all;
}

/// What the content itself says; the rest is the office's and the signers'.
Result<ProjectFacts> facts_of(db::Tx& tx, OfficeId office, const std::string& text, Copy copy) {
  ProjectFacts facts;
  facts.content = TRY(json::read<projects::Content>(text));
  const auto own = TRY(people::get_office(tx, office));
  facts.office_name = own.name_th;
  facts.office_short = own.short_th;
  facts.responsible = responsible_names(tx, office, facts.content, copy);
  for (const auto& link : facts.content.alignment)
    facts.alignment.push_back(to_aligned(tx, office, link));
  name_lists(tx, office, facts.alignment);
  facts.categories = categories(tx, office);
  facts.programme_kind = programme_kind(tx, office, facts.content.programme.id);
  return facts;
}

}  // namespace

Result<ProjectFacts> gather_project(db::Tx& tx, const Context& context, projects::ProjectId id,
                                    Copy copy) {
  const auto view = TRY(projects::get(tx, context.actor, id));
  auto facts = TRY(facts_of(tx, id.office, view.record.content, copy));
  facts.code = view.record.code;
  facts.fiscal_year = view.record.fiscal_year;
  facts.status = view.record.status;
  for (std::size_t step = 0; step < view.record.steps.size(); ++step)
    facts.signers.push_back(to_signer(tx, view, step, context.clock.today(), copy));
  facts.holders = holders(tx, id.office, context.clock.today());
  return facts;
}

Result<BookFacts> gather_book(db::Tx& tx, const Context& context, projects::BookId id, Copy copy) {
  const auto view = TRY(projects::get_book(tx, context.actor, id));
  const auto own = TRY(people::get_office(tx, id.office));
  BookFacts facts{own.name_th, own.short_th, view.book.title, view.book.fiscal_year, {}, {}};
  for (const auto& line : view.lines)
    facts.projects.push_back(TRY(gather_project(tx, context, line.id, copy)));
  projects::View signing;
  signing.record.id = {id.office, id.uuid};
  signing.record.round = view.book.round;
  signing.record.steps = view.book.steps;
  signing.signatures = view.signatures;
  for (std::size_t step = 0; step < view.book.steps.size(); ++step)
    facts.signers.push_back(to_signer(tx, signing, step, context.clock.today(), copy));
  return facts;
}

Result<ReportFacts> gather_report(db::Tx& tx, const Context& context, progress::ReportId id,
                                  Copy copy) {
  const auto report = TRY(progress::get(tx, context.actor, id));
  ReportFacts facts;
  facts.project = TRY(facts_of(tx, id.office, report.carried, copy));
  facts.project.code = report.project_code;
  facts.project.fiscal_year = facts.fiscal_year = report.fiscal_year;
  facts.quarter = report.quarter;
  boost::describe::enum_from_string(report.project_status.c_str(), facts.project.status);
  facts.content = TRY(json::read<progress::ReportContent>(report.content));
  const auto money = progress::money_of(tx, report);
  facts.money = {money.received, money.transferred_out, money.disbursed, {}, {}};
  for (const auto& q : money.quarters)
    facts.money.quarters.push_back({q.quarter, q.is_past, q.transferred_out, q.disbursed});
  for (const auto& source : facts.project.content.sources)
    facts.money.source_sentences.push_back(source_sentence(source, report.fiscal_year));
  facts.reporter = report.reporter.name;
  facts.position = report.reporter.position;
  facts.phone = report.reporter.phone;
  facts.email = report.reporter.email;
  facts.reported_on = report.submitted_on;
  return facts;
}

Result<ResultFacts> gather_result(db::Tx& tx, const Context& context, progress::ResultId id,
                                  Copy copy) {
  const auto view = TRY(progress::get_result(tx, context.actor, id));
  ResultFacts facts;
  facts.project = TRY(facts_of(tx, id.office, view.figures.project.text, copy));
  facts.project.code = view.record.project_code;
  facts.project.fiscal_year = view.record.fiscal_year;
  facts.content = view.content;
  facts.figures = view.figures;
  for (std::size_t step = 0; step < view.record.steps.size(); ++step)
    facts.project.signers.push_back(to_signer(tx, view, step, context.clock.today()));
  return facts;
}

Result<AttendanceFacts> gather_attendance(db::Tx& tx, const Context& context,
                                          progress::RegisterId id) {
  const auto sheet = TRY(progress::get_register(tx, context.actor, id));
  const auto project = TRY(projects::find(tx, {id.office, sheet.project}));
  const auto office = TRY(people::get_office(tx, id.office));
  return AttendanceFacts{office.name_th, project.summary.title, sheet.content};
}

Result<MeetingFacts> gather_meeting(db::Tx& tx, const Context& context, committees::MeetingId id) {
  auto view = TRY(committees::get_meeting(tx, context.actor, id));
  const auto office = TRY(people::get_office(tx, id.office));
  MeetingFacts facts{.office_name = office.name_th};
  facts.committee = std::move(view.committee.content);
  for (const auto& other : view.others)
    if (view.meeting.certified_in == other.id.uuid)
      facts.certified_number = committees::number_of(other);
  facts.meeting = std::move(view.meeting);
  return facts;
}

Result<std::vector<PhotoFacts>> read_pictures(const Context& context, OfficeId office,
                                              const std::vector<progress::Photo>& photos) {
  std::vector<PhotoFacts> all;
  for (const auto& photo : photos) {
    const auto file = context.db.read([&](db::Tx& tx) {
      return files::get(tx, {office, photo.file_id});
    });
    const auto sha256 = TRY(file).sha256;
    std::ifstream in(files::content_path(context.config, sha256), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) throw std::runtime_error("the file store lacks " + sha256);
    all.push_back({std::move(bytes).str(), photo.caption});
  }
  return all;
}

Result<void> read_photos(const Context& context, progress::ReportId id, ReportFacts& report) {
  report.photos = TRY(read_pictures(context, id.office, report.content.photos));
  return {};
}

}  // namespace ruam::documents
