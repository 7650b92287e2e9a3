#pragma once

#include <string>
#include <vector>

#include "followups/queries.hpp"
#include "platform/http/router.hpp"

namespace ruam::followups {

/// Where a line stands, in the register's own words: «รับแล้ว ยังไม่เริ่ม».
std::string status_name(const Row& row);

enum class ExportFormat { csv, xlsx };

/// The register as a spreadsheet: Thai heads, days B.E., the columns of the office's own table
/// (ข้อเสนอแนะ, การนำไปใช้, ผู้รับผิดชอบ, กำหนดเสร็จ, ผลและหลักฐาน).
Result<http::FileReply> export_rows(const std::vector<Row>& rows, ExportFormat format);

}  // namespace ruam::followups
