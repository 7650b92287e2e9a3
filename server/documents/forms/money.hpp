#pragma once

#include "documents/money_facts.hpp"
#include "documents/template.hpp"
#include "platform/doc/tree.hpp"

/// The papers of money. Pure; a paragraph's anchor is the address of the ledger lines behind its
/// figure.
namespace ruam::documents {

/// FORMS §14, by quarter or for one month.
doc::Document money_statement(const StatementFacts& facts, const Template& form,
                              const Style& style);
/// The year's plan by programme, activity and category of expenditure, as สงป. 301 asks.
doc::Document budget_plan(const StatementFacts& facts, const Template& form, const Style& style);
/// What came of it, as สงป. 302 asks.
doc::Document budget_result(const StatementFacts& facts, const Template& form, const Style& style);
/// Who gets how much of a source: behind an allocation memo.
doc::Document allocation_list(const AllocationFacts& facts, const Template& form,
                              const Style& style);

}  // namespace ruam::documents
