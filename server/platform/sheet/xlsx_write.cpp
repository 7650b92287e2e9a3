#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

#include <unistd.h>
#include <xlsxwriter.h>

#include "platform/doc/content.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::sheet {

namespace {

constexpr std::size_t most_letters = 32'767, most_rows = 1'048'575;
constexpr std::int64_t exact_double = std::int64_t{1} << 53;

/// The library writes files only; this one goes when we go.
class TemporaryFile {
 public:
  TemporaryFile() {
    path_ = (std::filesystem::temp_directory_path() / "ruam-xlsx-XXXXXX").string();
    const int fd = mkstemp(path_.data());
    if (fd < 0) throw std::runtime_error("no temporary file in " + path_);
    close(fd);
  }
  ~TemporaryFile() { unlink(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const char* path() const { return path_.c_str(); }
  std::string bytes() const {
    std::ostringstream out;
    out << std::ifstream(path_, std::ios::binary).rdbuf();
    return std::move(out).str();
  }

 private:
  std::string path_;
};

std::size_t letters(std::string_view text) {
  return std::size_t(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// At most 31 letters, none of []:*?/\, no two alike.
std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
  std::string name;
  std::size_t count = 0;
  const auto text = doc::clean(wanted);
  for (std::size_t at = 0; at < text.size() && count < 26;) {
    const auto from = at;
    doc::next_code_point(text, at);
    const auto letter = text.substr(from, at - from);
    const bool allowed = letter.size() > 1 || std::string_view("[]:*?/\\'\n\t").find(letter[0]) ==
                                                  std::string_view::npos;
    name += allowed ? letter : "-";
    ++count;
  }
  if (name.empty()) name = "Sheet";
  auto out = name;
  for (int n = 2; !taken.insert(out).second; ++n) out = name + " " + std::to_string(n);
  return out;
}

Problem too_large(const char* what) {
  return {Kind::too_large, "sheet.too_large", {{"what", what}}};
}

struct Formats {
  lxw_format *head, *money, *whole, *plain = nullptr;
};

/// Bold heads, plain cells, faint examples and red cells.
struct Looks {
  Formats plain, faint, wrong;
};

Formats make_formats(lxw_workbook* book) {
  const Formats formats{workbook_add_format(book), workbook_add_format(book),
                        workbook_add_format(book)};
  format_set_bold(formats.head);
  format_set_num_format(formats.money, "#,##0.00");
  format_set_num_format(formats.whole, "0");
  return formats;
}

Formats make_formats(lxw_workbook* book, void (*paint)(lxw_format*)) {
  auto formats = make_formats(book);
  formats.plain = workbook_add_format(book);
  for (auto* one : {formats.head, formats.money, formats.whole, formats.plain}) paint(one);
  return formats;
}

void paint_faint(lxw_format* format) {
  format_set_italic(format);
  format_set_font_color(format, 0x808080);
}

void paint_wrong(lxw_format* format) {
  format_set_bg_color(format, 0xFFC7CE);
  format_set_font_color(format, 0x9C0006);
}

void write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const Cell& cell,
                const Formats& formats) {
  const auto fits = [](std::int64_t v) { return v > -exact_double && v < exact_double; };
  if (const auto* number = std::get_if<std::int64_t>(&cell); number != nullptr && fits(*number))
    worksheet_write_number(page, row, column, double(*number), formats.whole);
  else if (const auto* money = std::get_if<Satang>(&cell); money != nullptr && fits(money->value))
    worksheet_write_number(page, row, column, double(money->value) / 100, formats.money);
  else if (!std::holds_alternative<std::monostate>(cell))
    worksheet_write_string(page, row, column, printed(cell).c_str(), formats.plain);
  else if (formats.plain != nullptr)
    worksheet_write_blank(page, row, column, formats.plain);
}

Result<void> check_size(const Sheet& sheet) {
  if (sheet.rows.size() > most_rows) return too_large("rows");
  for (const auto& row : sheet.rows) {
    if (row.size() > 16'384) return too_large("columns");
    for (const auto& cell : row)
      if (const auto* text = std::get_if<std::string>(&cell);
          text != nullptr && text->size() > most_letters && letters(*text) > most_letters)
        return too_large("cell");
  }
  return {};
}

void write_head(lxw_worksheet* page, const Form& form, const Looks& looks) {
  const auto& columns = form.sheet.columns;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const auto title = doc::clean(columns[c]);
    worksheet_write_string(page, 0, lxw_col_t(c), title.c_str(), looks.plain.head);
    double width = std::clamp(double(letters(title)) + 4, 10.0, 50.0);
    if (c < form.widths.size()) width = form.widths[c];
    worksheet_set_column(page, lxw_col_t(c), lxw_col_t(c), width, nullptr);
  }
  if (!columns.empty()) worksheet_freeze_panes(page, 1, 0);
  for (std::size_t c = columns.size(); c < form.widths.size(); ++c)
    worksheet_set_column(page, lxw_col_t(c), lxw_col_t(c), form.widths[c], nullptr);
}

void write_wrong(lxw_worksheet* page, const Form& form, const Looks& looks) {
  const std::size_t first = form.sheet.columns.empty() ? 0 : 1;
  for (const auto& wrong : form.wrong) {
    const auto row = lxw_row_t(wrong.row);
    const auto column = lxw_col_t(wrong.column);
    Cell cell;
    if (wrong.row < first && wrong.column < form.sheet.columns.size())
      cell = form.sheet.columns[wrong.column];
    else if (wrong.row >= first && wrong.row - first < form.sheet.rows.size() &&
             wrong.column < form.sheet.rows[wrong.row - first].size())
      cell = form.sheet.rows[wrong.row - first][wrong.column];
    write_cell(page, row, column, cell, looks.wrong);
    if (!wrong.note.empty())
      worksheet_write_comment(page, row, column, doc::clean(wrong.note).c_str());
  }
}

void write_sheet(lxw_worksheet* page, const Form& form, const Looks& looks) {
  write_head(page, form, looks);
  lxw_row_t at = form.sheet.columns.empty() ? 0 : 1;
  for (const auto& row : form.sheet.rows) {
    const bool faint = std::find(form.faint.begin(), form.faint.end(), at) != form.faint.end();
    for (std::size_t c = 0; c < row.size(); ++c)
      write_cell(page, at, lxw_col_t(c), row[c], faint ? looks.faint : looks.plain);
    ++at;
  }
  write_wrong(page, form, looks);
}

/// The hidden sheet with the values of all choices, a column for each.
class Choices {
 public:
  static constexpr const char* name = "รายการเลือก";

  void offer(lxw_worksheet* page, const Choice& choice) {
    if (choice.values.empty()) return;
    std::string column;
    for (auto n = columns_.size() + 1; n > 0; n = (n - 1) / 26)
      column.insert(column.begin(), char('A' + (n - 1) % 26));
    columns_.push_back(choice.values);
    const auto formula = "='" + std::string(name) + "'!$" + column + "$1:$" + column + "$" +
                         std::to_string(choice.values.size());
    lxw_data_validation rule = {};
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula =
        const_cast<char*>(formula.c_str());  // the library's C signature; it copies
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.dropdown = LXW_VALIDATION_ON;
    rule.error_type = LXW_VALIDATION_ERROR_TYPE_INFORMATION;
    const auto at = lxw_col_t(choice.column);
    worksheet_data_validation_range(page, 1, at, 5'000, at, &rule);
  }

  void write(lxw_workbook* book) const {
    if (columns_.empty()) return;
    auto* page = workbook_add_worksheet(book, name);
    for (std::size_t c = 0; c < columns_.size(); ++c)
      for (std::size_t r = 0; r < columns_[c].size(); ++r)
        worksheet_write_string(page, lxw_row_t(r), lxw_col_t(c), doc::clean(columns_[c][r]).c_str(),
                               nullptr);
    worksheet_hide(page);
  }

 private:
  std::vector<std::vector<std::string>> columns_;
};

}  // namespace

Result<std::string> write_forms(const std::vector<Form>& forms) {
  for (const auto& form : forms) TRY(check_size(form.sheet));
  const TemporaryFile file;
  lxw_workbook* book = workbook_new(file.path());
  if (book == nullptr) throw std::runtime_error("xlsx: no workbook");
  lxw_doc_properties properties = {};
  properties.created = 1'577'836'800;  // fixed: the same sheets give the same bytes
  workbook_set_properties(book, &properties);
  Looks looks{make_formats(book), {}, {}};
  const auto is_form = [](const Form& form) { return !form.wrong.empty() || !form.faint.empty(); };
  if (std::any_of(forms.begin(), forms.end(), is_form)) {
    looks.faint = make_formats(book, paint_faint);
    looks.wrong = make_formats(book, paint_wrong);
  }
  std::set<std::string> taken;
  Choices choices;
  for (const auto& form : forms) {
    auto* page = workbook_add_worksheet(book, sheet_name(form.sheet.name, taken).c_str());
    if (page == nullptr) throw std::runtime_error("xlsx: sheet refused");
    write_sheet(page, form, looks);
    for (const auto& choice : form.choices) choices.offer(page, choice);
  }
  choices.write(book);
  if (forms.empty()) workbook_add_worksheet(book, "Sheet");
  if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
    throw std::runtime_error(std::string("xlsx: ") + lxw_strerror(error));
  return file.bytes();
}

Result<std::string> write_xlsx(const std::vector<Sheet>& sheets) {
  std::vector<Form> forms;
  for (const auto& sheet : sheets) forms.push_back({.sheet = sheet});
  return write_forms(forms);
}

}  // namespace ruam::sheet
