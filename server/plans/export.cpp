#include "plans/export.hpp"

#include "platform/sheet/sheet.hpp"

namespace ruam::plans {
namespace {

std::string status_name(const Row& row) {
  switch (row.status) {
    case Status::draft:
      return row.proposed ? "รออนุมัติ" : "ร่าง";
    case Status::approved:
      return row.under_review ? "อนุมัติแล้ว กำลังทบทวน" : "อนุมัติแล้ว";
    case Status::in_deployment:
      return row.under_review ? "นำสู่การปฏิบัติ กำลังทบทวน" : "นำสู่การปฏิบัติ";
    case Status::ended:
      return "สิ้นสุด";
  }
  return {};
}

sheet::Cell day(const std::optional<Date>& date) {
  if (!date) return {};
  return *date;
}

}  // namespace

Result<http::FileReply> export_rows(const std::vector<Row>& rows, ExportFormat format) {
  sheet::Sheet sheet{.name = "แผน"};
  sheet.columns = {"รหัส",        "ชื่อแผน",    "ตั้งแต่ พ.ศ.",       "ถึง พ.ศ.",
                   "สถานะ",      "ฉบับที่",     "วันอนุมัติ",          "จำนวนรายการในแผน",
                   "จำนวนตัวชี้วัด", "สิ่งที่ยังขาด", "ขอให้ยอมรับ (แห่ง)", "ยอมรับแล้ว (แห่ง)"};
  for (const auto& row : rows)
    sheet.rows.push_back({row.code, row.title, row.years.from, row.years.to, status_name(row),
                          row.edition, day(row.approved_on), row.node_count, row.indicator_count,
                          row.gap_count, row.asked, row.adopted});
  if (format == ExportFormat::csv)
    return http::FileReply{.content_type = "text/csv; charset=utf-8",
                           .file_name = "plans.csv",
                           .bytes = sheet::write_csv(sheet)};
  return http::FileReply{
      .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      .file_name = "plans.xlsx",
      .bytes = TRY(sheet::write_xlsx({sheet}))};
}

}  // namespace ruam::plans
