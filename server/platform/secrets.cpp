#include "platform/secrets.hpp"

#include <array>
#include <semaphore>
#include <stdexcept>

#include <sodium.h>

namespace ruam::secrets {
namespace {

constexpr std::string_view code_letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";  // no 0 O 1 I L

void start_sodium() {
  static const int state = sodium_init();
  if (state < 0) throw std::runtime_error("libsodium does not start");
}

class HashingSlot {
 public:
  HashingSlot() { slots_.acquire(); }
  ~HashingSlot() { slots_.release(); }
  HashingSlot(const HashingSlot&) = delete;
  HashingSlot& operator=(const HashingSlot&) = delete;

 private:
  static inline std::counting_semaphore<2> slots_{2};
};

}  // namespace

bool same(const Digest& a, const Digest& b) {
  return sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string new_token() {
  start_sodium();
  std::array<unsigned char, 32> bits;
  randombytes_buf(bits.data(), bits.size());
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_ENCODED_LEN(bits.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bits.data(), bits.size(), variant);
  text.pop_back();  // its terminating NUL
  return text;
}

std::uint32_t new_number(std::uint32_t count) {
  start_sodium();
  return randombytes_uniform(count);
}

std::string new_code(int groups) {
  start_sodium();
  std::string code;
  for (int i = 0; i < groups * 4; ++i) {
    if (i > 0 && i % 4 == 0) code += '-';
    code += code_letters[randombytes_uniform(static_cast<std::uint32_t>(code_letters.size()))];
  }
  return code;
}

std::string folded_code(std::string_view typed) {
  std::string folded;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    folded += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return folded;
}

std::string hash_password(std::string_view password, PasswordCost cost) {
  start_sodium();
  const HashingSlot slot;
  std::string stored(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(stored.data(), password.data(), password.size(), cost.passes,
                            cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("not enough memory to hash a password");
  stored.resize(stored.find('\0'));
  return stored;
}

bool verify_password(std::string_view stored, std::string_view password) {
  start_sodium();
  if (stored.size() >= crypto_pwhash_STRBYTES) return false;
  const HashingSlot slot;
  const std::string terminated{stored};
  return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

}  // namespace ruam::secrets
