#pragma once

#include "checks/paper.hpp"
#include "checks/paper_words.hpp"

namespace ruam::intake {

/// Reads a document: kind, sections and every field, from its lines and width.
void read_paper(checks::Paper& paper, const checks::PaperWords& words);

// The parts of read_paper(), in their order; private to the room.
void read_title(checks::Paper& paper);
void read_signers(checks::Paper& paper, const checks::PaperWords& words);
void read_office(checks::Paper& paper, const checks::PaperWords& words);
void read_period(checks::Paper& paper);
void read_fiscal_year(checks::Paper& paper);
void read_lists(checks::Paper& paper);
void read_indicators(checks::Paper& paper);
void read_survey(checks::Paper& paper);
void read_money(checks::Paper& paper);
void read_prose_costs(checks::Paper& paper);
void read_table_total(checks::Paper& paper);
void read_alignment(checks::Paper& paper);
void read_people(checks::Paper& paper, const checks::PaperWords& words);
void read_minutes(checks::Paper& paper, const checks::PaperWords& words);
void read_order(checks::Paper& paper);

}  // namespace ruam::intake
