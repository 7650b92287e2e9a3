#include <cmath>
#include <map>

#include "forums/moderation/likeness.hpp"
#include "forums/room.hpp"
#include "forums/routes/shared.hpp"
#include "forums/store.hpp"
#include "platform/messages.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::forums {
namespace {

using http::Method, http::Nothing, http::Request;

wire::Statement to_wire(const Statement& s) {
  wire::Statement out{.id = s.id.uuid, .number = s.number, .issue = s.issue, .voice = s.voice};
  out.group = s.group;
  out.text = s.text;
  out.state = s.state;
  out.reason = s.reason;
  out.merged_into = s.merged_into;
  out.decided_by = s.decided_by;
  out.said_at = s.said_at;
  return out;
}

std::vector<wire::PersonalMark> personal_in(const std::string& text) {
  std::vector<wire::PersonalMark> marks;
  for (const auto& piece : find_personal(text))
    marks.push_back({piece.kind, text.substr(piece.at, piece.size)});
  return marks;
}

bool may_be_merged(const wire::Statement& row) {
  return row.state == StatementState::waiting || row.state == StatementState::shown;
}

/// To each that waits, those that say nearly the same.
void mark_alike(std::vector<wire::Statement>& rows) {
  NearSame same;
  std::vector<const wire::Statement*> known;
  for (const auto& row : rows) {
    if (!may_be_merged(row)) continue;
    same.add(row.text);
    known.push_back(&row);
  }
  for (auto& row : rows) {
    if (row.state != StatementState::waiting) continue;
    for (const auto& one : same.like(row.text)) {
      const auto& other = *known[one.statement];
      if (other.id == row.id) continue;
      row.alike.push_back({other.id, other.number, std::lround(one.likeness * 100)});
    }
  }
}

Result<wire::Statements> statements_of(Context& context, ForumId id) {
  return context.db.read([&](db::Tx& tx) -> Result<wire::Statements> {
    const auto all = TRY(list_statements(tx, context.actor, id));
    std::map<Uuid, Tally> tallies;
    for (const auto& one : Store{tx}.tally(id)) tallies.emplace(one.statement, one);
    std::map<Uuid, Voice> voices;
    for (const auto& one : Store{tx}.list_voices(id)) voices.emplace(one.id.uuid, one);
    wire::Statements out;
    for (const auto& one : all) {
      auto row = to_wire(one);
      row.kind = voices.at(one.voice).kind;
      row.label = voices.at(one.voice).label;
      const auto& tally = tallies[one.id.uuid];
      row.agree = tally.agree;
      row.disagree = tally.disagree;
      row.pass = tally.pass;
      row.personal = personal_in(one.text);
      out.rows.push_back(std::move(row));
    }
    mark_alike(out.rows);
    return out;
  });
}

std::string log_word(const std::string& key) {
  return Messages::built_in().say(Language::thai, "forum.log." + key);
}

Result<http::FileReply> log_of(Request& r) {
  const auto id = TRY(r.record<ForumId>());
  const auto lines =
      TRY(r.context().db.read([&](db::Tx& tx) { return list_log(tx, r.context().actor, id); }));
  sheet::Sheet out;
  for (const char* column : {"on", "at", "name", "action", "number", "text", "outcome", "reason"})
    out.columns.push_back(log_word(column));
  for (const auto& line : lines) {
    sheet::Cell number;
    if (line.number > 0) number = line.number;
    const auto outcome = line.outcome.empty() ? std::string{} : log_word(line.outcome);
    const auto in_thailand = to_string(line.at + std::chrono::hours(7));
    out.rows.push_back({civil_date(line.at), in_thailand.substr(11, 5), line.name,
                        log_word(line.action), number, line.text, outcome, line.reason});
  }
  return http::FileReply{.content_type = "text/csv; charset=utf-8",
                         .file_name = "forum-log.csv",
                         .bytes = sheet::write_csv(out)};
}

Result<wire::Voices> voices_of(Context& context, ForumId id) {
  return context.db.read([&](db::Tx& tx) -> Result<wire::Voices> {
    std::map<Uuid, std::int64_t> said, voted;
    for (const auto& one : TRY(list_statements(tx, context.actor, id))) ++said[one.voice];
    for (const auto& one : Store{tx}.list_votes(id)) ++voted[one.voice];
    wire::Voices out;
    for (const auto& one : TRY(list_voices(tx, context.actor, id)))
      out.rows.push_back({one.id.uuid, one.group, one.kind, one.label, one.origin, one.is_excluded,
                          said[one.id.uuid], voted[one.id.uuid]});
    return out;
  });
}

}  // namespace

void add_statement_routes(http::Router& router) {
  const std::string forum = "/offices/{office}/forums/{id}";
  router
      .add<Nothing, wire::Statements>(Method::get, forum + "/statements", std::nullopt,
                                      {"forum.not_found"},
                                      [](Request& r) -> Result<wire::Statements> {
                                        return statements_of(r.context(), TRY(r.record<ForumId>()));
                                      })
      .says("Everything that was said, with its tally");
  router
      .add<Nothing, wire::Words>(Method::get, forum + "/words", std::nullopt, {"forum.not_found"},
                                 [](Request& r) -> Result<wire::Words> {
                                   const auto id = TRY(r.record<ForumId>());
                                   auto rows = r.context().db.read([&](db::Tx& tx) {
                                     return list_words(tx, r.context().actor, id);
                                   });
                                   return wire::Words{TRY(std::move(rows))};
                                 })
      .says("The words that most of the statements shown use");
  router
      .add<Slip, wire::Made>(Method::post, forum + "/slips", moderate_forums,
                             {"forum.not_found", "forum.text_missing", "forum.text_too_long",
                              "forum.issue_unknown", "forum.group_unknown"},
                             [](Request& r, const Slip& in) -> Result<wire::Made> {
                               const auto id = TRY(r.record<ForumId>());
                               return wire::Made{TRY(add_slip(r.context(), id, in)).uuid};
                             })
      .says("A slip of paper or a table's sheet, typed in by staff and marked so");
  router.add<DecideStatement, Nothing>(
      Method::post, forum + "/statements/{statement}/decision", moderate_forums,
      {"forum.not_found", "forum.statement_not_found", "forum.statement_withdrawn",
       "forum.reason_missing", "forum.merge_target", "forum.issue_unknown"},
      [](Request& r, const DecideStatement& in) -> Result<Nothing> {
        const auto id = TRY(r.record<ForumId>());
        TRY(decide(r.context(), id, TRY(r.uuid("statement")), in));
        return Nothing{};
      });
  router
      .add<Nothing, wire::Voices>(Method::get, forum + "/voices", moderate_forums,
                                  {"forum.not_found"},
                                  [](Request& r) -> Result<wire::Voices> {
                                    return voices_of(r.context(), TRY(r.record<ForumId>()));
                                  })
      .says("Voices and how much each did, never what it voted");
  router.add_download(forum + "/log.csv", moderate_forums, {"forum.not_found"}, log_of);
  router.add<ExcludeVoice, Nothing>(
      Method::post, forum + "/voices/{voice}/exclusion", moderate_forums,
      {"forum.not_found", "forum.voice_not_found", "forum.reason_missing"},
      [](Request& r, const ExcludeVoice& in) -> Result<Nothing> {
        const auto id = TRY(r.record<ForumId>());
        TRY(exclude_voice(r.context(), id, TRY(r.uuid("voice")), in));
        return Nothing{};
      });
}

}  // namespace ruam::forums
