#include "projects/actions/sheet.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "files/content.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/doc/write.hpp"
#include "platform/history.hpp"

namespace ruam::projects {
namespace {

bool is_picture(const files::File& file) {
  return file.type == files::Type::jpeg || file.type == files::Type::png;
}

/// The uploads of the sheet, which are the record's own.
Result<std::vector<files::File>> read_pages(const Context& context, const Ref& of,
                                            const std::vector<Uuid>& wanted) {
  return context.db.read([&](db::Tx& tx) -> Result<std::vector<files::File>> {
    TRY(people::require(tx, context.actor, write_projects, of.office));
    std::vector<files::File> pages;
    for (const auto& one : wanted) {
      auto file = TRY(files::get(tx, {of.office, one}));
      if (file.kind != of.kind || file.record != of.uuid)
        return Problem{Kind::not_found, "files.not_found"};
      pages.push_back(std::move(file));
    }
    return pages;
  });
}

/// Pictures of the pages as one PDF, a page each, as large as the paper.
Result<files::Stored> join(const Context& context, const std::vector<files::File>& pages) {
  doc::Document document{.title = "ฉบับลงนาม"};
  document.page = {.left_mm = 5, .right_mm = 5, .top_mm = 5, .bottom_mm = 5};
  document.numbers = doc::PageNumbers::none;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::ifstream in(files::content_path(context.config, pages[i].sha256), std::ios::binary);
    doc::Picture page{.bytes = {std::istreambuf_iterator<char>(in), {}}, .alt = pages[i].name};
    if (i > 0) document.blocks.push_back(doc::PageBreak{});
    document.blocks.push_back(
        doc::Pictures{.pictures = {std::move(page)}, .per_row = 1, .max_height_mm = 280});
  }
  return files::store_bytes(context.config, doc::to_pdf(document));
}

Result<Scan> make_scan(const Context& context, const Ref& of, const NewPaper& request) {
  const auto pages = TRY(read_pages(context, of, request.files));
  Scan scan{.pages = request.files};
  if (pages.size() == 1 && pages.front().type == files::Type::pdf) {
    scan.file = pages.front().id;
    return scan;
  }
  if (!std::all_of(pages.begin(), pages.end(), is_picture))
    return Problem{Kind::invalid, "project.paper_mixed", {}, {{"/files", "project.paper_mixed"}}};
  scan.new_file = files::NewFile{.office = of.office,
                                 .id = new_uuid(),
                                 .name = "ฉบับลงนาม.pdf",
                                 .stored = TRY(join(context, pages)),
                                 .record = of,
                                 .purpose = files::Purpose::scan};
  scan.file = scan.new_file->id;
  return scan;
}

/// The order by which a line is signed in another's place.
Result<std::optional<people::StandInRow>> find_order(db::Tx& tx, OfficeId office,
                                                     const PaperLine& line, const Step& step) {
  if (!line.stand_in_id) return std::optional<people::StandInRow>{};
  for (auto& one : people::list_stand_ins(tx, office))
    if (one.id == *line.stand_in_id && one.person_id == line.signer_person_id &&
        one.for_role == step.role)
      return std::optional{std::move(one)};
  return Problem{Kind::invalid, "project.paper_stand_in"};
}

bool holds(db::Tx& tx, OfficeId office, const PaperLine& line, const Step& step) {
  const auto holders = people::list_holders(tx, office, step.role, line.date);
  return std::any_of(holders.begin(), holders.end(),
                     [&](const people::Person& one) { return one.id == line.signer_person_id; });
}

/// The day on which the content became what was printed.
Date content_made(db::Tx& tx, const PaperDesk& at) {
  if (at.made) return *at.made;
  for (const auto& entry : history::list(tx, at.about))
    if (entry.action == "edit" || entry.action == "change" || entry.action == "create")
      return civil_date(entry.at);
  return civil_date(at.created_at);
}

Date day_of(const Signature& signature) {
  return signature.paper_date ? *signature.paper_date : civil_date(signature.at);
}

/// Reads the lines of a sheet one after the other, each seeing the signer before.
class Reader {
 public:
  Reader(db::Tx& tx, const Context& context, const PaperDesk& at)
      : tx_(tx), context_(context), at_(at), made_(content_made(tx, at)) {
    for (const auto& s : Store{tx}.list_signatures(at.desk.office, at.desk.subject))
      if (s.round == at.desk.round && s.decision == Decision::sign) before_ = day_of(s);
  }

