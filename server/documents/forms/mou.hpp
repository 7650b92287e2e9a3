#pragma once

#include "documents/partner_facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The memorandum of understanding (บันทึกข้อตกลงความร่วมมือ, FORMS §11): title and parties, opening,
/// clauses counted as they come, closing, signatures in two columns, one witness a party.
doc::Document mou(const MouFacts& facts, const Template& form, const Style& style);

/// The directory for coordination, a table a kind. Never a contact.
doc::Document directory(const DirectoryFacts& facts, const Template& form, const Style& style);

}  // namespace ruam::documents
