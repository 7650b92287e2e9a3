#include "partners/stage.hpp"

#include <algorithm>

namespace ruam::partners {
namespace {

void add_new(std::vector<Guard>& to, const std::vector<Guard>& from) {
  for (const auto guard : from)
    if (std::find(to.begin(), to.end(), guard) == to.end()) to.push_back(guard);
}

Problem no_such_move() { return {Kind::conflict, "network.no_such_move"}; }

}  // namespace

Result<void> check_model(const Model& model) {
  Faults faults;
  faults.text("/name", model.name, 200, true)
      .must(model.stages.size() >= 2 && model.stages.size() <= 12, "/stages",
            "network.model_stages")
      .must(place_of(model, model.loops_to).has_value(), "/loops_to", "network.no_such_stage")
      .must(place_of(model, model.renews_at).has_value(), "/renews_at", "network.no_such_stage")
      .must(place_of(model, model.works_from).has_value(), "/works_from", "network.no_such_stage")
      .unique("/stages", model.stages);
  for (std::size_t i = 0; i < model.stages.size(); ++i) {
    const auto where = Faults::at("/stages", i);
    const auto& stage = model.stages[i];
    faults.text(where + "/id", stage.id, 40, true)
        .text(where + "/name_th", stage.name_th, 200, true)
        .text(where + "/name_en", stage.name_en, 200)
        .text(where + "/about", stage.about, 2'000)
        .must(stage.enter.size() <= 10, where + "/enter", "partner.too_many")
        .must(stage.leave.size() <= 10, where + "/leave", "partner.too_many");
  }
  return faults.check("network.model_invalid");
}

std::optional<std::size_t> place_of(const Model& model, std::string_view stage) {
  for (std::size_t i = 0; i < model.stages.size(); ++i)
    if (model.stages[i].id == stage) return i;
  return std::nullopt;
}

bool works(const Model& model, std::string_view stage) {
  const auto here = place_of(model, stage), from = place_of(model, model.works_from);
  return here && from && *here >= *from;
}

Result<std::string> target_of(const Model& model, std::string_view stage, Move move) {
  const auto here = place_of(model, stage);
  if (!here) return no_such_move();
  const bool is_last = *here + 1 == model.stages.size();
  switch (move) {
    case Move::advance:
      if (is_last) return no_such_move();
      return model.stages[*here + 1].id;
    case Move::again:
      if (!is_last || model.loops_to == stage) return no_such_move();
      return model.loops_to;
    case Move::renew:
      if (!is_last) return no_such_move();
      return model.renews_at;
    case Move::close:
    case Move::reopen:
      return std::string(stage);
  }
  return no_such_move();
}

std::vector<Guard> guards_of(const Model& model, std::string_view stage, Move move) {
  std::vector<Guard> guards;
  const auto here = place_of(model, stage);
  const auto target = target_of(model, stage, move);
  if (!here || target.has_error() || move == Move::close || move == Move::reopen) return guards;
  add_new(guards, model.stages[*here].leave);
  // A renewal begins where the commitment is made anew: what its stage asks for comes afterwards.
  if (move == Move::renew) return guards;
  add_new(guards, model.stages[*place_of(model, *target)].enter);
  return guards;
}

}  // namespace ruam::partners
