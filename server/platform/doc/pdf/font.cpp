#include "platform/doc/pdf/font.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <mutex>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <hb-subset.h>
#include <hb.h>

#include "platform/doc/pdf/deflate.hpp"

extern "C" {
extern const char ruam_font_regular[], ruam_font_regular_end[];
extern const char ruam_font_bold[], ruam_font_bold_end[];
extern const char ruam_font_italic[], ruam_font_italic_end[];
extern const char ruam_font_bold_italic[], ruam_font_bold_italic_end[];
}

namespace ruam::doc::pdf {

namespace {

/// Signs beside ASCII and Thai that office papers use.
constexpr char16_t common_signs[] = u"–—‘’“”…×÷√•°½¼¾±≤≥≠";

struct FaceTable {
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
  std::vector<std::u16string> text;  ///< by glyph
  GlyphSet base;                     ///< Thai, digits, signs: in every subset
  GlyphSet latin;                    ///< letters A–z: all or none
};

bool is_base(const std::u16string& text) {
  if (text.empty()) return false;
  for (const char16_t c : text) {
    const bool common =
        std::char_traits<char16_t>::find(common_signs, std::size(common_signs) - 1, c) != nullptr;
    if (!((c >= 0x20 && c < 0x7F) || (c >= 0xE01 && c <= 0xE5B) || common)) return false;
  }
  return true;
}

bool is_latin(const std::u16string& text) {
  return (text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z');
}

/// uni0E4D0E49.narrow → ํ้; yoYingthai.less → text of yoYingthai.
std::u16string text_of_name(const FaceTable& table, std::string name) {
  name = name.substr(0, name.find('.'));
  std::u16string out;
  if (name.starts_with("uni") && name.size() >= 7 && (name.size() - 3) % 4 == 0 &&
      name.find_first_not_of("0123456789ABCDEF", 3) == std::string::npos) {
    for (std::size_t at = 3; at < name.size(); at += 4)
      out += static_cast<char16_t>(std::stoi(name.substr(at, 4), nullptr, 16));
    return out;
  }
  hb_codepoint_t glyph = 0;
  if (hb_font_get_glyph_from_name(table.font, name.data(), int(name.size()), &glyph) != 0)
    return table.text[glyph];
  return out;
}

void fill_texts(FaceTable& table) {
  const auto glyphs = hb_face_get_glyph_count(table.face);
  table.text.resize(glyphs);
  hb_set_t* unicodes = hb_set_create();
  hb_face_collect_unicodes(table.face, unicodes);
  for (hb_codepoint_t u = HB_SET_VALUE_INVALID; hb_set_next(unicodes, &u) != 0;) {
    hb_codepoint_t glyph = 0;
    if (u > 0xFFFF || hb_font_get_nominal_glyph(table.font, u, &glyph) == 0) continue;
    if (table.text[glyph].empty()) table.text[glyph] = char16_t(u);
  }
  hb_set_destroy(unicodes);
  for (hb_codepoint_t glyph = 1; glyph < glyphs; ++glyph) {
    if (!table.text[glyph].empty()) continue;
    char name[64] = {};
    if (hb_font_get_glyph_name(table.font, glyph, name, sizeof name) != 0)
      table.text[glyph] = text_of_name(table, name);
  }
}

FaceTable load(Face face) {
  FaceTable table;
  const auto file = font_file(face);
  hb_blob_t* blob =
      hb_blob_create(file.data(), unsigned(file.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  table.face = hb_face_create(blob, 0);
  hb_blob_destroy(blob);
  table.font = hb_font_create(table.face);
  fill_texts(table);
  table.base.insert(0);
  for (Glyph glyph = 1; glyph < table.text.size(); ++glyph)
    if (is_base(table.text[glyph]))
      (is_latin(table.text[glyph]) ? table.latin : table.base).insert(glyph);
  return table;
}

/// Loaded once for the process, on first use; read-only afterwards.
const FaceTable& table_of(Face face) {
  static std::array<std::once_flag, face_count> flags;
  static std::array<FaceTable, face_count> tables;
  const auto i = static_cast<std::size_t>(face);
  std::call_once(flags[i], [&] { tables[i] = load(face); });
  return tables[i];
}

std::string run_subset(const FaceTable& table, hb_subset_input_t* input) {
  hb_face_t* face = hb_subset_or_fail(table.face, input);
  hb_subset_input_destroy(input);
  if (face == nullptr) throw std::runtime_error("font subset failed");
  hb_blob_t* blob = hb_face_reference_blob(face);
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  std::string out(data, length);
  hb_blob_destroy(blob);
  hb_face_destroy(face);
  return out;
}

std::uint32_t number_at(std::string_view file, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i)
    out = out << 8 | (at + i < file.size() ? static_cast<unsigned char>(file[at + i]) : 0U);
  return out;
}

void put_number(std::string& file, std::size_t at, std::uint32_t number, std::size_t bytes) {
  for (; bytes > 0; --bytes, number >>= 8) file.at(at + bytes - 1) = char(number & 0xFFU);
}

std::uint32_t sum_of(std::string_view file) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < file.size(); at += 4) sum += number_at(file, at);
  return sum;
}

/// The font file with another number of units to the em, and its checksums made right again
/// (OpenType: tables of the offset table, `head`).
std::string with_units(std::string file, std::uint32_t units) {
  constexpr std::uint32_t head_tag = 0x68656164, whole = 0xB1B0AFBA;
  const std::size_t tables = number_at(file, 4) >> 16;
  for (std::size_t entry = 12; entry < 12 + 16 * tables; entry += 16) {
    if (number_at(file, entry) != head_tag) continue;
    const std::size_t head = number_at(file, entry + 8), length = number_at(file, entry + 12);
    put_number(file, head + 18, units, 2);
    put_number(file, head + 8, 0, 4);
    put_number(file, entry + 4, sum_of(std::string_view(file).substr(head, length)), 4);
    put_number(file, head + 8, whole - sum_of(file), 4);
    return file;
  }
  throw std::runtime_error("font without head");
}

std::string subset_file(const FaceTable& table, const std::vector<Glyph>& glyphs) {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  if (input == nullptr) throw std::bad_alloc();
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING);
  for (const Glyph glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input), glyph);
  hb_set_t* drop = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* tag : {"GSUB", "GPOS", "GDEF", "name", "post", "OS/2", "cmap", "kern", "gasp"})
    hb_set_add(drop, hb_tag_from_string(tag, 4));
  return with_units(run_subset(table, input), embedded_units_per_em);
}

