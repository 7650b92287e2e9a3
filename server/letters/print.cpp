#include "letters/print.hpp"

#include <algorithm>

#include "documents/forms/builder.hpp"
#include "letters/texts.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::letters {
namespace {

// RULES §8: first-line indent 2.5 cm; the text is 16 cm wide, so its middle is 8 cm in.
constexpr double indent_mm = 25, middle_mm = 80, label_mm = 15, address_mm = 97;
// So much further right the middle of a signature's dots stands behind «(ลงชื่อ)».
constexpr double under_dots_mm = 12;
constexpr std::size_t most_in_order = 25;  ///< people; more stand in an annex (FORMS §8)
constexpr double label_size = 20, title_size = 29, khrut_memo_mm = 15, khrut_letter_mm = 30;

doc::Run label(std::string words) {
  return {.text = std::move(words), .bold = true, .size = label_size};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> all;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto row = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    while (!row.empty() && (row.back() == ' ' || row.back() == '\t')) row.remove_suffix(1);
    if (!row.empty()) all.emplace_back(row);
  }
  return all;
}

class Printer {
 public:
  Printer(const Sheet& sheet, const Manner& manner)
      : sheet_(sheet), manner_(manner), said_(sheet.content) {
    out_.title = said_.subject.empty() ? title() : said_.subject;
    out_.page.first_top_mm = 15;
    out_.digits = sheet.frame.thai_digits ? thai::Digits::thai : thai::Digits::arabic;
    out_.draft = manner.copy == documents::Copy::draft;
  }

  doc::Document build() {
    if (said_.paper == Paper::order) return order();
    if (said_.paper == Paper::memo)
      memo_head();
    else
      letter_head();
    body();
    closing();
    if (said_.paper == Paper::memo)
      comments();
    else
      sender();
    return std::move(out_);
  }

 private:
  std::string title() const {
    if (said_.paper == Paper::order) return "คำสั่ง";
    return said_.paper == Paper::memo ? "บันทึกข้อความ" : "หนังสือภายนอก";
  }
  bool is_public() const { return manner_.copy == documents::Copy::public_; }
  doc::Blocks& blocks() { return out_.blocks; }

  void emblem(double height, doc::Align align) {
    if (manner_.emblem.empty()) return;
    doc::Placed emblem{.picture = {.bytes = manner_.emblem}, .height_mm = height, .align = align};
    emblem.picture.alt = sheet_.frame.is_khrut ? "ตราครุฑ" : "เครื่องหมายหน่วยงาน";
    blocks().push_back(std::move(emblem));
  }

  /// «ศธ 04105/12», or a gap behind the stroke until the registry has given its number.
  doc::Runs number(double gap_mm) const {
    doc::Runs runs = {{.text = sheet_.frame.letter_code + "/" + sheet_.number}};
    if (sheet_.number.empty()) runs.push_back(doc::dots(gap_mm));
    return runs;
  }

  doc::Runs value(const std::string& text) const {
    if (text.empty()) return {doc::dots()};
    return {doc::text(is_public() ? documents::redacted(text) : text)};
  }

  void memo_head() {
    emblem(khrut_memo_mm, doc::Align::left);
    blocks().push_back(doc::Paragraph{
        .runs = {doc::bold("บันทึกข้อความ")}, .align = doc::Align::center, .size = title_size});

    auto from = said_.unit.empty() ? sheet_.frame.office_name
                                   : said_.unit + "  " + sheet_.frame.office_name;
    if (!said_.phone.empty() && !is_public()) from += "  โทร. " + said_.phone;
    doc::Paragraph unit{.runs = {label("ส่วนราชการ"), doc::text("  " + from)}, .space_before = 6};
    unit.anchor = "/unit";
    blocks().push_back(std::move(unit));

    doc::Paragraph line{.runs = {label("ที่"), doc::text("  ")}, .tabs = {{.at_mm = middle_mm}}};
    for (auto& run : number(0)) line.runs.push_back(std::move(run));
    line.runs.push_back(doc::text("\t"));
    line.runs.push_back(label("วันที่"));
    line.runs.push_back(doc::text("  "));
    for (auto& run : value(day(thai::DateForm::full))) line.runs.push_back(std::move(run));
    line.anchor = "/number";
    blocks().push_back(std::move(line));

    doc::Paragraph subject{.runs = {label("เรื่อง"), doc::text("\t")},
                           .hanging_mm = label_mm,
                           .tabs = {{.at_mm = label_mm}}};
    for (auto& run : value(said_.subject)) subject.runs.push_back(std::move(run));
    subject.anchor = "/subject";
    blocks().push_back(std::move(subject));
    receivers(10);
    references();
    enclosures();
  }

