#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "cycle/export.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/doc/zip.hpp"
#include "platform/json/json.hpp"
#include "platform/messages.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::cycle {
namespace {

/// One file of the archive with its return.
struct Packed {
  SubmissionRow row;
  Step made;
  files::File file;
  std::string path;
};

std::string state_word(SubmissionState state) {
  return Messages::built_in().say(
      Language::thai, std::string("cycle.state.") + boost::describe::enum_to_string(state, ""));
}

/// The last step of that state, if there is one.
const Step* last_step(const SubmissionRow& row, SubmissionState state) {
  const Step* found = nullptr;
  for (const auto& step : row.steps)
    if (step.state == state) found = &step;
  return found;
}

/// Names stay apart: the same pack may be made for two returns.
std::string path_of(std::map<std::string, int>& taken, const std::string& name) {
  const int number = ++taken[name];
  if (number == 1) return name;
  const auto dot = name.rfind('.');
  return name.substr(0, dot) + '-' + std::to_string(number) + name.substr(dot);
}

Result<std::vector<Packed>> gather(db::Tx& tx, const Context& context, OfficeId office,
                                   std::int64_t fiscal_year) {
  TRY(people::require(tx, context.actor, write_submissions, office));
  const auto owed = TRY(view_register(tx, context, office, fiscal_year));
  std::vector<Packed> all;
  std::map<std::string, int> taken;
  for (const auto& row : owed.rows) {
    const auto* made = last_step(row, SubmissionState::exported);
    if (!made || !made->file) continue;
    auto file = TRY(files::get(tx, {office, *made->file}));
    auto path = path_of(taken, file.name);
    all.push_back({row, *made, std::move(file), std::move(path)});
  }
  if (all.empty()) return Problem{Kind::not_found, "cycle.nothing_exported"};
  return all;
}

boost::json::value told(const Step* step) {
  if (!step) return nullptr;
  return {{"on", to_string(step->on)},
          {"by", step->by_name},
          {"how", boost::describe::enum_to_string(step->how, "")},
          {"number", step->number}};
}

boost::json::value entry_of(const Packed& one) {
  const auto& row = one.row;
  return {{"path", one.path},
          {"sha256", one.file.sha256},
          {"bytes", one.file.size},
          {"return", row.name_th},
          {"return_en", row.name_en},
          {"system", row.system},
          {"fiscal_year", row.fiscal_year},
          {"month", row.month},
          {"due", row.due ? boost::json::value(to_string(*row.due)) : nullptr},
          {"state", boost::describe::enum_to_string(row.state, "")},
          {"exported", told(&one.made)},
          {"sent", told(last_step(row, SubmissionState::sent))},
          {"acknowledged", told(last_step(row, SubmissionState::acknowledged))}};
}

std::string list_for_people(const std::vector<Packed>& all) {
  sheet::Sheet list{.name = "รายการ",
                    .columns = {"แฟ้ม", "เรื่องที่ส่ง", "ระบบปลายทาง", "กำหนด", "สถานะ", "สร้างเมื่อ",
                                "ผู้สร้าง", "SHA-256"}};
  for (const auto& one : all)
    list.rows.push_back({one.path, one.row.name_th, one.row.system,
                         one.row.due ? sheet::Cell{*one.row.due} : sheet::Cell{},
                         state_word(one.row.state), one.made.on, one.made.by_name,
                         one.file.sha256});
  return sheet::write_csv(list);
}

std::string bytes_of(const Config& config, const files::File& file) {
  std::ifstream in(files::content_path(config, file.sha256), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Result<ExportArchive> zip_exports(const Context& context, OfficeId office,
                                  std::int64_t fiscal_year) {
  std::string code;
  const auto read = context.db.read([&](db::Tx& tx) -> Result<std::vector<Packed>> {
    code = TRY(people::get_office(tx, office)).code;
    return gather(tx, context, office, fiscal_year);
  });
  const auto all = TRY(read);
  boost::json::array listed;
  for (const auto& one : all) listed.push_back(entry_of(one));
  const boost::json::value manifest{
      {"office", code},
      {"fiscal_year", fiscal_year},
      {"made_at", to_string(context.clock.now())},
      {"says",
       "exported: a file was made here; sent and acknowledged only where a person noted it"},
      {"files", listed}};
  std::vector<doc::ZipEntry> entries;
  entries.push_back({"manifest.json", json::canonical(manifest)});
  entries.push_back({"รายการ.csv", list_for_people(all)});
  for (const auto& one : all)
    entries.push_back({one.path, bytes_of(context.config, one.file), one.path.ends_with(".xlsx")});
  return ExportArchive{"ruam-exports-" + code + '-' + std::to_string(fiscal_year),
                       doc::zip_of(entries)};
}

}  // namespace ruam::cycle