std::string to_unicode(const FaceTable& table, const std::vector<Glyph>& glyphs) {
  std::vector<std::string> lines;
  for (const Glyph glyph : glyphs) {
    if (table.text[glyph].empty()) continue;
    auto line = fmt::format("<{:04X}> <", glyph);
    for (const char16_t c : table.text[glyph]) line += fmt::format("{:04X}", unsigned(c));
    lines.push_back(line + ">\n");
  }
  std::string out =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo "
      "<</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS "
      "def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  for (std::size_t at = 0; at < lines.size(); at += 100) {
    const auto end = std::min(lines.size(), at + 100);
    out += fmt::format("{} beginbfchar\n", end - at);
    for (auto i = at; i < end; ++i) out += lines[i];
    out += "endbfchar\n";
  }
  return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string widths(const FaceTable& table, const std::vector<Glyph>& glyphs) {
  std::string out = "[";
  for (std::size_t i = 0; i < glyphs.size();) {
    out += fmt::format("{}[", glyphs[i]);
    const auto first = i;
    do {
      out += fmt::format("{}{:.5g}", i == first ? "" : " ",
                         hb_font_get_glyph_h_advance(table.font, glyphs[i]) * em_of_nominal);
      ++i;
    } while (i < glyphs.size() && glyphs[i] == glyphs[i - 1] + 1);
    out += "]";
  }
  return out + "]";
}

