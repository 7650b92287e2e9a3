#include "platform/tlog/checkpoint.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <vector>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace ruam::tlog {
namespace {

constexpr std::uint8_t ed25519 = 1;  // algorithm byte of C2SP signed-note
constexpr std::string_view private_prefix = "PRIVATE+KEY+";
constexpr std::string_view signature_mark = "\n\xE2\x80\x94 ";

std::string to_base64(std::span<const std::uint8_t> bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();
  return text;
}

std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text) {
  std::vector<std::uint8_t> bytes(text.size());
  std::size_t size = 0;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size,
                        nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    return std::nullopt;
  bytes.resize(size);
  return bytes;
}

std::string hex(std::span<const std::uint8_t> bytes) {
  std::string text;
  for (const auto byte : bytes)
    for (const auto nibble : {byte >> 4, byte & 0xF}) text += "0123456789abcdef"[nibble];
  return text;
}

/// The algorithm byte and the key.
std::vector<std::uint8_t> typed(std::span<const std::uint8_t> key) {
  std::vector<std::uint8_t> bytes(1 + key.size(), ed25519);
  std::copy(key.begin(), key.end(), bytes.begin() + 1);
  return bytes;
}

std::string body_of(const Checkpoint& checkpoint) {
  return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
         to_base64(checkpoint.root) + "\n";
}

std::optional<Checkpoint> read_body(std::string_view body) {
  const auto first = body.find('\n');
  const auto second = first == body.npos ? body.npos : body.find('\n', first + 1);
  if (second == body.npos) return std::nullopt;
  Checkpoint checkpoint{std::string(body.substr(0, first)), 0, {}};
  const auto size = body.substr(first + 1, second - first - 1);
  const auto [end, error] =
      std::from_chars(size.data(), size.data() + size.size(), checkpoint.size);
  if (error != std::errc{} || end != size.data() + size.size()) return std::nullopt;
  const auto hash = from_base64(body.substr(second + 1, body.find('\n', second + 1) - second - 1));
  if (!hash || hash->size() != checkpoint.root.size()) return std::nullopt;
  std::copy(hash->begin(), hash->end(), checkpoint.root.begin());
  return body_of(checkpoint) == body ? std::optional(checkpoint) : std::nullopt;
}

}  // namespace

std::optional<Checkpoint> read_unverified(std::string_view note) {
  const auto end = note.find("\n\n");
  if (end == note.npos) return std::nullopt;
  return read_body(note.substr(0, end + 1));
}

std::array<std::uint8_t, 4> Verifier::id() const {
  const auto bytes = typed(key_);
  const auto digest = Sha256().add(name_).add("\n").add(std::as_bytes(std::span(bytes))).finish();
  return {digest[0], digest[1], digest[2], digest[3]};
}

std::string Verifier::to_string() const {
  return name_ + "+" + hex(id()) + "+" + to_base64(typed(key_));
}

std::optional<Verifier> Verifier::parse(std::string_view text) {
  const auto first = text.find('+');
  const auto second = first == text.npos ? text.npos : text.find('+', first + 1);
  if (second == text.npos) return std::nullopt;
  const auto key = from_base64(text.substr(second + 1));
  if (!key || key->size() != 33 || key->front() != ed25519) return std::nullopt;
  Verifier verifier;
  verifier.name_ = text.substr(0, first);
  std::copy(key->begin() + 1, key->end(), verifier.key_.begin());
  if (hex(verifier.id()) != text.substr(first + 1, second - first - 1)) return std::nullopt;
  return verifier;
}

std::optional<Checkpoint> Verifier::open(std::string_view note) const {
  const auto end = note.find("\n\n");
  if (end == note.npos) return std::nullopt;
  const auto body = note.substr(0, end + 1);
  const auto mine = std::string(signature_mark) + name_ + " ";
  for (auto at = note.find(mine, end); at != note.npos; at = note.find(mine, at + 1)) {
    const auto from = at + mine.size();
    const auto bytes = from_base64(note.substr(from, note.find('\n', from) - from));
    const auto key_id = id();
    if (!bytes || bytes->size() != 4 + crypto_sign_BYTES ||
        !std::equal(key_id.begin(), key_id.end(), bytes->begin()))
      continue;
    const auto* text = reinterpret_cast<const unsigned char*>(body.data());
    if (crypto_sign_verify_detached(bytes->data() + 4, text, body.size(), key_.data()) != 0)
      continue;
    const auto checkpoint = read_body(body);
    return checkpoint && checkpoint->origin == name_ ? checkpoint : std::nullopt;
  }
  return std::nullopt;
}

Signer Signer::make(std::string name) {
  Signer signer;
  signer.verifier_.name_ = std::move(name);
  crypto_sign_keypair(signer.verifier_.key_.data(), signer.secret_.data());
  return signer;
}

Signer Signer::load_or_make(const std::filesystem::path& file, const std::string& name) {
  if (!std::filesystem::exists(file)) {
    const auto fresh = make(name);
    fresh.save(file);
    return fresh;
  }
  std::ifstream in(file);
  std::string text;
  std::getline(in, text);
  const auto plus = text.find('+', private_prefix.size());
  const auto second = plus == text.npos ? plus : text.find('+', plus + 1);
  if (!text.starts_with(private_prefix) || second == text.npos)
    throw std::runtime_error(file.string() + " is not a log's key");
  const auto seed = from_base64(std::string_view(text).substr(second + 1));
  if (!seed || seed->size() != 1 + crypto_sign_SEEDBYTES || seed->front() != ed25519)
    throw std::runtime_error(file.string() + " is not a log's key");
  Signer signer;
  signer.verifier_.name_ = text.substr(private_prefix.size(), plus - private_prefix.size());
  crypto_sign_seed_keypair(signer.verifier_.key_.data(), signer.secret_.data(), seed->data() + 1);
  return signer;
}

void Signer::save(const std::filesystem::path& file) const {
  const auto seed = typed(std::span(secret_).first(crypto_sign_SEEDBYTES));
  const auto text = std::string(private_prefix) + verifier_.name_ + "+" + hex(verifier_.id()) +
                    "+" + to_base64(seed) + "\n";
  const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool is_written =
      out >= 0 && ::write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
      ::fsync(out) == 0;
  if (out >= 0) ::close(out);
  if (!is_written) throw std::runtime_error("cannot write the log's key to " + file.string());
}

std::string Signer::sign(const Checkpoint& checkpoint) const {
  const auto body = body_of(checkpoint);
  const auto key_id = verifier_.id();
  std::vector<std::uint8_t> signature(key_id.begin(), key_id.end());
  signature.resize(4 + crypto_sign_BYTES);
  crypto_sign_detached(signature.data() + 4, nullptr,
                       reinterpret_cast<const unsigned char*>(body.data()), body.size(),
                       secret_.data());
  return body + std::string(signature_mark) + verifier_.name_ + " " + to_base64(signature) + "\n";
}

}  // namespace ruam::tlog
