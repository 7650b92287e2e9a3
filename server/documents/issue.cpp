#include "documents/issue.hpp"

#include "committees/queries.hpp"
#include "documents/render.hpp"
#include "documents/store.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "plans/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "progress/queries.hpp"
#include "progress/result_actions.hpp"
#include "projects/queries.hpp"
#include "projects/queries/books.hpp"

namespace ruam::documents {
namespace {

struct Issue {
  Order order;
  Ref record;
  std::string content_sha256;
};

std::optional<Issued> find_issued(Context& context, const Issue& issue) {
  return context.db.read([&](db::Tx& tx) {
    return Store{tx}.find(issue.record, to_string(issue.order.form), issue.content_sha256);
  });
}

/// Whether nothing that the document shows was withdrawn after it was issued.
bool still_holds(Context& context, const Issue& issue, const Issued& there) {
  if (issue.record.kind != projects::project_kind) return true;
  const auto withdrawn = context.db.read([&](db::Tx& tx) {
    return projects::last_withdrawal(tx, {issue.record.office, issue.record.uuid});
  });
  return !withdrawn || *withdrawn < there.at;
}

/// The bytes are on disk before the row that names them is written.
Result<files::NewFile> store(const Context& context, const Issue& issue, const Built& built,
                             Format format) {
  return files::NewFile{
      .office = issue.order.office,
      .id = new_uuid(),
      .name = built.name + "." + std::string(to_string(format)),
      .stored = TRY(files::store_bytes(context.config, write(built.document, format))),
      .record = issue.record,
      .purpose = files::Purpose::issued};
}

Result<boost::json::value> issue_once(Context& context, const Issue& issue) {
  if (const auto there = find_issued(context, issue); there && still_holds(context, issue, *there))
    return boost::json::value{{"issued", there->id.to_string()}};
  const auto built = TRY(build(context, issue.order));
  Issued out{.id = new_uuid(),
             .form = std::string(to_string(issue.order.form)),
             .copy = std::string(to_string(issue.order.copy)),
             .name = built.name,
             .record_kind = issue.record.kind,
             .record = issue.record.uuid,
             .template_id = built.template_id,
             .content_sha256 = issue.content_sha256,
             .at = context.clock.now()};
  const auto pdf = TRY(store(context, issue, built, Format::pdf));
  const auto docx = TRY(store(context, issue, built, Format::docx));
  out.pdf_file = pdf.id;
  out.docx_file = docx.id;
  const auto done = context.db.write([&](db::Tx& tx) -> Result<void> {
    files::add(tx, context, pdf, out.at);
    files::add(tx, context, docx, out.at);
    Store{tx}.insert(issue.order.office, out);
    return {};
  });
  TRY(done);
  return boost::json::value{{"issued", out.id.to_string()}};
}

}  // namespace

Result<boost::json::value> issue_proposal(Context& context, const jobs::Event& event,
                                          jobs::Progress&) {
  const auto& about = event.about;
  const auto sha = context.db.read([&](db::Tx& tx) -> Result<std::string> {
    return TRY(projects::find(tx, {about.office, about.uuid})).content_sha256;
  });
  return issue_once(context,
                    {{Form::proposal, about.office, about.uuid, Copy::file}, about, TRY(sha)});
}

Result<boost::json::value> issue_book(Context& context, const jobs::Event& event, jobs::Progress&) {
  const auto& about = event.about;
  const auto sha = context.db.read([&](db::Tx& tx) -> Result<std::string> {
    const auto view = TRY(projects::get_book(tx, context.actor, {about.office, about.uuid}));
    return view.book.content_sha256;
  });
  return issue_once(context,
                    {{Form::plan_book, about.office, about.uuid, Copy::file}, about, TRY(sha)});
}

Result<boost::json::value> issue_report(Context& context, const jobs::Event& event,
                                        jobs::Progress&) {
  const auto& about = event.about;
  const auto sha = context.db.read([&](db::Tx& tx) -> Result<std::string> {
    return TRY(progress::get(tx, context.actor, {about.office, about.uuid})).sha256;
  });
  return issue_once(
      context,
      {{Form::ops_quarterly, about.office, about.uuid, Copy::submission}, about, TRY(sha)});
}

Result<boost::json::value> issue_result(Context& context, const jobs::Event& event,
                                        jobs::Progress&) {
  const auto& about = event.about;
  const auto sha = context.db.read([&](db::Tx& tx) -> Result<std::string> {
    return TRY(progress::get_result(tx, context.actor, {about.office, about.uuid})).record.sha256;
  });
  return issue_once(context,
                    {{Form::result, about.office, about.uuid, Copy::file}, about, TRY(sha)});
}

/// The book and both tables of an approved edition.
Result<boost::json::value> issue_plan(Context& context, const jobs::Event& event, jobs::Progress&) {
  const auto& about = event.about;
  const auto found = context.db.read([&](db::Tx& tx) {
    return plans::find(tx, {about.office, about.uuid});
  });
  const auto sha = TRY(found).approved_sha256;
  boost::json::value last;
  for (const auto form : {Form::development_plan, Form::plan_alignment, Form::plan_matrix})
    last = TRY(issue_once(context, {{form, about.office, about.uuid, Copy::file}, about, sha}));
  return last;
}

Result<boost::json::value> issue_minutes(Context& context, const jobs::Event& event,
                                         jobs::Progress&) {
  const auto& about = event.about;
  const auto sha = context.db.read([&](db::Tx& tx) -> Result<std::string> {
    const auto view = TRY(committees::get_meeting(tx, context.actor, {about.office, about.uuid}));
    return to_hex(sha256(json::canonical(json::to_value(view.meeting.content))));
  });
  return issue_once(context,
                    {{Form::minutes, about.office, about.uuid, Copy::file}, about, TRY(sha)});
}

}  // namespace ruam::documents
