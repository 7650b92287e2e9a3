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
  lxw_format* head;
  lxw_format* money;
  lxw_format* whole;
};

void write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const Cell& cell,
                const Formats& formats) {
  const auto fits = [](std::int64_t v) { return v > -exact_double && v < exact_double; };
  if (const auto* number = std::get_if<std::int64_t>(&cell); number != nullptr && fits(*number))
    worksheet_write_number(page, row, column, double(*number), formats.whole);
  else if (const auto* money = std::get_if<Satang>(&cell); money != nullptr && fits(money->value))
    worksheet_write_number(page, row, column, double(money->value) / 100, formats.money);
  else if (!std::holds_alternative<std::monostate>(cell))
    worksheet_write_string(page, row, column, printed(cell).c_str(), nullptr);
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

void write_sheet(lxw_workbook* book, const Sheet& sheet, const std::string& name,
                 const Formats& formats) {
  lxw_worksheet* page = workbook_add_worksheet(book, name.c_str());
  if (page == nullptr) throw std::runtime_error("xlsx: sheet refused");
  lxw_row_t at = 0;
  for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
    const auto title = doc::clean(sheet.columns[c]);
    worksheet_write_string(page, 0, lxw_col_t(c), title.c_str(), formats.head);
    const double width = std::clamp(double(letters(title)) + 4, 10.0, 50.0);
    worksheet_set_column(page, lxw_col_t(c), lxw_col_t(c), width, nullptr);
  }
  if (!sheet.columns.empty()) {
    worksheet_freeze_panes(page, 1, 0);
    at = 1;
  }
  for (const auto& row : sheet.rows) {
    for (std::size_t c = 0; c < row.size(); ++c)
      write_cell(page, at, lxw_col_t(c), row[c], formats);
    ++at;
  }
}

}  // namespace

Result<std::string> write_xlsx(const std::vector<Sheet>& sheets) {
  for (const auto& sheet : sheets) TRY(check_size(sheet));
  const TemporaryFile file;
  lxw_workbook* book = workbook_new(file.path());
  if (book == nullptr) throw std::runtime_error("xlsx: no workbook");
  lxw_doc_properties properties = {};
  properties.created = 1'577'836'800;  // fixed: the same sheets give the same bytes
  workbook_set_properties(book, &properties);
  const Formats formats{workbook_add_format(book), workbook_add_format(book),
                        workbook_add_format(book)};
  format_set_bold(formats.head);
  format_set_num_format(formats.money, "#,##0.00");
  format_set_num_format(formats.whole, "0");
  std::set<std::string> taken;
  for (const auto& sheet : sheets) write_sheet(book, sheet, sheet_name(sheet.name, taken), formats);
  if (sheets.empty()) workbook_add_worksheet(book, "Sheet");
  if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
    throw std::runtime_error(std::string("xlsx: ") + lxw_strerror(error));
  return file.bytes();
}

}  // namespace ruam::sheet
