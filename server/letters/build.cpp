#include "letters/build.hpp"

#include "committees/meeting.hpp"
#include "documents/render.hpp"
#include "forums/forum.hpp"
#include "letters/draft.hpp"
#include "letters/fields.hpp"
#include "letters/gather.hpp"
#include "letters/print.hpp"
#include "letters/texts.hpp"
#include "people/access.hpp"
#include "progress/queries.hpp"
#include "progress/result.hpp"
#include "projects/book.hpp"

namespace ruam::letters {
namespace {

/// Kinds of record that have a form of their own among the documents.
constexpr std::pair<std::string_view, documents::Form> forms[] = {
    {projects::project_kind, documents::Form::proposal},
    {projects::book_kind, documents::Form::plan_book},
    {progress::report_kind, documents::Form::ops_quarterly},
    {progress::result_kind, documents::Form::result},
    {progress::register_kind, documents::Form::attendance},
    {committees::meeting_kind, documents::Form::agenda},
    {forums::forum_kind, documents::Form::forum_reply},
    {"money_source", documents::Form::allocation_list}};

}  // namespace

std::string file_name(LetterId id, Paper paper) {
  const auto* word = paper == Paper::memo ? "memo-" : paper == Paper::order ? "order-" : "letter-";
  return word + id.uuid.to_string().substr(24);
}

Result<Built> build(const Context& context, LetterId id, documents::Copy copy) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Sheet> {
    const auto view = TRY(get(tx, context.actor, id));
    return read_sheet(tx, view, context.clock.today());
  });
  const auto sheet = TRY(read);
  auto document = print(sheet, {copy, read_emblem(context.config, sheet.frame)});
  return Built{std::move(document), file_name(id, sheet.content.paper)};
}

Result<doc::Document> build_sample(const Context& context, OfficeId office, Paper paper) {
  Sheet sheet;
  const auto gathered = context.db.read([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_letters, office));
    sheet.frame = TRY(read_frame(tx, office));
    return {};
  });
  TRY(gathered);
  sheet.content.paper = paper;
  sheet.content.closing = rank_of("usual").closing;
  sheet.signers.push_back({.is_head = true});
  return print(sheet, {documents::Copy::file, read_emblem(context.config, sheet.frame)});
}

Result<doc::Document> build_proposed(const Context& context, OfficeId office,
                                     std::string_view topic, const About& about) {
  const auto gathered = context.db.read([&](db::Tx& tx) -> Result<Sheet> {
    TRY(people::require(tx, context.actor, read_letters, office));
    const auto* text = find_text(topic);
    if (!text) return Problem{Kind::invalid, "letter.no_text", {{"topic", std::string(topic)}}};
    const auto fields = TRY(gather_fields(tx, context, office, {about}));
    const auto paper =
        text->paper.value_or(paper_for(Store{tx}.letterhead(office), text->receiver_group));
    return proposed_sheet(tx, office, propose(*text, fields, paper), context.clock.today());
  });
  const auto sheet = TRY(gathered);
  return print(sheet, {documents::Copy::file, read_emblem(context.config, sheet.frame)});
}

Result<std::vector<doc::Document>> build_enclosed(const Context& context, OfficeId office,
                                                  const std::vector<About>& about,
                                                  documents::Copy copy) {
  std::vector<doc::Document> all;
  for (const auto& one : about)
    for (const auto& [kind, form] : forms) {
      if (one.kind != kind) continue;
      auto built = TRY(documents::build(context, {form, office, one.id, copy}));
      all.push_back(std::move(built.document));
    }
  return all;
}

Result<std::vector<doc::Document>> build_bundle(const Context& context, LetterId id,
                                                documents::Copy copy) {
  auto letter = TRY(build(context, id, copy));
  const auto view = context.db.read([&](db::Tx& tx) { return get(tx, context.actor, id); });
  const auto about = TRY(view).record.said.about;
  auto all = TRY(build_enclosed(context, id.office, about, copy));
  all.insert(all.begin(), std::move(letter.document));
  return all;
}

}  // namespace ruam::letters
