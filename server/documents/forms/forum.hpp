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

/// What came of it for the executive, a page an idea, to be shown on a wall or printed.
doc::Document forum_slides(const ForumFacts& facts, const Template& form, const Style& style);

/// The reply form that travels under the invitation, to be filled in by whoever got it.
doc::Document forum_reply(const ForumFacts& facts, const Template& form, const Style& style);
/// A reply form for each who was asked and has not come, with their name and their own code to
/// answer by. Never public.
doc::Document forum_replies(const ForumFacts& facts, const Template& form, const Style& style);

}  // namespace ruam::documents
