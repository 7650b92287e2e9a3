#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "chain/queries.hpp"

/// Where a record comes from and how far it reaches, as records and the references between them.
namespace ruam::chain {

enum class Ways { both, before, after };
BOOST_DESCRIBE_ENUM(Ways, both, before, after)

struct PictureAsk {
  Ways ways = Ways::both;
  Reach reach = {.depth = 4};      ///< in each direction
  std::vector<std::string> kinds;  ///< shown; empty: all. Others are walked through
};

/// A record in its layer: negative before the start, positive after it. A hidden one has no id and
/// kind, only its office's name.
struct PictureNode {
  OfficeId office;
  std::optional<Uuid> id;
  std::string kind, label, url, state;
  bool hidden = false;
  std::int64_t layer = 0;
};
BOOST_DESCRIBE_STRUCT(PictureNode, (), (office, id, kind, label, url, state, hidden, layer))

/// A reference between two records of the picture, by their places in it.
struct PictureTie {
  std::int64_t from = 0, to = 0;
  std::string kind;
};
BOOST_DESCRIBE_STRUCT(PictureTie, (), (from, to, kind))

/// Where more stands than is shown.
struct PictureMore {
  std::int64_t layer = 0;
  std::string kind;
};
BOOST_DESCRIBE_STRUCT(PictureMore, (), (layer, kind))

struct Picture {
  std::vector<PictureNode> nodes;  ///< the start, then nearest first
  std::vector<PictureTie> ties;
  std::vector<PictureMore> more;
};
BOOST_DESCRIBE_STRUCT(Picture, (), (nodes, ties, more))

/// Refuses: chain.not_found (also for a record that the actor may not see).
Result<Picture> picture(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& record,
                        const PictureAsk& ask);

/// The shortest way along the chain between two records, whichever comes first; through records
/// that the actor may see. Nothing in it when there is none within 14 steps. Refuses:
/// chain.not_found.
Result<Picture> path(db::Tx& tx, const Actor& actor, const Describe& describe, const Ref& from,
                     const Ref& to);

}  // namespace ruam::chain
