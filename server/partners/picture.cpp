#include "partners/picture.hpp"

#include <algorithm>

#include "partners/graph.hpp"
#include "partners/queries.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"

namespace ruam::partners {
namespace {

constexpr std::size_t few = 8;

/// One record's parts, tied with the office that keeps it.
void tie_record(Drawing& drawing, const std::vector<Part>& parts, std::size_t from,
                std::size_t until) {
  std::vector<std::size_t> nodes{drawing.node({parts[from].owner, {}, ""})};
  for (auto i = from; i < until; ++i) {
    const auto node = drawing.node(parts[i].body);
    if (std::find(nodes.begin(), nodes.end(), node) == nodes.end()) nodes.push_back(node);
  }
  drawing.tie(nodes, parts[from].kind);
}

void tie_all(Drawing& drawing, const std::vector<Part>& parts) {
  for (std::size_t from = 0; from < parts.size();) {
    auto until = from + 1;
    while (until < parts.size() && parts[until].record == parts[from].record) ++until;
    tie_record(drawing, parts, from, until);
    from = until;
  }
}

/// Names and groups of the drawn bodies.
class Naming {
 public:
  Naming(db::Tx& tx, OfficeId office, const std::vector<Part>& parts)
      : tx_(tx), office_(office), groups_(tx, office) {
    for (const auto& part : parts)
      if (!part.stakeholder.empty()) stated_.emplace(key_of(part.body), part.stakeholder);
    for (auto& entry : Store{tx}.list_entries(office)) {
      if (entry.content.organisation)
        by_office_.emplace(*entry.content.organisation, entry.id.uuid);
      entries_.emplace(entry.id.uuid, std::move(entry));
    }
  }

  Node node(const Drawing::Body_& drawn) const {
    Node node{.id = drawn.key, .name = drawn.body.name, .short_name = drawn.body.name};
    if (drawn.body.office)
      of_office(node, *drawn.body.office);
    else if (drawn.body.entry)
      of_entry(node, *drawn.body.entry);
    if (const auto said = stated_.find(drawn.key); said != stated_.end()) node.group = said->second;
    return node;
  }
  const Groups& groups() const { return groups_; }
  const std::map<Uuid, Entry>& entries() const { return entries_; }

 private:
  void of_office(Node& node, OfficeId id) const {
    node.kind = id == office_ ? NodeKind::own : NodeKind::office;
    const auto office = people::get_office(tx_, id);
    if (office.has_error()) return;
    node.name = office->name_th;
    node.short_name = office->short_th;
    node.group = groups_.of_office(*office);
    if (id == office_) return;
    if (office->kind == people::OfficeKind::school) node.kind = NodeKind::school;
    if (office->kind == people::OfficeKind::outside) node.kind = NodeKind::outside;
    if (const auto entry = by_office_.find(id); entry != by_office_.end())
      of_entry(node, entry->second);
  }
  void of_entry(Node& node, Uuid id) const {
    const auto found = entries_.find(id);
    if (found == entries_.end()) return;
    const auto& c = found->second.content;
    if (!c.organisation) {
      node.kind = NodeKind::entry;
      node.name = node.short_name = c.name;
    }
    node.url = "/partners/directory/" + id.to_string();
    auto group = c.stakeholder.empty() ? groups_.of_kind(code_of(c.kind)) : c.stakeholder;
    if (!group.empty() && (c.kind != EntryKind::other || node.group.empty()))
      node.group = std::move(group);
  }

  db::Tx& tx_;
  OfficeId office_;
  Groups groups_;
  std::map<std::string, std::string> stated_;
  std::map<Uuid, Entry> entries_;
  std::map<OfficeId, Uuid> by_office_;
};

std::vector<GroupCount> count_groups(const Groups& groups, const std::vector<Node>& nodes) {
  std::vector<GroupCount> counts;
  for (const auto& group : groups.all()) {
    GroupCount count;
    static_cast<Group&>(count) = group;
    // The office itself and those who stand alone represent nobody.
    count.nodes = std::count_if(nodes.begin(), nodes.end(), [&](const Node& node) {
      return node.group == group.id && node.kind != NodeKind::own && node.degree > 0;
    });
    counts.push_back(std::move(count));
  }
  return counts;
}

/// Who is tied to many, who bridges, who stands apart from the office itself (node 0).
void add_measures(Picture& picture) {
  std::vector<Tie> ties;
  for (const auto& line : picture.lines)
    ties.push_back(
        {static_cast<std::size_t>(line.a), static_cast<std::size_t>(line.b), line.weight});
  const auto measured = measure(picture.nodes.size(), ties);
  std::vector<std::size_t> bridges;
  for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
    auto& node = picture.nodes[i];
    const auto& said = measured.nodes[i];
    node.degree = said.degree;
    node.weight = said.strength;
    node.betweenness = said.betweenness;
    node.component = static_cast<std::int64_t>(said.component);
    if (said.component != measured.nodes.front().component) picture.isolated.push_back(node.id);
    if (said.is_bridge && i > 0) bridges.push_back(i);
  }
  std::stable_sort(bridges.begin(), bridges.end(), [&](std::size_t a, std::size_t b) {
    return picture.nodes[a].betweenness > picture.nodes[b].betweenness;
  });
  for (const auto i : bridges) picture.bridges.push_back(picture.nodes[i].id);
  picture.components = static_cast<std::int64_t>(measured.components.size());
}

}  // namespace

std::size_t Drawing::node(const Body& body) {
  auto key = key_of(body);
  const auto [place, is_new] = places_.try_emplace(key, bodies_.size());
  if (is_new) bodies_.push_back({std::move(key), body});
  return place->second;
}

void Drawing::tie(const std::vector<std::size_t>& nodes, std::string_view kind) {
  const auto add = [&](std::size_t a, std::size_t b) {
    if (a == b) return;
    auto& line = lines_[std::minmax(a, b)];
    ++line.weight;
    ++(kind == mou_kind ? line.mous : kind == network_kind ? line.networks : line.activities);
  };
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (j == 0 || nodes.size() <= few) add(nodes[j], nodes[i]);
}

std::vector<Line> Drawing::lines() const {
  std::vector<Line> all;
  for (const auto& [ends, line] : lines_) {
    all.push_back(line);
    all.back().a = static_cast<std::int64_t>(ends.first);
    all.back().b = static_cast<std::int64_t>(ends.second);
  }
  return all;
}

Result<Picture> picture(db::Tx& tx, const Context& context, OfficeId office) {
  TRY(people::require(tx, context.actor, read_partners, office));
  Picture out{.on = context.clock.today()};
  Drawing drawing;
  drawing.node({office, {}, ""});
  std::vector<Part> parts;
  for (const auto& owner : list_owners(tx, context.actor, office)) {
    const auto some = list_ties(tx, {owner, out.on, add_months(out.on, -12)});
    tie_all(drawing, some);
    parts.insert(parts.end(), some.begin(), some.end());
  }
  const Naming naming(tx, office, parts);
  for (const auto& [id, entry] : naming.entries())
    if (entry.content.is_active) drawing.node({entry.content.organisation, id, entry.content.name});
  for (const auto& drawn : drawing.bodies()) out.nodes.push_back(naming.node(drawn));
  out.lines = drawing.lines();
  add_measures(out);
  out.groups = count_groups(naming.groups(), out.nodes);
  return out;
}

}  // namespace ruam::partners
