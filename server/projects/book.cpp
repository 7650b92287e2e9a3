#include "projects/book.hpp"

#include <map>
#include <set>

#include "platform/json/json.hpp"

namespace ruam::projects {
namespace {

Fault fault(std::size_t place, std::string code, const BookLine& line) {
  return {"/projects/" + std::to_string(place),
          std::move(code),
          {{"project", line.code + " " + line.title}}};
}

bool is_signable(Status status) {
  return is_editable(status) || status == Status::proposed || status == Status::endorsed;
}

/// Which content of which project went up, by the project's id.
std::map<std::string, std::string> signed_contents(const Book& book) {
  std::map<std::string, std::string> all;
  const auto content = json::parse(book.content);
  if (!content.has_value()) return all;
  for (const auto& one : content->at("projects").as_array())
    all.emplace(one.at("id").as_string(), one.at("content_sha256").as_string());
  return all;
}

}  // namespace

bool is_open_book(Status status) { return is_signable(status); }

BookCourse course_of(const std::vector<BookLine>& lines) {
  std::map<std::pair<std::int64_t, std::string>, int> counted;
  for (const auto& line : lines)
    if (line.next_step) ++counted[{*line.next_step, line.steps}];
  BookCourse best{0, lines.empty() ? "[]" : lines.front().steps};
  int most = 0;
  for (const auto& [course, count] : counted)
    if (count > most) {
      most = count;
      best = {course.first, course.second};
    }
  return best;
}

Satang total(const std::vector<BookLine>& lines) {
  Satang sum;
  for (const auto& line : lines) sum.value += line.planned.value;
  return sum;
}

std::string book_content(const Book& book, const std::vector<BookLine>& lines) {
  boost::json::array projects;
  for (const auto& line : lines)
    projects.push_back({{"id", line.id.uuid.to_string()},
                        {"code", line.code},
                        {"title", line.title},
                        {"planned", line.planned.value},
                        {"content_sha256", line.content_sha256}});
  return json::canonical({{"title", book.title},
                          {"fiscal_year", book.fiscal_year},
                          {"projects", std::move(projects)},
                          {"total", total(lines).value}});
}

std::vector<Fault> check_lines(const Book& book, const std::vector<BookLine>& lines) {
  std::vector<Fault> faults;
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (!seen.insert(line.id.uuid).second)
      faults.push_back(fault(i, "book.project_twice", line));
    else if (line.fiscal_year != book.fiscal_year)
      faults.push_back(fault(i, "book.project_year", line));
    else if (!is_signable(line.status))
      faults.push_back(fault(i, "book.project_status", line));
    else if (line.in_open_book && *line.in_open_book != book.id.uuid)
      faults.push_back(fault(i, "book.project_elsewhere", line));
  }
  return faults;
}

std::vector<Fault> find_obstacles(const Book& book, const std::vector<BookLine>& lines) {
  const bool is_written = is_editable(book.status);
  const auto closed = is_written ? std::map<std::string, std::string>{} : signed_contents(book);
  const auto chain = json::write(book.steps);
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (!is_signable(line.status) || line.next_step != book.next_step || line.steps != chain) {
      faults.push_back(fault(i, "book.project_step", line));
      continue;
    }
    const auto went_up = closed.find(line.id.uuid.to_string());
    if (!is_written && (went_up == closed.end() || went_up->second != line.content_sha256))
      faults.push_back(fault(i, "book.project_changed", line));
    if (is_editable(line.status) && line.findings_count > 0) {
      faults.push_back(fault(i, "book.project_findings", line));
      faults.back().params["count"] = std::to_string(line.findings_count);
    }
  }
  return faults;
}

}  // namespace ruam::projects
