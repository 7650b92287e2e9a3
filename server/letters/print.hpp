#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/facts.hpp"
#include "letters/store.hpp"
#include "platform/doc/tree.hpp"
#include "platform/thai/digits.hpp"

/// A letter as paper (FORMS §§4, 5; RULES §8): pure, from what was gathered before.
namespace ruam::letters {

/// A place of the route as it prints: who signed or commented there, or who will.
struct PrintedSeat {
  std::string label, name, position, acting_phrase;
  bool is_head = false;            ///< the office's head: without the word ตำแหน่ง
  std::optional<Verdict> verdict;  ///< none: not yet
  std::string text;
  std::optional<Date> day;
  std::string note;  ///< «ลงนามแล้วในระบบ ...» where the office shows it
};

/// Everything the paper shows beside the content.
struct Sheet {
  Content content;
  std::string office_name, letter_code;
  std::vector<std::string> address;
  std::string number;
  std::optional<Date> dated;
  std::string khrut, logo;  ///< picture bytes; empty: the space stays free
  std::vector<PrintedSeat> signers, comments;
  documents::Copy copy = documents::Copy::draft;
  thai::Digits digits = thai::Digits::arabic;
};

doc::Document print(const Sheet& sheet);

}  // namespace ruam::letters
