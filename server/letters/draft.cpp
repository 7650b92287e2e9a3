#include "letters/draft.hpp"

#include <algorithm>
#include <array>

#include "letters/texts.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::letters {
namespace {

/// Whether words name a monk or his temple's head.
bool names_a_monk(std::string_view text) {
  constexpr std::array words = {"เจ้าอาวาส", "พระครู",    "พระมหา",  "พระสงฆ์",
                                "พระราช",   "พระเทพ",   "พระธรรม", "สมเด็จพระ",
                                "พระปลัด",   "พระอธิการ", "เจ้าคณะ",  "พระอาจารย์"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

std::vector<Hint> hints_of_head(const Content& content, const Letterhead& head,
                                const people::Office& own) {
  std::vector<Hint> all;
  if (content.paper == Paper::order) return all;  // its number is not behind the letter code
  if (own.letter_code.empty())
    all.push_back({"letter.hint_no_code", "/office"});
  else if (head.confirmed_code != own.letter_code)
    all.push_back({"letter.hint_code", "/letterhead"});
  if (content.paper == Paper::letter && own.contact.address.empty())
    all.push_back({"letter.hint_no_address", "/office"});
  return all;
}

}  // namespace

Result<Prepared> prepare(Content content) {
  TRY(check_content(content));
  Prepared ready;
  ready.content = std::move(content);
  ready.value = json::to_value(ready.content);
  ready.text = json::canonical(ready.value);
  ready.sha256 = to_hex(sha256(ready.text));
  return ready;
}

Paper paper_for(const Letterhead& head, std::string_view group) {
  if (const auto own = head.papers.find(std::string(group)); own != head.papers.end())
    return own->second;
  const auto* shipped = find_group(group);
  return shipped ? shipped->paper : Paper::letter;
}

std::vector<Hint> hints(const Content& content, const Letterhead& head, const people::Office& own) {
  auto all = hints_of_head(content, head, own);
  bool monks = false, others = false;
  for (std::size_t i = 0; i < content.to.size(); ++i) {
    const auto& one = content.to[i];
    const auto where = "/content/to/" + std::to_string(i);
    const bool is_monk = rank_of(one.rank).is_monk;
    (is_monk ? monks : others) = true;
    if (!is_monk && names_a_monk(one.text)) all.push_back({"letter.hint_monk", where});
    if (one.rank == "royal") all.push_back({"letter.hint_royal", where});
  }
  if (monks && others) all.push_back({"letter.hint_mixed", "/content/to"});
  if (content.paper != Paper::order && find_group(content.receiver_group) &&
      paper_for(head, content.receiver_group) != content.paper)
    all.push_back({"letter.hint_paper", "/content/paper"});
  for (std::size_t i = 0; i < content.body.size(); ++i)
    if (content.body[i].text.find("......") != std::string::npos)
      all.push_back({"letter.hint_gap", "/content/body/" + std::to_string(i)});
  if (content.subject.find("......") != std::string::npos)
    all.push_back({"letter.hint_gap", "/content/subject"});
  return all;
}

}  // namespace ruam::letters
