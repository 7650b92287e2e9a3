#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/sha256.hpp"

namespace ruam::secrets {

/// True if both are the same, in a time that tells nothing about where they differ.
bool same(const Digest& a, const Digest& b);

/// 256 random bits as 43 characters of base64url: a session or bearer token.
std::string new_token();
/// A code that a person reads out and types: groups of four from 31 unmistakable characters (almost
/// five bits each), e.g. `K7QM-4TXD-9HWE`.
std::string new_code(int groups);
/// The form of a typed code that is compared: upper case, no blanks or dashes.
std::string folded_code(std::string_view typed);

/// A random number from 0 to `count` - 1, each as likely.
std::uint32_t new_number(std::uint32_t count);

/// How dear one guess of a password is made (Argon2id).
struct PasswordCost {
  std::uint64_t passes = 2;
  std::size_t memory = 64u << 20;  ///< bytes
};

/// The text to store for a password: Argon2id with its own salt and cost. At most two are computed
/// at a time in a process, so that a flood of sign-ins cannot take all memory.
std::string hash_password(std::string_view password, PasswordCost cost = {});
/// True if `password` is the one that `stored` was made from; false for any other text.
bool verify_password(std::string_view stored, std::string_view password);

}  // namespace ruam::secrets
