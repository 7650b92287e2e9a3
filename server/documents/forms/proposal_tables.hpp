#pragma once

#include "documents/forms/builder.hpp"

/// The tables and money blocks of a proposal. Every figure is computed from the cost lines.
namespace ruam::documents {

void add_indicators(Builder& out, const Section& section, const ProjectFacts& project);
void add_activities(Builder& out, const Section& section, const ProjectFacts& project);
/// Activities against the twelve months of the fiscal year.
void add_schedule(Builder& out, const Section& section, const ProjectFacts& project);

/// Cost lines as sentences below their activities (FORMS §1, block 3).
void add_estimate(Builder& out, const Section& section, const ProjectFacts& project);
/// Cost lines as a table: ลำดับ | รายการ | จำนวน | หน่วย | ราคา | รวม.
void add_cost_table(Builder& out, const Section& section, const ProjectFacts& project);
/// Activities against quarters, a table a fiscal year (FORMS §1, table 4).
void add_quarter_plan(Builder& out, const Section& section, const ProjectFacts& project);
/// Activities against kinds of expenditure.
void add_category_table(Builder& out, const Section& section, const ProjectFacts& project);
void add_source_table(Builder& out, const Section& section, const ProjectFacts& project);
/// «6,820 บาท (หกพันแปดร้อยยี่สิบบาทถ้วน)»
void add_budget_total(Builder& out, const Section& section, const ProjectFacts& project);
/// A line a source, with its amount.
void add_sources(Builder& out, const Section& section, const ProjectFacts& project);

}  // namespace ruam::documents
