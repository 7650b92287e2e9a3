#include "followups/export.hpp"

#include "platform/sheet/sheet.hpp"

namespace ruam::followups {

std::string status_name(const Row& row) {
  if (row.decision == Decision::refused) return "ไม่นำไปใช้";
  switch (row.status) {
    case Status::open:
      return row.decision == Decision::undecided ? "รอตัดสินใจ" : "รับแล้ว ยังไม่เริ่ม";
    case Status::in_progress:
      return "กำลังดำเนินการ";
    case Status::done:
      return "ทำเสร็จ รอยืนยัน";
    case Status::confirmed:
      return "ยืนยันแล้ว รอปิดเรื่อง";
    case Status::closed:
      return "ปิดเรื่องแล้ว";
    case Status::dropped:
      return "ยุติ";
    case Status::merged:
      return "รวมกับเรื่องอื่น";
    case Status::split:
      return "แยกเป็นหลายเรื่อง";
    case Status::reworded:
      return "ปรับถ้อยคำเป็นเรื่องใหม่";
  }
  return {};
}

namespace {

sheet::Cell day(const std::optional<Date>& date) {
  if (!date) return {};
  return *date;
}

}  // namespace

Result<http::FileReply> export_rows(const std::vector<Row>& rows, ExportFormat format) {
  sheet::Sheet sheet{.name = "ข้อเสนอแนะ"};
  sheet.columns = {"รหัส",   "ที่มา",      "ข้อเสนอแนะ",   "การนำไปใช้", "ผู้รับผิดชอบ",    "กำหนดเสร็จ",
                   "สถานะ", "เกินกำหนด", "หลักฐาน (ชิ้น)", "วิธีนำไปใช้",  "เปิดใหม่ (ครั้ง)"};
  for (const auto& row : rows)
    sheet.rows.push_back({row.code, row.source.words, row.text, row.use, row.owner_name,
                          day(row.due_on), status_name(row),
                          std::string(row.overdue ? "เกินกำหนด" : ""), row.evidence_count,
                          row.use_type, row.reopened});
  if (format == ExportFormat::csv)
    return http::FileReply{.content_type = "text/csv; charset=utf-8",
                           .file_name = "followups.csv",
                           .bytes = sheet::write_csv(sheet)};
  return http::FileReply{
      .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      .file_name = "followups.xlsx",
      .bytes = TRY(sheet::write_xlsx({sheet}))};
}

}  // namespace ruam::followups
