#include <algorithm>

#include "documents/render.hpp"
#include "files/content.hpp"
#include "letters/build.hpp"
#include "letters/draft.hpp"
#include "letters/filing.hpp"
#include "letters/gather.hpp"
#include "letters/room.hpp"
#include "letters/wire.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/doc/write.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"

namespace ruam::letters {
namespace {

using http::FileReply;
using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

wire::Act to_wire(const Act& a) {
  return {a.round,      a.step,           a.verdict,      a.text, a.person_name,
          a.position,   a.acting_phrase,  a.role,         a.at,   a.paper_date,
          a.paper_file, a.content_sha256, a.signed_sha256};
}

wire::Filed to_wire(const Filed& f) {
  return {f.edition,       f.round,      f.acts,     f.number,    f.dated,
          f.signed_sha256, f.pdf_sha256, f.pdf_file, f.docx_file, f.at};
}

/// What is kept of it, and the code as it was when the first of its route signed.
void add_filed(db::Tx& tx, const View& view, wire::Letter& out) {
  const auto& letter = view.record;
  const FiledStore store{tx};
  const auto all = store.list(letter.id);
  for (const auto& filed : all) out.filed.push_back(to_wire(filed));
  out.is_filing = is_issued(letter.status) && (all.empty() || !is_current(all.front(), view));
  if (const auto fixed = store.find_frame(letter.id, letter.round))
    out.letter_code = fixed->frame.letter_code;
}

std::vector<wire::Under> under(db::Tx& tx, const Actor& actor, const Record& letter,
                               const Describe& describe) {
  std::vector<Ref> refs;
  for (const auto& one : letter.said.about) refs.push_back({letter.id.office, one.kind, one.id});
  std::vector<wire::Under> all;
  for (auto& d : describe(tx, actor, refs))
    all.push_back({d.ref.kind, d.ref.uuid, std::move(d.label), std::move(d.url), d.hidden});
  return all;
}

/// What this person can do now, for the one primary button.
std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, const Record& letter, Date today) {
  std::vector<std::string> may;
  const auto office = letter.id.office;
  const auto has = [&](Permission permission) {
    return people::require(tx, actor, permission, office).has_value();
  };
  const bool writes = has(write_letters);
  if (writes && is_editable(letter.status)) may.push_back("edit");
  const auto step = static_cast<std::size_t>(letter.next_step);
  if (is_on_its_way(letter.status) && step < route_length(letter.said)) {
    const people::Seat seat{office, seat_at(letter.said, step).role};
    if (has(sign_letters) && people::signing_capacity(tx, actor, seat, today).has_value())
      may.push_back("act");
    if (writes) may.push_back("record_paper");
  }
  if (has(number_letters) && letter.status != Status::cancelled) may.push_back("number");
  if (writes)
    for (const auto to : moves_from(letter.status))
      if (to != Status::draft || letter.next_step == 0)
        may.push_back(boost::describe::enum_to_string(to, ""));
  return may;
}

class Routes {
 public:
  explicit Routes(Describe describe) : describe_(std::move(describe)) {}

  Result<Reply<wire::Letter>> reply(Context& context, LetterId id, int status = 200) const {
    return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Letter>> {
      auto view = TRY(get(tx, context.actor, id));
      auto& l = view.record;
      const auto own = TRY(people::get_office(tx, id.office));
      wire::Letter out{.id = id.uuid,
                       .fiscal_year = l.fiscal_year,
                       .status = l.status,
                       .version = l.version,
                       .round = l.round,
                       .next_step = l.next_step,
                       .content_sha256 = l.content_sha256,
                       .content = {l.content},
                       .letter_code = own.letter_code,
                       .number = l.number,
                       .dated = l.dated,
                       .author = l.author_name,
                       .created_at = l.created_at,
                       .updated_at = l.updated_at};
      for (const auto& act : view.acts) out.acts.push_back(to_wire(act));
      out.under = under(tx, context.actor, l, describe_);
      add_filed(tx, view, out);
      if (!is_issued(l.status)) out.hints = hints(l.said, Store{tx}.letterhead(id.office), own);
      out.may = allowed(tx, context.actor, l, context.clock.today());
      return Reply<wire::Letter>{.value = std::move(out), .version = l.version, .status = status};
    });
  }