std::string tagged_name(Face face, const std::vector<Glyph>& glyphs) {
  constexpr std::array names = {"Sarabun-Regular", "Sarabun-Bold", "Sarabun-Italic",
                                "Sarabun-BoldItalic"};
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const Glyph glyph : glyphs) hash = (hash ^ glyph) * 0x100000001B3U;
  std::string tag;
  for (int k = 0; k < 6; ++k, hash /= 26) tag += char('A' + hash % 26);
  return tag + "+" + names[static_cast<std::size_t>(face)];
}

std::shared_ptr<const EmbeddedFont> make_embedded(Face face, const std::vector<Glyph>& glyphs) {
  const auto& table = table_of(face);
  auto font = std::make_shared<EmbeddedFont>();
  const auto file = subset_file(table, glyphs);
  font->name = tagged_name(face, glyphs);
  font->file = deflated(file, 6);
  font->file_length = file.size();
  font->to_unicode = deflated(to_unicode(table, glyphs), 6);
  font->widths = widths(table, glyphs);
  return font;
}

}  // namespace

std::vector<Glyph> GlyphSet::list() const {
  std::vector<Glyph> out;
  for (std::size_t word = 0; word < bits_.size(); ++word)
    for (unsigned bit = 0; bit < 64; ++bit)
      if ((bits_[word] >> bit & 1U) != 0) out.push_back(Glyph(word * 64 + bit));
  return out;
}

void GlyphSet::merge(const GlyphSet& other) {
  if (bits_.size() < other.bits_.size()) bits_.resize(other.bits_.size());
  for (std::size_t i = 0; i < other.bits_.size(); ++i) bits_[i] |= other.bits_[i];
}

bool GlyphSet::meets(const GlyphSet& other) const {
  for (std::size_t i = 0; i < std::min(bits_.size(), other.bits_.size()); ++i)
    if ((bits_[i] & other.bits_[i]) != 0) return true;
  return false;
}

std::string_view font_file(Face face) {
  const auto view = [](const char* from, const char* to) {
    return std::string_view(from, std::size_t(to - from));
  };
  switch (face) {
    case Face::regular:
      return view(ruam_font_regular, ruam_font_regular_end);
    case Face::bold:
      return view(ruam_font_bold, ruam_font_bold_end);
    case Face::italic:
      return view(ruam_font_italic, ruam_font_italic_end);
    case Face::bold_italic:
      break;
  }
  return view(ruam_font_bold_italic, ruam_font_bold_italic_end);
}

std::shared_ptr<const EmbeddedFont> embedded(Face face, const GlyphSet& used) {
  static std::mutex mutex;
  static std::map<std::pair<Face, std::vector<Glyph>>, std::shared_ptr<const EmbeddedFont>> kept;
  // Slanted faces are rare and set a few words: there the exact set makes the smaller file.
  const bool slanted = face == Face::italic || face == Face::bold_italic;
  auto set = slanted ? GlyphSet() : table_of(face).base;
  if (!slanted && used.meets(table_of(face).latin)) set.merge(table_of(face).latin);
  set.insert(0);
  set.merge(used);
  const std::pair key{face, set.list()};
  const std::lock_guard lock(mutex);
  if (const auto found = kept.find(key); found != kept.end()) return found->second;
  if (kept.size() >= 32) kept.clear();
  return kept[key] = make_embedded(face, key.second);
}

std::string web_subset(Face face) {
  const auto& table = table_of(face);
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  if (input == nullptr) throw std::bad_alloc();
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* unicodes = hb_subset_input_unicode_set(input);
  hb_set_add_range(unicodes, 0x20, 0x7E);
  hb_set_add_range(unicodes, 0xE01, 0xE5B);
  for (std::size_t i = 0; i + 1 < std::size(common_signs); ++i)
    hb_set_add(unicodes, common_signs[i]);
  return run_subset(table, input);
}

std::u16string glyph_text(Face face, Glyph glyph) {
  const auto& table = table_of(face);
  return glyph < table.text.size() ? table.text[glyph] : std::u16string();
}

}  // namespace ruam::doc::pdf
