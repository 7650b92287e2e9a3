#pragma once

#include "forums/synthesis.hpp"
#include "platform/context.hpp"
#include "platform/jobs.hpp"

/// Verbs from what was said to what changed. All refuse unauthenticated, forbidden and
/// forum.not_found.
namespace ruam::forums {

struct ProposeThemes {
  bool again = false;  ///< gives up what people decided on the board before
};
BOOST_DESCRIBE_STRUCT(ProposeThemes, (), (again))
/// The program proposes themes of what is shown. Refuses: themes.too_few_statements,
/// themes.nothing_alike, forum.themes_decided (people worked on them; `again` was not said).
Result<void> propose_themes(Context& context, ForumId id, const ProposeThemes& request);

// What takes the program longer is a job: themes proposed, and what people did not place placed.

inline constexpr std::string_view themes_wanted = "forum.themes_wanted";
struct ThemesWish {
  DeedKind kind = DeedKind::propose;  ///< or place_rest
  bool again = false;                 ///< of a proposal: as of ProposeThemes
};
/// Asks for it and answers the job. Refuses: forum.themes_thinking (it is at work already),
/// themes.too_few_statements, forum.themes_decided, forum.no_board (nothing to place into).
Result<Uuid> ask_for_themes(Context& context, ForumId id, const ThemesWish& wish);
/// The job: what people did to the board since it was asked for stays. Ends with the codes of
/// propose_themes() and act_on_themes(), and forum.board_moved.
Result<boost::json::value> think_of_themes(Context& context, const jobs::Event& event,
                                           jobs::Progress& progress);

/// Does a deed on the board; who did what, and where every statement was before, is kept. Refuses:
/// forum.no_board, themes.no_such_theme, themes.no_such_statement, themes.no_such_matter,
/// themes.name_missing, themes.nothing_to_do.
Result<void> act_on_themes(Context& context, ForumId id, const ThemeDeed& request);

/// Refuses: forum.guideline_invalid, themes.no_such_theme, forum.statement_not_found (also one
/// that is not shown).
Result<GuidelineId> add_guideline(Context& context, ForumId forum, const GuidelineContent& content);
/// Refuses: forum.guideline_not_found, forum.stale, and as add_guideline().
Result<void> edit_guideline(Context& context, ForumId forum, Uuid guideline,
                            const GuidelineContent& content, std::int64_t expected_version);
/// Refuses: forum.guideline_not_found, forum.reason_missing, forum.guideline_resolved (a
/// resolution stands on it).
Result<void> remove_guideline(Context& context, ForumId forum, Uuid guideline,
                              const std::string& reason);

/// Its actions become follow-ups of the office. Refuses: forum.resolution_invalid,
/// forum.guideline_not_found, followup.due_on, followup.owner_unknown.
Result<ResolutionId> add_resolution(Context& context, ForumId forum,
                                    const ResolutionContent& content);
/// Follow-ups that nobody began follow the new words; those of actions left out are dropped.
/// Refuses: forum.resolution_not_found, forum.stale, and as add_resolution().
Result<void> edit_resolution(Context& context, ForumId forum, Uuid resolution,
                             const ResolutionContent& content, std::int64_t expected_version);
/// Refuses: forum.resolution_not_found, forum.reason_missing.
Result<void> remove_resolution(Context& context, ForumId forum, Uuid resolution,
                               const std::string& reason);

/// Refuses: forum.stale, forum.report_invalid with a fault per field, forum.photo_unknown (not a
/// file of the forum).
Result<void> write_report(Context& context, ForumId forum, const ReportWords& words,
                          std::int64_t expected_version);

}  // namespace ruam::forums
