#include "forums/statement.hpp"

#include "platform/json/text.hpp"

namespace ruam::forums {

Result<std::string> clean_text(std::string_view text) {
  std::string clean;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!is_blank)
      clean += c;
    else if (!clean.empty() && clean.back() != ' ')
      clean += ' ';
  }
  if (!clean.empty() && clean.back() == ' ') clean.pop_back();
  if (clean.empty())
    return Problem{Kind::invalid, "forum.text_missing", {}, {{"/text", "missing"}}};
  if (json::count_characters(clean) > most_letters)
    return Problem{Kind::invalid,
                   "forum.text_too_long",
                   {{"most", std::to_string(most_letters)}},
                   {{"/text", "too_long", {{"most", std::to_string(most_letters)}}}}};
  return clean;
}

}  // namespace ruam::forums
