#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/clock.hpp"
#include "platform/money.hpp"

namespace ruam::checks {

enum class Document { proposal, quarterly_report };

/// A text of the document. `where` is the JSON pointer of the field it came from.
struct Text {
  std::string where, text;
};

/// A field that the form asks for. `name` is one of required_fields(): it picks the sentence.
struct Field {
  std::string where, name, text;
  bool is_required = true;
};

/// First and last civil day; a month or a year arrives as its first and last day.
struct Period {
  std::string where;
  Date from, to;
};

/// Lines with a rate are rate × quantities; without one they are lump sums.
struct CostLine {
  std::string where, text;
  std::optional<Satang> rate = {};
  std::vector<Thousandths> quantities = {};
  Satang amount;
  std::string standard = {};  ///< id in the catalogue cost_standards, may be empty
  bool lacks_note = false;    ///< a lump sum of which nothing says what it is for
};

/// Money that an activity means to spend in a quarter (1-4) of a fiscal year.
struct QuarterMoney {
  std::string where;
  int fiscal_year_be = 0, quarter = 0;
  Satang amount;
};

/// A node of the one activity tree.
struct Activity {
  std::string where, title;
  std::optional<Period> period = {};
  std::vector<CostLine> lines = {};
  std::vector<Activity> activities = {};
  std::optional<Satang> stated_total = {};  ///< as written in a paper form, when it has one
  std::vector<QuarterMoney> quarters = {};
  std::optional<Text> result = {};  ///< in a report: what was done so far
};

/// Money of the project from one budget source.
struct SourceMoney {
  std::string where, source;
  Satang amount;
};

enum class IndicatorKind { output, outcome };
enum class Nature { quantitative, qualitative };

struct Indicator {
  std::string where, text;
  IndicatorKind kind = IndicatorKind::output;
  Nature nature = Nature::quantitative;
  std::optional<Thousandths> target = {};
  std::string unit = {};
  std::optional<Thousandths> base = {};  ///< what 100 % is, for a percent target
  std::string method = {}, instrument = {}, evidence = {};
  std::optional<Thousandths> result = {};  ///< cumulative count, in a report
};

/// A link to an item of a plan catalogue, with the item's validity as the catalogue has it.
struct Alignment {
  std::string where, catalogue, item, title;
  std::vector<std::string> ancestors = {};  ///< ids above the item, nearest first
  bool is_primary = false;
  bool is_not_applicable = false;  ///< "not applicable" is an answer; it needs a reason too
  std::string reason = {};
  std::optional<int> valid_from_be = {}, valid_to_be = {};
  bool is_verified = true;
};

struct Photo {
  std::string where, name;
  std::int64_t bytes = 0;
};

/// What only a quarterly report has. Amounts by quarter are index 0 for Q1; nothing = blank cell.
struct Report {
  std::string where = "/report";
  int quarter = 1;
  std::optional<Date> date = {};
  bool is_ended = false;  ///< section 3: the project is over
  Satang received;
  std::optional<Satang> stated_cumulative = {};
  std::vector<std::optional<Satang>> disbursed = {}, transferred_out = {}, planned = {};
  Text work_problems, work_solutions, money_problems, money_solutions;
  std::vector<Photo> photos = {};
  std::string no_photos_reason = {};  ///< "no activity yet", written by the reporter
};

/// Any document in the form that the rules read. Builders leave out what a document does not have.
struct Draft {
  Document document = Document::proposal;
  std::string office_name, office_short;
  std::vector<std::string> provinces = {};  ///< Thai names of the office's own; empty: the nation
  int fiscal_year_be = 0;
  std::optional<Period> period = {};
  std::vector<Field> fields = {};
  std::vector<Text> texts = {};  ///< further prose that names are searched in
  std::vector<Text> objectives = {}, expected_results = {}, targets = {};
  std::vector<Activity> activities = {};
  std::string activities_where = "/activities", indicators_where = "/indicators";
  std::optional<Satang> stated_total = {};
  std::string total_where = "/total";
  std::vector<SourceMoney> sources = {};
  std::string sources_where = "/sources";
  std::vector<Indicator> indicators = {};
  std::vector<Alignment> alignments = {};
  std::optional<Report> report = {};
};

/// Names that Field::name may have; each has its own sentence `checks.required.NAME`.
const std::vector<std::string>& required_fields();

}  // namespace ruam::checks
