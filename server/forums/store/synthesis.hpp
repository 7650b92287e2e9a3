#pragma once

#include <map>
#include <optional>
#include <vector>

#include "forums/synthesis.hpp"
#include "forums/telling.hpp"
#include "platform/db/db.hpp"

namespace ruam::forums {

struct BoardHead {
  Instant proposed_at;
  std::string proposed_by;
  std::int64_t deeds = 0;
};

/// A deed as it was done; `words` is the ThemeDeed.
struct DoneDeed {
  std::int64_t number = 0;
  ThemeDeed deed;
  std::string by;
  Instant at;
};

/// A seat that changed with a deed.
struct KeptStep {
  Uuid statement;
  std::int64_t deed = 0;
  ThemeNumber before = no_theme, after = no_theme;
  By by = By::program;
};

/// Themes, guidelines and resolutions over one transaction.
class SynthesisStore {
 public:
  explicit SynthesisStore(db::Tx& tx) : tx_(tx) {}

  std::optional<BoardHead> find_board(ForumId forum) const;
  void keep_board(ForumId forum, const BoardHead& head);
  /// By number, those that no longer stand too.
  std::vector<KeptTheme> list_themes(ForumId forum) const;
  void keep_theme(ForumId forum, const KeptTheme& kept);
  std::map<Uuid, Seat> seats(ForumId forum) const;
  void keep_seats(ForumId forum, const std::vector<std::pair<Uuid, Seat>>& seats);
  void insert(ForumId forum, const DoneDeed& deed);
  void insert(ForumId forum, const std::vector<KeptStep>& steps);
  std::vector<DoneDeed> list_deeds(ForumId forum) const;
  std::vector<KeptStep> list_steps(ForumId forum, Uuid statement) const;

  /// Without those removed, by number.
  std::vector<Guideline> list_guidelines(ForumId forum) const;
  /// Refuses: forum.guideline_not_found.
  Result<Guideline> get(GuidelineId id, Uuid forum) const;
  /// Gives it the next number of the forum.
  void insert(Guideline& guideline);
  void update(const Guideline& guideline);
  void remove(const Guideline& guideline);

  std::vector<Resolution> list_resolutions(ForumId forum) const;
  /// Refuses: forum.resolution_not_found.
  Result<Resolution> get(ResolutionId id, Uuid forum) const;
  void insert(Resolution& resolution);
  void update(const Resolution& resolution);
  void remove(const Resolution& resolution);

  std::vector<ToldLine> list_told(ForumId forum) const;
  void keep_told(ForumId forum, const ToldLine& told);
  void remove_told(ForumId forum, Uuid whom);

  std::optional<Uuid> find_thinking(ForumId forum) const;
  void keep_thinking(ForumId forum, Uuid job);

  KeptWords report_words(ForumId forum) const;
  void keep_report_words(ForumId forum, const KeptWords& kept, Instant at);

  // Whatever their forum, for the chain.
  /// Number, text and forum.
  std::optional<Statement> find_statement(OfficeId office, Uuid id) const;
  std::optional<KeptTheme> find_theme(OfficeId office, Uuid id) const;
  std::optional<Guideline> find_guideline(OfficeId office, Uuid id) const;
  std::optional<Resolution> find_resolution(OfficeId office, Uuid id) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::forums