  std::string day(thai::DateForm form) const {
    return sheet_.dated ? thai::print(*sheet_.dated, form) : "";
  }

  void letter_head() {
    emblem(khrut_letter_mm, doc::Align::center);
    // The number stands at the feet of the garuda, whether it is there or not.
    if (manner_.emblem.empty())
      blocks().push_back(doc::Paragraph{.runs = {}, .size = 42});
    else
      blocks().push_back(doc::Spacer{54});
    doc::Paragraph first{
        .runs = {doc::text("ที่  ")}, .hanging_mm = address_mm, .tabs = {{.at_mm = address_mm}}};
    for (auto& run : number(22)) first.runs.push_back(std::move(run));
    first.runs.push_back(doc::text("\t" + sheet_.frame.office_name));
    first.anchor = "/number";
    blocks().push_back(std::move(first));
    for (const auto& one : sheet_.frame.address)
      blocks().push_back(doc::Paragraph{.runs = {doc::text(one)}, .left_mm = address_mm});
    doc::Paragraph when{
        .runs = value(day(thai::DateForm::full)), .left_mm = middle_mm, .space_before = 6};
    if (!sheet_.dated) when.runs = {doc::dots(50)};
    when.anchor = "/date";
    blocks().push_back(std::move(when));

    labelled("เรื่อง", said_.subject, "/subject");
    receivers(6);
    references();
    enclosures();
  }

  void labelled(const std::string& word, const std::string& text, std::string anchor) {
    doc::Paragraph line{.runs = {doc::text(word + "\t")},
                        .hanging_mm = label_mm,
                        .tabs = {{.at_mm = label_mm}},
                        .space_before = 6};
    for (auto& run : value(text)) line.runs.push_back(std::move(run));
    line.anchor = std::move(anchor);
    blocks().push_back(std::move(line));
  }

  /// How the first receiver is addressed; a letter to royalty leaves the word to the writer.
  std::string salutation() const {
    return said_.to.empty() ? rank_of("usual").salutation
                            : rank_of(said_.to.front().rank).salutation;
  }

  void receivers(double before) {
    const auto word = salutation();
    const double tab = word.size() > std::string("เรียน").size() ? 22 : label_mm;
    for (std::size_t i = 0; i < std::max<std::size_t>(1, said_.to.size()); ++i) {
      const auto text = i < said_.to.size() ? said_.to[i].text : "";
      const auto count = said_.to.size() > 1 ? std::to_string(i + 1) + ". " : "";
      doc::Paragraph line{.runs = {doc::text((i == 0 ? word : "") + "\t" + count)},
                          .hanging_mm = tab,
                          .tabs = {{.at_mm = tab}},
                          .space_before = i == 0 ? before : 0};
      for (auto& run : value(text)) line.runs.push_back(std::move(run));
      line.anchor = "/to/" + std::to_string(i);
      blocks().push_back(std::move(line));
    }
  }

  void references() {
    for (std::size_t i = 0; i < said_.references.size(); ++i) {
      const auto count = said_.references.size() > 1 ? std::to_string(i + 1) + ". " : "";
      doc::Paragraph line{.runs = {doc::text(i == 0 ? "อ้างถึง\t" : "\t"), doc::text(count)},
                          .hanging_mm = label_mm,
                          .tabs = {{.at_mm = label_mm}},
                          .space_before = i == 0 ? 6.0 : 0.0};
      for (auto& run : value(said_.references[i].text)) line.runs.push_back(std::move(run));
      line.anchor = "/references/" + std::to_string(i);
      blocks().push_back(std::move(line));
    }
  }

