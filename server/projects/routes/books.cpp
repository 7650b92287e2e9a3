#include "projects/wire/books.hpp"

#include "people/access.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"
#include "projects/routes/shared.hpp"

namespace ruam::projects {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

/// What this person can do with the book now.
std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, const Book& book, Date today) {
  std::vector<std::string> may;
  const bool writes = people::require(tx, actor, write_projects, book.id.office).has_value();
  if (writes && is_editable(book.status)) may.insert(may.end(), {"edit", "withdraw"});
  if (!book.next_step || !is_open_book(book.status)) return may;
  const auto& step = book.steps.at(static_cast<std::size_t>(*book.next_step));
  if (may_sign(tx, actor, book.id.office, step, today)) {
    may.push_back("sign");
    if (*book.next_step > 0) may.push_back("send_back");
  }
  if (writes) may.push_back("record_paper");
  return may;
}

std::vector<wire::BookProject> to_wire(const std::vector<BookLine>& lines) {
  std::vector<wire::BookProject> all;
  for (const auto& line : lines)
    all.push_back({line.id.uuid, line.code, line.title, line.responsible, line.planned, line.status,
                   line.findings_count, line.content_sha256});
  return all;
}

std::vector<wire::BookObstacle> obstacles_of(const BookView& view) {
  std::vector<wire::BookObstacle> all;
  if (!is_open_book(view.book.status)) return all;
  constexpr std::string_view list = "/projects/";
  for (auto& fault : find_obstacles(view.book, view.lines))
    all.push_back({std::stoll(fault.where.substr(list.size())), fault.code, fault.params});
  return all;
}

Result<Reply<wire::Book>> reply(Context& context, BookId id, int status = 200) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Book>> {
    const auto view = TRY(get_book(tx, context.actor, id));
    const auto& book = view.book;
    wire::Book out{course_of(book, view.signatures)};
    out.may = allowed(tx, context.actor, book, context.clock.today());
    out.id = id.uuid;
    out.title = book.title;
    out.fiscal_year = book.fiscal_year;
    out.status = book.status;
    out.planned = total(view.lines);
    out.created_name = book.created_name;
    out.projects = to_wire(view.lines);
    out.obstacles = obstacles_of(view);
    return Reply<wire::Book>{.value = std::move(out), .version = book.version, .status = status};
  });
}

Result<wire::Books> list_all(Request& request) {
  const auto office = TRY(request.office());
  const auto year = TRY(request.query_as<std::int64_t>("fiscal_year"));
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Books> {
    return wire::Books{TRY(list_books(tx, context.actor, office, year))};
  });
}

Result<Reply<wire::Book>> write_edit(Request& r, const BookEdit& in) {
  const auto id = TRY(r.record<BookId>());
  const auto done = edit_book(r.context(), id, in, TRY(r.expected_version()));
  if (done.has_error()) return with_current(done.error(), [&] { return reply(r.context(), id); });
  return reply(r.context(), id);
}

/// Every signature of the book that was entered from this sheet.
wire::Paper to_wire(const Paper& paper, const std::vector<Signature>& signatures) {
  wire::Paper row{
      paper.id, paper.at, paper.recorded_name, paper.content_sha256, paper.pages, paper.signed_file,
      true,     {}};
  for (const auto& s : signatures)
    if (s.paper == paper.id) row.signatures.push_back(to_row(s));
  return row;
}

Result<wire::Papers> read_papers(Request& request) {
  const auto id = TRY(request.record<BookId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Papers> {
    const auto view = TRY(get_book(tx, context.actor, id));
    Store store{tx};
    wire::Papers out;
    const bool writes = people::require(tx, context.actor, write_projects, id.office).has_value();
    if (writes && is_open_book(view.book.status))
      out.seats = open_seats(tx, id.office, view.book.steps, view.book.next_step);
    const auto signatures = store.list_all_signatures(id.office, id.uuid);
    for (const auto& paper : store.list_papers({id.office, id.uuid}))
      out.rows.push_back(to_wire(paper, signatures));
    return out;
  });
}

void add_book_papers(http::Router& router) {
  const std::string all = "/offices/{office}/plan-books/{id}/papers";
  router
      .add<Nothing, wire::Papers>(Method::get, all, read_projects, {"book.not_found"}, read_papers)
      .says("Sheets of a plan book signed in ink, with what was entered from them");
  router
      .add<NewPaper, wire::Book>(
          Method::post, all, write_projects,
          {"book.not_found", "book.changed", "book.obstacles", "project.paper_empty",
           "project.paper_pages", "project.paper_mixed", "project.paper_steps",
           "project.paper_date", "project.paper_stand_in", "project.paper_needs_reason",
           "project.content_changed", "project.not_signable", "people.person_not_found",
           "files.not_found"},
          [](Request& r, const NewPaper& in) -> Result<Reply<wire::Book>> {
            const auto id = TRY(r.record<BookId>());
            TRY(record_book_paper(r.context(), id, in));
            return reply(r.context(), id, 201);
          })
      .says("Enters all signatures of a sheet at once, on the book and every project in it");
}

}  // namespace

void add_book_routes(http::Router& router) {
  const std::string all = "/offices/{office}/plan-books", one = all + "/{id}";
  router.add<Nothing, wire::Books>(Method::get, all, read_projects, {}, list_all)
      .says("Plan books of an office")
      .reads("fiscal_year", "B.E.");
  router
      .add<NewBook, wire::Book>(Method::post, all, write_projects,
                                {"project.fiscal_year", "book.title_missing", "book.empty",
                                 "book.too_many", "book.projects"},
                                [](Request& r, const NewBook& in) -> Result<Reply<wire::Book>> {
                                  const auto office = TRY(r.office());
                                  const auto id = TRY(create_book(r.context(), office, in));
                                  return reply(r.context(), id, 201);
                                })
      .says("Collects projects of a year into one book");
  router.add<Nothing, wire::Book>(Method::get, one, read_projects, {"book.not_found"},
                                  [](Request& r) -> Result<Reply<wire::Book>> {
                                    return reply(r.context(), TRY(r.record<BookId>()));
                                  });
  router.add<BookEdit, wire::Book>(
      Method::put, one, write_projects,
      {"book.not_found", "book.not_editable", "book.title_missing", "book.empty", "book.too_many",
       "book.projects", "project.stale"},
      write_edit);
  router
      .add<Nothing, wire::Book>(Method::del, one, write_projects,
                                {"book.not_found", "book.not_editable"},
                                [](Request& r) -> Result<Reply<wire::Book>> {
                                  const auto id = TRY(r.record<BookId>());
                                  TRY(withdraw_book(r.context(), id));
                                  return reply(r.context(), id);
                                })
      .says("Gives the book up; its projects are free again");
  router
      .add<DecisionRequest, wire::Book>(
          Method::post, one + "/signatures", std::nullopt,
          {"book.not_found", "book.changed", "book.obstacles", "book.not_rejected",
           "project.content_changed", "project.not_signable", "people.not_the_signer",
           "project.first_step_signs_only", "project.reason_missing", "project.paper_date"},
          [](Request& r, const DecisionRequest& in) -> Result<Reply<wire::Book>> {
            const auto id = TRY(r.record<BookId>());
            TRY(decide_book(r.context(), id, in));
            return reply(r.context(), id);
          })
      .says("One decision on the book and on every project in it");
  add_book_papers(router);
}

}  // namespace ruam::projects
