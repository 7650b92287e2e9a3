#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "letters/content.hpp"
#include "letters/letter.hpp"
#include "platform/clock.hpp"

/// Every word on the paper of a letter. It is kept as JSON of what was filed: a new member here is
/// a json::Later<T>.
namespace ruam::letters {

/// What the office puts round the words: fixed when the first of its route signs, and signed.
struct Frame {
  std::string office_name, letter_code;
  std::vector<std::string> address;
  bool thai_digits = false;
  std::optional<std::string> emblem_sha256;  ///< of the picture; none: the space stays free
  bool is_khrut = true;                      ///< else the office's own emblem stands there
  bool shows_system_note = false;
};
BOOST_DESCRIBE_STRUCT(Frame, (),
                      (office_name, letter_code, address, thai_digits, emblem_sha256, is_khrut,
                       shows_system_note))

/// A place of the route as it prints: who signed or commented there, or who will.
struct PrintedSeat {
  std::string label, name, position, acting_phrase;
  bool is_head = false;            ///< the office's head: without the word ตำแหน่ง
  std::optional<Verdict> verdict;  ///< none: not yet
  std::string text;
  std::optional<Date> day;
  std::string note;  ///< «ลงนามแล้วในระบบ ...» where the office shows it
};
BOOST_DESCRIBE_STRUCT(PrintedSeat, (),
                      (label, name, position, acting_phrase, is_head, verdict, text, day, note))

/// The signed words in their frame, and beside them what the registry gave.
struct Sheet {
  Content content;
  Frame frame;
  std::vector<PrintedSeat> signers, comments;
  std::string number;
  std::optional<Date> dated;
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (content, frame, signers, comments, number, dated))

}  // namespace ruam::letters
