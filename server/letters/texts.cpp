#include "letters/texts.hpp"

#include <algorithm>
#include <stdexcept>

#include "platform/assets.hpp"
#include "platform/json/json.hpp"

namespace ruam::letters {
namespace {

constexpr std::string_view gap = "........................";

template <class T>
T read_data(std::string_view name) {
  const auto* asset = find_asset("templates", "letters/" + std::string(name));
  if (!asset) throw std::logic_error("no data " + std::string(name));
  return json::read<T>(asset->bytes).value();
}

template <class T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

/// Calls say(words) for plain text and name(field) for {field}.
template <class Say, class Name>
void walk(std::string_view text, Say say, Name name) {
  while (!text.empty()) {
    const auto open = text.find('{');
    say(text.substr(0, open));
    if (open == text.npos) return;
    const auto close = text.find('}', open);
    if (close == text.npos) return say(text.substr(open));
    name(std::string(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
  }
}

bool is_known(std::string_view text, const Fields& fields) {
  bool known = true;
  walk(
      text, [](std::string_view) {},
      [&](const std::string& field) {
        const auto found = fields.find(field);
        known = known && found != fields.end() && !found->second.empty();
      });
  return known;
}

std::string sentences(const std::vector<Sentence>& all, const Fields& fields) {
  std::string out;
  for (const auto& one : all) {
    if (one.optional && !is_known(one.text, fields)) continue;
    if (!out.empty() && !out.ends_with('\n')) out += ' ';
    out += fill(one.text, fields);
  }
  return out;
}

}  // namespace

const std::vector<Text>& list_texts() {
  static const auto all = [] {
    std::vector<Text> list;
    for (const auto& asset : assets("templates"))
      if (asset.path.starts_with("letters/texts/"))
        list.push_back(json::read<Text>(asset.bytes).value());
    return list;
  }();
  return all;
}

const Text* find_text(std::string_view id) { return find_by_id(list_texts(), id); }

const std::vector<Rank>& list_ranks() {
  static const auto all = read_data<std::vector<Rank>>("ranks.json");
  return all;
}

const Rank& rank_of(std::string_view id) {
  const auto* rank = find_by_id(list_ranks(), id);
  return rank ? *rank : list_ranks().front();
}

const std::vector<Group>& list_groups() {
  static const auto all = read_data<std::vector<Group>>("groups.json");
  return all;
}

const Group* find_group(std::string_view id) { return find_by_id(list_groups(), id); }

std::string fill(std::string_view text, const Fields& fields) {
  std::string out;
  walk(
      text, [&](std::string_view words) { out += words; },
      [&](const std::string& field) {
        const auto found = fields.find(field);
        if (found == fields.end() || found->second.empty())
          out += gap;
        else
          out += found->second;
      });
  return out;
}

Content propose(const Text& text, const Fields& fields, Paper paper) {
  Content out{.paper = paper, .topic = text.id, .receiver_group = text.receiver_group};
  out.subject = fill(text.subject, fields);
  for (const auto& to : text.to)
    if (is_known(to, fields)) out.to.push_back({new_uuid(), fill(to, fields), "usual"});
  for (const auto& one : text.enclosures)
    if (is_known(one.text, fields))
      out.enclosures.push_back({new_uuid(), fill(one.text, fields), 1, one.unit});
  for (const auto& part : text.body)
    out.body.push_back({new_uuid(), part.heading, sentences(part.sentences, fields)});
  const auto known = [&](const char* field) {
    const auto found = fields.find(field);
    return found == fields.end() ? std::string{} : found->second;
  };
  out.unit = known("division");
  out.phone = known("phone");
  out.email = known("email");
  out.closing = rank_of("usual").closing;
  for (const auto& seat : text.signers)
    out.signers.push_back({new_uuid(), seat.label, seat.role, ""});
  for (const auto& seat : text.comments)
    out.comments.push_back({new_uuid(), seat.label, seat.role, ""});
  return out;
}

}  // namespace ruam::letters
