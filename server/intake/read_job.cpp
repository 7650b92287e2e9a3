#include <algorithm>

#include "files/content.hpp"
#include "intake/actions.hpp"
#include "intake/match.hpp"
#include "intake/memory.hpp"
#include "intake/wire.hpp"
#include "intake/worker.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"

namespace ruam::intake {
namespace {

/// As much as one office ever corrects in years; older lessons are forgotten.
constexpr std::size_t most_lessons = 2'000;
constexpr std::size_t most_fields = 1'000;

std::vector<wire::Line> lines_of(const FileReading& contents) {
  const auto& paper = contents.reading.paper;
  std::vector<wire::Line> lines;
  std::string_view rest = contents.file.text;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto end = std::min(rest.find('\n'), rest.size());
    std::string original{rest.substr(0, end)};
    rest.remove_prefix(std::min(end + 1, rest.size()));
    std::erase_if(original, [](char c) { return c == '\r' || c == '\f'; });
    const auto at = static_cast<std::size_t>(number) - 1;
    const auto& line = paper.line(number);
    const auto place =
        at < contents.file.places.size() ? contents.file.places[at] : LinePlace{.page = line.page};
    lines.push_back({.number = number,
                     .page = place.page,
                     .original = std::move(original),
                     .clean = contents.reading.clean[at],
                     .furniture = line.is_furniture,
                     .top = place.top,
                     .bottom = place.bottom,
                     .left = place.left,
                     .right = place.right});
  }
  return lines;
}

std::vector<wire::Section> sections_of(const checks::Paper& paper) {
  std::vector<wire::Section> all;
  for (const auto& one : paper.sections)
    all.push_back({one.heading, one.field, one.first, one.last, one.is_sub});
  return all;
}

std::vector<wire::PaperFault> faults_of(const Reading& reading) {
  std::vector<wire::PaperFault> all;
  for (const auto& one : reading.faults)
    all.push_back({.code = "checks.paper." + one.kind,
                   .first = one.first,
                   .last = std::max(one.first, one.last),
                   .also = {one.also.begin(), one.also.end()},
                   .params = one.params,
                   .severity = one.severity,
                   .how_sure = one.how_sure});
  return all;
}

void fill(Record& paper, const FileReading& contents, const std::vector<Field>& fields) {
  const auto& reading = contents.reading;
  paper.state = PaperState::ready;
  // What is left unread is said, the rest can be worked on.
  paper.problem = contents.file.unread.empty() ? "" : "intake.unread_pages";
  paper.kind = boost::describe::enum_to_string(reading.paper.kind, "");
  paper.title.clear();
  paper.fiscal_year = reading.paper.fiscal_year_be.value_or(0);
  for (const auto& field : fields)
    if (field.name == Name::title && paper.title.empty()) paper.title = field.value.text;
  paper.lines = reading.paper.size();
  const bool has_pages = contents.file.pages == 0 && paper.lines > 0;
  paper.pages = has_pages ? reading.paper.line(reading.paper.size()).page : contents.file.pages;
  paper.fields = paper.open = static_cast<std::int64_t>(fields.size());
  paper.faults = static_cast<std::int64_t>(reading.faults.size());
}

Result<void> keep_refusal(Context& context, PaperId id, const Problem& problem) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto paper = store.get(id);
    if (paper.has_error() || paper->state != PaperState::reading) return {};
    paper->state = PaperState::refused;
    paper->problem = problem.code;
    ++paper->version;
    paper->updated_at = now;
    store.update(*paper);
    return {};
  });
}

}  // namespace

Result<void> keep_reading(Context& context, PaperId id, const FileReading& contents) {
  const auto& reading = contents.reading;
  auto drawn = draft_of(reading);
  if (drawn.size() > most_fields) drawn.resize(most_fields);
  const Text text{json::write(lines_of(contents)),
                  json::write(sections_of(reading.paper)),
                  json::write(faults_of(reading)),
                  {}};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto paper = store.get(id);
    if (paper.has_error() || paper->state != PaperState::reading) return {};
    auto fields = drawn;
    match_alignment(tx, id.office, fields);
    remember(store.list_lessons(id.office, most_lessons), reading, fields);
    store.save(id, text);
    store.save(id, fields);
    fill(*paper, contents, fields);
    ++paper->version;
    paper->updated_at = now;
    store.update(*paper);
    return {};
  });
}

Result<boost::json::value> read_handed_in(Context& context, const jobs::Event& event,
                                          jobs::Progress& progress) {
  const PaperId id{event.about.office, event.about.uuid};
  const auto before = context.db.read([&](db::Tx& tx) { return Store{tx}.get(id); });
  // Thrown away meanwhile, or read by an earlier try of this job.
  if (before.has_error() || before->state != PaperState::reading) return boost::json::value{};
  progress.say(0, 3, before->file_name);
  const auto contents = read_in_worker(files::content_path(context.config, before->sha256));
  if (contents.has_error()) {
    TRY(keep_refusal(context, id, contents.error()));
    return boost::json::value{{"refused", contents.error().code}};
  }
  progress.say(2, 3, before->file_name);
  TRY(keep_reading(context, id, *contents));
  return boost::json::value{{"faults", contents->reading.faults.size()}};
}

}  // namespace ruam::intake
