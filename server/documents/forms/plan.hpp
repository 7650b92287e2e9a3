#pragma once

#include "documents/facts.hpp"
#include "documents/plan_facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The plan book (เล่มแผนพัฒนาการศึกษา): cover, contents, situation and SWOT, direction, tree with its
/// indicators by year, who carries it, alignment, how it goes into practice and is followed.
doc::Document development_plan(const PlanFacts& plan, const Template& form, const Style& style);

/// The alignment table (FORMS §13): a row for the plan and each node that is linked, a column for
/// each list; the reasons behind it.
doc::Document plan_alignment(const PlanFacts& plan, const Template& form, const Style& style);

/// The responsibility matrix (FORMS §12): a list of goals and missions with indicators, agencies
/// and projects, and a grid of missions and agencies.
doc::Document plan_matrix(const PlanFacts& plan, const Template& form, const Style& style);

}  // namespace ruam::documents
