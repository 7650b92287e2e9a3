#include "overview/export.hpp"

#include <map>

#include "platform/messages.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::overview {
namespace {

std::string say(const std::string& key) {
  return Messages::built_in().say(Language::thai, "overview." + key);
}

std::string words_of(const std::vector<Hole>& holes) {
  std::string words;
  for (const auto hole : holes)
    words += (words.empty() ? "" : " · ") +
             say(std::string("hole.") + boost::describe::enum_to_string(hole, ""));
  return words;
}

sheet::Row row_of(const GoalLine& goal) {
  const auto name = goal.number.empty() ? goal.text : goal.number + " " + goal.text;
  return {say("kind." + goal.kind),
          name,
          std::string(),
          std::string(),
          goal.projects_below,
          goal.money.planned,
          goal.money.given,
          goal.money.transferred,
          goal.money.disbursed,
          goal.results.indicators + goal.own.indicators,
          goal.results.measured + goal.own.measured,
          goal.results.reached + goal.own.reached,
          words_of(goal.holes)};
}

sheet::Row row_of(const ProjectLine& project, const std::string& goal) {
  return {say("kind.project"),
          goal,
          project.code,
          project.title,
          std::int64_t{1},
          project.money.planned,
          project.money.given,
          project.money.transferred,
          project.money.disbursed,
          project.results.indicators,
          project.results.measured,
          project.results.reached,
          words_of(project.holes)};
}

sheet::Sheet table_of(const Matrix& matrix) {
  sheet::Sheet sheet{.name = say("sheet.matrix")};
  for (const auto* column :
       {"kind", "goal", "code", "title", "projects", "planned", "given", "transferred", "disbursed",
        "indicators", "measured", "reached", "holes"})
    sheet.columns.push_back(say(std::string("column.") + column));
  std::map<Uuid, const ProjectLine*> projects;
  for (const auto& project : matrix.projects) projects.emplace(project.id, &project);
  for (const auto& goal : matrix.goals) {
    sheet.rows.push_back(row_of(goal));
    for (const auto id : goal.projects) sheet.rows.push_back(row_of(*projects.at(id), goal.text));
  }
  for (const auto& project : matrix.projects)
    if (project.goals.empty()) sheet.rows.push_back(row_of(project, ""));
  return sheet;
}

sheet::Sheet money_of(const Matrix& matrix) {
  sheet::Sheet sheet{.name = say("sheet.sources")};
  for (const auto* column : {"code", "title", "source", "given", "transferred", "disbursed"})
    sheet.columns.push_back(say(std::string("column.") + column));
  for (const auto& project : matrix.projects)
    for (const auto& source : project.sources)
      sheet.rows.push_back({project.code, project.title, source.name, source.given,
                            source.transferred, source.disbursed});
  return sheet;
}

sheet::Sheet quarters_of(const Matrix& matrix) {
  sheet::Sheet sheet{.name = say("sheet.quarters")};
  for (const auto* column : {"code", "title", "quarter", "transferred", "disbursed"})
    sheet.columns.push_back(say(std::string("column.") + column));
  for (const auto& project : matrix.projects)
    for (const auto& q : project.quarters)
      sheet.rows.push_back({project.code, project.title,
                            std::to_string(q.quarter) + "/" + std::to_string(q.year), q.transferred,
                            q.disbursed});
  return sheet;
}

}  // namespace

Result<http::FileReply> export_matrix(const Matrix& matrix, ExportFormat format) {
  const auto name = "coverage-" + std::to_string(matrix.fiscal_year);
  if (format == ExportFormat::csv)
    return http::FileReply{.content_type = "text/csv; charset=utf-8",
                           .file_name = name + ".csv",
                           .bytes = sheet::write_csv(table_of(matrix))};
  return http::FileReply{
      .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      .file_name = name + ".xlsx",
      .bytes = TRY(sheet::write_xlsx({table_of(matrix), money_of(matrix), quarters_of(matrix)}))};
}

}  // namespace ruam::overview
