#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forums/person.hpp"
#include "forums/statement.hpp"
#include "platform/db/db.hpp"

namespace ruam::forums {

struct Cast {
  Uuid voice, statement;
  Stand stand = Stand::pass;
};

/// What decides whether a vote is taken.
struct Ballot {
  Doors doors;
  bool is_shown = false;  ///< there is such a statement, and it is
};

/// The room's tables over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: forum.not_found.
  Result<Forum> get(ForumId id) const;
  std::optional<Forum> find_by_room_code(std::string_view code) const;
  std::vector<Forum> list_forums(OfficeId office) const;
  void insert(const Forum& forum);
  void update(const Forum& forum);
  std::int64_t next_number(OfficeId office, std::int64_t fiscal_year);

  /// Refuses: forum.person_not_found.
  Result<Person> get(PersonId id, Uuid forum) const;
  std::vector<Person> list_people(ForumId forum) const;
  void insert(const Person& person, std::string_view signature);
  void update(const Person& person);
  void keep_signature(PersonId id, Uuid forum, std::string_view png);
  std::vector<std::pair<Uuid, std::string>> list_signatures(ForumId forum) const;
  std::int64_t count_came(ForumId forum) const;

  void insert(const Voice& voice, std::string_view token_sha256);
  std::optional<Voice> find_voice(std::string_view token_sha256) const;
  /// The voice with that token, if it belongs to the room with that code.
  std::optional<Voice> find_voice(std::string_view token_sha256, std::string_view room_code) const;
  /// Refuses: forum.voice_not_found.
  Result<Voice> get(VoiceId id, Uuid forum) const;
  std::vector<Voice> list_voices(ForumId forum) const;
  std::int64_t count_voices(ForumId forum) const;
  /// Of one address, since then.
  std::int64_t count_voices(ForumId forum, std::string_view origin, Instant since) const;
  void exclude(const Voice& voice);

  /// Refuses: forum.statement_not_found.
  Result<Statement> get(StatementId id, Uuid forum) const;
  std::vector<Statement> list_statements(ForumId forum) const;
  std::vector<Statement> list_shown(ForumId forum) const;
  std::int64_t count_shown(ForumId forum) const;
  std::vector<Statement> list_said_by(ForumId forum, Uuid voice) const;
  std::int64_t count_said_by(ForumId forum, Uuid voice) const;
  /// Gives it the next number of the forum.
  void insert(Statement& statement);
  void update(const Statement& statement);

  /// Refuses: forum.not_found.
  Result<Ballot> get_ballot(ForumId forum, Uuid statement) const;
  void keep_vote(ForumId forum, const Cast& cast, Instant at);
  /// Also those on what was merged into the statement.
  void remove_vote(ForumId forum, Uuid voice, Uuid statement);
  /// By statement that is shown; where some were merged, the newest of all that count for it.
  std::map<Uuid, Stand> votes_of(ForumId forum, Uuid voice) const;
  /// Of voices that are not excluded, on statements that are shown; votes on what was merged count
  /// for what is shown instead, of one voice the newest.
  std::vector<Cast> list_votes(ForumId forum) const;
  std::vector<Tally> tally(ForumId forum) const;

  /// Counts a wrong room code; answers how many came from there in this minute.
  std::int64_t count_guess(std::string_view peer, std::string_view minute);
  std::int64_t guesses(std::string_view peer, std::string_view minute) const;
  void forget_guesses_before(std::string_view minute);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::forums
