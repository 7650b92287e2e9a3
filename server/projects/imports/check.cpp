#include <algorithm>
#include <deque>

#include "platform/ids.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"
#include "projects/amounts.hpp"
#include "projects/imports/book.hpp"
#include "projects/imports/records.hpp"
#include "projects/reading/words.hpp"

namespace ruam::projects::imports {
namespace {

/// An activity or a step of one, and the row it came from.
struct Place {
  std::size_t activity = 0;
  std::optional<std::size_t> step;
  Row row;
  std::optional<Satang> stated;
  std::optional<Row> quarters;
};

struct Draft {
  BookProject project;
  Row row;
  std::optional<Satang> stated;
  std::map<std::string, Place> places;  ///< by number, «1.2»
  bool lacks_costs = false;             ///< a cost could not be read: sums would only say so again
};

/// «1», «1.2»; a sheet may have made «1.0» of it.
std::optional<std::string> number_of(std::string_view text) {
  auto plain = reading::plain_text(text);
  if (plain.ends_with(".0")) plain.resize(plain.size() - 2);
  if (plain.ends_with(".")) plain.pop_back();
  const auto dot = plain.find('.');
  const auto is_whole = [](std::string_view part) {
    return !part.empty() && part.size() <= 3 && part[0] != '0' &&
           std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  const std::string_view view = plain;
  if (dot == plain.npos) return is_whole(view) ? std::optional(plain) : std::nullopt;
  if (!is_whole(view.substr(0, dot)) || !is_whole(view.substr(dot + 1))) return std::nullopt;
  return plain;
}

class Checker {
 public:
  Checker(const std::vector<sheet::Grid>& grids, const World& world) : world_(world) {
    for (const auto& part : parts()) {
      const auto* grid = find_grid(grids, part.name);
      if (!grid)
        faults_.add({.sheet = std::string(part.name),
                     .code = "import.sheet_missing",
                     .params = {{"sheet", std::string(part.name)}}});
      else if (grid->rows.size() > most_rows + 1)
        faults_.add({.sheet = std::string(part.name),
                     .code = "import.too_many_rows",
                     .params = {{"most", std::to_string(most_rows)}}});
      const bool usable = grid && grid->rows.size() <= most_rows + 1;
      tables_.emplace_back(part, usable ? grid : nullptr, faults_);
    }
  }

  Checked check() {
    read_projects();
    read_activities();
    read_costs();
    read_quarters();
    read_indicators();
    for (auto& draft : drafts_) close(draft);
    if (drafts_.empty() && faults_.list.empty())
      faults_.add({.sheet = std::string(parts()[0].name), .code = "import.no_projects"});
    return finish();
  }

 private:
  void read_projects() {
    std::map<std::string, std::int64_t> references, titles;
    for (const auto& row : tables_[0].rows()) {
      Draft draft{.project = {}, .row = row};
      auto& c = draft.project.content;
      draft.project.reference = row.words(Field::reference, 40);
      const auto key = key_of(draft.project.reference);
      if (!key.empty())
        if (const auto [at, is_new] = references.emplace(key, row.number()); !is_new)
          row.fault(Field::reference, "import.reference_twice",
                    {{"row", std::to_string(at->second)}});
      read_title(row, c, titles);
      read_year_and_office(row);
      if (const auto o = row.option(Field::programme, world_.programmes))
        c.programme = {o->id, o->name};
      c.tactic.text = row.words(Field::tactic);
      read_division(row, c);
      if (auto who = row.words(Field::responsible, 500); !who.empty())
        c.responsible.push_back({new_uuid(), std::nullopt, std::move(who)});
      c.period = row.period(Field::starts, Field::ends, {world_.fiscal_year});
      c.place = row.words(Field::place);
      c.rationale = row.words(Field::rationale, 20'000);
      for (auto& line : row.lines(Field::objectives))
        c.objectives.push_back({new_uuid(), std::move(line)});
      for (auto& line : row.lines(Field::count_targets))
        c.quantitative_targets.push_back({.id = new_uuid(), .text = std::move(line)});
      for (auto& line : row.lines(Field::quality_targets))
        c.qualitative_targets.push_back({new_uuid(), std::move(line)});
      for (auto& line : row.lines(Field::results))
        c.expected_results.push_back({new_uuid(), std::move(line)});
      c.target_group = row.words(Field::target_group, 5'000);
      if (const auto o = row.option(Field::source, world_.sources))
        c.sources.push_back({.id = new_uuid(), .text = o->name});
      draft.stated = row.money(Field::total);
      draft.lacks_costs = !by_reference_.emplace(key, drafts_.size()).second;
      drafts_.push_back(std::move(draft));
      if (drafts_.size() > most_projects)
        return row.fault("import.too_many_projects", {{"most", std::to_string(most_projects)}});
    }
  }

  void read_title(const Row& row, Content& c, std::map<std::string, std::int64_t>& titles) {
    c.title = row.words(Field::title, 500);
    if (c.title.empty()) return;
    const auto key = key_of(c.title);
    if (const auto [at, is_new] = titles.emplace(key, row.number()); !is_new)
      row.fault(Field::title, "import.title_twice", {{"row", std::to_string(at->second)}});
    if (const auto known = world_.titles.find(key); known != world_.titles.end())
      row.fault(Field::title, "import.title_exists", {{"code", known->second}});
  }

  void read_year_and_office(const Row& row) {
    const auto text = row.text(Field::fiscal_year);
    const auto wanted = std::to_string(world_.fiscal_year);
    if (!text.empty()) {
      const auto year = thai::parse_whole(text);
      if (year.has_error())
        row.fault(Field::fiscal_year, "import.not_a_number");
      else if (*year + 543 == world_.fiscal_year || (*year > 1900 && *year < 2200))
        row.fault(Field::fiscal_year, "import.year_era",
                  {{"fiscal_year", std::to_string(*year + 543)}});
      else if (*year != world_.fiscal_year)
        row.fault(Field::fiscal_year, "import.year_other", {{"fiscal_year", wanted}});
    }
    const auto office = row.text(Field::office);
    if (office.empty()) return;
    for (const auto& name : world_.office_names)
      if (key_of(name) == key_of(office)) return;
    row.fault(Field::office, "import.office_other", {{"suggestion", world_.office_names.back()}});
  }

  void read_division(const Row& row, Content& c) {
    if (world_.divisions.empty()) {
      c.division = row.words(Field::division, 200);
      return;
    }
    std::vector<Option> options;
    for (const auto& name : world_.divisions) options.push_back({"", name});
    if (const auto o = row.option(Field::division, options)) c.division = o->name;
  }

  /// The project that a row belongs to; a fault when there is none.
  Draft* find_draft(const Row& row) {
    const auto reference = row.words(Field::reference, 40);
    if (reference.empty()) return nullptr;
    const auto found = by_reference_.find(key_of(reference));
    if (found != by_reference_.end()) return &drafts_[found->second];
    std::vector<std::string> known;
    for (const auto& draft : drafts_) known.push_back(draft.project.reference);
    const auto suggestion = nearest(reference, known);
    if (suggestion.empty() || reference.size() < 2)
      row.fault(Field::reference, "import.orphan");
    else
      row.fault(Field::reference, "import.orphan_near", {{"suggestion", suggestion}});
    return nullptr;
  }

  void read_activities() {
    // Activities before their steps, wherever the rows stand.
    const auto rows = tables_[1].rows();
    for (const bool steps : {false, true})
      for (const auto& row : rows) {
        const auto number = number_of(row.text(Field::number));
        const bool is_step = number && number->find('.') != number->npos;
        if (is_step == steps) read_activity(row, number);
      }
  }

  void read_activity(const Row& row, const std::optional<std::string>& number) {
    auto* draft = find_draft(row);
    const auto title = row.words(Field::activity, 1'000);
    const auto period = row.period(Field::starts, Field::ends, {world_.fiscal_year});
    const auto stated = row.money(Field::activity_total);
    auto who = row.words(Field::responsible, 500);
    auto detail = row.words(Field::detail, 5'000);
    if (row.words(Field::number, 20).empty()) return;
    if (!number) return row.fault(Field::number, "import.not_an_activity_number");
    if (!draft) return;
    if (const auto at = draft->places.find(*number); at != draft->places.end())
      return row.fault(Field::number, "import.activity_twice",
                       {{"row", std::to_string(at->second.row.number())}});
    auto& activities = draft->project.content.activities;
    Place place{.row = row, .stated = stated};
    if (const auto dot = number->find('.'); dot == number->npos) {
      place.activity = activities.size();
      activities.push_back({.id = new_uuid(),
                            .title = title,
                            .detail = std::move(detail),
                            .period = period,
                            .responsible = std::move(who)});
    } else {
      const auto parent = draft->places.find(number->substr(0, dot));
      if (parent == draft->places.end())
        return row.fault(Field::number, "import.parent_missing",
                         {{"parent", number->substr(0, dot)}});
      place.activity = parent->second.activity;
      auto& children = activities[place.activity].children;
      place.step = children.size();
      children.push_back({.id = new_uuid(),
                          .title = title,
                          .detail = std::move(detail),
                          .period = period,
                          .responsible = std::move(who)});
    }
    draft->places.emplace(*number, place);
  }

  Place* find_place(const Row& row, Draft*& draft) {
    draft = find_draft(row);
    const auto text = row.words(Field::number, 20);
    if (!draft || text.empty()) return nullptr;
    const auto number = number_of(text);
    if (!number) {
      row.fault(Field::number, "import.not_an_activity_number");
      return nullptr;
    }
    const auto found = draft->places.find(*number);
    if (found != draft->places.end()) return &found->second;
    row.fault(Field::number, "import.no_such_activity", {{"reference", draft->project.reference}});
    return nullptr;
  }

  void read_costs() {
    for (const auto& row : tables_[2].rows()) {
      Draft* draft = nullptr;
      if (is_sharing_note(row)) {
        draft = find_draft(row);
        if (draft) draft->project.content.shared_lines = true;
        continue;
      }
      const auto* place = find_place(row, draft);
      auto line = read_cost(row, world_);
      if (draft && (!place || !line)) draft->lacks_costs = true;
      if (!place || !line) continue;
      auto& activity = draft->project.content.activities[place->activity];
      (place->step ? activity.children[*place->step].lines : activity.lines)
          .push_back(std::move(*line));
    }
  }

  void read_quarters() {
    const Field::Name fields[] = {Field::quarter_1, Field::quarter_2, Field::quarter_3,
                                  Field::quarter_4};
    for (const auto& row : tables_[3].rows()) {
      Draft* draft = nullptr;
      auto* place = find_place(row, draft);
      std::vector<QuarterAmount> quarters;
      Satang sum;
      for (int q = 0; q < 4; ++q) {
        const auto amount = row.money(fields[q]);
        if (!amount || amount->value == 0) continue;
        quarters.push_back({world_.fiscal_year, q + 1, *amount});
        sum.value += amount->value;
      }
      const auto stated = row.money(Field::quarter_sum);
      if (stated && *stated != sum)
        row.fault(Field::quarter_sum, "import.quarters_row", sums(*stated, sum));
      if (!place) continue;
      if (place->step) {
        row.fault(Field::number, "import.quarters_of_step");
        continue;
      }
      if (place->quarters) {
        row.fault(Field::number, "import.quarters_twice",
                  {{"row", std::to_string(place->quarters->number())}});
        continue;
      }
      place->quarters = row;
      auto& activity = draft->project.content.activities[place->activity];
      for (const auto& quarter : quarters)
        check_quarter(row, activity, quarter, fields[quarter.quarter - 1]);
      activity.quarters = std::move(quarters);
    }
  }

  void check_quarter(const Row& row, const Activity& activity, const QuarterAmount& quarter,
                     Field::Name field) {
    if (!activity.period) return;
    const auto span = thai::period_of(
        thai::Quarter{{static_cast<int>(quarter.year)}, static_cast<int>(quarter.quarter)});
    if (!thai::overlap(span, *activity.period))
      row.fault(field, "import.quarter_outside", {{"period", thai::print(*activity.period)}});
  }

  void read_indicators() {
    for (const auto& row : tables_[4].rows()) {
      auto* draft = find_draft(row);
      auto one = read_indicator(row);
      if (draft) draft->project.content.indicators.push_back(std::move(one));
    }
  }

  /// Sums that must agree (RULES §2.2), said where they were written.
  void close(Draft& draft) {
    auto& content = draft.project.content;
    draft.project.planned = total(content);
    draft.project.activities = static_cast<std::int64_t>(content.activities.size());
    for (auto& source : content.sources) source.amount = draft.project.planned;
    if (draft.lacks_costs) return;
    for (const auto& [number, place] : draft.places) {
      const auto& activity = content.activities[place.activity];
      const auto counted =
          place.step ? total(activity.children[*place.step].lines) : total(activity);
      if (place.stated && *place.stated != counted)
        place.row.fault(Field::activity_total, "import.activity_total",
                        sums(*place.stated, counted));
      if (place.step) continue;
      Satang spread;
      for (const auto& quarter : activity.quarters) spread.value += quarter.amount.value;
      if (place.quarters && spread != counted)
        place.quarters->fault("import.quarters_total", sums(spread, counted));
    }
    if (draft.stated && *draft.stated != draft.project.planned)
      draft.row.fault(Field::total, "import.project_total",
                      sums(*draft.stated, draft.project.planned));
  }

  Checked finish() {
    Checked out;
    for (auto& draft : drafts_) out.projects.push_back(std::move(draft.project));
    out.faults = std::move(faults_).sorted(parts());
    return out;
  }

  const World& world_;
  BookFaults faults_;
  std::deque<Table> tables_;  // rows point at them
  std::vector<Draft> drafts_;
  std::map<std::string, std::size_t> by_reference_;
};

}  // namespace

Checked check_book(const std::vector<sheet::Grid>& grids, const World& world) {
  return Checker(grids, world).check();
}

}  // namespace ruam::projects::imports
