#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "letters/content.hpp"
#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Nouns and rules of a letter: its states, its route of signers and comments. No I/O.
namespace ruam::letters {

using LetterId = RecordId<struct LetterKind>;
inline constexpr std::string_view letter_kind = "letter";

inline Ref ref(const LetterId& id) { return {id.office, std::string(letter_kind), id.uuid}; }

inline constexpr Permission read_letters{"letters.read"};
inline constexpr Permission write_letters{"letters.write"};
inline constexpr Permission sign_letters{"letters.sign"};
inline constexpr Permission number_letters{"letters.number"};
inline constexpr Permission set_letterhead{"letters.letterhead"};

/// draft → signing → signed → answered (the last comment is given) → sent → closed.
enum class Status { draft, signing, signed_off, answered, sent, closed, returned, cancelled };
BOOST_DESCRIBE_ENUM(Status, draft, signing, signed_off, answered, sent, closed, returned, cancelled)

/// Whether the writer may still change what it says.
bool is_editable(Status status);
/// Whether its signers have all signed, so that it is kept as it is.
bool is_issued(Status status);
/// Whether it waits for somebody of its route.
bool is_on_its_way(Status status);

/// What somebody of the route says: a signer signs, a comment ends with one of the three answers or
/// with none, and each may send the letter back.
enum class Verdict { sign, comment, acknowledged, approved, rejected, send_back };
BOOST_DESCRIBE_ENUM(Verdict, sign, comment, acknowledged, approved, rejected, send_back)

/// Who stands at the place `step` of the route: signers first, then those who comment.
const Seat& seat_at(const Content& content, std::size_t step);
std::size_t route_length(const Content& content);

/// Refuses: letter.not_on_its_way, letter.verdict (not one for this place: `allowed` lists those
/// that are), letter.reason_missing (sending back needs one).
Result<void> check_act(const Content& content, Status status, std::size_t step, Verdict verdict,
                       std::string_view text);

/// The state after the verdict of that place.
Status after_act(const Content& content, std::size_t step, Verdict verdict);

/// Moves by the writer and the registry. Refuses: letter.no_such_move {from, to}.
Result<void> check_move(Status from, Status to);
std::vector<Status> moves_from(Status from);

/// What a letter must have before it goes to be signed. Refuses: letter.incomplete with a fault
/// for each place.
Result<void> check_complete(const Content& content);
/// What can be kept at all. Refuses: letter.invalid with a fault for each wrong place.
Result<void> check_content(const Content& content);

/// Something the writer should see before it goes: never hinders.
struct Hint {
  std::string code, where;
};
BOOST_DESCRIBE_STRUCT(Hint, (), (code, where))

}  // namespace ruam::letters
