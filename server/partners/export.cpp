#include "partners/export.hpp"

namespace ruam::partners {
namespace {

sheet::Cell day(const std::optional<Date>& date) {
  if (!date) return {};
  return *date;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string degrees(const std::optional<std::int64_t>& e6) {
  if (!e6) return {};
  auto digits = std::to_string(*e6 % 1'000'000);
  digits.insert(0, 6 - digits.size(), '0');
  return std::to_string(*e6 / 1'000'000) + "." + digits;
}

sheet::Sheet sheet_of(const Share& share, std::string name, std::string what) {
  sheet::Sheet sheet{.name = std::move(name)};
  sheet.columns = {std::move(what), "มีภาคีที่ยังมีผล", "MOU", "เครือข่าย", "นับจาก"};
  for (const auto& row : share.rows)
    sheet.rows.push_back({row.name, std::string(row.has_partner ? "มี" : "ยังไม่มี"), row.mous,
                          row.networks, joined(row.by)});
  return sheet;
}

}  // namespace

std::string_view kind_name(EntryKind kind) {
  switch (kind) {
    case EntryKind::learning_resource:
      return "แหล่งเรียนรู้";
    case EntryKind::local_wisdom:
      return "ภูมิปัญญาท้องถิ่น";
    case EntryKind::scholar:
      return "ปราชญ์ชาวบ้าน";
    case EntryKind::university:
      return "สถาบันอุดมศึกษา";
    case EntryKind::school:
      return "สถานศึกษา";
    case EntryKind::government:
      return "ส่วนราชการ";
    case EntryKind::local_government:
      return "องค์กรปกครองส่วนท้องถิ่น";
    case EntryKind::company:
      return "สถานประกอบการ";
    case EntryKind::foundation:
      return "มูลนิธิ";
    case EntryKind::association:
      return "สมาคม/องค์กรวิชาชีพ";
    case EntryKind::religious:
      return "สถาบันศาสนา";
    case EntryKind::community:
      return "องค์กรชุมชน";
    case EntryKind::media:
      return "สื่อมวลชน";
    case EntryKind::other:
      return "อื่น ๆ";
  }
  return {};
}

std::string_view standing_name(Standing standing) {
  switch (standing) {
    case Standing::draft:
      return "ร่าง";
    case Standing::agreed:
      return "ลงนามแล้ว";
    case Standing::active:
      return "มีผลอยู่";
    case Standing::expired:
      return "หมดอายุ";
    case Standing::renewed:
      return "ต่ออายุแล้ว";
    case Standing::closed:
      return "สิ้นสุด";
  }
  return {};
}

std::string_view level_name(Level level) {
  switch (level) {
    case Level::inside:
      return "ภายในสำนักงาน";
    case Level::school:
      return "ระดับสถานศึกษา";
    case Level::community:
      return "ระดับชุมชน";
  }
  return {};
}

sheet::Sheet sheet_of(const std::vector<EntryRow>& rows) {
  sheet::Sheet sheet{.name = "ทำเนียบ"};
  sheet.columns = {"รหัส",
                   "ประเภท",
                   "ชื่อ",
                   "บทบาท/ความเชี่ยวชาญ",
                   "กลุ่มผู้มีส่วนได้ส่วนเสีย",
                   "สิ่งที่สนับสนุนได้",
                   "เรื่อง",
                   "ตำบล",
                   "อำเภอ",
                   "ละติจูด",
                   "ลองจิจูด",
                   "MOU/เครือข่ายที่มีผล"};
  for (const auto& row : rows)
    sheet.rows.push_back({row.code, std::string(kind_name(row.kind)), row.name, row.role,
                          row.stakeholder_name, row.offers, joined(row.topics),
                          row.place.subdistrict, row.place.district, degrees(row.place.lat_e6),
                          degrees(row.place.lon_e6), row.living});
  return sheet;
}

sheet::Sheet sheet_of(const std::vector<MouRow>& rows) {
  sheet::Sheet sheet{.name = "บันทึกข้อตกลง"};
  sheet.columns = {"รหัส", "เรื่อง", "คู่ความร่วมมือ", "สถานะ",  "วันลงนาม",
                   "เริ่ม", "สิ้นสุด", "หน้าที่ (ข้อ)",  "กิจกรรม", "ผู้ได้รับประโยชน์ (คน)"};
  for (const auto& row : rows)
    sheet.rows.push_back({row.code, row.title, joined(row.parties),
                          std::string(standing_name(row.standing)), day(row.signed_on),
                          day(row.starts_on), day(row.ends_on), row.duties, row.activities,
                          row.people});
  return sheet;
}

sheet::Sheet sheet_of(const std::vector<NetworkRow>& rows) {
  sheet::Sheet sheet{.name = "เครือข่าย"};
  sheet.columns = {"รหัส",   "ชื่อเครือข่าย", "ระดับ",       "ขั้น",     "รอบ",
                   "สมาชิก", "ที่เชิญ",      "ผู้ประสานงาน", "กิจกรรม", "สถานะ"};
  for (const auto& row : rows)
    sheet.rows.push_back({row.code, row.name, std::string(level_name(row.level)), row.stage_th,
                          row.round, row.members, row.asked, row.coordinator, row.activities,
                          std::string(row.is_closed ? "ปิดแล้ว" : "ดำเนินการ")});
  return sheet;
}

std::vector<sheet::Sheet> sheets_of(const Coverage& coverage) {
  return {sheet_of(coverage.schools, "สถานศึกษา", "สถานศึกษา"),
          sheet_of(coverage.divisions, "กลุ่มงาน", "กลุ่มงาน")};
}

Result<http::FileReply> export_sheets(const std::vector<sheet::Sheet>& sheets,
                                      const std::string& name, ExportFormat format) {
  std::string bytes;
  if (format == ExportFormat::xlsx) {
    bytes = TRY(sheet::write_xlsx(sheets));
    return http::FileReply{
        .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        .file_name = name + ".xlsx",
        .bytes = std::move(bytes)};
  }
  for (const auto& one : sheets) {
    if (!bytes.empty()) bytes += "\r\n";
    bytes += sheet::write_csv(one, bytes.empty() ? sheet::Bom::yes : sheet::Bom::no);
  }
  return http::FileReply{.content_type = "text/csv; charset=utf-8",
                         .file_name = name + ".csv",
                         .bytes = std::move(bytes)};
}

}  // namespace ruam::partners
