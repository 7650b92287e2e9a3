#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "platform/sha256.hpp"

/// Signed heads of the log: C2SP tlog-checkpoint in a C2SP signed-note, Ed25519.
namespace ruam::tlog {

struct Checkpoint {
  std::string origin;
  std::uint64_t size = 0;
  Digest root{};

  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// What a note says, whoever signed it; nothing when it is no checkpoint.
std::optional<Checkpoint> read_unverified(std::string_view note);

/// The public half of a log's key: NAME+HASH+BASE64 as in C2SP signed-note.
class Verifier {
 public:
  /// Nothing when the text is not a key.
  static std::optional<Verifier> parse(std::string_view text);

  /// The checkpoint when the note carries this key's signature and its origin is the key's name.
  std::optional<Checkpoint> open(std::string_view note) const;
  std::string to_string() const;
  const std::string& name() const { return name_; }

 private:
  friend class Signer;
  std::array<std::uint8_t, 4> id() const;

  std::string name_;
  std::array<std::uint8_t, 32> key_{};
};

/// A log's key. It lives in the data folder, never in the database.
class Signer {
 public:
  /// A new key; `name` (no blank, no plus) is the log's origin.
  static Signer make(std::string name);
  /// The key in this file, made with `name` when there is none. Throws when it cannot be read.
  static Signer load_or_make(const std::filesystem::path& file, const std::string& name);

  std::string sign(const Checkpoint& checkpoint) const;
  const Verifier& verifier() const { return verifier_; }

 private:
  void save(const std::filesystem::path& file) const;

  Verifier verifier_;
  std::array<std::uint8_t, 64> secret_{};
};

}  // namespace ruam::tlog
