#pragma once

#include "documents/facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The sign-in sheet (บัญชีลงเวลา, FORMS §9): one sheet for each group, 20 rows a page high enough
/// to sign in; to be signed it has five empty rows at the end.
doc::Document attendance(const AttendanceFacts& facts, const Template& form, const Style& style);

}  // namespace ruam::documents
