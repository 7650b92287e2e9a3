#include <algorithm>

#include "intake/draft.hpp"
#include "intake/items.hpp"
#include "platform/thai/figures.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

struct SeatWord {
  std::string_view word, seat;
};
/// How a line of an order ends; longer words before those they end with.
constexpr SeatWord seat_words[] = {{"รองประธานกรรมการ", "vice_chair"},
                                   {"รองประธานคณะทำงาน", "vice_chair"},
                                   {"รองประธาน", "vice_chair"},
                                   {"ประธานกรรมการ", "chair"},
                                   {"ประธานอนุกรรมการ", "chair"},
                                   {"ประธานคณะทำงาน", "chair"},
                                   {"หัวหน้าคณะทำงาน", "chair"},
                                   {"ประธาน", "chair"},
                                   {"ผู้ช่วยเลขานุการ", "assistant"},
                                   {"เลขานุการ", "secretary"},
                                   {"ที่ปรึกษา", "adviser"},
                                   {"อนุกรรมการ", "member"},
                                   {"คณะทำงาน", "member"},
                                   {"กรรมการ", "member"}};

const SeatWord* seat_word_at_end(std::string_view text) {
  for (const auto& one : seat_words)
    if (text.ends_with(one.word)) return &one;
  return nullptr;
}

/// What stands before the seat: a post, perhaps a name; without dots and dashes that lead over.
std::string post_before(std::string_view text) {
  std::string post{text};
  for (const std::string_view tail : {"กรรมการและ", "คณะทำงานและ", "อนุกรรมการและ"})
    if (post.ends_with(tail)) post.resize(post.size() - tail.size());
  while (!post.empty() && (post.back() == ' ' || post.back() == '\t' || post.back() == '.' ||
                           post.back() == '-' || post.back() == ','))
    post.pop_back();
  return thai::tidy(post);
}

}  // namespace

void add_members(const Reading& reading, std::vector<Field>& fields) {
  const auto& paper = reading.paper;
  if (paper.kind != checks::PaperKind::appointment_order) return;
  std::string committee;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_furniture || line.is_blank()) continue;
    const auto marker = thai::marker_of(line.text);
    const auto words = thai::tidy(std::string_view{line.text}.substr(marker.size));
    const auto* seat = seat_word_at_end(words);
    if (!seat || words.size() > 450) {
      if (words.starts_with("คณะ") && words.size() < 240) committee = words;
      continue;
    }
    const auto post =
        post_before(std::string_view{words}.substr(0, words.size() - seat->word.size()));
    // «แต่งตั้งคณะกรรมการ» ends like a member and is none: nothing, or no blank, stands before it.
    const bool is_apart =
        words.size() > seat->word.size() && (words[words.size() - seat->word.size() - 1] == ' ' ||
                                             words[words.size() - seat->word.size() - 1] == '.' ||
                                             post.size() + 12 < words.size() - seat->word.size());
    if (post.size() < 6 || !is_apart) {
      if (words.starts_with("คณะ")) committee = words;
      continue;
    }
    auto field = make_field(reading, Name::member, post, number, number);
    if (thai::is_blank(field.said.text)) field.said.text = std::string(seat->word);
    field.said.choice = seat->seat;
    field.said.unit = committee;
    field.value = field.said;
    field.certainty = std::min(field.certainty, checks::Certainty::likely);
    fields.push_back(std::move(field));
  }
}

}  // namespace ruam::intake
