#include "platform/secrets.hpp"

#include <set>

#include <gtest/gtest.h>

namespace ruam::secrets {
namespace {

constexpr PasswordCost cheap{.passes = 1, .memory = 8192};

TEST(Secrets, VerifyOnlyThePasswordThatWasHashed) {
  const auto stored = hash_password("รหัสผ่านยาวพอ", cheap);

  EXPECT_TRUE(verify_password(stored, "รหัสผ่านยาวพอ"));
  EXPECT_FALSE(verify_password(stored, "รหัสผ่านยาวพ"));
  EXPECT_FALSE(verify_password("", ""));
  EXPECT_FALSE(verify_password("not a hash", "not a hash"));
  EXPECT_TRUE(stored.starts_with("$argon2id$"));
  EXPECT_NE(stored, hash_password("รหัสผ่านยาวพอ", cheap)) << "each has its own salt";
}

TEST(Secrets, MakeTokensOf43UrlSafeCharactersThatNeverRepeat) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) seen.insert(new_token());

  EXPECT_EQ(seen.size(), 1000u);
  for (const auto& token : seen) EXPECT_EQ(token.size(), 43u);
}

TEST(Secrets, CompareTypedCodesWithoutDashesBlanksAndCase) {
  const auto code = new_code(3);

  EXPECT_EQ(code.size(), 14u);
  EXPECT_EQ(folded_code("k7qm 4txd-9hwe"), "K7QM4TXD9HWE");
  EXPECT_EQ(folded_code(code).size(), 12u);
}

}  // namespace
}  // namespace ruam::secrets
