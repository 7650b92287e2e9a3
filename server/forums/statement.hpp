#pragma once

#include "forums/forum.hpp"

/// What people say and how others stand to it. No I/O.
namespace ruam::forums {

using VoiceId = RecordId<struct ForumVoiceKind>;
using StatementId = RecordId<struct ForumStatementKind>;
inline constexpr std::string_view statement_kind = "forum_statement";
inline Ref ref(const StatementId& id) { return {id.office, std::string(statement_kind), id.uuid}; }

/// Where words come from: somebody's phone, a table's tablet, a slip typed in by staff.
enum class VoiceKind { phone, table, slip };
BOOST_DESCRIBE_ENUM(VoiceKind, phone, table, slip)

struct Voice {
  VoiceId id;
  Uuid forum, group;
  VoiceKind kind = VoiceKind::phone;
  std::string label;         ///< «โต๊ะ 3»; empty for a phone
  std::string origin;        ///< alike for those that joined from one network address
  bool is_excluded = false;  ///< its votes do not count; published with the reason, reversible
  Instant joined_at;

  ForumId of() const { return {id.office, forum}; }
};

enum class StatementState { waiting, shown, refused, merged, withdrawn };
BOOST_DESCRIBE_ENUM(StatementState, waiting, shown, refused, merged, withdrawn)

struct Statement {
  StatementId id;
  Uuid forum;
  std::int64_t number = 0;  ///< within the forum, in the order they came
  Uuid issue, voice, group;
  std::string text;
  StatementState state = StatementState::waiting;
  std::string reason;               ///< why not, told to who said it
  std::optional<Uuid> merged_into;  ///< the one shown instead; votes on this one count for it
  std::string decided_by;
  Instant said_at;
  std::int64_t version = 1;
};

inline constexpr std::size_t most_letters = 500;       ///< of a statement
inline constexpr std::int64_t most_of_one_voice = 50;  ///< statements; slips have no bound

/// Without blanks at the ends and line breaks. Refuses: forum.text_missing, forum.text_too_long
/// {most}.
Result<std::string> clean_text(std::string_view text);

enum class Stand { disagree = -1, pass = 0, agree = 1 };
BOOST_DESCRIBE_ENUM(Stand, disagree, pass, agree)

/// How those who may be counted stand to a statement.
struct Tally {
  Uuid statement;
  std::int64_t agree = 0, disagree = 0, pass = 0;
};
BOOST_DESCRIBE_STRUCT(Tally, (), (statement, agree, disagree, pass))

}  // namespace ruam::forums
