// What was signed in ink: entering a sheet, and taking a wrong entry back.

#include <algorithm>
#include <fstream>
#include <iterator>

#include "chain/queries.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "money/queries.hpp"
#include "people/access.hpp"
#include "people/permissions.hpp"
#include "people/queries.hpp"
#include "platform/doc/write.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/actions.hpp"
#include "projects/actions/keep.hpp"
#include "projects/actions/signing.hpp"
#include "projects/queries/books.hpp"
#include "projects/store.hpp"

namespace ruam::projects {
namespace {

bool is_picture(const files::File& file) {
  return file.type == files::Type::jpeg || file.type == files::Type::png;
}

/// The uploads of the sheet, which are the project's own.
Result<std::vector<files::File>> read_pages(const Context& context, ProjectId id,
                                            const std::vector<Uuid>& wanted) {
  return context.db.read([&](db::Tx& tx) -> Result<std::vector<files::File>> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    std::vector<files::File> pages;
    for (const auto& one : wanted) {
      auto file = TRY(files::get(tx, {id.office, one}));
      if (file.kind != project_kind || file.record != id.uuid)
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

/// The signed copy: the PDF itself, or one made of the pictures.
struct Scan {
  std::vector<Uuid> pages;
  std::optional<Uuid> file;                ///< already there
  std::optional<files::NewFile> new_file;  ///< to be entered
};

Result<Scan> make_scan(const Context& context, ProjectId id, const NewPaper& request) {
  const auto pages = TRY(read_pages(context, id, request.files));
  Scan scan{.pages = request.files};
  if (pages.size() == 1 && pages.front().type == files::Type::pdf) {
    scan.file = pages.front().id;
    return scan;
  }
  if (!std::all_of(pages.begin(), pages.end(), is_picture))
    return Problem{Kind::invalid, "project.paper_mixed", {}, {{"/files", "project.paper_mixed"}}};
  scan.new_file = files::NewFile{.office = id.office,
                                 .id = new_uuid(),
                                 .name = "ฉบับลงนาม.pdf",
                                 .stored = TRY(join(context, pages)),
                                 .record = ref(id),
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
Date content_made(db::Tx& tx, const Record& project) {
  for (const auto& entry : history::list(tx, ref(project.id)))
    if (entry.action == "edit" || entry.action == "change" || entry.action == "create")
      return civil_date(entry.at);
  return civil_date(project.created_at);
}

Date day_of(const Signature& signature) {
  return signature.paper_date ? *signature.paper_date : civil_date(signature.at);
}

/// Reads the lines of a sheet one after the other, each seeing the signer before.
class Reader {
 public:
  Reader(db::Tx& tx, const Context& context, const Record& project)
      : tx_(tx), context_(context), project_(project), made_(content_made(tx, project)) {
    for (const auto& s : Store{tx}.list_signatures(project.id.office, project.id.uuid))
      if (s.round == project.round && s.decision == Decision::sign) before_ = day_of(s);
  }

  Result<Signature> read(const PaperLine& line, std::size_t index) {
    const auto where = "/signatures/" + std::to_string(index);
    const auto& step = project_.steps.at(static_cast<std::size_t>(line.step));
    if (line.date > context_.clock.today())
      return Problem{
          Kind::invalid, "project.paper_date", {}, {{where + "/date", "project.paper_date"}}};
    const auto order = find_order(tx_, project_.id.office, line, step);
    if (order.has_error())
      return Problem{
          Kind::invalid, order.error().code, {}, {{where + "/stand_in_id", order.error().code}}};
    const auto flags = TRY(judge(line, step, *order));
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
  Result<std::vector<PaperFlag>> judge(const PaperLine& line, const Step& step,
                                       const std::optional<people::StandInRow>& order) {
    LineFacts facts{.date = line.date, .content_made = made_, .before = before_};
    facts.order_in_force = !order || people::counts_on(*order, line.date);
    facts.is_holder = order || holds(tx_, project_.id.office, line, step);
    facts.has_findings = line.step == 0 && !TRY(open_findings(tx_, project_)).empty();
    return flags_of(facts);
  }

  Result<Signature> signature(const PaperLine& line, const Step& step,
                              const std::optional<people::StandInRow>& order, std::string flags) {
    const auto home = order ? order->person_office : project_.id.office;
    const auto person = TRY(people::get_person(tx_, {home, line.signer_person_id}));
    return Signature{.subject = project_.id.uuid,
                     .round = project_.round,
                     .step = line.step,
                     .person = person.id,
                     .person_name = people::full_name(person),
                     .position = line.position.empty() ? person.position : line.position,
                     .acting_phrase = order ? order->phrase : "",
                     .role = step.role,
                     .paper_date = line.date,
                     .content_sha256 = project_.content_sha256,
                     .reason = line.reason,
                     .flags = std::move(flags)};
  }

  db::Tx& tx_;
  const Context& context_;
  const Record& project_;
  Date made_;
  std::optional<Date> before_;
};

struct Entry {
  Uuid id;
  Instant at;
  std::vector<Uuid> signatures;  ///< ids, made outside the write
};

/// All lines as signatures; nothing is entered yet.
Result<std::vector<Signature>> read_lines(db::Tx& tx, const Context& context, const Record& project,
                                          const NewPaper& request) {
  Reader reader{tx, context, project};
  std::vector<Signature> all;
  for (std::size_t i = 0; i < request.signatures.size(); ++i)
    all.push_back(TRY(reader.read(request.signatures[i], i)));
  if (reader.unexplained.empty()) return all;
  return Problem{Kind::invalid, "project.paper_needs_reason", {}, std::move(reader.unexplained)};
}

Result<void> enter(db::Tx& tx, const Context& context, ProjectId id, const NewPaper& request,
                   const Scan& scan, const Entry& entry) {
  Store store{tx};
  auto project = TRY(store.get(id));
  TRY(check_not_in_book(tx, id));
  const auto next = project.next_step.value_or(0);
  TRY(check_decision(project.status, static_cast<std::size_t>(next), Decision::sign));
  TRY(check_sheet(request, next, project.steps.size()));
  if (request.content_sha256 != project.content_sha256)
    return Problem{Kind::conflict, "project.content_changed"};
  auto signatures = TRY(read_lines(tx, context, project, request));

  if (scan.new_file) files::add(tx, context, *scan.new_file, entry.at);
  store.insert(id.office, Paper{.id = entry.id,
                                .project = id.uuid,
                                .subject = id.uuid,
                                .pages = scan.pages,
                                .signed_file = scan.file,
                                .content_sha256 = project.content_sha256,
                                .recorded_by = context.actor.account,
                                .recorded_name = context.actor.name,
                                .at = entry.at});
  const auto before = project.status;
  for (std::size_t i = 0; i < signatures.size(); ++i) {
    auto& one = signatures[i];
    one.id = entry.signatures.at(i);
    one.at = entry.at;
    one.paper = entry.id;
    one.paper_file = scan.file;
    take(tx, context, project, one);
  }
  ++project.version;
  project.updated_at = entry.at;
  store.update(project);
  record_status(tx, context, {ref(id), entry.at, "record_paper"}, before, project.status);
  return {};
}

/// The signature and those after it, which must all be of its sheet.
Result<std::vector<Signature>> find_with_later(const Store& store, const Record& project,
                                               Uuid wanted) {
  const auto all = store.list_signatures(project.id.office, project.id.uuid);
  const auto found = std::find_if(all.begin(), all.end(), [&](const Signature& s) {
    return s.id == wanted && s.paper && s.decision == Decision::sign;
  });
  if (found == all.end()) return Problem{Kind::not_found, "project.signature_not_found"};
  std::vector<Signature> taken;
  for (const auto& s : all) {
    const bool is_later =
        s.round > found->round ||
        (s.round == found->round && (s.step >= found->step || s.decision != Decision::sign));
    if (!is_later) continue;
    if (s.paper != found->paper) return Problem{Kind::conflict, "project.paper_depends"};
    taken.push_back(s);
  }
  return taken;
}

/// Whether other records already stand on the project's approval.
bool is_used(db::Tx& tx, const Record& project) {
  const auto id = project.id;
  if (!Store{tx}.list_changes(id).empty()) return true;
  if (!money::list_lines(tx, id.office, {.project = id.uuid, .limit = 1}).rows.empty()) return true;
  return !chain::list_edges(tx, ref(id), chain::Direction::after).empty();
}

Result<void> check_withdrawable(db::Tx& tx, const Context& context, const Record& project,
                                const Signature& first) {
  const auto papers = Store{tx}.list_papers(project.id);
  const bool is_own = std::any_of(papers.begin(), papers.end(), [&](const Paper& paper) {
    return paper.id == *first.paper && paper.recorded_by == context.actor.account;
  });
  const bool is_admin =
      people::require(tx, context.actor, people::manage_accounts, project.id.office).has_value();
  if (!is_own && !is_admin) return Problem{Kind::forbidden, "project.paper_not_yours"};
  if (first.round != project.round) return Problem{Kind::conflict, "project.paper_depends"};
  const bool is_approved = project.status == Status::approved;
  const bool is_waiting = project.status == Status::proposed || project.status == Status::endorsed;
  if (!is_waiting && !(is_approved && !is_used(tx, project)))
    return Problem{Kind::conflict, "project.paper_depends"};
  return {};
}

/// The record as it stood before that step was signed.
void step_back(Record& project, std::int64_t step) {
  project.next_step = step;
  if (step > 0)
    project.status = signed_status(static_cast<std::size_t>(step) - 1, project.steps.size());
  else
    project.status = project.round > 1 ? Status::returned : Status::draft;
}

}  // namespace

Result<Uuid> record_paper(Context& context, ProjectId id, const NewPaper& request) {
  TRY(check_sheet(request, request.signatures.empty() ? 0 : request.signatures.front().step,
                  most_pages));
  const auto scan = TRY(make_scan(context, id, request));
  Entry entry{new_uuid(), context.clock.now(), {}};
  for (std::size_t i = 0; i < request.signatures.size(); ++i)
    entry.signatures.push_back(new_uuid());

  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require(tx, context.actor, write_projects, id.office));
    return idempotency::once(tx, context, entry.id,
                             [&] { return enter(tx, context, id, request, scan, entry); });
  });
}

Result<void> check_withdrawal(db::Tx& tx, const Context& context, ProjectId id, Uuid signature) {
  const Store store{tx};
  const auto project = TRY(store.get(id));
  const auto taken = TRY(find_with_later(store, project, signature));
  return check_withdrawable(tx, context, project, taken.front());
}

Result<void> withdraw_paper(Context& context, ProjectId id, Uuid signature, std::string reason) {
  if (reason.find_first_not_of(" \n\t") == std::string::npos)
    return Problem{Kind::invalid, "project.reason_missing", {}, {{"/reason", "missing"}}};
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto project = TRY(store.get(id));
    auto taken = TRY(find_with_later(store, project, signature));
    TRY(check_withdrawable(tx, context, project, taken.front()));
    TRY(check_not_in_book(tx, id));

    const auto before = project.status;
    const auto first_step = taken.front().step;
    for (auto& one : taken) {
      one.withdrawn_at = now;
      one.withdrawn_by = context.actor.account;
      one.withdrawn_name = context.actor.name;
      one.withdrawn_reason = reason;
      store.withdraw(id.office, one);
      tlog::append(tx, {id.office, "project_withdrawal", one.id}, now, logged_withdrawal(one));
      history::record(tx, context, ref(id), now,
                      {.action = "withdraw_signature",
                       .before = {{"step", one.step + 1}, {"position", one.position}},
                       .after = nullptr,
                       .reason = reason});
    }
    step_back(project, first_step);
    ++project.version;
    project.updated_at = now;
    store.update(project);
    record_status(tx, context, {ref(id), now, "withdraw_paper", reason}, before, project.status);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_projects, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::projects
