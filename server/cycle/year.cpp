#include "cycle/year.hpp"

#include <algorithm>
#include <charconv>

#include "catalog/queries.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

std::optional<std::int64_t> number(const catalog::Item& item, const std::string& column) {
  const auto text = catalog::extra(item, column).value_or("");
  std::int64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{}) return std::nullopt;
  return value;
}

std::vector<std::string> parts(const catalog::Item& item, const std::string& column) {
  return catalog::split_bars(catalog::extra(item, column).value_or(""));
}

bool fits(const catalog::Item& item, const std::string& office_type) {
  const auto types = parts(item, "office_types");
  return types.empty() || std::find(types.begin(), types.end(), office_type) != types.end();
}

Duty duty_of(const catalog::Item& item) {
  Duty duty{.id = item.id, .name_th = item.name_th, .name_en = item.name_en, .note = item.note};
  duty.seq = number(item, "seq").value_or(1'000);
  duty.month = number(item, "month");
  if (duty.month && (*duty.month < 1 || *duty.month > 12)) duty.month.reset();
  duty.due_rule = catalog::extra(item, "due_rule").value_or("");
  if (!parse_rule(duty.due_rule)) duty.due_rule = "month";
  duty.roles = parts(item, "who");
  duty.remind_days = std::clamp<std::int64_t>(number(item, "remind_days").value_or(7), 0, 180);
  duty.is_approximate = item.verified != catalog::Verified::yes;
  duty.documents = catalog::extra(item, "documents").value_or("");
  return duty;
}

/// The office's word counts; what it cannot change stays as shipped.
Duty changed(const Duty& shipped, Duty own) {
  own.id = shipped.id;
  own.seq = shipped.seq;
  own.documents = shipped.documents;
  own.note = shipped.note;
  own.is_approximate = shipped.is_approximate && own.due_rule == shipped.due_rule;
  return own;
}

std::vector<Duty> read_duties(db::Tx& tx, const people::Office& office, std::int64_t year) {
  std::map<std::string, Duty> own;
  for (auto& record : Store{tx}.list_duties(office.id)) {
    auto id = record.duty.id;
    own.emplace(std::move(id), std::move(record.duty));
  }
  std::vector<Duty> all;
  for (const auto& item : catalog::list(tx, office.id, "office_year", static_cast<int>(year))) {
    if (!fits(item, office.type_id)) continue;
    auto duty = duty_of(item);
    if (const auto found = own.find(duty.id); found != own.end())
      duty = changed(duty, found->second);
    all.push_back(std::move(duty));
  }
  for (const auto& [id, duty] : own)
    if (duty.is_own) all.push_back(duty);
  std::stable_sort(all.begin(), all.end(),
                   [](const Duty& a, const Duty& b) { return a.seq < b.seq; });
  return all;
}

}  // namespace

Calendar read_calendar(db::Tx& tx, OfficeId office, std::int64_t first_year,
                       std::int64_t last_year) {
  std::vector<HolidayRow> rows;
  for (const auto& item : catalog::list(tx, office, "holidays")) {
    auto row = read_holiday_date(catalog::extra(item, "date").value_or(""));
    if (!row) continue;
    row->name_th = item.name_th;
    row->name_en = item.name_en.empty() ? item.name_th : item.name_en;
    if (item.valid_from_be) row->from = thai::to_ce(*item.valid_from_be);
    if (item.valid_to_be) row->to = thai::to_ce(*item.valid_to_be);
    row->is_working = catalog::extra(item, "kind") == "working";
    row->is_verified = item.verified == catalog::Verified::yes;
    rows.push_back(std::move(*row));
  }
  return {rows, thai::to_ce(static_cast<int>(first_year)) - 2,
          thai::to_ce(static_cast<int>(last_year)) + 1};
}

Year::Year(db::Tx& tx, people::Office office, std::int64_t first_year, std::int64_t last_year)
    : office_(std::move(office)),
      first_year_(first_year),
      last_year_(last_year),
      calendar_(read_calendar(tx, office_.id, first_year, last_year)),
      duties_(read_duties(tx, office_, last_year)),
      records_(Store{tx}.list_rounds(office_.id, first_year, last_year)) {}

const Duty* Year::find_duty(std::string_view id) const {
  const auto found =
      std::find_if(duties_.begin(), duties_.end(), [&](const Duty& duty) { return duty.id == id; });
  return found == duties_.end() ? nullptr : &*found;
}

Entry Year::entry(const Duty& duty, std::int64_t fiscal_year, std::int64_t month) const {
  RoundKey key{duty.id, fiscal_year, month};
  const auto record = records_.find(key);
  const bool is_there = record != records_.end();
  auto facts = is_there ? record->second.facts : RoundFacts{};
  return {&duty, make_round(office_.id, duty, std::move(key), std::move(facts), calendar_),
          is_there ? &record->second : nullptr};
}

std::vector<Entry> Year::rounds(std::int64_t fiscal_year) const {
  std::vector<Entry> all;
  for (const auto& duty : duties_)
    if (!duty.is_off)
      for (const auto month : months_of(duty)) all.push_back(entry(duty, fiscal_year, month));
  return all;
}

std::vector<Entry> Year::rounds() const {
  std::vector<Entry> all;
  for (auto year = first_year_; year <= last_year_; ++year)
    for (auto& one : rounds(year)) all.push_back(std::move(one));
  return all;
}

std::optional<Entry> Year::find(const RoundKey& key) const {
  const auto* duty = find_duty(key.duty);
  if (!duty || key.fiscal_year < first_year_ || key.fiscal_year > last_year_) return std::nullopt;
  const auto months = months_of(*duty);
  if (std::find(months.begin(), months.end(), key.month) == months.end()) return std::nullopt;
  return entry(*duty, key.fiscal_year, key.month);
}

bool concerns(const Entry& entry, Date started_on) {
  if (entry.round.due) return *entry.round.due >= started_on;
  if (entry.round.key.month == 0) return false;
  const auto first = first_of_month(entry.round.key.fiscal_year, entry.round.key.month);
  return last_day_of_month(first.year, first.month) >= started_on;
}

}  // namespace ruam::cycle
