#pragma once

#include <string>

#include "documents/facts.hpp"
#include "documents/forms/builder.hpp"

/// The tables of what was done and what was reached, of the Ministry's quarterly report.
namespace ruam::documents {

/// «กิจกรรมที่ 1 …»
std::string activity_name(const Builder& out, const projects::Content& content, std::size_t at);

void add_activity_results(Builder& out, const ReportFacts& report);
void add_indicator_results(Builder& out, const ReportFacts& report);

}  // namespace ruam::documents