  /// A stale edit loses nothing: the record as it stands goes back beside the refusal.
  Problem with_current(Problem problem, Context& context, LetterId id) const {
    if (problem.kind != Kind::stale) return problem;
    const auto now = reply(context, id);
    if (now.has_value()) problem.details["current"] = json::write(now.value().value);
    return problem;
  }

  Result<Reply<wire::Letter>> save(Request& r, Content content) const {
    const auto id = TRY(r.record<LetterId>());
    const auto version = TRY(r.expected_version());
    const auto done = edit(r.context(), id, std::move(content), version, describe_);
    if (done.has_error()) return with_current(done.error(), r.context(), id);
    return reply(r.context(), id);
  }

  Result<Reply<wire::Letter>> number(Request& r, const Registered& in) const {
    const auto id = TRY(r.record<LetterId>());
    const auto version = TRY(r.expected_version());
    const auto done = register_number(r.context(), id, in, version);
    if (done.has_error()) return with_current(done.error(), r.context(), id);
    return reply(r.context(), id);
  }

  const Describe& describe() const { return describe_; }

 private:
  Describe describe_;
};

Result<wire::Letters> read_list(Request& request) {
  const auto office = TRY(request.office());
  Filter filter;
  filter.fiscal_year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  filter.status = TRY(request.query_as<Status>("status"));
  filter.paper = TRY(request.query_as<Paper>("paper"));
  filter.text = request.query("q").value_or("");
  const auto about = TRY(request.query_as<Uuid>("about"));
  if (about) filter.about = Ref{office, request.query("kind").value_or(""), *about};
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Letters> {
    return wire::Letters{TRY(list(tx, context.actor, office, filter))};
  });
}

Result<wire::Choices> read_choices(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Choices> {
    TRY(people::require(tx, context.actor, read_letters, office));
    const auto head = Store{tx}.letterhead(office);
    wire::Choices out;
    for (const auto& text : list_texts())
      out.topics.push_back({text.id, text.name_th, text.name_en, text.about,
                            text.paper.value_or(paper_for(head, text.receiver_group))});
    out.ranks = list_ranks();
    for (auto group : list_groups()) {
      group.paper = paper_for(head, group.id);
      out.groups.push_back(std::move(group));
    }
    return out;
  });
}

Result<documents::Copy> read_copy(const Request& request) {
  if (const auto copy = documents::parse_copy(request.query("copy").value_or("draft")))
    return *copy;
  return Problem{Kind::invalid,
                 "json.faults",
                 {},
                 {{"?copy", "not_one_of", {{"choices", "draft, file, submission, public"}}}}};
}

wire::Preview preview_of(const doc::Document& document) {
  auto html = doc::to_html(document);
  return {{std::move(html.body)}, {std::move(html.style)}};
}

/// The kept file byte for byte; nothing when the letter, as it stands, is not kept.
Result<std::optional<FileReply>> read_kept(Request& request, LetterId id, Kept kept) {
  const auto& context = request.context();
  const auto file = TRY(find_kept(context, id, kept));
  if (!file) return std::optional<FileReply>{};
  const bool is_pdf = kept != Kept::docx;
  const auto type = is_pdf ? documents::Format::pdf : documents::Format::docx;
  return std::optional(FileReply{.content_type = std::string(documents::content_type(type)),
                                 .file_name = file->name,
                                 .path = files::content_path(context.config, file->sha256).string(),
                                 .inline_view = is_pdf,
                                 .etag = file->sha256});
}

Result<FileReply> render(Request& request, documents::Format format) {
  const auto id = TRY(request.record<LetterId>());
  const auto copy = TRY(read_copy(request));
  if (copy == documents::Copy::file) {
    const auto kept = format == documents::Format::pdf ? Kept::pdf : Kept::docx;
    if (auto file = TRY(read_kept(request, id, kept))) return std::move(*file);
  }
  const auto built = TRY(build(request.context(), id, copy));
  return FileReply{.content_type = std::string(documents::content_type(format)),
                   .file_name = built.name + "." + std::string(documents::to_string(format)),
                   .bytes = documents::write(built.document, format),
                   .inline_view = format == documents::Format::pdf};
}

