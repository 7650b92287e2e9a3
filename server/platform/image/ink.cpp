#include "platform/image/ink.hpp"

#include <algorithm>
#include <array>

#include "platform/image/pixels.hpp"

namespace ruam::image {
namespace {

int light_of(const std::uint8_t* p) { return (p[0] * 299 + p[1] * 587 + p[2] * 114) / 1000; }

bool is_transparent_already(const Pixels& pixels) {
  std::size_t clear = 0;
  for (std::size_t i = 3; i < pixels.rgba.size(); i += 4) clear += pixels.rgba[i] < 128;
  return clear * 10 > pixels.rgba.size() / 4;
}

/// How light the paper is, by squares: a shadow over half the sheet is not ink.
class Ground {
 public:
  explicit Ground(const Pixels& pixels)
      : across_((pixels.width + side - 1) / side), down_((pixels.height + side - 1) / side) {
    for (int row = 0; row < down_; ++row)
      for (int column = 0; column < across_; ++column)
        light_.push_back(measure(pixels, column * side, row * side));
    // A square that is far darker than most is written full, not in the shade.
    auto sorted = light_;
    std::sort(sorted.begin(), sorted.end());
    const int paper = sorted[sorted.size() * 3 / 4];
    for (auto& light : light_)
      if (light * 2 < paper) light = paper;
  }

  /// Between the middles of the squares around.
  int at(int x, int y) const {
    const int left = std::clamp((x - side / 2) / side, 0, across_ - 1),
              top = std::clamp((y - side / 2) / side, 0, down_ - 1);
    const int right = std::min(left + 1, across_ - 1), bottom = std::min(top + 1, down_ - 1);
    const int fx = std::clamp(x - left * side - side / 2, 0, side),
              fy = std::clamp(y - top * side - side / 2, 0, side);
    const auto mix = [](int a, int b, int f) { return (a * (side - f) + b * f) / side; };
    return mix(mix(square(left, top), square(right, top), fx),
               mix(square(left, bottom), square(right, bottom), fx), fy);
  }

 private:
  static constexpr int side = 64;

  int square(int column, int row) const { return light_[std::size_t(row) * across_ + column]; }

  /// The light that nine of ten pixels stay below.
  static int measure(const Pixels& pixels, int left, int top) {
    std::array<int, 256> count{};
    int all = 0;
    for (int y = top; y < std::min(top + side, pixels.height); ++y)
      for (int x = left; x < std::min(left + side, pixels.width); ++x, ++all)
        ++count[std::size_t(light_of(pixels.at(x, y)))];
    int light = 255;
    for (int above = 0; light > 0 && above + count[std::size_t(light)] <= all / 10; --light)
      above += count[std::size_t(light)];
    return light;
  }

  int across_, down_;
  std::vector<int> light_;
};

/// Alpha by how much darker than the paper a pixel is.
void take_paper_away(Pixels& pixels) {
  const Ground ground(pixels);
  for (int y = 0; y < pixels.height; ++y)
    for (int x = 0; x < pixels.width; ++x) {
      auto* p = pixels.at(x, y);
      const int paper = ground.at(x, y), darker = paper - light_of(p);
      const int noise = 24, full = std::max(noise + 1, paper / 2);
      p[3] = std::uint8_t(std::clamp((darker - noise) * 255 / (full - noise), 0, 255));
    }
}

struct Box {
  int left, top, right, bottom;
};

/// Where ink is, single specks aside.
Box box_of(const Pixels& pixels) {
  std::vector<int> rows(std::size_t(pixels.height)), columns(std::size_t(pixels.width));
  for (int y = 0; y < pixels.height; ++y)
    for (int x = 0; x < pixels.width; ++x)
      if (pixels.at(x, y)[3] > 96) ++rows[std::size_t(y)], ++columns[std::size_t(x)];
  const auto ends = [](const std::vector<int>& counts) {
    const auto has = [](int count) { return count >= 2; };
    const auto first = std::find_if(counts.begin(), counts.end(), has);
    const auto last = std::find_if(counts.rbegin(), counts.rend(), has);
    return std::pair{int(first - counts.begin()), int(counts.rend() - last)};
  };
  const auto [top, bottom] = ends(rows);
  const auto [left, right] = ends(columns);
  return {left, top, right, bottom};
}

Pixels cut(const Pixels& from, Box box) {
  constexpr int margin = 4;
  box = {std::max(0, box.left - margin), std::max(0, box.top - margin),
         std::min(from.width, box.right + margin), std::min(from.height, box.bottom + margin)};
  Pixels out{box.right - box.left, box.bottom - box.top, {}};
  for (int y = box.top; y < box.bottom; ++y)
    out.rgba.insert(out.rgba.end(), from.at(box.left, y),
                    from.at(box.left, y) + std::size_t(out.width) * 4);
  return out;
}

/// Handwriting covers some of its box, never most of it.
bool is_handwriting(const Pixels& pixels) {
  std::size_t ink = 0;
  for (std::size_t i = 3; i < pixels.rgba.size(); i += 4) ink += pixels.rgba[i] > 96;
  return ink * 10 < pixels.rgba.size() / 4 * 6;
}

}  // namespace

Result<Ink> ink_of(std::string_view bytes) {
  auto decoded = decode(bytes);
  if (!decoded) return Problem{Kind::invalid, "image.not_picture"};
  auto pixels = fitted(*decoded, 2'000, 2'000);
  if (!is_transparent_already(pixels)) take_paper_away(pixels);
  const auto box = box_of(pixels);
  if (box.right - box.left < 12 || box.bottom - box.top < 6)
    return Problem{Kind::invalid, "image.no_ink"};
  const auto ink = fitted(cut(pixels, box), most_ink_width, most_ink_height);
  if (!is_handwriting(ink)) return Problem{Kind::invalid, "image.no_ink"};
  return Ink{to_png(ink), ink.width, ink.height};
}

}  // namespace ruam::image
