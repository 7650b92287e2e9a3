#include <algorithm>
#include <charconv>

#include "files/content.hpp"
#include "files/file.hpp"
#include "intake/actions.hpp"
#include "intake/make.hpp"
#include "intake/pages.hpp"
#include "intake/room.hpp"
#include "intake/wire.hpp"
#include "people/access.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"

namespace ruam::intake {
namespace {

using http::FileReply, http::Method, http::Nothing, http::Reply, http::Request;

wire::DraftField to_wire(const Field& f) {
  return {f.id,    f.parent, f.name,      f.said,  f.value,      f.named,
          f.first, f.last,   f.certainty, f.state, f.remembered, f.version};
}

std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, const Record& paper) {
  std::vector<std::string> may;
  if (!people::may(tx, actor, write_intake, ref(paper.id))) return may;
  if (paper.state != PaperState::confirmed) may.push_back("throw_away");
  if (paper.state == PaperState::ready) may.insert(may.end(), {"decide", "make"});
  if (paper.state == PaperState::refused || paper.state == PaperState::ready)
    may.push_back("read_again");
  return may;
}

wire::Paper to_wire(View view) {
  wire::Paper out;
  static_cast<Row&>(out) = to_row(view.paper);
  out.file = view.paper.file;
  out.pages = view.paper.pages;
  out.version = view.paper.version;
  out.lines = {std::move(view.text.lines)};
  out.sections = {std::move(view.text.sections)};
  out.problems = {std::move(view.text.faults)};
  out.kept_lines = std::move(view.text.kept);
  for (const auto& field : view.fields) out.draft.push_back(to_wire(field));
  for (auto& c : view.corrections)
    out.changes.push_back(
        {c.field, c.name, c.state, std::move(c.said), std::move(c.value), std::move(c.by), c.at});
  return out;
}

Result<Reply<wire::Paper>> reply_paper(Context& context, PaperId id, const Describe& describe,
                                       int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Paper>> {
    auto view = TRY(get(tx, context.actor, id));
    const auto may = allowed(tx, context.actor, view.paper);
    std::optional<wire::Made> made;
    if (view.paper.made) {
      const Ref record{id.office, view.paper.made_kind, *view.paper.made};
      auto told = describe(tx, context.actor, {&record, 1});
      if (!told.empty() && !told.front().hidden)
        made = wire::Made{record.kind, record.uuid, std::move(told.front().label),
                          std::move(told.front().url)};
    }
    const auto version = view.paper.version;
    auto out = to_wire(std::move(view));
    out.may = may;
    out.record = std::move(made);
    return Reply<wire::Paper>{.value = std::move(out), .version = version, .status = status};
  });
}

Result<wire::Decided> decided(Context& context, PaperId id, Uuid field) {
  return context.db.read([&](db::Tx& tx) -> Result<wire::Decided> {
    TRY(people::require(tx, context.actor, read_intake, id.office));
    const Store store{tx};
    return wire::Decided{to_wire(TRY(store.get_field(id, field))), store.count_open(id)};
  });
}

Result<Reply<Row>> post_paper(Request& request) {
  auto& context = request.context();
  const auto office = TRY(request.office());
  NewPaper wanted{.name = request.query("name").value_or(""),
                  .stored = TRY(files::store_file(context.config, request.body_file())),
                  .batch = TRY(request.query_as<Uuid>("batch"))};
  const auto id = TRY(hand_in(context, office, wanted));
  return context.db.read([&](db::Tx& tx) -> Result<Reply<Row>> {
    return Reply<Row>{.value = to_row(TRY(Store{tx}.get(id))), .status = 201};
  });
}

Result<Page> read_list(Request& request) {
  const auto office = TRY(request.office());
  Filter filter;
  filter.state = TRY(request.query_as<PaperState>("state"));
  filter.kind = request.query("kind").value_or("");
  filter.text = request.query("q").value_or("");
  filter.batch = TRY(request.query_as<Uuid>("batch"));
  filter.limit = TRY(request.query_as<int>("limit")).value_or(100);
  filter.after = request.query("after").value_or("");
  return request.context().db.read(
      [&](db::Tx& tx) { return list(tx, request.actor(), office, filter); });
}

Result<FileReply> page_of(Request& request) {
  const auto id = TRY(request.record<PaperId>());
  std::int64_t page = 0;
  const auto text = request.path("page");
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
  const auto found = request.context().db.read([&](db::Tx& tx) -> Result<Record> {
    TRY(people::require(tx, request.actor(), read_intake, id.office));
    return Store{tx}.get(id);
  });
  const auto paper = TRY(Result<Record>(found));
  const bool is_page = error == std::errc{} && end == text.data() + text.size() && page >= 1 &&
                       page <= std::max<std::int64_t>(paper.pages, 1);
  if (!is_page || paper.file_type != ".pdf") return Problem{Kind::not_found, "intake.no_such_page"};
  const auto picture = TRY(page_picture(request.context().config, paper.sha256, page));
  return FileReply{.content_type = "image/png",
                   .file_name = "page-" + std::to_string(page) + ".png",
                   .path = picture.string(),
                   .inline_view = true,
                   .etag = paper.sha256 + "-" + std::to_string(page)};
}

