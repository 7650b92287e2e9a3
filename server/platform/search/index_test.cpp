#include "platform/search/index.hpp"

#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "platform/search/fold.hpp"

namespace ruam::search {

namespace {

OfficeId office(std::uint8_t number) {
  OfficeId id;
  id.uuid.bytes[15] = number;
  return id;
}

Ref ref(std::uint32_t number, std::string kind = "project", std::uint8_t owner = 1) {
  Ref key{office(owner), std::move(kind), {}};
  for (int i = 0; i < 4; ++i) key.uuid.bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
  return key;
}

std::vector<Ref> refs(const Index& index, Query query) {
  std::vector<Ref> found;
  for (const auto& hit : index.find(query)) found.push_back(hit.ref);
  return found;
}

}  // namespace

TEST(Search, FindsDamagedTextByCleanWordsAndCleanTextByDamagedWords) {
  Index index;
  index.put(ref(1), "ส านักงานศึกษาธิการ เพ่ือพ้ืนท่ี", {});
  index.put(ref(2), "สำนักงานศึกษาธิการ เพื่อพื้นที่", {});
  index.put(ref(3), "โรงเรียน", {});

  for (const auto* text : {"สำนักงาน", "ส านักงาน", "เพื่อพื้นที่", "เพ่ือ", "สำนักงาน พ้ืนท่ี"})
    EXPECT_EQ(refs(index, {text}), (std::vector{ref(1), ref(2)})) << text;
}

TEST(Search, WantsEveryWordInAnyOrder) {
  Index index;
  index.put(ref(1), "อบรมครูวิทยาศาสตร์", {});
  index.put(ref(2), "อบรมผู้บริหาร", {});

  EXPECT_EQ(refs(index, {"วิทยาศาสตร์ อบรม"}), std::vector{ref(1)});
  EXPECT_EQ(index.count({"อบรม"}), 2u);
  EXPECT_EQ(index.count({"อบรม นักเรียน"}), 0u);
}

TEST(Search, RanksByHitsThenByNewest) {
  Index index;
  index.put(ref(1), "น้ำ", Instant{100});
  index.put(ref(2), "น้ำ", Instant{300});
  index.put(ref(3), "น้ำ น้ำ", Instant{200});

  const auto hits = index.find({"น้ำ"});

  ASSERT_EQ(hits.size(), 3u);
  EXPECT_EQ(hits[0].ref, ref(3));
  EXPECT_EQ(hits[0].count, 2u);
  EXPECT_EQ(hits[1].ref, ref(2));
  EXPECT_EQ(hits[2].ref, ref(1));
  EXPECT_EQ(refs(index, {.text = "น้ำ", .limit = 1}), std::vector{ref(3)});
}

TEST(Search, ForgetsReplacedAndRemovedText) {
  Index index;
  index.put(ref(1), "เก่า", {});
  index.put(ref(1), "ใหม่", {});
  index.put(ref(2), "เก่า", {});

  index.remove(ref(2));
  index.remove(ref(9));

  EXPECT_EQ(index.count({"เก่า"}), 0u);
  EXPECT_EQ(refs(index, {"ใหม่"}), std::vector{ref(1)});
  EXPECT_EQ(index.size(), 1u);
}

TEST(Search, KeepsOfficesAndKindsApart) {
  Index index;
  index.put(ref(1, "project", 1), "แผน", {});
  index.put(ref(1, "project", 2), "แผน", {});
  index.put(ref(1, "meeting", 1), "แผน", {});

  EXPECT_EQ(index.count({"แผน"}), 3u);
  EXPECT_EQ(refs(index, {.text = "แผน", .kinds = {"meeting"}}), std::vector{ref(1, "meeting", 1)});
  EXPECT_EQ(refs(index, {.text = "แผน", .offices = {office(2)}}),
            std::vector{ref(1, "project", 2)});
}

TEST(Search, ShowsAndCountsOnlyWhatMayBeSeen) {
  Index index;
  index.put(ref(1, "project", 1), "แผน แผน", {});
  index.put(ref(1, "project", 2), "แผน", {});
  const Query query{
      .text = "แผน", .limit = 1, .may_see = [](const Ref& key) { return key.office == office(2); }};

  EXPECT_EQ(refs(index, query), std::vector{ref(1, "project", 2)});
  EXPECT_EQ(index.count(query), 1u);
}

TEST(Search, FindsNothingWithoutLetters) {
  Index index;
  index.put(ref(1), "แผน", {});

  EXPECT_TRUE(index.find({""}).empty());
  EXPECT_TRUE(index.find({" \n\u200B"}).empty());
}

TEST(Search, NeverFindsAWordOverTheEndOfATextIntoTheNext) {
  Index index;
  index.put(ref(1), "กข", {});
  index.put(ref(2), "คง", {});

  EXPECT_EQ(index.count({"ขค"}), 0u);
}

TEST(Search, GivesTheSameAsLookingThroughEveryTextAfterAnyHistory) {
  std::mt19937 dice(41);
  Index index;
  std::map<Ref, std::string> truth;
  const auto word = [&](std::size_t letters) {
    static constexpr const char* alphabet[] = {"ก", "น", "า", "เ", "ที่", "a", " ", "1"};
    std::string text;
    while (letters--) text += alphabet[dice() % std::size(alphabet)];
    return text;
  };
  for (int step = 0; step < 3000; ++step) {
    const auto key = ref(dice() % 500, dice() % 2 ? "a" : "b", dice() % 3);
    if (dice() % 3) {
      truth[key] = word(dice() % 60);
      index.put(key, truth[key], {});
    } else {
      truth.erase(key);
      index.remove(key);
    }
    if (step % 20) continue;
    const auto text = "ก" + word(dice() % 4) + "น";
    if (text.find(' ') != text.npos) continue;
    const auto expected = std::count_if(truth.begin(), truth.end(), [&](const auto& item) {
      return fold(item.second).find(fold(text)) != std::string::npos;
    });
    ASSERT_EQ(index.count({text}), static_cast<std::size_t>(expected)) << text;
  }
  EXPECT_EQ(index.size(), truth.size());
}

TEST(Search, HoldsLittleMoreThanItsTexts) {
  Index index;
  std::string text;
  while (text.size() < 450) text += "โครงการพัฒนา ";
  for (std::uint32_t i = 0; i < 1000; ++i) index.put(ref(i), text, {});
  const auto once = index.memory();
  for (std::uint32_t i = 0; i < 3000; ++i) index.put(ref(i % 1000), text, {});

  EXPECT_LT(once, 1000 * text.size() / 2);
  EXPECT_LT(index.memory(), once * 2);
}

TEST(Search, ServesReadersWhileOneWrites) {
  Index index;
  index.put(ref(0), "แผน คงที่", {});
  std::jthread writer([&] {
    for (std::uint32_t i = 1; i < 2000; ++i) index.put(ref(i % 50 + 1), "แผน งาน", {});
  });
  std::jthread reader([&] {
    for (int i = 0; i < 300; ++i) EXPECT_EQ(index.count({"คงที่"}), 1u);
  });
  writer.join();
  reader.join();

  EXPECT_EQ(index.count({"แผน"}), 51u);
}

}  // namespace ruam::search
