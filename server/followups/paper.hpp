#pragma once

#include <string>
#include <vector>

#include "catalog/item.hpp"
#include "followups/queries.hpp"
#include "platform/doc/tree.hpp"
#include "platform/http/router.hpp"

/// The register on paper: ทะเบียนติดตามการนำข้อเสนอแนะไปใช้.
namespace ruam::followups {

struct PaperFacts {
  std::string office;  ///< full name
  Filter filter;       ///< what the register was asked for; printed under the title
  std::vector<catalog::Item> ways;
  Date today;
};

/// A4 across, grouped by source, every line with its owner, day, standing and proof; sums at the
/// end.
doc::Document register_paper(const PaperFacts& facts, const std::vector<Row>& rows);

enum class PaperFormat { pdf, docx };
Result<http::FileReply> print_register(const PaperFacts& facts, const std::vector<Row>& rows,
                                       PaperFormat format);

}  // namespace ruam::followups
