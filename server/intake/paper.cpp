#include "intake/paper.hpp"

namespace ruam::intake {

Result<void> check_open(const Record& paper) {
  if (paper.state == PaperState::confirmed) return Problem{Kind::conflict, "intake.confirmed"};
  if (paper.state != PaperState::ready) return Problem{Kind::conflict, "intake.not_ready"};
  return {};
}

}  // namespace ruam::intake
