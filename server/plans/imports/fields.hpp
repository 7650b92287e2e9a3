#pragma once

#include "platform/imports/table.hpp"

/// The columns of the workbook; for plans/imports only.
namespace ruam::plans::imports {

enum Field : ruam::imports::FieldNumber {
  title,
  from_year,
  to_year,
  vision,
  values,
  situation,
  code,
  kind,
  text,
  below,
  number,
  years,
  lead,
  support,
  node,
  indicator,
  unit,
  direction,
  base_year,
  base_value,
  base_source,
  method,
  keeper,
  side,
  factor,
  evidence,
  list,
  item,
  primary,
  reason,
  target_1  ///< and the nine after it
};

}  // namespace ruam::plans::imports
