#include "projects/export.hpp"

#include "platform/sheet/sheet.hpp"
#include "platform/thai/period.hpp"

namespace ruam::projects {
namespace {

/// Words of catalog/project_statuses, for people who read the file outside of Ruam.
std::string status_name(Status status) {
  switch (status) {
    case Status::draft:
      return "ร่าง";
    case Status::proposed:
      return "เสนอโครงการ";
    case Status::endorsed:
      return "เห็นชอบ";
    case Status::approved:
      return "อนุมัติ";
    case Status::returned:
      return "ส่งกลับแก้ไข";
    case Status::rejected:
      return "ไม่อนุมัติ";
    case Status::preparing:
      return "เตรียมการ";
    case Status::running:
      return "อยู่ระหว่างดำเนินการ";
    case Status::suspended:
      return "ชะลอ";
    case Status::cancelled:
      return "ยกเลิก";
    case Status::completed:
      return "ดำเนินการแล้วเสร็จ";
    case Status::reported:
      return "รายงานผลแล้ว";
    case Status::closed:
      return "ปิดโครงการ";
  }
  return {};
}

std::string standing(const Row& row) {
  return row.awaiting_allocation ? "อนุมัติแล้ว รอจัดสรร" : status_name(row.status);
}

std::string period_text(const Row& row) {
  return row.period ? thai::print(json::read<Period>(row.period->text).value()) : "";
}

sheet::Sheet to_sheet(const std::vector<Row>& rows) {
  sheet::Sheet out{.name = "โครงการ"};
  out.columns = {"รหัส",      "ชื่อโครงการ", "ปีงบประมาณ", "สถานะ",     "แผนงาน",         "กลยุทธ์",
                 "ผู้รับผิดชอบ", "กลุ่ม/หน่วย",  "ระยะเวลา",  "วัตถุประสงค์", "งบประมาณ (บาท)", "ผู้ลงนามถัดไป"};
  for (const auto& row : rows)
    out.rows.push_back({row.code, row.title, row.fiscal_year, standing(row), row.programme,
                        row.tactic, row.responsible, row.division, period_text(row), row.objective,
                        row.planned, row.next_label.value_or("")});
  return out;
}

}  // namespace

Result<http::FileReply> export_rows(const std::vector<Row>& rows, ExportFormat format) {
  const auto sheet = to_sheet(rows);
  if (format == ExportFormat::csv)
    return http::FileReply{.content_type = "text/csv; charset=utf-8",
                           .file_name = "projects.csv",
                           .bytes = sheet::write_csv(sheet)};
  return http::FileReply{
      .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      .file_name = "projects.xlsx",
      .bytes = TRY(sheet::write_xlsx({sheet}))};
}

}  // namespace ruam::projects