/// Whoever may not see all that travels under it gets what building it for them refuses.
bool sees_all(Request& request, LetterId id, const Describe& describe) {
  const auto& context = request.context();
  return context.db.read([&](db::Tx& tx) {
    const auto view = get(tx, context.actor, id);
    if (view.has_error()) return false;
    const auto all = under(tx, context.actor, view->record, describe);
    return std::none_of(all.begin(), all.end(), [](const wire::Under& one) { return one.hidden; });
  });
}

Result<FileReply> bundle(Request& request, const Describe& describe) {
  const auto id = TRY(request.record<LetterId>());
  const auto copy = TRY(read_copy(request));
  if (copy == documents::Copy::file && sees_all(request, id, describe))
    if (auto file = TRY(read_kept(request, id, Kept::bundle))) return std::move(*file);
  const auto all = TRY(build_bundle(request.context(), id, copy));
  return FileReply{.content_type = "application/pdf",
                   .file_name = "letter-" + id.uuid.to_string().substr(24) + "-all.pdf",
                   .bytes = doc::to_pdf(std::span<const doc::Document>(all)),
                   .inline_view = true};
}

void add_writing(http::Router& router, const Routes& routes) {
  const std::string all = "/offices/{office}/letters", one = all + "/{id}";
  router.add<Nothing, wire::Letters>(Method::get, all, read_letters, {}, read_list)
      .says("Memos and letters of an office, newest first")
      .reads("q", "words in subject, number or receivers")
      .reads("kind", "kind of a record that travels under them")
      .reads("about", "id of that record");
  router.add<Nothing, wire::Choices>(Method::get, "/offices/{office}/letter-choices", read_letters,
                                     {}, read_choices);
  router.add<NewLetter, wire::Letter>(
      Method::post, all, write_letters,
      {"letter.no_text", "letter.about_hidden", "letter.invalid", "project.not_found",
       "report.not_found", "result.not_found", "book.not_found", "committee.order_not_found",
       "meeting.not_found", "money.line_not_found", "money.source_not_found", "forum.not_found"},
      [routes](Request& r, const NewLetter& in) -> Result<Reply<wire::Letter>> {
        const auto office = TRY(r.office());
        const auto id = TRY(create(r.context(), office, in, routes.describe()));
        return routes.reply(r.context(), id, 201);
      });
  router.add<NewLetter, Content>(
      Method::post, "/offices/{office}/letter-proposals", write_letters,
      {"letter.no_text", "letter.about_hidden", "project.not_found", "report.not_found",
       "result.not_found", "book.not_found", "committee.order_not_found", "meeting.not_found",
       "money.line_not_found", "money.source_not_found", "forum.not_found"},
      [routes](Request& r, const NewLetter& in) -> Result<Content> {
        const auto office = TRY(r.office());
        return proposal(r.context(), office, in, routes.describe());
      });
  router.add<Nothing, wire::Letter>(Method::get, one, read_letters, {"letter.not_found"},
                                    [routes](Request& r) -> Result<Reply<wire::Letter>> {
                                      const auto id = TRY(r.record<LetterId>());
                                      return routes.reply(r.context(), id);
                                    });
  router.add<wire::EditLetter, wire::Letter>(
      Method::put, one, write_letters,
      {"letter.not_found", "letter.stale", "letter.not_editable", "letter.invalid",
       "letter.about_hidden"},
      [routes](Request& r, wire::EditLetter in) { return routes.save(r, std::move(in.content)); });
}

