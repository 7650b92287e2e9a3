#pragma once

#include <string>
#include <string_view>

/// Lines and cells as offices write them: blanks, bullets and numbers around the words.
namespace ruam::thai {

std::string_view trimmed(std::string_view text);
/// Repaired, Arabic digits, one blank between words, no dotted leaders.
std::string plain_text(std::string_view text);
/// The text without the bullet or item number («- », «• », «1) », «1.1 ») it begins with.
std::string without_bullet(std::string_view text);
bool has_bullet(std::string_view text);

/// «1.1» of «1.1 ประชุม», with what follows it.
struct Numbered {
  std::string number;
  std::string_view rest;
};
/// Empty number when the text does not begin with one.
Numbered split_number(std::string_view text);

}  // namespace ruam::thai
