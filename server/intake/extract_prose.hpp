#pragma once

#include <vector>

#include "checks/paper.hpp"

/// Lists that a paper tells in sentences; private to the room.
namespace ruam::intake {

/// The purposes of a paragraph that names several: «ประการแรก เพื่อ… ประการที่สอง เพื่อ…».
std::vector<checks::Passage> purposes_in(const checks::Passage& paragraph);
/// The steps of a paragraph that tells them by their time: «เดือนเมษายนจะ… วันสุดท้าย…».
std::vector<checks::Passage> steps_in(const checks::Passage& paragraph);
/// «มีกิจกรรมสามกิจกรรม ได้แก่ … … และ…», wherever it stands.
std::vector<checks::Passage> named_steps(const checks::Paper& paper);

}  // namespace ruam::intake
