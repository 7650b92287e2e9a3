#pragma once

#include "documents/facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The agenda of a meeting (ระเบียบวาระการประชุม, FORMS §6).
doc::Document agenda(const MeetingFacts& facts, const Template& form, const Style& style);

/// Its minutes (รายงานการประชุม, FORMS §7); a public copy names positions and counts guests.
doc::Document minutes(const MeetingFacts& facts, const Template& form, const Style& style);

/// Who is to sign in, as the sign-in sheet takes it (FORMS §9).
AttendanceFacts sign_in_sheet(const MeetingFacts& facts);

}  // namespace ruam::documents
