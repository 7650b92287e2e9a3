#include "followups/paper.hpp"

#include <algorithm>

#include "followups/export.hpp"
#include "platform/doc/write.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::followups {
namespace {

doc::Paragraph centred(std::string words, double size = 0) {
  doc::Paragraph p{.runs = {doc::bold(std::move(words))}, .align = doc::Align::center};
  p.size = size;
  p.keep_with_next = true;
  return p;
}

std::string day_words(const std::optional<Date>& date) {
  return date ? thai::print(*date, thai::DateForm::brief) : "-";
}

/// What the reader asked for, so that a page cannot be taken for the whole register.
std::string asked_for(const PaperFacts& facts) {
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : " · ") + more; };
  const auto& f = facts.filter;
  add(f.fiscal_year ? "ปีงบประมาณ พ.ศ. " + std::to_string(*f.fiscal_year) : "ทุกปีงบประมาณ");
  if (f.open_only) add("เฉพาะที่ยังไม่จบ");
  if (f.overdue) add("เฉพาะที่เกินกำหนด");
  if (f.mine) add("เฉพาะที่ข้าพเจ้ารับผิดชอบ");
  if (f.reopened) add("เฉพาะที่เคยเปิดใหม่");
  if (f.status) add("สถานะที่เลือก");
  if (f.use_type) add("วิธีนำไปใช้ " + *f.use_type);
  if (!f.text.empty()) add("ค้นหา “" + f.text + "”");
  return words + " · ข้อมูล ณ วันที่ " + thai::print(facts.today, thai::DateForm::full);
}

std::string way_of(const PaperFacts& facts, const Row& row) {
  const auto found = std::find_if(facts.ways.begin(), facts.ways.end(),
                                  [&](const auto& way) { return way.id == row.use_type; });
  auto words = row.use;
  if (found != facts.ways.end())
    words += (words.empty() ? "" : "\n") + ("(" + found->name_th + ")");
  return words.empty() ? "-" : words;
}

std::string standing(const Row& row) {
  auto words = status_name(row);
  if (row.overdue) words += "\nเกินกำหนด";
  if (row.steps > 0)
    words += "\nขั้นตอน " + std::to_string(row.steps_done) + "/" + std::to_string(row.steps);
  if (row.reopened > 0) words += "\nเปิดใหม่ " + std::to_string(row.reopened) + " ครั้ง";
  return words;
}

doc::Table empty_table() {
  doc::Table table;
  table.size = 13;
  table.columns = {{5, doc::Align::center}, {10}, {27}, {19}, {14}, {9, doc::Align::center}, {16}};
  table.head_rows = 1;
  doc::Row head;
  for (const auto* words :
       {"ที่", "รหัส", "ข้อเสนอแนะ", "การนำไปใช้", "ผู้รับผิดชอบ", "กำหนดเสร็จ", "สถานะ / หลักฐาน"})
    head.cells.push_back(doc::cell(words));
  table.rows.push_back(std::move(head));
  return table;
}

doc::Row row_of(const PaperFacts& facts, const Row& row, std::size_t number) {
  auto owner = row.owner_name;
  if (!row.owner_office_short.empty())
    owner += (owner.empty() ? "" : "\n") + row.owner_office_short;
  auto last = standing(row);
  if (row.evidence_count > 0) last += "\nหลักฐาน " + std::to_string(row.evidence_count) + " รายการ";
  doc::Row out;
  out.cells = {doc::cell(std::to_string(number)),
               doc::cell(row.code),
               doc::cell(row.text),
               doc::cell(way_of(facts, row)),
               doc::cell(owner.empty() ? "-" : owner),
               doc::cell(day_words(row.due_on)),
               doc::cell(last)};
  return out;
}

/// Rows of one source stand together, in the order in which their sources first appear.
std::vector<std::pair<std::string, std::vector<const Row*>>> by_source(
    const std::vector<Row>& rows) {
  std::vector<std::pair<std::string, std::vector<const Row*>>> groups;
  for (const auto& row : rows) {
    auto place = std::find_if(groups.begin(), groups.end(),
                              [&](const auto& group) { return group.first == row.source.words; });
    if (place == groups.end()) place = groups.insert(place, {row.source.words, {}});
    place->second.push_back(&row);
  }
  return groups;
}

std::string sums(const std::vector<Row>& rows) {
  const auto count = [&](auto&& is) {
    return std::to_string(std::count_if(rows.begin(), rows.end(), is));
  };
  return "รวม " + std::to_string(rows.size()) + " เรื่อง · ปิดเรื่องแล้ว " +
         count([](const Row& row) { return row.status == Status::closed; }) +
         " · อยู่ระหว่างดำเนินการ " + count([](const Row& row) { return !has_ended(row.status); }) +
         " · เกินกำหนด " + count([](const Row& row) { return row.overdue; }) + " · ไม่นำไปใช้หรือยุติ " +
         count([](const Row& row) { return row.status == Status::dropped; }) + " · เคยเปิดใหม่ " +
         count([](const Row& row) { return row.reopened > 0; });
}

}  // namespace

doc::Document register_paper(const PaperFacts& facts, const std::vector<Row>& rows) {
  doc::Document paper;
  paper.title = "ทะเบียนติดตามการนำข้อเสนอแนะไปใช้";
  paper.page = {.landscape = true, .left_mm = 18, .right_mm = 15, .top_mm = 18, .bottom_mm = 15};
  paper.numbers = doc::PageNumbers::bottom_of_total;
  paper.size = 14;
  paper.blocks.push_back(centred(paper.title, 18));
  paper.blocks.push_back(centred(facts.office, 16));
  doc::Paragraph asked{.runs = {doc::text(asked_for(facts))}, .align = doc::Align::center};
  paper.blocks.push_back(std::move(asked));

  std::size_t number = 0;
  for (const auto& [source, group] : by_source(rows)) {
    auto heading = doc::heading(2, "ที่มา: " + (source.empty() ? "ไม่ระบุ" : source));
    heading.size = 14;
    paper.blocks.push_back(std::move(heading));
    auto table = empty_table();
    for (const auto* row : group) table.rows.push_back(row_of(facts, *row, ++number));
    paper.blocks.push_back(std::move(table));
  }
  if (rows.empty()) paper.blocks.push_back(doc::paragraph("ไม่มีรายการตามเงื่อนไขนี้"));
  doc::Paragraph foot{.runs = {doc::bold(sums(rows))}};
  foot.space_before = 8;
  paper.blocks.push_back(std::move(foot));
  paper.blocks.push_back(doc::Signature{.label = "ผู้จัดทำทะเบียน"});
  return paper;
}

Result<http::FileReply> print_register(const PaperFacts& facts, const std::vector<Row>& rows,
                                       PaperFormat format) {
  const auto paper = register_paper(facts, rows);
  if (format == PaperFormat::pdf)
    return http::FileReply{.content_type = "application/pdf",
                           .file_name = "followup-register.pdf",
                           .bytes = doc::to_pdf(paper),
                           .inline_view = true};
  return http::FileReply{
      .content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      .file_name = "followup-register.docx",
      .bytes = doc::to_docx(paper)};
}

}  // namespace ruam::followups