void add_course(http::Router& router, const Routes& routes) {
  const std::string one = "/offices/{office}/letters/{id}";
  router.add<NewAct, wire::Letter>(
      Method::post, one + "/acts", std::nullopt,
      {"letter.not_found", "letter.not_on_its_way", "letter.verdict", "letter.reason_missing",
       "letter.content_changed", "letter.paper_date", "people.not_the_signer",
       "people.person_not_found", "files.not_found", "files.belongs_elsewhere"},
      [routes](Request& r, const NewAct& in) -> Result<Reply<wire::Letter>> {
        const auto id = TRY(r.record<LetterId>());
        TRY(act(r.context(), id, in));
        return routes.reply(r.context(), id);
      });
  router.add<wire::MoveLetter, wire::Letter>(
      Method::post, one + "/status", write_letters,
      {"letter.not_found", "letter.no_such_move", "letter.incomplete", "letter.signed_already"},
      [routes](Request& r, const wire::MoveLetter& in) -> Result<Reply<wire::Letter>> {
        const auto id = TRY(r.record<LetterId>());
        TRY(move(r.context(), id, in.to));
        return routes.reply(r.context(), id);
      });
  router.add<Registered, wire::Letter>(
      Method::put, one + "/number", number_letters,
      {"letter.not_found", "letter.stale", "letter.reason_missing", "letter.cancelled",
       "letter.invalid"},
      [routes](Request& r, const Registered& in) { return routes.number(r, in); });
}

void add_paper(http::Router& router, const Describe& describe) {
  const std::string one = "/offices/{office}/letters/{id}";
  const std::vector<std::string> problems = {"letter.not_found", "files.not_found"};
  router.add<Nothing, wire::Preview>(Method::get, one + "/preview", read_letters, problems,
                                     [](Request& r) -> Result<wire::Preview> {
                                       const auto id = TRY(r.record<LetterId>());
                                       const auto copy = TRY(read_copy(r));
                                       const auto built = TRY(build(r.context(), id, copy));
                                       return preview_of(built.document);
                                     });
  for (const auto format : {documents::Format::pdf, documents::Format::docx})
    router.add_download(one + "/render." + std::string(documents::to_string(format)), read_letters,
                        problems, [format](Request& r) { return render(r, format); });
  router.add_download(
      one + "/bundle.pdf", read_letters,
      {"letter.not_found", "files.not_found", "project.not_found", "report.not_found",
       "result.not_found", "book.not_found", "committee.order_not_found", "meeting.not_found",
       "attendance.not_found", "document.no_template", "document.never_public"},
      [describe](Request& r) { return bundle(r, describe); });
}

Result<Reply<Letterhead>> reply_head(Context& context, OfficeId office) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<Letterhead>> {
    TRY(people::require(tx, context.actor, read_letters, office));
    auto head = Store{tx}.letterhead(office);
    return Reply<Letterhead>{.value = head, .version = head.version};
  });
}

void add_head(http::Router& router) {
  const std::string path = "/offices/{office}/letterhead";
  router.add<Nothing, Letterhead>(Method::get, path, read_letters, {},
                                  [](Request& r) -> Result<Reply<Letterhead>> {
                                    const auto office = TRY(r.office());
                                    return reply_head(r.context(), office);
                                  });
  router.add<wire::EditLetterhead, Letterhead>(
      Method::put, path, set_letterhead,
      {"letter.stale", "letter.picture", "letter.group", "files.not_found",
       "files.belongs_elsewhere"},
      [](Request& r, wire::EditLetterhead in) -> Result<Reply<Letterhead>> {
        const auto office = TRY(r.office());
        const auto version = TRY(r.expected_version());
        Letterhead head{in.khrut_file_id, in.logo_file_id, std::move(in.papers),
                        in.shows_system_note, in.confirmed_code.value_or("")};
        TRY(save_letterhead(r.context(), office, std::move(head), version));
        return reply_head(r.context(), office);
      });
  router.add<Nothing, wire::Preview>(
      Method::get, path + "/preview", read_letters, {"files.not_found"},
      [](Request& r) -> Result<wire::Preview> {
        const auto office = TRY(r.office());
        const auto paper = TRY(r.query_as<Paper>("paper")).value_or(Paper::memo);
        const auto document = TRY(build_sample(r.context(), office, paper));
        return preview_of(document);
      });
}

}  // namespace

void add_routes(http::Router& router, const Describe& describe) {
  const Routes routes{describe};
  add_writing(router, routes);
  add_course(router, routes);
  add_paper(router, describe);
  add_head(router);
}

}  // namespace ruam::letters
