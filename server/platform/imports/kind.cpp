#include "platform/imports/kind.hpp"

#include <algorithm>

namespace ruam::imports {

sheet::Form make_form(const Part& part, const std::vector<Example>& examples) {
  sheet::Form form{.sheet = {.name = std::string(part.name)}, .faint = {1}};
  auto& row = form.sheet.rows.emplace_back();
  for (std::size_t c = 0; c < part.columns.size(); ++c) {
    const auto& column = part.columns[c];
    form.sheet.columns.push_back(std::string(column.head) + (column.needed ? " *" : ""));
    form.widths.push_back(column.width);
    const auto shown = std::find_if(examples.begin(), examples.end(),
                                    [&](const Example& e) { return e.field == column.field; });
    row.push_back(shown == examples.end() ? sheet::Cell{} : cell_of(shown->text));
    if (shown != examples.end() && !shown->choices.empty())
      form.choices.push_back({c, shown->choices});
  }
  return form;
}

std::vector<const sheet::Grid*> find_sheets(const std::vector<sheet::Grid>& grids,
                                            const std::vector<Part>& parts, std::size_t most_rows,
                                            BookFaults& faults) {
  std::vector<const sheet::Grid*> found;
  for (const auto& part : parts) {
    const auto* grid = find_grid(grids, part.name);
    if (!grid)
      faults.add({.sheet = std::string(part.name),
                  .code = "import.sheet_missing",
                  .params = {{"sheet", std::string(part.name)}}});
    else if (grid->rows.size() > most_rows + most_above_head)
      faults.add({.sheet = std::string(part.name),
                  .code = "import.too_many_rows",
                  .params = {{"most", std::to_string(most_rows)}}});
    found.push_back(grid && grid->rows.size() <= most_rows + most_above_head ? grid : nullptr);
  }
  return found;
}

}  // namespace ruam::imports
