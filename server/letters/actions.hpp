#pragma once

#include <optional>
#include <string>
#include <vector>

#include "letters/letter.hpp"
#include "letters/letterhead.hpp"
#include "platform/context.hpp"
#include "platform/room.hpp"

/// Verbs of the room. All refuse unauthenticated and forbidden, and letter.not_found.
namespace ruam::letters {

struct NewLetter {
  std::string topic = "plain";
  std::optional<Paper> paper;  ///< none: what the office uses for the receivers of that text
  std::vector<About> about;
  std::optional<std::int64_t> fiscal_year;  ///< none: of today
};
BOOST_DESCRIBE_STRUCT(NewLetter, (), (topic, paper, about, fiscal_year))

/// Begins a letter with the text proposed from its records. Refuses: letter.no_text,
/// letter.about_hidden (a record that the actor may not see), project.not_found, report.not_found.
Result<LetterId> create(Context& context, OfficeId office, const NewLetter& request,
                        const Describe& describe);

/// The same text without keeping it, for one who wants it again.
Result<Content> proposal(Context& context, OfficeId office, const NewLetter& request,
                         const Describe& describe);

/// Replaces what a draft or returned letter says. Refuses: letter.stale, letter.not_editable,
/// letter.invalid, letter.about_hidden (of records that it was not about before).
Result<void> edit(Context& context, LetterId id, Content content, std::int64_t expected_version,
                  const Describe& describe);

/// What was written in ink, recorded by the writer (FORMS §0.5).
struct OnPaper {
  Date date;
  Uuid person_id;
  std::string acting_phrase;  ///< as it stands on the paper; empty for the holder of the post
  std::optional<Uuid> file_id;
};
BOOST_DESCRIBE_STRUCT(OnPaper, (), (date, person_id, acting_phrase, file_id))

struct NewAct {
  Verdict verdict = Verdict::sign;
  std::string text;
  std::string content_sha256;  ///< what the person had before their eyes
  std::optional<OnPaper> paper;
};
BOOST_DESCRIBE_STRUCT(NewAct, (), (verdict, text, content_sha256, paper))

/// Signs or comments as the next of the route. Refuses: letter.not_on_its_way, letter.verdict,
/// letter.reason_missing, letter.content_changed, letter.paper_date, people.not_the_signer,
/// people.person_not_found, files.not_found, files.belongs_elsewhere.
Result<void> act(Context& context, LetterId id, const NewAct& request);

/// Sends it to be signed, takes it back, marks it sent, closes or cancels it. Refuses:
/// letter.no_such_move, letter.incomplete, letter.signed_already (taking back after a signature).
Result<void> move(Context& context, LetterId id, Status to);

/// What the registry gave. Refuses: letter.reason_missing (a change of what was recorded needs
/// one), letter.stale, letter.cancelled.
struct Registered {
  std::string number;  ///< behind «ศธ 04105/»
  std::optional<Date> dated;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (number, dated, reason))
Result<void> register_number(Context& context, LetterId id, const Registered& request,
                             std::int64_t expected_version);

/// Refuses: letter.stale, letter.picture (not a PNG or JPEG), letter.group, files.not_found,
/// files.belongs_elsewhere.
Result<void> save_letterhead(Context& context, OfficeId office, Letterhead head,
                             std::int64_t expected_version);

}  // namespace ruam::letters
