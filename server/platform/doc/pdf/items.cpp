#include "platform/doc/content.hpp"
#include "platform/doc/pdf/lines.hpp"
#include "platform/doc/pdf/ops.hpp"

namespace ruam::doc::pdf {

namespace {

constexpr double box_mm = 3.5;

/// A run as it stands in the paragraph's whole text, which ICU must see in one piece.
struct Span {
  std::size_t end;
  const Run* run;
};

struct Spelled {
  std::string text;
  std::vector<Span> spans;
};

Spelled spell(const Paragraph& paragraph, Digits digits) {
  Spelled out;
  for (const auto& run : paragraph.runs) {
    if (run.kind == Run::Kind::dots)
      out.text += "…";  // binds to what stands before it, as dots should
    else
      out.text += shown(run, digits);
    out.spans.push_back({out.text.size(), &run});
  }
  return out;
}

/// Cuts one run's piece of text into words, blanks, tabs and new lines.
class Cutter {
 public:
  Cutter(std::vector<Item>& items, const Setting& setting, const Paragraph& paragraph,
         Typesetter& typesetter)
      : items_(items), setting_(setting), paragraph_(paragraph), typesetter_(typesetter) {}

  void cut(std::string_view piece, const Run& run) {
    Item item{.face = face_of(run.bold || paragraph_.bold || setting_.bold, run.italic),
              .size = size_or(run.size, size_or(paragraph_.size, setting_.size)),
              .underline = run.underline};
    if (run.kind != Run::Kind::text) return add_drawn(item, run);
    for (std::size_t at = 0; at < piece.size();) {
      const char c = piece[at];
      auto end = at + 1;
      if (c == '\t' || c == '\n') {
        item.kind = c == '\t' ? Item::Kind::tab : Item::Kind::new_line;
        item.width = 0;
        item.word = nullptr;
      } else {
        end = c == ' ' ? piece.find_first_not_of(' ', at) : piece.find_first_of(" \t\n", at);
        end = std::min(end, piece.size());
        item.kind = c == ' ' ? Item::Kind::blank : Item::Kind::word;
        add_word(item, piece.substr(at, end - at));
      }
      items_.push_back(item);
      at = end;
    }
  }

 private:
  void add_word(Item& item, std::string_view text) {
    item.word = &typesetter_.shaper().word(item.face, text);
    item.text = text.size() > 24 ? std::string(text) : std::string();
    item.ends_in_hyphen = text.ends_with('-');
    item.width = item.word->advance * item.size * em_of_nominal / 1000;
  }

  void add_drawn(Item item, const Run& run) {
    if (run.kind == Run::Kind::dots) {
      item.kind = Item::Kind::dots;
      item.width = run.width_mm * points_a_mm;
    } else {
      item.kind = Item::Kind::box;
      item.mark = run.kind;
      item.width = (box_mm + 0.6) * points_a_mm;
    }
    items_.push_back(item);
  }

  std::vector<Item>& items_;
  const Setting& setting_;
  const Paragraph& paragraph_;
  Typesetter& typesetter_;
};

}  // namespace

std::vector<Item> items_of(const Paragraph& paragraph, const Setting& setting,
                           Typesetter& typesetter) {
  const auto spelled = spell(paragraph, typesetter.document().digits);
  const auto& breaks = line_breaks(spelled.text);
  std::vector<Item> items;
  Cutter cutter(items, setting, paragraph, typesetter);
  std::size_t at = 0;
  auto next_break = breaks.begin();
  for (const auto& span : spelled.spans) {
    while (at < span.end) {
      while (next_break != breaks.end() && *next_break <= at) ++next_break;
      const bool at_break = next_break != breaks.end() && *next_break <= span.end;
      const auto end = at_break ? *next_break : span.end;
      cutter.cut(std::string_view(spelled.text).substr(at, end - at), *span.run);
      if (!items.empty()) items.back().break_after = at_break;
      at = end;
    }
  }
  return items;
}

void cut_long_words(std::vector<Item>& items, double width, Typesetter& typesetter) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].kind != Item::Kind::word || items[i].width <= width || items[i].text.empty())
      continue;
    const auto item = items[i];
    const double em = item.size * em_of_nominal / 1000;
    const auto glyphs = typesetter.shaper().placed(item.face, item.text);
    std::vector<Item> pieces;
    std::size_t from = 0;
    double from_x = 0;
    std::size_t last_cut = 0;
    double last_x = 0;
    const auto add = [&](std::size_t to) {
      auto piece = item;
      const auto text = std::string_view(item.text).substr(from, to - from);
      piece.word = &typesetter.shaper().word(item.face, text);
      piece.width = piece.word->advance * em;
      piece.text.clear();
      piece.break_after = true;
      pieces.push_back(std::move(piece));
    };
    for (std::size_t g = 1; g < glyphs.size(); ++g) {
      if (glyphs[g].cluster == glyphs[g - 1].cluster) continue;
      if ((glyphs[g].x - from_x) * em > width - 1 && last_cut > from) {
        add(last_cut);
        from = last_cut;
        from_x = last_x;
      }
      last_cut = glyphs[g].cluster;
      last_x = glyphs[g].x;
    }
    if (last_cut > from && (glyphs.back().right - from_x) * em > width - 1) {
      add(last_cut);
      from = last_cut;
    }
    add(item.text.size());
    pieces.back().break_after = item.break_after;
    items.erase(items.begin() + std::ptrdiff_t(i));
    items.insert(items.begin() + std::ptrdiff_t(i), pieces.begin(), pieces.end());
    i += pieces.size() - 1;
  }
}

}  // namespace ruam::doc::pdf
