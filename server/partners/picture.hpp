#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "partners/groups.hpp"
#include "partners/ties.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// The picture of the office's partners: who works with whom, who bridges, who stands alone, which
/// group of stakeholders is missing.
namespace ruam::partners {

enum class NodeKind { own, office, school, outside, entry, name };
BOOST_DESCRIBE_ENUM(NodeKind, own, office, school, outside, entry, name)

struct Node {
  std::string id, name, short_name;
  NodeKind kind = NodeKind::name;
  std::string group;  ///< of stakeholders; empty: none known
  std::string url;
  std::int64_t degree = 0, weight = 0;
  double betweenness = 0;  ///< pairs of others for whom it lies on a shortest way
  std::int64_t component = 0;
};
BOOST_DESCRIBE_STRUCT(Node, (),
                      (id, name, short_name, kind, group, url, degree, weight, betweenness,
                       component))

/// Two nodes by index; `weight` is how many things tie them.
struct Line {
  std::int64_t a = 0, b = 0, weight = 0, mous = 0, networks = 0, activities = 0;
};
BOOST_DESCRIBE_STRUCT(Line, (), (a, b, weight, mous, networks, activities))

struct GroupCount : Group {
  std::int64_t nodes = 0;
};
BOOST_DESCRIBE_STRUCT(GroupCount, (Group), (nodes))

struct Picture {
  Date on;
  std::vector<Node> nodes;
  std::vector<Line> lines;
  std::vector<GroupCount> groups;  ///< also those with nobody
  std::int64_t components = 0;
  std::vector<std::string> bridges;   ///< ids: without them parts fall apart or ways get long
  std::vector<std::string> isolated;  ///< ids of those in no part with the office itself
};
BOOST_DESCRIBE_STRUCT(Picture, (), (on, nodes, lines, groups, components, bridges, isolated))

/// What draws the nodes and lines of parts, apart from where they are read: pure.
class Drawing {
 public:
  /// The body as a node; its index.
  std::size_t node(const Body& body);
  /// Ties all of these together: each with each while they are few, else each with the first.
  void tie(const std::vector<std::size_t>& nodes, std::string_view kind);

  struct Body_ {
    std::string key;
    Body body;
  };
  const std::vector<Body_>& bodies() const { return bodies_; }
  std::vector<Line> lines() const;

 private:
  std::vector<Body_> bodies_;
  std::map<std::string, std::size_t> places_;
  std::map<std::pair<std::size_t, std::size_t>, Line> lines_;
};

/// Memoranda and networks in force and the activities of the last year, kept by the office and by
/// those below it that the reader may see; entries of its directory that nobody works with stand
/// alone. Refuses: forbidden.
Result<Picture> picture(db::Tx& tx, const Context& context, OfficeId office);

}  // namespace ruam::partners
