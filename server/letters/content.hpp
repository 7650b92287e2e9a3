#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/ids.hpp"
#include "platform/json/wire.hpp"

/// What a memo or letter says: the part that is written, signed and printed. The registry's number
/// and date are not in it.
namespace ruam::letters {

enum class Paper { memo, letter, order };
BOOST_DESCRIBE_ENUM(Paper, memo, letter, order)

/// Who receives it; `rank` is an id of templates/ranks.json and says how one addresses them.
struct Receiver {
  Uuid id;
  std::string text, rank;
};
BOOST_DESCRIBE_STRUCT(Receiver, (), (id, text, rank))

/// «อ้างถึง»
struct Line {
  Uuid id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, text))

/// «1. ระเบียบวาระการประชุม จำนวน 1 ฉบับ»
struct Enclosure {
  Uuid id;
  std::string text;
  std::optional<std::int64_t> count;
  std::string unit;
};
BOOST_DESCRIBE_STRUCT(Enclosure, (), (id, text, count, unit))

/// One part of the matter: ภาคเหตุ, ภาคความประสงค์, ภาคสรุป, or with a heading «1. เรื่องเดิม».
struct Part {
  Uuid id;
  std::string heading;
  json::LongText text;
};
BOOST_DESCRIBE_STRUCT(Part, (), (id, heading, text))

/// A place where somebody signs or comments: found by role, printed with a label.
struct Seat {
  Uuid id;
  std::string label, role;
  std::string position;  ///< printed while nobody has signed; empty: that of the holder
};
BOOST_DESCRIBE_STRUCT(Seat, (), (id, label, role, position))

/// A record of the same office that travels under the letter.
struct About {
  std::string kind;
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(About, (), (kind, id))

/// Somebody whom an order appoints, or relieves: «1.1 name», position, «กรรมการ».
struct Appointee {
  Uuid id;
  std::string name, position, role;
};
BOOST_DESCRIBE_STRUCT(Appointee, (), (id, name, position, role))

/// «1. คณะกรรมการ… ประกอบด้วย» of an order (FORMS §8).
struct Appointed {
  Uuid id;
  std::string heading;
  std::vector<Appointee> people;
  json::LongText duties;
};
BOOST_DESCRIBE_STRUCT(Appointed, (), (id, heading, people, duties))

struct Content {
  Paper paper = Paper::memo;
  std::string topic = "plain";                 ///< id of a text of templates/texts
  std::string receiver_group = "same_office";  ///< id of templates/groups.json
  std::string subject;
  std::vector<Receiver> to;
  std::vector<Line> references;
  std::vector<Enclosure> enclosures;
  std::string unit, phone, email;  ///< whose matter it is: «กลุ่มนโยบายและแผน»
  std::vector<Part> body;
  std::string closing;  ///< «ขอแสดงความนับถือ»; never printed on a memo
  std::vector<Seat> signers, comments;
  std::vector<About> about;
  json::Later<std::vector<Appointed>> groups;  ///< of an order, before the last part of its body
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (paper, topic, receiver_group, subject, to, references, enclosures, unit,
                       phone, email, body, closing, signers, comments, about, groups))

}  // namespace ruam::letters
