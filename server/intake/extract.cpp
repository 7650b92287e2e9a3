#include "intake/extract.hpp"

#include "intake/outline.hpp"

namespace ruam::intake {

void read_paper(checks::Paper& paper, const checks::PaperWords& words) {
  using checks::PaperKind;
  paper.kind = kind_of(paper);
  paper.sections = outline(paper);
  read_title(paper);
  read_signers(paper, words);
  read_office(paper, words);
  read_period(paper);
  read_fiscal_year(paper);
  if (paper.kind == PaperKind::meeting_minutes) return read_minutes(paper, words);
  if (paper.kind == PaperKind::appointment_order) return read_order(paper);
  read_lists(paper);
  if (paper.kind == PaperKind::survey_report)
    read_survey(paper);
  else
    read_indicators(paper);
  read_money(paper);
  if (paper.kind != PaperKind::survey_report) read_prose_costs(paper);
  read_table_total(paper);
  read_alignment(paper);
  read_people(paper, words);
}

}  // namespace ruam::intake
