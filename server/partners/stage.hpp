#pragma once

#include "partners/kinds.hpp"
#include "platform/result.hpp"

/// The stages that a network goes through, as data: an office may bring its own (PROCESSES §3.3).
namespace ruam::partners {

/// What a model may ask for before a stage is entered or left.
enum class Guard {
  need_recorded,      ///< the need is written down
  need_accepted,      ///< somebody with the say accepted it
  contact_made,       ///< an organisation was asked
  member_agreed,      ///< at least one organisation agreed to join
  commitment_signed,  ///< a memorandum was signed, or a commitment is recorded with proof
  coordinator_named,
  communication_set,  ///< how members keep in touch is written down
  activity_held,      ///< at least one activity in this round
  review_done,        ///< at least one evaluation in this round
  evidence_given      ///< proof comes with the move itself
};
BOOST_DESCRIBE_ENUM(Guard, need_recorded, need_accepted, contact_made, member_agreed,
                    commitment_signed, coordinator_named, communication_set, activity_held,
                    review_done, evidence_given)

struct Stage {
  std::string id, name_th, name_en, about;
  std::vector<Guard> enter, leave;
};
BOOST_DESCRIBE_STRUCT(Stage, (), (id, name_th, name_en, about, enter, leave))

/// Stages in their order. From the last one may go back to `loops_to`; a renewal begins a new round
/// at `renews_at`; from `works_from` on members work together.
struct Model {
  std::string name;
  std::vector<Stage> stages;
  std::string loops_to, renews_at, works_from;
};
BOOST_DESCRIBE_STRUCT(Model, (), (name, stages, loops_to, renews_at, works_from))

/// Refuses: network.model_invalid with a fault per place (two to twelve stages, ids and names, the
/// three places among them).
Result<void> check_model(const Model& model);

/// Index of a stage; nothing: not of this model.
std::optional<std::size_t> place_of(const Model& model, std::string_view stage);
/// Whether members work together at that stage.
bool works(const Model& model, std::string_view stage);

/// How a network can move.
enum class Move { advance, again, renew, close, reopen };
BOOST_DESCRIBE_ENUM(Move, advance, again, renew, close, reopen)

/// Where a move leads. Refuses: network.no_such_move.
Result<std::string> target_of(const Model& model, std::string_view stage, Move move);
/// What must hold for a move: leaving the stage and entering the next, each once.
std::vector<Guard> guards_of(const Model& model, std::string_view stage, Move move);

}  // namespace ruam::partners