  void enclosures() {
    constexpr double tab = 32, counts = 128;
    for (std::size_t i = 0; i < said_.enclosures.size(); ++i) {
      const auto& one = said_.enclosures[i];
      const auto count = said_.enclosures.size() > 1 ? std::to_string(i + 1) + ". " : "";
      doc::Paragraph line{.runs = {doc::text(i == 0 ? "สิ่งที่ส่งมาด้วย\t" : "\t"), doc::text(count)},
                          .hanging_mm = tab,
                          .tabs = {{.at_mm = tab}, {.at_mm = counts}},
                          .space_before = i == 0 ? 6.0 : 0.0};
      for (auto& run : value(one.text)) line.runs.push_back(std::move(run));
      if (one.count)
        line.runs.push_back(doc::text("\tจำนวน " + std::to_string(*one.count) + " " + one.unit));
      line.anchor = "/enclosures/" + std::to_string(i);
      blocks().push_back(std::move(line));
    }
  }

  /// An order (form 4 of the regulation, FORMS §8): its people in groups before its last words.
  doc::Document order() {
    order_head();
    const auto last = said_.body.empty() ? 0 : said_.body.size() - 1;
    body(0, last);
    std::size_t count = 0;
    for (const auto& group : said_.groups) count += group.people.size();
    const bool is_annexed = count > most_in_order;
    if (is_annexed) paragraph("รายชื่อตามบัญชีแนบท้ายคำสั่งนี้", "/groups");
    if (!is_annexed) groups();
    body(last, said_.body.size());
    keep_last(2);
    order_date();
    closing();
    if (!is_annexed) return std::move(out_);
    blocks().push_back(doc::PageBreak{});
    annex_head();
    groups();
    return std::move(out_);
  }

  /// A signature stays with at least two lines of what it signs (FORMS §0.5).
  void keep_last(std::size_t count) {
    for (auto at = blocks().rbegin(); at != blocks().rend() && count > 0; ++at, --count)
      if (auto* last = std::get_if<doc::Paragraph>(&at->node)) last->keep_with_next = true;
  }

  void order_head() {
    emblem(khrut_letter_mm, doc::Align::center);
    // The garuda's space stays free while the office has not given its own.
    if (manner_.emblem.empty())
      blocks().push_back(doc::Paragraph{.runs = {}, .size = 66});
    else
      blocks().push_back(doc::Spacer{88});
    centred("คำสั่ง" + sheet_.frame.office_name, "");
    doc::Runs at = {doc::bold("ที่ ")};
    if (sheet_.number.empty()) {
      at.push_back(doc::dots(14));
      at.push_back(doc::bold(" / "));
      at.push_back(doc::dots(16));
    } else {
      at.push_back(doc::bold(sheet_.number));
    }
    doc::Paragraph number{.runs = std::move(at), .align = doc::Align::center};
    number.anchor = "/number";
    blocks().push_back(std::move(number));
    doc::Paragraph subject{.runs = {doc::bold("เรื่อง ")}, .align = doc::Align::center};
    for (auto& run : value(said_.subject)) {
      run.bold = true;
      subject.runs.push_back(std::move(run));
    }
    subject.anchor = "/subject";
    blocks().push_back(std::move(subject));
    blocks().push_back(doc::Spacer{6});
    blocks().push_back(doc::Rule{.percent = 30});
    blocks().push_back(doc::Spacer{6});
  }

  void centred(const std::string& words, std::string anchor) {
    doc::Paragraph p{.runs = {doc::bold(words)}, .align = doc::Align::center};
    p.anchor = std::move(anchor);
    blocks().push_back(std::move(p));
  }

  void annex_head() {
    auto head = "บัญชีแนบท้ายคำสั่ง" + sheet_.frame.office_name;
    auto line =
        "ที่ " + (sheet_.number.empty() ? std::string("........../..........") : sheet_.number);
    line += " ลงวันที่ " +
            (sheet_.dated ? day(thai::DateForm::full) : std::string("...................."));
    centred(head, "/groups");
    centred(line, "/number");
  }