  Result<Signature> read(const PaperLine& line, std::size_t index) {
    const auto where = "/signatures/" + std::to_string(index);
    const auto& step = at_.desk.steps.at(static_cast<std::size_t>(line.step));
    if (line.date > context_.clock.today())
      return Problem{
          Kind::invalid, "project.paper_date", {}, {{where + "/date", "project.paper_date"}}};
    const auto order = find_order(tx_, at_.desk.office, line, step);
    if (order.has_error())
      return Problem{
          Kind::invalid, order.error().code, {}, {{where + "/stand_in_id", order.error().code}}};
    const auto flags = judge(line, step, *order);
    before_ = line.date;
    const bool has_reason = line.reason.find_first_not_of(" \n\t") != std::string::npos;
    if (needs_reason(flags) && !has_reason)
      for (const auto flag : flags)
        if (flag != PaperFlag::not_holder)
          unexplained.push_back({where + "/reason", "project.paper_" + to_text({flag})});
    return signature(line, step, *order, to_text(flags));
  }

  std::vector<Fault> unexplained;

 private:
  std::vector<PaperFlag> judge(const PaperLine& line, const Step& step,
                               const std::optional<people::StandInRow>& order) {
    LineFacts facts{.date = line.date, .content_made = made_, .before = before_};
    facts.order_in_force = !order || people::counts_on(*order, line.date);
    facts.is_holder = order || holds(tx_, at_.desk.office, line, step);
    facts.has_findings = line.step == 0 && at_.has_findings;
    return flags_of(facts);
  }

  Result<Signature> signature(const PaperLine& line, const Step& step,
                              const std::optional<people::StandInRow>& order, std::string flags) {
    const auto home = order ? order->person_office : at_.desk.office;
    const auto person = TRY(people::get_person(tx_, {home, line.signer_person_id}));
    return Signature{.subject = at_.desk.subject,
                     .round = at_.desk.round,
                     .step = line.step,
                     .person = person.id,
                     .person_name = people::full_name(person),
                     .position = line.position.empty() ? person.position : line.position,
                     .acting_phrase = order ? order->phrase : "",
                     .role = step.role,
                     .paper_date = line.date,
                     .content_sha256 = at_.desk.content_sha256,
                     .reason = line.reason,
                     .flags = std::move(flags)};
  }

  db::Tx& tx_;
  const Context& context_;
  const PaperDesk& at_;
  Date made_;
  std::optional<Date> before_;
};

/// All lines as signatures; nothing is entered yet.
Result<std::vector<Signature>> read_lines(db::Tx& tx, const Context& context, const PaperDesk& at,
                                          const NewPaper& request) {
  Reader reader{tx, context, at};
  std::vector<Signature> all;
  for (std::size_t i = 0; i < request.signatures.size(); ++i)
    all.push_back(TRY(reader.read(request.signatures[i], i)));
  if (reader.unexplained.empty()) return all;
  return Problem{Kind::invalid, "project.paper_needs_reason", {}, std::move(reader.unexplained)};
}

}  // namespace

Result<SheetEntry> read_entry(const Context& context, const Ref& of, const NewPaper& request) {
  TRY(check_sheet(request, request.signatures.empty() ? 0 : request.signatures.front().step,
                  most_pages));
  auto scan = TRY(make_scan(context, of, request));
  SheetEntry entry{new_uuid(), context.clock.now(), {}, std::move(scan)};
  for (std::size_t i = 0; i < request.signatures.size(); ++i)
    entry.signatures.push_back(new_uuid());
  return entry;
}

Result<std::vector<Signature>> enter_sheet(db::Tx& tx, const Context& context, const Ref& of,
                                           const PaperDesk& at, const NewPaper& request,
                                           const SheetEntry& entry) {
  TRY(check_sheet(request, at.desk.step, at.desk.steps.size()));
  if (request.content_sha256 != at.desk.content_sha256)
    return Problem{Kind::conflict, "project.content_changed"};
  auto signatures = TRY(read_lines(tx, context, at, request));

  const auto& scan = entry.scan;
  if (scan.new_file) files::add(tx, context, *scan.new_file, entry.at);
  Store{tx}.insert(of.office, Paper{.id = entry.id,
                                    .project = of.uuid,
                                    .subject = at.desk.subject,
                                    .pages = scan.pages,
                                    .signed_file = scan.file,
                                    .content_sha256 = at.desk.content_sha256,
                                    .recorded_by = context.actor.account,
                                    .recorded_name = context.actor.name,
                                    .at = entry.at});
  for (std::size_t i = 0; i < signatures.size(); ++i) {
    signatures[i].id = entry.signatures.at(i);
    signatures[i].at = entry.at;
    signatures[i].paper = entry.id;
    signatures[i].paper_file = scan.file;
  }
  return signatures;
}

}  // namespace ruam::projects
