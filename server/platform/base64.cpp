#include "platform/base64.hpp"

#include <sodium.h>

namespace ruam {

std::optional<std::string> decode_base64(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  std::string bytes(text.size() * 3 / 4 + 1, '\0');
  std::size_t size = 0;
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                        text.size(), nullptr, &size, &end, variant) != 0 ||
      end != text.data() + text.size())
    return std::nullopt;
  bytes.resize(size);
  return bytes;
}

}  // namespace ruam
