#include "platform/tlog/tree.hpp"

#include <bit>

#include <gmock/gmock.h>

namespace ruam::tlog {
namespace {

using ::testing::ElementsAre;

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return bytes;
}

/// The eight entries that every implementation of RFC 6962 is tested with.
std::vector<Digest> reference_leaves() {
  std::vector<Digest> leaves;
  for (const auto* hex : {"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                          "606162636465666768696a6b6c6d6e6f"}) {
    const auto entry = bytes_of(hex);
    leaves.push_back(leaf_hash(std::as_bytes(std::span(entry))));
  }
  return leaves;
}

Nodes over(const std::vector<Digest>& leaves) {
  return [&leaves](int level, std::uint64_t number) {
    std::vector<Digest> row(leaves.begin() + static_cast<std::ptrdiff_t>(number << level),
                            leaves.begin() + static_cast<std::ptrdiff_t>((number + 1) << level));
    while (row.size() > 1) {
      for (std::size_t i = 0; i < row.size() / 2; ++i)
        row[i] = node_hash(row[2 * i], row[2 * i + 1]);
      row.resize(row.size() / 2);
    }
    return row[0];
  };
}

std::vector<std::string> hex_of(const std::vector<Digest>& proof) {
  std::vector<std::string> hex;
  for (const auto& digest : proof) hex.push_back(to_hex(digest));
  return hex;
}

TEST(Tree, HasTheHeadsOfTheReferenceImplementation) {
  const auto leaves = reference_leaves();
  const std::vector<std::string> heads{
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

  for (std::uint64_t size = 0; size < heads.size(); ++size)
    EXPECT_EQ(to_hex(root(size, over(leaves))), heads[size]) << size;
}

TEST(Tree, HasTheAuditPathsOfTheReferenceImplementation) {
  const auto leaves = reference_leaves();

  EXPECT_THAT(inclusion_proof(0, 1, over(leaves)), ElementsAre());
  EXPECT_THAT(hex_of(inclusion_proof(0, 8, over(leaves))),
              ElementsAre("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
  EXPECT_THAT(hex_of(inclusion_proof(5, 8, over(leaves))),
              ElementsAre("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
  EXPECT_THAT(hex_of(inclusion_proof(2, 3, over(leaves))),
              ElementsAre("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
  EXPECT_THAT(hex_of(inclusion_proof(1, 5, over(leaves))),
              ElementsAre("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
}

TEST(Tree, HasTheConsistencyProofsOfTheReferenceImplementation) {
  const auto leaves = reference_leaves();

  EXPECT_THAT(consistency_proof(1, 1, over(leaves)), ElementsAre());
  EXPECT_THAT(hex_of(consistency_proof(1, 8, over(leaves))),
              ElementsAre("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"));
  EXPECT_THAT(hex_of(consistency_proof(6, 8, over(leaves))),
              ElementsAre("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
  EXPECT_THAT(hex_of(consistency_proof(2, 5, over(leaves))),
              ElementsAre("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                          "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
}

TEST(Tree, ProvesEveryLeafInEveryTreeAndNothingElse) {
  std::vector<Digest> leaves;
  for (int i = 0; i < 40; ++i) {
    leaves.push_back(sha256(std::to_string(i)));
    const auto size = leaves.size();
    const auto head = root(size, over(leaves));
    for (std::uint64_t at = 0; at < size; ++at) {
      auto proof = inclusion_proof(at, size, over(leaves));
      EXPECT_TRUE(is_included(leaves[at], at, size, proof, head));
      EXPECT_FALSE(is_included(sha256("x"), at, size, proof, head));
      EXPECT_FALSE(is_included(leaves[at], at + 1, size, proof, head));
      if (proof.empty()) continue;
      proof[0][3] ^= 1;
      EXPECT_FALSE(is_included(leaves[at], at, size, proof, head));
      proof.pop_back();
      EXPECT_FALSE(is_included(leaves[at], at, size, proof, head));
    }
  }
}

TEST(Tree, ProvesThatItOnlyGrew) {
  std::vector<Digest> leaves;
  std::vector<Digest> heads{sha256("")};
  for (int i = 0; i < 40; ++i) {
    leaves.push_back(sha256(std::to_string(i)));
    const auto size = leaves.size();
    heads.push_back(root(size, over(leaves)));
    for (std::uint64_t before = 1; before <= size; ++before) {
      auto proof = consistency_proof(before, size, over(leaves));
      EXPECT_TRUE(is_consistent(before, heads[before], size, heads[size], proof));
      EXPECT_FALSE(is_consistent(before, sha256("x"), size, heads[size], proof));
      EXPECT_FALSE(is_consistent(before, heads[before], size, sha256("x"), proof));
      if (proof.empty()) continue;
      proof[0][0] ^= 1;
      EXPECT_FALSE(is_consistent(before, heads[before], size, heads[size], proof));
    }
  }
}

}  // namespace
}  // namespace ruam::tlog
