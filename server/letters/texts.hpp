#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "letters/content.hpp"

/// The shipped data of the room: proposed texts, ranks of receivers, groups of receivers.
namespace ruam::letters {

/// A sentence with {fields}; an optional one is left out when a field of it is not known, any other
/// then shows dots to write on.
struct Sentence {
  std::string text;
  bool optional = false;
};
BOOST_DESCRIBE_STRUCT(Sentence, (), (text, optional))

struct TextPart {
  std::string heading;
  std::vector<Sentence> sentences;
};
BOOST_DESCRIBE_STRUCT(TextPart, (), (heading, sentences))

struct TextSeat {
  std::string label, role;
};
BOOST_DESCRIBE_STRUCT(TextSeat, (), (label, role))

struct TextEnclosure {
  std::string text, unit;
};
BOOST_DESCRIBE_STRUCT(TextEnclosure, (), (text, unit))

/// One kind of memo or letter: what is proposed when it is begun.
struct Text {
  std::string id, name_th, name_en;
  std::vector<std::string> about;  ///< kinds of record it is proposed for; empty: of its own
  std::string receiver_group;
  std::optional<Paper> paper;  ///< nothing: that of the receivers
  std::string subject;
  std::vector<std::string> to;
  std::vector<TextEnclosure> enclosures;
  std::vector<TextPart> body;
  std::vector<TextSeat> signers, comments;
};
BOOST_DESCRIBE_STRUCT(Text, (),
                      (id, name_th, name_en, about, receiver_group, paper, subject, to, enclosures,
                       body, signers, comments))

/// How a receiver of some rank is addressed.
struct Rank {
  std::string id, name_th, name_en, salutation, closing;
  bool is_monk = false;
};
BOOST_DESCRIBE_STRUCT(Rank, (), (id, name_th, name_en, salutation, closing, is_monk))

/// Receivers that get the same paper unless the office says otherwise.
struct Group {
  std::string id, name_th, name_en;
  Paper paper = Paper::letter;
};
BOOST_DESCRIBE_STRUCT(Group, (), (id, name_th, name_en, paper))

const std::vector<Text>& list_texts();
const Text* find_text(std::string_view id);
const std::vector<Rank>& list_ranks();
/// The rank of that id, or the usual one.
const Rank& rank_of(std::string_view id);
const std::vector<Group>& list_groups();
const Group* find_group(std::string_view id);

using Fields = std::map<std::string, std::string>;

/// The text with its fields filled; what is not known is shown as dots.
std::string fill(std::string_view text, const Fields& fields);

/// A content as the text proposes it, with fresh ids.
Content propose(const Text& text, const Fields& fields, Paper paper);

}  // namespace ruam::letters
