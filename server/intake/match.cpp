#include "intake/match.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "catalog/queries.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::intake {
namespace {

struct LevelList {
  std::string_view word, list;
};
/// Which catalogue a link speaks of, by the words of its level.
constexpr LevelList level_lists[] = {{"แผนแม่บท", "master_plan"},
                                     {"แผนย่อย", "master_plan"},
                                     {"ยุทธศาสตร์ชาติ", "national_strategy"},
                                     {"แผนพัฒนาเศรษฐกิจ", "nesdp13_milestones"},
                                     {"หมุดหมาย", "nesdp13_milestones"},
                                     {"แผนการศึกษาแห่งชาติ", "national_education_plan"},
                                     {"ความมั่นคง", "national_security_plan"},
                                     {"นโยบายรัฐบาล", "government_policy"},
                                     {"SDG", "sdg"}};

std::string_view list_of_level(std::string_view level) {
  for (const auto& one : level_lists)
    if (level.find(one.word) != level.npos) return one.list;
  return {};
}

struct Likely {
  std::string id, key;
};

/// Pairs of neighbouring letters of a key, sorted; Thai letters are three bytes.
std::vector<std::string_view> pairs_of(std::string_view key) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < key.size(); ++at)
    if ((static_cast<unsigned char>(key[at]) & 0xC0) != 0x80) starts.push_back(at);
  starts.push_back(key.size());
  std::vector<std::string_view> pairs;
  for (std::size_t i = 0; i + 2 < starts.size(); ++i)
    pairs.push_back(key.substr(starts[i], starts[i + 2] - starts[i]));
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

int alike_keys(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  if (a == b) return 100;
  const auto x = pairs_of(a), y = pairs_of(b);
  if (x.empty() || y.empty()) return 0;
  std::vector<std::string_view> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return static_cast<int>(200 * both.size() / (x.size() + y.size()));
}

/// The item of a list whose words are most like the text; 0 to 100.
struct Best {
  const Likely* item = nullptr;
  int likeness = 0;
};
Best best_of(const std::vector<Likely>& items, std::string_view text) {
  Best best;
  const auto key = thai::key_of(text);
  for (const auto& item : items) {
    const bool holds = item.key.size() >= 24 && key.find(item.key) != key.npos;
    const int likeness = holds ? 95 : alike_keys(key, item.key);
    if (likeness > best.likeness) best = {&item, likeness};
  }
  return best;
}

}  // namespace

int alike(std::string_view a, std::string_view b) {
  return alike_keys(thai::key_of(a), thai::key_of(b));
}

void match_alignment(db::Tx& tx, OfficeId office, std::vector<Field>& fields) {
  std::map<std::string_view, std::vector<Likely>> known;
  for (auto& field : fields) {
    if (field.name != Name::alignment) continue;
    const auto list = list_of_level(field.said.unit);
    if (list.empty()) continue;
    auto& items = known[list];
    if (items.empty())
      for (const auto& item : catalog::list(tx, office, list))
        items.push_back({item.id, thai::key_of(item.name_th)});
    const auto best = best_of(items, field.said.text);
    if (!best.item || best.likeness < 60) continue;
    field.said.choice = field.value.choice = std::string(list) + "/" + best.item->id;
    field.certainty = std::min(field.certainty, best.likeness >= 90   ? checks::Certainty::certain
                                                : best.likeness >= 75 ? checks::Certainty::likely
                                                                      : checks::Certainty::guess);
  }
}

}  // namespace ruam::intake