void add_paper_routes(http::Router& router, const Describe& describe) {
  const std::string all = "/offices/{office}/intake", one = all + "/{id}";
  router
      .add_upload<Row>(all, write_intake, files::most_upload_bytes,
                       {"files.empty", "files.type_not_allowed", "files.bomb"}, post_paper)
      .says("Takes a document in and has it read; the same bytes are taken in once")
      .reads("name", "file name on the user's computer")
      .reads("batch", "id that papers handed in together share")
      .answers(201);
  router.add<Nothing, Page>(Method::get, all, read_intake, {"list.cursor"}, read_list)
      .says("Documents handed in, newest first")
      .reads("state", "reading, ready, refused or confirmed")
      .reads("kind", "kind of document")
      .reads("batch", "handed in together")
      .reads("q", "words of title or file name");
  router
      .add<Nothing, wire::Paper>(Method::get, one, read_intake, {"intake.not_found"},
                                 [describe](Request& r) -> Result<Reply<wire::Paper>> {
                                   const auto id = TRY(r.record<PaperId>());
                                   return reply_paper(r.context(), id, describe);
                                 })
      .says("One document: lines, draft, faults");
  router
      .add_download(one + "/pages/{page}", read_intake,
                    {"intake.not_found", "intake.no_such_page", "intake.no_pdf_tool"}, page_of)
      .says("A page of a PDF as a picture");
  router
      .add<Nothing, wire::Paper>(Method::post, one + "/reading", write_intake,
                                 {"intake.not_found", "intake.confirmed", "intake.has_decisions"},
                                 [describe](Request& r) -> Result<Reply<wire::Paper>> {
                                   const auto id = TRY(r.record<PaperId>());
                                   TRY(read_again(r.context(), id));
                                   return reply_paper(r.context(), id, describe);
                                 })
      .says("Reads the document again from the start");
  router
      .add<Nothing, Nothing>(Method::del, one, write_intake,
                             {"intake.not_found", "intake.confirmed"},
                             [](Request& r) -> Result<Nothing> {
                               const auto id = TRY(r.record<PaperId>());
                               TRY(throw_away(r.context(), id));
                               return Nothing{};
                             })
      .says("Throws a document away with its draft");
}

void add_field_routes(http::Router& router, const Describe& describe) {
  const std::string one = "/offices/{office}/intake/{id}", fields = one + "/fields";
  const std::vector<std::string> problems = {"intake.not_found",     "intake.confirmed",
                                             "intake.not_ready",     "intake.field_not_found",
                                             "intake.value_missing", "intake.value_invalid",
                                             "intake.no_such_line"};
  auto edits = problems;
  edits.push_back("intake.stale");
  router
      .add<DecideField, wire::Decided>(
          Method::put, fields + "/{field}", write_intake, edits,
          [](Request& r, const DecideField& in) -> Result<wire::Decided> {
            const auto id = TRY(r.record<PaperId>());
            const auto field = TRY(r.uuid("field"));
            const auto version = TRY(r.expected_version());
            auto done = decide(r.context(), id, field, in, version);
            if (!done.has_error()) return decided(r.context(), id, field);
            auto problem = done.error();
            const auto current = decided(r.context(), id, field);
            if (problem.kind == Kind::stale && current.has_value())
              problem.details["current"] = json::write(*current);
            return problem;
          })
      .says("Accepts, corrects or clears one field of the draft");
  router
      .add<NewField, wire::Decided>(Method::post, fields, write_intake, problems,
                                    [](Request& r, const NewField& in) -> Result<wire::Decided> {
                                      const auto id = TRY(r.record<PaperId>());
                                      const auto made = TRY(add_field(r.context(), id, in));
                                      return decided(r.context(), id, made);
                                    })
      .says("Adds a field that was not understood");
  router
      .add<Nothing, wire::Paper>(Method::post, one + "/acceptance", write_intake,
                                 {"intake.not_found", "intake.confirmed", "intake.not_ready"},
                                 [describe](Request& r) -> Result<Reply<wire::Paper>> {
                                   const auto id = TRY(r.record<PaperId>());
                                   TRY(accept_certain(r.context(), id));
                                   return reply_paper(r.context(), id, describe);
                                 })
      .says("Accepts every field that is certain");
  router
      .add<KeepLine, wire::Paper>(
          Method::post, one + "/kept-lines", write_intake, problems,
          [describe](Request& r, const KeepLine& in) -> Result<Reply<wire::Paper>> {
            const auto id = TRY(r.record<PaperId>());
            TRY(keep_line(r.context(), id, in));
            return reply_paper(r.context(), id, describe);
          })
      .says("Takes the repair of a line back, or lets it hold again");
  router
      .add<MakeRecord, wire::Paper>(
          Method::post, one + "/record", write_intake,
          {"intake.not_found",
           "intake.not_ready",
           "intake.open_fields",
           "intake.needs_project",
           "intake.needs_committee",
           "intake.needs_quarter",
           "intake.needs_years",
           "intake.needs_year",
           "intake.nothing_to_make",
           "project.title_missing",
           "project.fiscal_year",
           "project.not_found",
           "report.project_not_in_force",
           "report.not_editable",
           "report.quarter",
           "plan.name_missing",
           "plan.years",
           "plan.content",
           "committee.not_found",
           "committee.not_active",
           "committee.invalid",
           "meeting.invalid"},
          [describe](Request& r, const MakeRecord& in) -> Result<Reply<wire::Paper>> {
            const auto id = TRY(r.record<PaperId>());
            TRY(make_record(r.context(), id, in, describe));
            return reply_paper(r.context(), id, describe);
          })
      .says("Makes the record that the confirmed draft describes");
}

}  // namespace

void add_routes(http::Router& router, const Describe& describe) {
  add_paper_routes(router, describe);
  add_field_routes(router, describe);
}

}  // namespace ruam::intake
