#pragma once

#include "documents/forum_facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// web: the four headings alone; short: as an office sends it; book: with cover, foreword, summary.
enum class ReportShape { web, short_, book };

/// The participation report (FORMS §3). Each result leads to its statements.
doc::Document forum_report(const ForumFacts& facts, const Template& form, const Style& style,
                           ReportShape shape);

/// Who is asked, or who came, for the sign-in sheet (FORMS §9): a sheet for each group.
AttendanceFacts sign_in_sheet(const ForumFacts& facts, bool blank);

/// The invitation with its reply form, to be numbered and signed.
doc::Document forum_invitation(const ForumFacts& facts, const Template& form, const Style& style);

}  // namespace ruam::documents
