#include "progress/actions/editing.hpp"

#include "files/actions.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"

namespace ruam::progress {

Result<void> check_version(std::int64_t version, std::int64_t expected, std::string_view code) {
  if (version == expected) return {};
  return Problem{Kind::stale, std::string(code), {{"version", std::to_string(version)}}};
}

std::vector<Fault> find_photo_faults(db::Tx& tx, OfficeId office, const std::vector<Photo>& photos,
                                     std::string_view code) {
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < photos.size(); ++i) {
    const auto file = files::get(tx, {office, photos[i].file_id});
    const bool is_picture =
        file.has_value() && (file->type == files::Type::jpeg || file->type == files::Type::png);
    if (!is_picture) faults.push_back({"/content/photos/" + std::to_string(i), std::string(code)});
  }
  return faults;
}

void record_edit(db::Tx& tx, const Context& context, const Ref& about, Instant at,
                 const std::pair<std::string, std::string>& texts) {
  history::record(tx, context, about, at,
                  {.action = "edit",
                   .before = json::parse(texts.first).value(),
                   .after = json::parse(texts.second).value()});
}

}  // namespace ruam::progress
