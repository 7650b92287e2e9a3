#pragma once

#include "forums/statement.hpp"
#include "forums/themes/board.hpp"
#include "platform/json/wire.hpp"

/// From what was said to what changed: theme → guideline (แนวทาง) → resolution (มติ) → follow-up.
/// Nouns and rules; no I/O.
namespace ruam::forums {

BOOST_DESCRIBE_ENUM(By, program, term, hand)

/// A theme of the board as kept: `theme` knows its number and where it came from.
struct KeptTheme {
  Uuid id, forum;
  std::vector<std::string> terms;  ///< as proposed
  BoardTheme theme;
};
inline constexpr std::string_view theme_kind = "forum_theme";

enum class DeedKind { propose, merge, split, rename, drop, move, take_all, place_rest };
BOOST_DESCRIBE_ENUM(DeedKind, propose, merge, split, rename, drop, move, take_all, place_rest)

/// One deed on the board, by ids. merge: `theme` into `into`; split: `statements` of `theme` (of
/// none when not said) become one named `name`; rename, drop: `theme`; move: `statements` to
/// `into`, to none when not said; take_all: what has `term`, or a word that tells `matter`, of
/// `theme`, of what lies in none (`from` is "none") or of everywhere, goes to `into`, to a new one
/// named `name`, or to none; place_rest: the program places what people did not.
struct ThemeDeed {
  DeedKind kind = DeedKind::rename;
  std::optional<Uuid> theme, into;
  std::string name, term;
  std::vector<Uuid> statements;
  json::Later<std::string> matter = {}, from = {};
};
BOOST_DESCRIBE_STRUCT(ThemeDeed, (), (kind, theme, into, name, term, statements, matter, from))

/// The deeds of the pure board that it stands for; a move is one a statement. `order`: ids of the
/// corpus' statements. Refuses: themes.no_such_theme, themes.no_such_statement,
/// themes.no_such_matter, themes.nothing_to_do (also what only the program does: propose).
Result<std::vector<Deed>> to_deeds(const ThemeDeed& deed, const std::vector<KeptTheme>& themes,
                                   const std::vector<Uuid>& order);

using GuidelineId = RecordId<struct ForumGuidelineKind>;
inline constexpr std::string_view guideline_kind = "forum_guideline";
inline Ref ref(const GuidelineId& id) { return {id.office, std::string(guideline_kind), id.uuid}; }

/// What is proposed, from themes or from single statements.
struct GuidelineContent {
  std::string text, detail;
  std::vector<Uuid> themes, statements;
};
BOOST_DESCRIBE_STRUCT(GuidelineContent, (), (text, detail, themes, statements))

struct Guideline {
  GuidelineId id;
  Uuid forum;
  std::int64_t number = 0;  ///< within the forum
  GuidelineContent content;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// A text that says what was aimed at, not what came of it (S000: «เพื่อ…»).
bool begins_as_objective(std::string_view text);
/// Refuses: forum.guideline_invalid with faults: missing, too_long, forum.says_objective,
/// forum.guideline_unsourced (neither theme nor statement).
Result<void> check_guideline(const GuidelineContent& content);

using ResolutionId = RecordId<struct ForumResolutionKind>;
inline constexpr std::string_view resolution_kind = "forum_resolution";
inline Ref ref(const ResolutionId& id) {
  return {id.office, std::string(resolution_kind), id.uuid};
}

enum class Outcome { adopted, partly, declined };
BOOST_DESCRIBE_ENUM(Outcome, adopted, partly, declined)

/// What is to be done after a resolution: becomes a follow-up of the office.
struct Action {
  Uuid id;
  std::string text;   ///< the recommendation in its own words
  std::string use;    ///< how it is taken up (การนำไปใช้)
  std::string owner;  ///< in words
  std::optional<Uuid> owner_person;
  std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(Action, (), (id, text, use, owner, owner_person, due_on))

struct ResolutionContent {
  std::string text;
  std::vector<Uuid> guidelines;
  std::optional<Date> on;
  std::string meeting;  ///< who resolved: «ที่ประชุม กศจ. ครั้งที่ 3/2567»
  Outcome outcome = Outcome::adopted;
  std::string reason;  ///< why not, or why not all of it
  std::vector<Action> actions;
};
BOOST_DESCRIBE_STRUCT(ResolutionContent, (),
                      (text, guidelines, on, meeting, outcome, reason, actions))

struct Resolution {
  ResolutionId id;
  Uuid forum;
  std::int64_t number = 0;
  ResolutionContent content;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// Refuses: forum.resolution_invalid with faults: missing (text, guidelines, on, meeting, reason
/// where not all is adopted), too_long, forum.declined_action (nothing follows what was declined).
Result<void> check_resolution(const ResolutionContent& content);

/// What the office writes into the report beside what its records say.
/// A picture of the forum, a file of it, for the report.
struct ReportPhoto {
  Uuid file_id;
  std::string caption;
};
BOOST_DESCRIBE_STRUCT(ReportPhoto, (), (file_id, caption))

inline constexpr std::size_t most_report_photos = 5;

struct ReportWords {
  std::string subject;  ///< of the book: «การพัฒนาการศึกษาจังหวัด...»
  std::string rationale;  ///< empty: the project's
  std::string foreword, summary;
  std::string closing;  ///< «สรุป...» after heading 4
  std::vector<std::string> objectives, policy;
  std::vector<std::string> organisations;  ///< outside bodies that took part
  json::Later<std::vector<ReportPhoto>> photos;
};
BOOST_DESCRIBE_STRUCT(ReportWords, (),
                      (subject, rationale, foreword, summary, closing, objectives, policy,
                       organisations, photos))

struct KeptWords {
  ReportWords words;
  std::int64_t version = 0;  ///< 0: nothing was written yet
};

}  // namespace ruam::forums