  void groups() {
    for (std::size_t g = 0; g < said_.groups.size(); ++g) {
      const auto& group = said_.groups[g];
      const auto anchor = "/groups/" + std::to_string(g);
      const auto number = std::to_string(g + 1);
      doc::Paragraph head{
          .runs = {doc::bold((said_.groups.size() > 1 ? number + ". " : "") + group.heading)},
          .first_line_mm = indent_mm,
          .space_before = 6,
          .keep_with_next = true};
      head.anchor = anchor;
      blocks().push_back(std::move(head));
      blocks().push_back(people_of(group, anchor));
      if (!group.duties.empty()) {
        auto lines = lines_of(group.duties);
        if (lines.size() == 1) paragraph("มีหน้าที่ " + lines.front(), anchor);
        if (lines.size() > 1) paragraph("มีหน้าที่ ดังนี้", anchor);
        for (std::size_t i = 0; lines.size() > 1 && i < lines.size(); ++i)
          paragraph(lines[i], anchor);
      }
    }
  }

  /// A borderless table: number and name, position, seat.
  doc::Table people_of(const Appointed& group, const std::string& anchor) const {
    doc::Table table{.columns = {{.percent = 40}, {.percent = 36}, {.percent = 24}},
                     .borders = false};
    table.space_before = 2;
    table.anchor = anchor;
    const auto& all = said_.groups;
    const auto at = static_cast<std::size_t>(&group - all.data()) + 1;
    for (std::size_t i = 0; i < group.people.size(); ++i) {
      const auto& who = group.people[i];
      const auto number = std::to_string(at) + "." + std::to_string(i + 1) + " ";
      doc::Row row;
      // The public sees positions, never names (FORMS §0.1).
      const bool hides = is_public() && !who.position.empty();
      doc::Cell name;
      name.blocks.push_back(doc::Paragraph{
          .runs = {doc::text(number + (hides ? who.position : who.name))}, .hanging_mm = 8});
      const bool is_wide = hides || who.position.empty();
      if (is_wide) name.colspan = 2;
      row.cells.push_back(std::move(name));
      if (!is_wide) row.cells.push_back(doc::cell(who.position));
      row.cells.push_back(doc::cell(who.role));
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  void order_date() {
    doc::Paragraph p{.align = doc::Align::center, .space_before = 12, .keep_with_next = true};
    p.runs = {doc::text("สั่ง ณ วันที่ ")};
    if (sheet_.dated) {
      p.runs.push_back(doc::text(day(thai::DateForm::full_era)));
    } else {
      p.runs.push_back(doc::dots(30));
      p.runs.push_back(doc::text(" พ.ศ. "));
      p.runs.push_back(doc::dots(14));
    }
    p.anchor = "/date";
    blocks().push_back(std::move(p));
  }

  void body() { body(0, said_.body.size()); }

  void body(std::size_t from, std::size_t to) {
    int heading = 0;
    for (std::size_t i = from; i < to; ++i) {
      const auto& part = said_.body[i];
      const auto anchor = "/body/" + std::to_string(i);
      if (!part.heading.empty()) {
        doc::Paragraph head{.runs = {doc::bold(std::to_string(++heading) + ". " + part.heading)},
                            .space_before = 6,
                            .keep_with_next = true};
        head.anchor = anchor;
        blocks().push_back(std::move(head));
      }
      auto lines = lines_of(part.text);
      if (lines.empty() && out_.draft) lines.emplace_back();
      for (const auto& line : lines) paragraph(line, anchor);
    }
  }

  void paragraph(const std::string& text, const std::string& anchor) {
    doc::Paragraph p{.runs = value(text),
                     .align = doc::Align::justify,
                     .first_line_mm = indent_mm,
                     .space_before = 6};
    p.anchor = anchor;
    blocks().push_back(std::move(p));
  }

  /// The closing words and the signatures stay with the last lines of what they close.
  void closing() {
    if (!blocks().empty())
      if (auto* last = std::get_if<doc::Paragraph>(&blocks().back().node))
        last->keep_with_next = true;
    if (said_.paper == Paper::letter && !said_.closing.empty()) {
      doc::Group words{.right_half = true};
      doc::Paragraph line{.runs = {doc::text(said_.closing)},
                          .align = doc::Align::center,
                          .left_mm = under_dots_mm,
                          .space_before = 12,
                          .keep_with_next = true};
      line.anchor = "/closing";
      words.blocks.push_back(std::move(line));
      blocks().push_back(std::move(words));
    }
    for (const auto& seat : sheet_.signers) {
      auto block = signature(seat);
      block.space_before = 24;
      block.anchor = "/signers";
      blocks().push_back(std::move(block));
    }
  }

  doc::Signature signature(const PrintedSeat& seat) const {
    doc::Signature block{.label = seat.label};
    if (!is_public()) block.name = seat.name;
    if (!seat.position.empty())
      block.under.push_back((seat.is_head ? "" : "ตำแหน่ง ") + seat.position);
    if (!seat.acting_phrase.empty()) block.under.push_back(seat.acting_phrase);
    if (!seat.note.empty()) block.under.push_back(seat.note);
    return block;
  }

  /// About 6 cm for what is written going up (เกษียน): two places beside each other.
  void comments() {
    const auto& seats = sheet_.comments;
    if (seats.empty()) return;
    doc::Table table{.columns = {{.percent = 50}, {.percent = 50}}, .borders = false};
    table.space_before = 14;
    for (std::size_t i = 0; i < seats.size(); i += 2) {
      doc::Row row{.min_height_mm = 58};
      row.anchor = "/comments";
      for (auto k = i; k < std::min(i + 2, seats.size()); ++k)
        row.cells.push_back(comment(seats[k], k + 1 == seats.size()));
      if (row.cells.size() == 1) row.cells.push_back(doc::cell(""));
      table.rows.push_back(std::move(row));
    }
    blocks().push_back(std::move(table));
  }

  doc::Cell comment(const PrintedSeat& seat, bool is_last) const {
    doc::Cell cell;
    cell.blocks.push_back(doc::Paragraph{.runs = {doc::bold(seat.label)}});
    if (is_last) {
      doc::Paragraph answers;
      for (const auto& [verdict, word] :
           {std::pair(Verdict::acknowledged, "ทราบ"), std::pair(Verdict::approved, "อนุมัติ"),
            std::pair(Verdict::rejected, "ไม่อนุมัติ")}) {
        answers.runs.push_back(doc::check_box(seat.verdict == verdict));
        answers.runs.push_back(doc::text(std::string(" ") + word + "   "));
      }
      cell.blocks.push_back(std::move(answers));
    }
    if (seat.verdict && !seat.text.empty()) {
      for (const auto& line : lines_of(seat.text))
        cell.blocks.push_back(doc::Paragraph{.runs = value(line)});
    } else if (!seat.verdict) {
      for (int i = 0; i < (is_last ? 1 : 2); ++i)
        cell.blocks.push_back(doc::Paragraph{.runs = {doc::dots()}});
    }
    auto block = signature(seat);
    block.label.clear();
    block.right_half = false;
    block.space_before = 10;
    block.under.push_back(seat.day ? thai::print(*seat.day, thai::DateForm::on_day)
                                   : "วันที่........./............/............");
    cell.blocks.push_back(std::move(block));
    return cell;
  }

  void sender() {
    doc::Group foot{.keep_together = true};
    const auto add = [&](const std::string& line, double before) {
      doc::Paragraph p{.runs = {doc::text(line)}, .space_before = before};
      p.anchor = "/unit";
      foot.blocks.push_back(std::move(p));
    };
    add(said_.unit.empty() ? sheet_.frame.office_name : said_.unit, 24);
    if (!said_.phone.empty() && !is_public()) add("โทร. " + said_.phone, 0);
    if (!said_.email.empty() && !is_public()) {
      doc::Paragraph p{.runs = {doc::text("ไปรษณีย์อิเล็กทรอนิกส์ ")}};
      p.runs.push_back({.text = said_.email, .keep_digits = true});
      foot.blocks.push_back(std::move(p));
    }
    blocks().push_back(std::move(foot));
  }

  const Sheet& sheet_;
  const Manner& manner_;
  const Content& said_;
  doc::Document out_;
};

}  // namespace

doc::Document print(const Sheet& sheet, const Manner& manner) {
  return Printer{sheet, manner}.build();
}

}  // namespace ruam::letters
