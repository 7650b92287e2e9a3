#include "platform/doc/pdf/file.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "platform/doc/content.hpp"

namespace ruam::doc::pdf {

File::File() {
  out_.reserve(96 << 10);
  out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
}

void File::begin(int number) {
  offsets_[std::size_t(number - 1)] = out_.size();
  out_ += std::to_string(number);
  out_ += " 0 obj\n";
}

void File::object(int number, std::string_view body) {
  begin(number);
  out_ += body;
  out_ += "\nendobj\n";
}

int File::object(std::string_view body) {
  const int number = reserve();
  object(number, body);
  return number;
}

void File::stream(int number, std::string_view dictionary, std::string_view bytes) {
  begin(number);
  out_ += fmt::format("<<{}/Length {}>>\nstream\n", dictionary, bytes.size());
  out_ += bytes;
  out_ += "\nendstream\nendobj\n";
}

int File::stream(std::string_view dictionary, std::string_view bytes) {
  const int number = reserve();
  stream(number, dictionary, bytes);
  return number;
}

std::string File::finish(int catalog, int info) {
  std::uint64_t a = 0xCBF29CE484222325U, b = 0x9E3779B97F4A7C15U;
  for (std::size_t i = 0; i < out_.size(); i += 7) {
    a = (a ^ static_cast<unsigned char>(out_[i])) * 0x100000001B3U;
    b = (b + a) * 0xBF58476D1CE4E5B9U;
  }
  const auto start = out_.size();
  out_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", offsets_.size() + 1);
  for (const auto offset : offsets_) {
    char entry[21] = "0000000000 00000 n \n";
    auto digits = offset;
    for (int k = 9; k >= 0; --k, digits /= 10) entry[k] = char('0' + digits % 10);
    out_.append(entry, 20);
  }
  out_ += fmt::format(
      "trailer\n<</Size {0}/Root {1} 0 R/Info {2} 0 R/ID[<{3:016X}{4:016X}><{3:016X}{4:016X}>]>>\n"
      "startxref\n{5}\n%%EOF\n",
      offsets_.size() + 1, catalog, info, a, b, start);
  return std::move(out_);
}

std::string text_string(std::string_view utf8) {
  std::string out = "<FEFF";
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c < 0x10000)
      out += fmt::format("{:04X}", std::uint32_t(c));
    else
      out += fmt::format("{:04X}{:04X}", 0xD7C0 + std::uint32_t(c >> 10),
                         0xDC00 + std::uint32_t(c & 0x3FF));
  }
  return out + ">";
}

}  // namespace ruam::doc::pdf
