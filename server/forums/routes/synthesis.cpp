#include "forums/queries/synthesis.hpp"

#include "forums/room.hpp"
#include "forums/routes/shared.hpp"
#include "forums/synthesis_actions.hpp"
#include "platform/json/json.hpp"

/// Themes, what is proposed, what was resolved, and the words of the report.
namespace ruam::forums {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;

Result<Synthesis> synthesis_of(Request& r) {
  const auto id = TRY(r.record<ForumId>());
  auto read =
      r.context().db.read([&](db::Tx& tx) { return get_synthesis(tx, r.context().actor, id); });
  return read;
}

Result<Reply<Synthesis>> asked_for(Request& r, const ThemesWish& wish) {
  TRY(ask_for_themes(r.context(), TRY(r.record<ForumId>()), wish));
  return Reply<Synthesis>{.value = TRY(synthesis_of(r)), .status = 202};
}

Result<Reply<wire::Report>> report_of(Context& context, ForumId id) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Report>> {
    auto kept = TRY(get_report_words(tx, context.actor, id));
    return Reply<wire::Report>{.value = {std::move(kept.words), kept.version},
                               .version = kept.version};
  });
}

Result<Reply<wire::Report>> save_report(Request& r, const wire::EditReport& in) {
  const auto id = TRY(r.record<ForumId>());
  const auto done = write_report(r.context(), id, in.words, TRY(r.expected_version()));
  if (done.has_value()) return report_of(r.context(), id);
  return http::with_current(done.error(), [&] { return report_of(r.context(), id); });
}

void add_theme_routes(http::Router& router, const std::string& forum) {
  router
      .add<ProposeThemes, Synthesis>(
          Method::post, forum + "/themes/proposal", moderate_forums,
          {"forum.not_found", "themes.too_few_statements", "forum.themes_decided",
           "forum.themes_thinking"},
          [](Request& r, const ProposeThemes& in) -> Result<Reply<Synthesis>> {
            return asked_for(r, {DeedKind::propose, in.again});
          })
      .says("A job: the program proposes themes of what was said; people decide");
  router
      .add<Nothing, Thinking>(Method::get, forum + "/themes/proposal", std::nullopt,
                              {"forum.not_found"},
                              [](Request& r) -> Result<Thinking> {
                                const auto id = TRY(r.record<ForumId>());
                                return r.context().db.read([&](db::Tx& tx) {
                                  return get_thinking(tx, r.context().actor, id);
                                });
                              })
      .says("How far the program is with what it was asked for last");
  router
      .add<Nothing, wire::Families>(Method::get, forum + "/themes/families", std::nullopt,
                                    {"forum.not_found"},
                                    [](Request& r) -> Result<wire::Families> {
                                      const auto id = TRY(r.record<ForumId>());
                                      auto shown = r.context().db.read([&](db::Tx& tx) {
                                        return list_shown(tx, r.context().actor, id);
                                      });
                                      return wire::Families{families_of(TRY(std::move(shown)))};
                                    })
      .says("Statements that speak of one matter, by the words the program knows");
  router
      .add<ThemeDeed, Synthesis>(
          Method::post, forum + "/themes/deeds", moderate_forums,
          {"forum.not_found", "forum.no_board", "forum.board_moved", "themes.no_such_theme",
           "themes.no_such_statement", "themes.no_such_matter", "themes.name_missing",
           "themes.nothing_to_do", "forum.themes_thinking"},
          [](Request& r, const ThemeDeed& in) -> Result<Reply<Synthesis>> {
            if (in.kind == DeedKind::place_rest) return asked_for(r, {in.kind});
            TRY(act_on_themes(r.context(), TRY(r.record<ForumId>()), in));
            return Reply<Synthesis>{.value = TRY(synthesis_of(r))};
          })
      .says(
          "Merges, splits, renames, drops, moves, takes all with a term; where all was is kept. "
          "Placing the rest is a job");
}

