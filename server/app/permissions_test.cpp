#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <sstream>

#include "app/permission_rows_for_test.hpp"
#include "app/permission_world_for_test.hpp"

namespace ruam::app {
namespace {

using testing::Answer;

std::vector<std::string> split(std::string_view text, char between) {
  std::vector<std::string> parts;
  std::istringstream in{std::string(text)};
  for (std::string part; std::getline(in, part, between);)
    if (!part.empty()) parts.push_back(part);
  return parts;
}

bool holds(std::string_view set, std::string_view role) {
  const auto roles = split(role_sets.find(set)->second, ' ');
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

struct Row {
  std::string line, method, path, body, version = "999";
  std::string own, guests, receiver;
  int good = 0, refused = 403, nobody = 401;
  bool shows = false;
};

Row parse_row(const std::string& line) {
  Row row{.line = line};
  auto columns = split(line, '|');
  const auto words = split(columns.at(0), ' ');
  row.method = words.at(0);
  row.path = words.at(1);
  if (words.at(2) != "-") row.body = words[2];
  if (words.size() > 3) row.version = words[3].substr(1);
  const auto word = [&](std::size_t i) { return split(columns.at(i), ' ').at(0); };
  row.own = word(1);
  row.guests = word(2);
  row.receiver = word(3);
  row.shows = word(4).back() == '!';
  row.good = std::stoi(word(4));
  if (columns.size() < 6) return row;
  const auto other = split(word(5), '/');
  row.refused = std::stoi(other.at(0));
  row.nobody = std::stoi(other.at(1));
  return row;
}

bool is_let_in(const Row& row, Place place, std::string_view role) {
  if (row.own == "anyone" || row.own == "signed_in") return true;
  switch (place) {
    case Place::own:
      return holds(row.own, role);
    case Place::reader:
      return row.guests == "read" && holds(row.own, role);
    case Place::writer:
      return row.guests != "-" && holds(row.own, role);
    case Place::receiver:
      return holds(row.receiver, role);
    case Place::foreign:
      return false;
  }
  return false;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}
class Permissions : public PermissionWorld {
 protected:
  /// One row for each state that the path names.
  std::vector<Row> rows() {
    std::vector<Row> all;
    for (const auto& line : split(permission_rows, '\n')) {
      const auto row = parse_row(line);
      const auto group = std::find_if(states.begin(), states.end(), [&](const auto& one) {
        return holds_name(row.path, one.first);
      });
      if (group == states.end()) all.push_back(row);
      if (group == states.end()) continue;
      for (const auto& state : group->second) {
        all.push_back(row);
        all.back().path = replaced(row.path, group->first, state);
        all.back().line += "  (" + state + ")";
      }
    }
    return all;
  }

  /// Whether the path has that name and not a longer one.
  static bool holds_name(const std::string& path, const std::string& name) {
    const auto at = path.find(name);
    if (at == path.npos) return false;
    const auto after = at + name.size() < path.size() ? path[at + name.size()] : '/';
    return std::isalpha(static_cast<unsigned char>(after)) == 0 && after != '_';
  }

  std::string with_ids(std::string path) {
    for (auto it = ids.rbegin(); it != ids.rend(); ++it)  // longer names before their beginnings
      path = replaced(path, it->first, it->second);
    return path;
  }

  /// All roles; on PostgreSQL, where only the queries differ, one that is let in and one that is
  /// not, each row another (RUAM_LONG: all).
  std::vector<std::string_view> askers(const Row& row, Place place) {
    const auto roles = people::all_roles();
    std::vector<std::string_view> all(roles.begin(), roles.end());
    if (GetParam() == db::Database::Engine::sqlite || std::getenv("RUAM_LONG")) return all;
    std::rotate(all.begin(), all.begin() + turn++ % all.size(), all.end());
    std::array<std::string_view, 2> one;
    for (const auto role : all) one[is_let_in(row, place, role)] = role;
    return {one.begin() + one[0].empty(), one.end() - one[1].empty()};
  }

  Answer ask(const Row& row, const Actor* actor) {
    const auto path = with_ids(row.path);
    if (row.body == "no_picture") return world.api.upload(path, actor, world.body_file("ไม่ใช่ภาพ"));
    if (row.body == "upload") return world.api.upload(path, actor, world.body_file("หลักฐาน"));
    auto body = row.body.empty() ? "" : bodies.at(row.body);
    body = replaced(body, "@code", "N" + std::to_string(++codes));
    return world.api.call(row.method, path, actor, body, {{"if-match", '"' + row.version + '"'}});
  }

  void expect(const Row& row, const Answer& answer, bool is_in, int refused) {
    EXPECT_EQ(answer.status, is_in ? row.good : refused) << answer.body.substr(0, 300);
    const bool shows = answer.body.find(marker) != std::string::npos;
    if (is_in && row.shows) {
      EXPECT_TRUE(shows) << answer.body.substr(0, 300);
    }
    if (!is_in) {
      EXPECT_FALSE(shows) << answer.body;
    }
  }

  int codes = 0;
  std::size_t turn = 0;
};
RUAM_ON_BOTH_ENGINES(Permissions);

TEST_P(Permissions, AreAsTheTableSaysForEveryRoleOfficeAndState) {
  for (const auto& row : rows()) {
    SCOPED_TRACE(row.line);
    expect(row, ask(row, nullptr), row.own == "anyone", row.nobody);
    expect(row, ask(row, &world.office.stranger().actor),
           row.own == "anyone" || row.own == "signed_in", row.refused);
    for (const auto place : places)
      for (const auto role : askers(row, place)) {
        SCOPED_TRACE(std::string(role) + ", " + place_names[static_cast<int>(place)]);
        const auto& actor = world.office.actor(role, office_of(place));
        expect(row, ask(row, &actor), is_let_in(row, place, role), row.refused);
      }
  }
}

/// How many segments are literally the same; nothing when the path is not of that pattern.
std::optional<int> likeness(const std::string& pattern, const std::string& path) {
  const auto wanted = split(pattern, '/'), given = split(path.substr(0, path.find('?')), '/');
  if (wanted.size() != given.size()) return std::nullopt;
  int same = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] == given[i])
      ++same;
    else if (wanted[i].front() != '{')
      return std::nullopt;
  }
  return same;
}

TEST_P(Permissions, HaveARowForEveryRouteOfTheHouse) {
  const auto router = world.house.router();
  std::set<std::string> rowless, covered;
  for (const auto& route : router.routes())
    rowless.insert(method_name(route.method) + " " + route.pattern);
  for (const auto& row : rows()) {
    std::pair<int, std::string> best{-1, ""};
    for (const auto& route : router.routes())
      if (const auto like = likeness(route.pattern, row.path);
          like && method_name(route.method) == row.method)
        best = std::max(best, {*like, row.method + " " + route.pattern});
    EXPECT_GE(best.first, 0) << "no route for " << row.line;
    rowless.erase(best.second);
  }

  for (const auto& route : rowless) ADD_FAILURE() << route << " has no row";
}

}  // namespace
}  // namespace ruam::app
