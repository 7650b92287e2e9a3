#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/clock.hpp"
#include "platform/db/db.hpp"
#include "projects/content.hpp"
#include "projects/project.hpp"

namespace ruam::projects {

/// What a list shows of a content; kept beside it.
struct Summary {
  std::string title, division, programme, tactic, responsible, objective;
  std::optional<std::string> period;  ///< JSON of Period
  Satang planned;
  std::string extras = {};  ///< all texts of the office's own fields; found by search, not shown
};

/// A project as it lies in the database. `content` is canonical JSON of Content.
struct Record {
  ProjectId id;
  std::string code;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  std::int64_t version = 1, round = 1;
  std::optional<std::int64_t> next_step = 0;
  std::vector<Step> steps;
  Summary summary;
  std::string content, content_sha256;
  std::string findings = "[]";  ///< JSON of what checks said of this content
  std::int64_t findings_count = 0;
  Uuid owner_person;
  std::string owner_name;
  Instant created_at, updated_at;
};

/// One decision of one signer, as it was given.
struct Signature {
  Uuid id, subject;
  std::int64_t round = 1, step = 0;
  Decision decision = Decision::sign;
  Uuid person;
  std::string person_name, position, acting_phrase, role;
  Instant at;
  std::optional<Date> paper_date;
  std::optional<Uuid> paper_file;
  std::string content_sha256, reason;
  std::optional<Uuid> paper = {};  ///< the sheet it was entered from
  std::string flags = {};          ///< of PaperFlag, parted by spaces
  std::optional<Uuid> book = {};   ///< the plan book on which it was given
  std::optional<Instant> withdrawn_at = {};
  std::optional<Uuid> withdrawn_by = {};
  std::string withdrawn_name = {}, withdrawn_reason = {};
};

/// A sheet signed in ink, as it was entered.
struct Paper {
  Uuid id, project, subject;
  std::vector<Uuid> pages;          ///< the uploads, in order
  std::optional<Uuid> signed_file;  ///< one PDF of them
  std::string content_sha256;
  Uuid recorded_by;
  std::string recorded_name;
  Instant at;
};

/// A content that was signed or came into force.
struct Revision {
  std::int64_t revision = 0;
  std::string content, content_sha256;
  Instant at;
  std::string by_name, why;
};

enum class ChangeStatus { draft, proposed, endorsed, approved, returned, rejected, withdrawn };
BOOST_DESCRIBE_ENUM(ChangeStatus, draft, proposed, endorsed, approved, returned, rejected,
                    withdrawn)

/// A request to change an approved project: signed like the project itself.
struct ChangeRequest {
  Uuid id;
  ProjectId project;
  std::int64_t number = 0, version = 1, round = 1;
  ChangeStatus status = ChangeStatus::draft;
  std::optional<std::int64_t> next_step = 0;
  std::vector<Step> steps;
  std::string reason, base_sha256, content, content_sha256;
  Instant created_at, updated_at;
};

struct FillingSetting {
  Filling filling = Filling::ink;
  std::int64_t version = 0;  ///< 0: nothing stored yet
};

struct Chain {
  std::vector<Step> steps;
  std::int64_t version = 0;  ///< 0: the usual chain, nothing stored yet
};

/// What the transparency log keeps of a signature: everything but the person's name.
boost::json::value logged(const Signature& signature);
/// What it keeps of the withdrawal of one.
boost::json::value logged_withdrawal(const Signature& signature);

/// Every statement that names this room's tables for writing, over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: project.not_found.
  Result<Record> get(ProjectId id) const;
  /// Projects and revisions whose content is not what its SHA-256 says.
  std::vector<Fault> verify() const;
  std::optional<ProjectId> find_code(OfficeId office, std::string_view code) const;
  void insert(const Record& project);
  void update(const Record& project);
  std::int64_t next_number(OfficeId office, std::int64_t fiscal_year);

  /// The project of an earlier year that it goes on with.
  std::optional<Uuid> find_predecessor(ProjectId id) const;
  void set_predecessor(ProjectId id, Uuid predecessor);

  /// Those that count, oldest first, in the order of the chain.
  std::vector<Signature> list_signatures(OfficeId office, Uuid subject) const;
  /// Also those that were withdrawn.
  std::vector<Signature> list_all_signatures(OfficeId office, Uuid subject) const;
  std::optional<Signature> find_signature(OfficeId office, Uuid id) const;
  void insert(OfficeId office, const Signature& signature);
  void insert(OfficeId office, std::span<const Signature> signatures);
  /// Marks it withdrawn; it stays.
  void withdraw(OfficeId office, const Signature& signature);
  void insert(OfficeId office, const Paper& paper);
  std::vector<Paper> list_papers(ProjectId project) const;

  /// Keeps the content as the next revision of the project.
  void keep_revision(ProjectId id, const Revision& revision);
  std::vector<Revision> list_revisions(ProjectId id) const;

  /// Refuses: project.change_not_found.
  Result<ChangeRequest> get_change(OfficeId office, Uuid id) const;
  std::vector<ChangeRequest> list_changes(ProjectId project) const;
  void insert(const ChangeRequest& change);
  void update(const ChangeRequest& change);

  /// "submitted" or "seen"; nothing while there is no signed result report.
  std::optional<std::string> result_state(ProjectId id) const;
  void save_result(ProjectId id, std::string_view state, std::string_view sha256, Instant at);

  FillingSetting filling(OfficeId office) const;
  void save_filling(OfficeId office, const FillingSetting& setting);
  void keep_picture(OfficeId office, const Signature& signature, std::string_view png);
  /// The picture chosen for a signature, or nothing.
  std::optional<std::string> find_picture(OfficeId office, Uuid signature) const;
  /// Of an erased person, in every office.
  void remove_pictures(Uuid person);

  Chain chain(OfficeId office, std::int64_t fiscal_year) const;
  void save_chain(OfficeId office, std::int64_t fiscal_year, const Chain& chain);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::projects
