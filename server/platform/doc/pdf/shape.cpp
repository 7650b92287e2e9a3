#include "platform/doc/pdf/shape.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <hb.h>

#include "platform/doc/content.hpp"

namespace ruam::doc::pdf {

struct Shaper::State {
  hb_font_t* fonts[face_count] = {};
  hb_buffer_t* buffer = hb_buffer_create();
};

namespace {

constexpr std::size_t most_words = 20'000;

hb_font_t* make_font(Face face) {
  const auto file = font_file(face);
  hb_blob_t* blob =
      hb_blob_create(file.data(), unsigned(file.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* hb_face = hb_face_create(blob, 0);
  hb_font_t* font = hb_font_create(hb_face);
  hb_font_set_scale(font, 1000, 1000);
  hb_face_destroy(hb_face);
  hb_blob_destroy(blob);
  return font;
}

struct Shape {
  hb_glyph_info_t* info;
  hb_glyph_position_t* at;
  unsigned count;
};

Shape run_harfbuzz(hb_font_t*& font, hb_buffer_t* buffer, Face face, std::string_view text) {
  if (font == nullptr) font = make_font(face);
  static const hb_language_t thai = hb_language_from_string("th", -1);
  static const hb_feature_t features[] = {
      {HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, text.data(), int(text.size()), 0, int(text.size()));
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer, thai);
  hb_shape(font, buffer, features, 1);
  unsigned count = 0;
  auto* info = hb_buffer_get_glyph_infos(buffer, &count);
  return {info, hb_buffer_get_glyph_positions(buffer, &count), count};
}

void append_hex(std::string& out, unsigned value) {
  constexpr char digits[] = "0123456789ABCDEF";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[value >> shift & 0xFU];
}

std::u16string utf16(std::string_view text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x10000) {
      out += char16_t(c);
    } else {
      out += char16_t(0xD7C0 + (c >> 10));
      out += char16_t(0xDC00 + (c & 0x3FFU));
    }
  }
  return out;
}

bool is_thai_mark(char16_t c) {
  return c == 0xE31 || (c >= 0xE33 && c <= 0xE3A) || (c >= 0xE47 && c <= 0xE4E);
}

/// True when reading the glyphs one by one gives the text without any doubt about order.
bool spells_itself(Face face, const Shape& shape, const std::u16string& text) {
  if (shape.count != text.size()) return false;
  for (unsigned i = 0; i < shape.count; ++i)
    if (is_thai_mark(text[i]) || shape.at[i].x_offset != 0 || shape.at[i].y_offset != 0 ||
        glyph_text(face, Glyph(shape.info[i].codepoint)) != std::u16string(1, text[i]))
      return false;
  return true;
}

/// Readers take the end of the last glyph for the end of the word (and a gap for a blank), so in
/// the last cluster the marks that hang furthest back are drawn first.
std::vector<unsigned> drawing_order(const Shape& shape) {
  std::vector<unsigned> order(shape.count);
  for (unsigned i = 0; i < shape.count; ++i) order[i] = i;
  unsigned marks = shape.count;
  while (marks > 0 && shape.at[marks - 1].x_advance == 0) --marks;
  std::stable_sort(order.begin() + marks, order.end(), [&](unsigned a, unsigned b) {
    return shape.at[a].x_offset < shape.at[b].x_offset;
  });
  return order;
}

/// Thousandths of Sarabun's em in those of the embedded font's.
std::string embedded_units(int thousandths) {
  return fmt::format("{:.6g}", std::round(thousandths * em_of_nominal * 100) / 100);
}

std::string show_ops(const Shape& shape, const std::vector<unsigned>& order,
                     const std::vector<int>& nominal) {
  std::string out = "[<";
  int pen = 0, drawn = 0;  // where layout wants the pen, where the operators have brought it
  int rise = 0;
  for (const unsigned i : order) {
    const int target = pen + shape.at[i].x_offset;
    if (shape.at[i].y_offset != rise) {
      rise = shape.at[i].y_offset;
      out += ">]TJ " + std::to_string(rise * em_of_nominal / 1000) + " Ts [<";
    }
    if (target != drawn) {
      out += ">" + embedded_units(drawn - target) + "<";
      drawn = target;
    }
    append_hex(out, shape.info[i].codepoint);
    drawn += nominal[i];
    pen += shape.at[i].x_advance;
  }
  out += pen != drawn ? ">" + embedded_units(drawn - pen) + "]TJ" : ">]TJ";
  if (rise != 0) out += " 0 Ts";
  return out + "\n";
}

}  // namespace

Shaper::Shaper() : state_(new State) {}

Shaper::~Shaper() {
  for (hb_font_t* font : state_->fonts) hb_font_destroy(font);
  hb_buffer_destroy(state_->buffer);
  delete state_;
}

const Word& Shaper::word(Face face, std::string_view text) {
  auto& kept = words_[static_cast<std::size_t>(face)];
  if (const auto found = kept.find(text); found != kept.end()) return found->second;
  return kept.emplace(std::string(text), shape(face, text)).first->second;
}

Word Shaper::shape(Face face, std::string_view text) {
  auto& font = state_->fonts[static_cast<std::size_t>(face)];
  const auto shape = run_harfbuzz(font, state_->buffer, face, text);
  Word word;
  std::vector<int> nominal;
  for (unsigned i = 0; i < shape.count; ++i) {
    const auto glyph = Glyph(shape.info[i].codepoint);
    word.advance += shape.at[i].x_advance;
    nominal.push_back(hb_font_get_glyph_h_advance(font, glyph));
    word.glyphs.push_back(glyph);
  }
  word.ops = show_ops(shape, drawing_order(shape), nominal);
  const auto source = utf16(text);
  if (!spells_itself(face, shape, source)) {
    std::string hex = "/Span<</ActualText<FEFF";
    for (const char16_t c : source) append_hex(hex, c);
    word.ops = hex + ">>>BDC " + word.ops + "EMC\n";
  }
  return word;
}

std::vector<std::size_t> Shaper::cuts(Face face, std::string_view text) {
  const auto shape =
      run_harfbuzz(state_->fonts[static_cast<std::size_t>(face)], state_->buffer, face, text);
  std::vector<std::size_t> out;
  for (unsigned i = 1; i < shape.count; ++i)
    if (shape.info[i].cluster != shape.info[i - 1].cluster && shape.at[i].x_advance != 0)
      out.push_back(shape.info[i].cluster);
  out.push_back(text.size());
  return out;
}

std::vector<PlacedGlyph> Shaper::placed(Face face, std::string_view text) {
  auto& font = state_->fonts[static_cast<std::size_t>(face)];
  const auto shape = run_harfbuzz(font, state_->buffer, face, text);
  std::vector<PlacedGlyph> out;
  int pen = 0;
  for (unsigned i = 0; i < shape.count; ++i) {
    PlacedGlyph g{.glyph = Glyph(shape.info[i].codepoint), .cluster = shape.info[i].cluster};
    hb_glyph_extents_t ink = {};
    hb_font_get_glyph_extents(font, g.glyph, &ink);
    g.x = pen + shape.at[i].x_offset;
    g.y = shape.at[i].y_offset;
    g.left = g.x + ink.x_bearing;
    g.right = g.left + ink.width;
    g.top = g.y + ink.y_bearing;
    g.bottom = g.top + ink.height;
    pen += shape.at[i].x_advance;
    out.push_back(g);
  }
  return out;
}

void Shaper::trim() {
  for (auto& kept : words_)
    if (kept.size() > most_words) kept.clear();
}

}  // namespace ruam::doc::pdf
