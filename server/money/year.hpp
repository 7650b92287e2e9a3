#pragma once

#include "money/plan.hpp"
#include "money/queries.hpp"

/// An office's own year: plan against fact, by quarter, source and category.
namespace ruam::money {

struct SourceQuarter {
  Satang planned, given, obligated, disbursed;
};
BOOST_DESCRIBE_STRUCT(SourceQuarter, (), (planned, given, obligated, disbursed))

/// One row of the grid source × quarter.
struct SourceYear {
  Uuid id;
  std::string name, class_id, category;
  bool in_kind;
  std::vector<SourceQuarter> quarters;
  Figures figures;  ///< of the year
};
BOOST_DESCRIBE_STRUCT(SourceYear, (), (id, name, class_id, category, in_kind, quarters, figures))

/// Money of one category of expenditure, as the sources name it.
struct CategoryYear {
  std::string category;
  Satang planned;
  Figures figures;
};
BOOST_DESCRIBE_STRUCT(CategoryYear, (), (category, planned, figures))

/// `verified` is the catalogue's word on the targets; in kind is in `sources` only.
struct OfficeYear {
  int fiscal_year;
  Figures total;
  std::vector<QuarterFact> quarters;
  std::vector<SourceYear> sources;
  std::vector<CategoryYear> categories;
  std::vector<Forecast> forecasts;
  std::string targets_id, targets_verified;
};
BOOST_DESCRIBE_STRUCT(OfficeYear, (),
                      (fiscal_year, total, quarters, sources, categories, forecasts, targets_id,
                       targets_verified))

OfficeYear read_year(db::Tx& tx, OfficeId office, const Year& year);

}  // namespace ruam::money