void add_guideline_routes(http::Router& router, const std::string& forum) {
  const std::string all = forum + "/guidelines", one = all + "/{guideline}";
  const std::vector<std::string> problems = {"forum.not_found", "forum.guideline_invalid",
                                             "themes.no_such_theme", "forum.statement_not_found"};
  auto edit_problems = problems;
  edit_problems.insert(edit_problems.end(), {"forum.guideline_not_found", "forum.stale"});
  router.add<GuidelineContent, Synthesis>(
      Method::post, all, write_forums, problems,
      [](Request& r, const GuidelineContent& in) -> Result<Synthesis> {
        TRY(add_guideline(r.context(), TRY(r.record<ForumId>()), in));
        return synthesis_of(r);
      });
  router.add<GuidelineContent, Synthesis>(
      Method::put, one, write_forums, edit_problems,
      [](Request& r, const GuidelineContent& in) -> Result<Synthesis> {
        const auto forum_id = TRY(r.record<ForumId>());
        const auto id = TRY(r.uuid("guideline"));
        TRY(edit_guideline(r.context(), forum_id, id, in, TRY(r.expected_version())));
        return synthesis_of(r);
      });
  router.add<Reason, Synthesis>(
      Method::post, one + "/removal", write_forums,
      {"forum.not_found", "forum.guideline_not_found", "forum.reason_missing",
       "forum.guideline_resolved"},
      [](Request& r, const Reason& in) -> Result<Synthesis> {
        const auto forum_id = TRY(r.record<ForumId>());
        TRY(remove_guideline(r.context(), forum_id, TRY(r.uuid("guideline")), in.reason));
        return synthesis_of(r);
      });
}

void add_resolution_routes(http::Router& router, const std::string& forum) {
  const std::string all = forum + "/resolutions", one = all + "/{resolution}";
  const std::vector<std::string> problems = {"forum.not_found", "forum.resolution_invalid",
                                             "forum.guideline_not_found", "followup.due_on",
                                             "followup.owner_unknown"};
  auto edit_problems = problems;
  edit_problems.insert(edit_problems.end(), {"forum.resolution_not_found", "forum.stale"});
  router
      .add<ResolutionContent, Synthesis>(
          Method::post, all, write_forums, problems,
          [](Request& r, const ResolutionContent& in) -> Result<Synthesis> {
            TRY(add_resolution(r.context(), TRY(r.record<ForumId>()), in));
            return synthesis_of(r);
          })
      .says("What was resolved; its actions become follow-ups of the office");
  router.add<ResolutionContent, Synthesis>(
      Method::put, one, write_forums, edit_problems,
      [](Request& r, const ResolutionContent& in) -> Result<Synthesis> {
        const auto forum_id = TRY(r.record<ForumId>());
        const auto id = TRY(r.uuid("resolution"));
        TRY(edit_resolution(r.context(), forum_id, id, in, TRY(r.expected_version())));
        return synthesis_of(r);
      });
  router.add<Reason, Synthesis>(
      Method::post, one + "/removal", write_forums,
      {"forum.not_found", "forum.resolution_not_found", "forum.reason_missing"},
      [](Request& r, const Reason& in) -> Result<Synthesis> {
        const auto forum_id = TRY(r.record<ForumId>());
        TRY(remove_resolution(r.context(), forum_id, TRY(r.uuid("resolution")), in.reason));
        return synthesis_of(r);
      });
}

}  // namespace

void add_synthesis_routes(http::Router& router) {
  const std::string forum = "/offices/{office}/forums/{id}";
  router
      .add<Nothing, Synthesis>(Method::get, forum + "/synthesis", std::nullopt, {"forum.not_found"},
                               synthesis_of)
      .says("Themes, guidelines, resolutions and follow-ups with their statements");
  router
      .add<Nothing, Story>(Method::get, forum + "/statements/{statement}/story", std::nullopt,
                           {"forum.not_found", "forum.statement_not_found"},
                           [](Request& r) -> Result<Story> {
                             const auto id = TRY(r.record<ForumId>());
                             const auto statement = TRY(r.uuid("statement"));
                             return r.context().db.read([&](db::Tx& tx) {
                               return get_story(tx, r.context().actor, id, statement);
                             });
                           })
      .says("Where a statement was and what came of it");
  add_theme_routes(router, forum);
  add_guideline_routes(router, forum);
  add_resolution_routes(router, forum);
  router.add<Nothing, wire::Report>(Method::get, forum + "/report", std::nullopt,
                                    {"forum.not_found"},
                                    [](Request& r) -> Result<Reply<wire::Report>> {
                                      return report_of(r.context(), TRY(r.record<ForumId>()));
                                    });
  router.add<wire::EditReport, wire::Report>(
      Method::put, forum + "/report", write_forums,
      {"forum.not_found", "forum.stale", "forum.report_invalid", "forum.photo_unknown"},
      save_report);
}

}  // namespace ruam::forums
