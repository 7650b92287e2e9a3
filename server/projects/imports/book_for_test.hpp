#pragma once

#include "projects/imports/book.hpp"

namespace ruam::projects::imports {

inline World test_world() {
  return {.fiscal_year = 2567,
          .office_names = {"SBR", "ศธจ.สิงห์บุรี", "สำนักงานศึกษาธิการจังหวัดสิงห์บุรี"},
          .programmes = {{"PG2.1", "แผนงานพื้นฐานด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์"}},
          .sources = {{"BS1.1", "งบประมาณรายจ่ายประจำปี"}},
          .categories = {{"EX2.1", "ค่าตอบแทน"}},
          .divisions = {"กลุ่มนโยบายและแผน", "กลุ่มอำนวยการ"},
          .titles = {}};
}

/// Sheets as the form has them, with so many good projects: P1, P2, …
class TestBook {
 public:
  explicit TestBook(int projects) {
    for (const auto& part : parts()) {
      sheet::Grid grid{.name = std::string(part.name)};
      auto& head = grid.rows.emplace_back();
      for (const auto& column : part.columns) head.emplace_back(column.head);
      grids.push_back(std::move(grid));
    }
    for (int i = 1; i <= projects; ++i) add(i);
  }

  /// The cell of a field; row from 1 as a sheet counts.
  std::string& at(std::size_t part, std::size_t row, FieldNumber field) {
    const auto& columns = parts()[part].columns;
    std::size_t c = 0;
    while (columns[c].field != field) ++c;
    return grids[part].rows.at(row - 1).at(c);
  }

  std::size_t add_row(std::size_t part) {
    grids[part].rows.emplace_back(parts()[part].columns.size());
    return grids[part].rows.size();
  }

  std::vector<sheet::Grid> grids;

 private:
  void add(int i) {
    const auto key = "P" + std::to_string(i);
    auto row = add_row(0);
    at(0, row, Field::reference) = key;
    at(0, row, Field::title) = "โครงการนำเข้าที่ " + std::to_string(i);
    at(0, row, Field::fiscal_year) = i % 2 ? "2567" : "๒๕๖๗";
    at(0, row, Field::office) = i % 3 ? "" : "SBR";
    at(0, row, Field::programme) = test_world().programmes[0].name;
    at(0, row, Field::division) = "กลุ่มนโยบายและแผน";
    at(0, row, Field::responsible) = "กลุ่มนโยบายและแผน";
    at(0, row, Field::starts) = i % 2 ? "เมษายน 2567" : "2024-04-01";
    at(0, row, Field::ends) = i % 2 ? "มิถุนายน 2567" : "30 มิ.ย. 2567";
    at(0, row, Field::objectives) = "1. เพื่อพัฒนา\n2. เพื่อส่งเสริม";
    at(0, row, Field::source) = "งบประมาณรายจ่ายประจำปี";
    at(0, row, Field::total) = "6,820";
    row = add_row(1);
    at(1, row, Field::reference) = key;
    at(1, row, Field::number) = "1";
    at(1, row, Field::activity) = "จัดประชุม";
    at(1, row, Field::starts) = "เมษายน 2567";
    at(1, row, Field::activity_total) = "6820";
    row = add_row(1);
    at(1, row, Field::reference) = key;
    at(1, row, Field::number) = "1.1";
    at(1, row, Field::activity) = "ประชุมวางแผน";
    row = add_row(2);
    at(2, row, Field::reference) = key;
    at(2, row, Field::number) = "1.1";
    at(2, row, Field::item) = "ค่าอาหารว่าง 32 คน X 35 บาท X 1 มื้อ = 1,120 บาท";
    row = add_row(2);
    at(2, row, Field::reference) = key;
    at(2, row, Field::number) = "1";
    at(2, row, Field::item) = "ค่าอาหารว่าง";
    at(2, row, Field::rate) = "35";
    at(2, row, Field::count_1) = "๑๒๐";
    at(2, row, Field::unit_1) = "คน";
    at(2, row, Field::amount) = "4,200";
    row = add_row(2);
    at(2, row, Field::reference) = key;
    at(2, row, Field::number) = "1";
    at(2, row, Field::item) = "ค่าวัสดุ";
    at(2, row, Field::amount) = "1500";
    row = add_row(3);
    at(3, row, Field::reference) = key;
    at(3, row, Field::number) = "1";
    at(3, row, Field::quarter_3) = "6,820";
    at(3, row, Field::quarter_sum) = "6,820";
    row = add_row(4);
    at(4, row, Field::reference) = key;
    at(4, row, Field::indicator) = "ร้อยละของผู้เข้าร่วม";
    at(4, row, Field::kind) = "ผลลัพธ์";
    at(4, row, Field::target) = "80";
    at(4, row, Field::unit) = "ร้อยละ";
    at(4, row, Field::base) = "120";
    at(4, row, Field::base_unit) = "คน";
  }
};

}  // namespace ruam::projects::imports
