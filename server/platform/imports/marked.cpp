#include <algorithm>

#include "platform/imports/table.hpp"
#include "platform/messages.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::imports {

sheet::Cell cell_of(const std::string& text) {
  if (text.empty()) return std::monostate();
  const bool plain = text.size() < 15 &&
                     text.find_first_not_of("0123456789.") == std::string::npos &&
                     (text[0] != '0' || text.size() == 1);
  if (!plain) return text;
  if (const auto whole = thai::parse_whole(text); whole.has_value()) return *whole;
  return text;
}

std::vector<sheet::Form> mark_faults(const std::vector<std::pair<std::string, StagedSheet>>& sheets,
                                     std::span<const BookFault> faults) {
  const auto& messages = Messages::built_in();
  std::vector<sheet::Form> forms;
  for (const auto& [name, rows] : sheets) {
    sheet::Form form{.sheet = {.name = name}};
    std::size_t wide = 0;
    std::int64_t last = 1;
    for (const auto& [number, cells] : rows) {
      wide = std::max(wide, cells.size());
      last = std::max(last, number);
    }
    std::map<std::int64_t, std::string> sentences;
    for (const auto& fault : faults) {
      if (fault.sheet != name || fault.row == 0) continue;
      const auto sentence = messages.say(Language::thai, fault.code, fault.params);
      auto& all = sentences[fault.row];
      all += (all.empty() ? "" : "\n") + (fault.head.empty() ? "" : fault.head + ": ") + sentence;
      std::size_t column = 0;
      for (const char c : fault.column)
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
      if (column > 0)
        form.wrong.push_back({static_cast<std::size_t>(fault.row - 1), column - 1, sentence});
    }
    for (std::int64_t number = 1; number <= last; ++number) {
      const auto found = rows.find(number);
      const auto cells = found == rows.end() ? std::vector<std::string>{} : found->second;
      const auto sentence = sentences.find(number);
      if (number == 1) {
        form.sheet.columns = cells;
        form.sheet.columns.resize(wide);
        if (form.sheet.columns.empty() || form.sheet.columns.back() != "ข้อผิดพลาด")
          form.sheet.columns.push_back("ข้อผิดพลาด");
        continue;
      }
      auto& row = form.sheet.rows.emplace_back();
      for (const auto& cell : cells) row.push_back(cell_of(cell));
      row.resize(form.sheet.columns.size());
      if (sentence != sentences.end()) {
        row.back() = sentence->second;
        form.wrong.push_back({static_cast<std::size_t>(number - 1), row.size() - 1, ""});
      } else {
        row.back() = std::monostate();
      }
    }
    forms.push_back(std::move(form));
  }
  return forms;
}

}  // namespace ruam::imports
