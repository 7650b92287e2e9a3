#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "checks/finding.hpp"
#include "platform/clock.hpp"

/// A document as a reader sees it: lines, sections and what they say, each with its line. `intake`
/// builds it from a file; the text of a document of ours makes one too.
namespace ruam::checks {

enum class PaperKind {
  project_proposal,
  project_progress_report,
  project_result_report,
  participation_report,
  plan_chapter,
  survey_report,
  meeting_minutes,
  appointment_order
};
BOOST_DESCRIBE_ENUM(PaperKind, project_proposal, project_progress_report, project_result_report,
                    participation_report, plan_chapter, survey_report, meeting_minutes,
                    appointment_order)

/// Thousandths: 1500 is 1.5.
using Milli = std::int64_t;

/// One line of the file: `text` repaired and with Arabic digits, `key` for comparing.
struct PaperLine {
  std::string text, key;
  int page = 1;
  std::size_t indent = 0;
  bool is_furniture = false;  ///< page number, header or footer

  bool is_blank() const { return key.empty(); }
};
BOOST_DESCRIBE_STRUCT(PaperLine, (), (text, key, page, indent, is_furniture))

/// Words of the document; lines count from 1, 0 is unknown.
struct Passage {
  std::string text;
  int first = 0, last = 0;

  bool empty() const { return text.empty(); }
};
BOOST_DESCRIBE_STRUCT(Passage, (), (text, first, last))

struct PaperSection {
  std::string field, heading;  ///< field of the vocabulary, may be empty; heading without number
  int first = 0, last = 0;
  int number = 0;        ///< as printed, 0 for none
  bool is_part = false;  ///< ส่วนที่ 1: holds other sections
  bool is_sub = false;   ///< below another section
  std::string rest;      ///< what stands on the heading's line behind it
};
BOOST_DESCRIBE_STRUCT(PaperSection, (),
                      (field, heading, first, last, number, is_part, is_sub, rest))

struct PaperIndicator {
  std::string kind;  ///< quantitative, qualitative, output, outcome, survey_item, survey_overall
  Passage text;
  std::optional<Milli> target;
  std::string unit;
  bool is_row = false;  ///< of a table of indicators
};
BOOST_DESCRIBE_STRUCT(PaperIndicator, (), (kind, text, target, unit, is_row))

struct PaperFactor {
  Milli value = 0;
  std::string unit;
};
BOOST_DESCRIBE_STRUCT(PaperFactor, (), (value, unit))
struct PaperCost {
  Passage text;
  std::vector<PaperFactor> factors;
  std::optional<Milli> amount;
};
BOOST_DESCRIBE_STRUCT(PaperCost, (), (text, factors, amount))
/// A stated total of the costs from `from` (line) on.
struct PaperSum {
  Passage text;
  Milli amount = 0;
  bool is_grand = false;
};
BOOST_DESCRIBE_STRUCT(PaperSum, (), (text, amount, is_grand))

struct PaperPeriod {
  std::string text;
  std::optional<Date> start, end;
  std::optional<int> start_year_be, end_year_be;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(PaperPeriod, (), (text, start, end, start_year_be, end_year_be, line))

struct PaperAlignment {
  std::string level;
  Passage text;
};
BOOST_DESCRIBE_STRUCT(PaperAlignment, (), (level, text))
struct PaperSigner {
  std::string action;
  Passage role;
};
BOOST_DESCRIBE_STRUCT(PaperSigner, (), (action, role))

struct PaperMoney {
  std::vector<PaperCost> costs;
  std::vector<PaperSum> sums;
  std::optional<Milli> total, spent, left;
  int total_line = 0, spent_line = 0, left_line = 0;
  std::vector<Passage> sources;
  std::array<std::optional<Milli>, 4> quarters;
  int quarters_line = 0;
};
BOOST_DESCRIBE_STRUCT(PaperMoney, (),
                      (costs, sums, total, spent, left, total_line, spent_line, left_line, sources,
                       quarters, quarters_line))

struct Paper {
  PaperKind kind = PaperKind::project_proposal;
  std::vector<PaperLine> lines;  ///< lines[0] is line 1
  std::size_t width = 0;         ///< letters of a full line; 0 when lines are paragraphs
  std::vector<PaperSection> sections;
  Passage title, office;
  std::vector<std::string> provinces;  ///< of the office; empty: unknown or the nation
  std::optional<int> fiscal_year_be;
  PaperPeriod period;
  std::vector<Passage> objectives, groups, activities, responsible, results, problems;
  std::vector<PaperIndicator> indicators;
  PaperMoney money;
  std::vector<PaperAlignment> alignment;
  std::vector<PaperSigner> signers;
  std::optional<Date> dated;  ///< of an order, minutes or report
  int dated_line = 0;

  const PaperLine& line(int number) const { return lines.at(static_cast<std::size_t>(number) - 1); }
  int size() const { return static_cast<int>(lines.size()); }
  const PaperSection* section(std::string_view field) const;
  /// The innermost section that holds the line.
  const PaperSection* section_of(int line) const;
};
BOOST_DESCRIBE_STRUCT(Paper, (),
                      (kind, lines, width, sections, title, office, provinces, fiscal_year_be,
                       period, objectives, groups, activities, responsible, results, problems,
                       indicators, money, alignment, signers, dated, dated_line))

/// Something wrong at a line. `kind` is one of SCHEMA's words (arithmetic_error …); the sentence is
/// the message checks.paper.KIND filled with `params`.
struct PaperFault {
  std::string kind;
  int first = 0, last = 0;
  std::vector<int> also = {};
  std::map<std::string, std::string> params = {};
  Severity severity = Severity::warn;
  Certainty how_sure = Certainty::likely;
};
BOOST_DESCRIBE_STRUCT(PaperFault, (), (kind, first, last, also, params, severity, how_sure))

class PaperWords;

/// What is known of the world outside the document: provinces, plans, frequent misspellings.
std::shared_ptr<const PaperWords> shipped_words();

/// All faults of a document, by line. Pure.
std::vector<PaperFault> check(const Paper& paper, const PaperWords& words);

}  // namespace ruam::checks
