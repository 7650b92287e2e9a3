#include <algorithm>
#include <map>

#include "forums/queries/synthesis.hpp"
#include "forums/store.hpp"
#include "forums/themes/cut.hpp"
#include "people/access.hpp"

namespace ruam::forums {
namespace {

constexpr std::size_t most_words = 12, fewest_of_family = 2;

/// What is known of a matter while statements are read.
struct Gathered {
  std::vector<Uuid> statements;
  std::map<std::u16string, std::size_t> words;
};

std::vector<std::string> most_used(const std::map<std::u16string, std::size_t>& words) {
  std::vector<std::pair<std::size_t, std::u16string>> order;
  for (const auto& [word, count] : words) order.emplace_back(count, word);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> out;
  for (const auto& [count, word] : order)
    if (out.size() < most_words) out.push_back(utf8(word));
  return out;
}

}  // namespace

std::vector<Family> families_of(std::vector<Statement> shown) {
  const auto& kin = Kin::ours();
  Cutter cutter(kin);
  std::vector<Gathered> gathered(kin.matters().size());
  for (const auto& one : shown)
    for (const auto& word : cutter.terms(one.text))
      for (const auto& tie : kin.ties(word)) {
        auto& matter = gathered[tie.matter];
        ++matter.words[word];
        if (matter.statements.empty() || matter.statements.back() != one.id.uuid)
          matter.statements.push_back(one.id.uuid);
      }
  std::vector<Family> families;
  for (std::size_t m = 0; m < gathered.size(); ++m)
    if (!kin.matters()[m].is_aside && gathered[m].statements.size() >= fewest_of_family)
      families.push_back(
          {kin.matters()[m].name, most_used(gathered[m].words), std::move(gathered[m].statements)});
  std::stable_sort(families.begin(), families.end(), [](const Family& a, const Family& b) {
    return a.statements.size() > b.statements.size();
  });
  return families;
}

Result<std::vector<Statement>> list_shown(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, read_forums, ref(id)));
  TRY(Store{tx}.get(id));
  return Store{tx}.list_shown(id);
}

}  // namespace ruam::forums
