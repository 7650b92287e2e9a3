#pragma once

#include "documents/facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

namespace ruam::documents {

/// The plan book (เล่มแผนปฏิบัติการ): cover, contents with page numbers, summaries, then every
/// project in the office's proposal form from a page of its own.
doc::Document plan_book(const BookFacts& book, const Template& form, const Template& proposal_form,
                        const Style& style);

}  // namespace ruam::documents
