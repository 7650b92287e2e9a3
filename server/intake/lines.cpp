#include <algorithm>

#include "intake/actions.hpp"
#include "intake/wire.hpp"
#include "people/access.hpp"
#include "platform/json/json.hpp"

namespace ruam::intake {
namespace {

/// Where two spellings of a line differ, from the first letter to the last.
struct Differing {
  std::string from, to;
};

bool is_letter_start(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

Differing differing(std::string_view from, std::string_view to) {
  std::size_t head = 0;
  const auto least = std::min(from.size(), to.size());
  while (head < least && from[head] == to[head]) ++head;
  while (head > 0 && head < std::max(from.size(), to.size()) &&
         !(head == from.size() || is_letter_start(from[head])))
    --head;
  std::size_t tail = 0;
  while (tail < least - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) ++tail;
  while (tail > 0 && !is_letter_start(from[from.size() - tail])) --tail;
  return {std::string(from.substr(head, from.size() - head - tail)),
          std::string(to.substr(head, to.size() - head - tail))};
}

/// The text with the other spelling, where it holds the one at all.
bool respell(json::LongText& text, const Differing& change) {
  if (change.from.empty()) return false;
  const auto at = text.find(change.from);
  if (at == std::string::npos) return false;
  text.replace(at, change.from.size(), change.to);
  return true;
}

}  // namespace

Result<void> keep_line(Context& context, PaperId id, const KeepLine& request) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_intake, id.office));
    Store store{tx};
    auto paper = TRY(store.get(id));
    TRY(check_open(paper));
    auto text = store.text(id);
    const auto lines = json::read<std::vector<wire::Line>>(text.lines);
    if (request.line < 1 || request.line > paper.lines || lines.has_error())
      return Problem{Kind::invalid, "intake.no_such_line"};
    const auto known = std::find(text.kept.begin(), text.kept.end(), request.line);
    if ((known != text.kept.end()) == request.kept) return {};
    if (request.kept)
      text.kept.push_back(request.line);
    else
      text.kept.erase(known);
    const auto& line = (*lines)[static_cast<std::size_t>(request.line) - 1];
    const auto change =
        request.kept ? differing(line.clean, line.original) : differing(line.original, line.clean);
    for (auto& field : store.list_fields(id)) {
      const bool is_here = field.first <= request.line && request.line <= field.last;
      if (!is_here || !is_open(field) || !respell(field.value.text, change)) continue;
      ++field.version;
      store.update(id, field);
    }
    store.save(id, text);
    ++paper.version;
    paper.updated_at = now;
    store.update(paper);
    return {};
  });
}

}  // namespace ruam::intake
