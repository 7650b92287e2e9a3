#pragma once

#include <optional>
#include <string>
#include <vector>

#include "files/content.hpp"
#include "intake/draft.hpp"
#include "intake/store.hpp"
#include "intake/worker.hpp"
#include "platform/context.hpp"
#include "platform/jobs.hpp"

/// Verbs of the room. All refuse unauthenticated and forbidden, and intake.not_found.
namespace ruam::intake {

/// Emitted for a paper that is to be read.
inline constexpr std::string_view handed_in = "intake.handed_in";

struct NewPaper {
  std::string name;  ///< of the file, as the user's computer calls it
  files::Stored stored;
  std::optional<Uuid> batch;  ///< papers that were handed in together
};

/// Takes a file in and has it read. The same bytes are taken in once: answers the paper that is
/// there already.
Result<PaperId> hand_in(Context& context, OfficeId office, const NewPaper& paper);

/// The job: reads the paper in a process of its own, drafts it, finds its faults.
Result<boost::json::value> read_handed_in(Context& context, const jobs::Event& event,
                                          jobs::Progress& progress);

/// What the job keeps of a paper that was read: lines, faults, the draft with what the office
/// corrected before. Nothing when it waits for no reading.
Result<void> keep_reading(Context& context, PaperId id, const FileReading& contents);

/// Reads it again from the start. Refuses: intake.confirmed, intake.has_decisions (somebody has
/// worked on the draft).
Result<void> read_again(Context& context, PaperId id);

struct DecideField {
  FieldState state = FieldState::accepted;
  std::optional<Value> value;  ///< of `corrected`
};
BOOST_DESCRIBE_STRUCT(DecideField, (), (state, value))

/// Says what a field is. Refuses: intake.confirmed, intake.not_ready, intake.field_not_found,
/// intake.stale, intake.value_missing, intake.value_invalid.
Result<void> decide(Context& context, PaperId id, Uuid field, const DecideField& request,
                    std::int64_t expected_version);

struct NewField {
  Name name = Name::title;
  Value value;
  std::int64_t line = 0;  ///< where it stands; 0: nowhere
  std::optional<Uuid> parent;
};
BOOST_DESCRIBE_STRUCT(NewField, (), (name, value, line, parent))

/// Adds what was not understood. Refuses: as decide().
Result<Uuid> add_field(Context& context, PaperId id, const NewField& request);

/// Accepts every field that is certain; answers how many. Refuses: intake.confirmed,
/// intake.not_ready.
Result<std::int64_t> accept_certain(Context& context, PaperId id);

struct KeepLine {
  std::int64_t line = 0;
  bool kept = true;  ///< as it came; false: as it was repaired
};
BOOST_DESCRIBE_STRUCT(KeepLine, (), (line, kept))

/// Takes the repair of a line back, or lets it hold again; proposed fields of that line follow.
/// Refuses: intake.confirmed, intake.not_ready, intake.no_such_line.
Result<void> keep_line(Context& context, PaperId id, const KeepLine& request);

/// Throws a paper away with its draft; what was corrected is remembered. Refuses: intake.confirmed.
Result<void> throw_away(Context& context, PaperId id);

}  // namespace ruam::intake
