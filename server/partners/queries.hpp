#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "partners/store.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// Read models: the directory, memoranda, networks and activities of an office.
namespace ruam::partners {

// ── directory ──

struct EntryFilter {
  std::optional<EntryKind> kind;
  std::string stakeholder, district, text;  ///< text: Thai search in all that is not a contact
  bool with_closed = false;                 ///< also those no longer there
  bool with_others = false;                 ///< also what other offices of the province opened
};

/// A line of the directory: never a contact.
struct EntryRow {
  Uuid id;
  OfficeId office;
  std::string code, name, role;
  EntryKind kind = EntryKind::other;
  std::string stakeholder, stakeholder_name, offers;
  std::vector<std::string> topics;
  Place place;
  std::optional<OfficeId> organisation;
  std::string office_short;  ///< whose entry it is, where another's
  bool is_open = false, is_active = true;
  std::int64_t living = 0;  ///< memoranda and networks in force that it takes part in
};
BOOST_DESCRIBE_STRUCT(EntryRow, (),
                      (id, office, code, name, role, kind, stakeholder, stakeholder_name, offers,
                       topics, place, organisation, office_short, is_open, is_active, living))

/// Refuses: forbidden.
Result<std::vector<EntryRow>> list_entries(db::Tx& tx, const Context& context, OfficeId office,
                                           const EntryFilter& filter);
/// The whole entry for the office's own people; without contacts for those to whom it is shared and
/// for offices of the province where it is open. Refuses: forbidden, partner.not_found.
Result<Entry> get_entry(db::Tx& tx, const Actor& actor, EntryId id);

// ── memoranda ──

struct MouFilter {
  std::optional<Standing> standing;
  bool to_renew = false, living = false;
  std::string text;
};

struct MouRow {
  Uuid id;
  std::string code, title;
  std::int64_t fiscal_year = 0;
  Standing standing = Standing::draft;
  std::vector<std::string> parties;
  std::optional<Date> signed_on, starts_on, ends_on;
  bool to_renew = false;
  std::int64_t days_left = 0;  ///< to its end; negative: since
  std::int64_t duties = 0, activities = 0, people = 0;
  Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(MouRow, (),
                      (id, code, title, fiscal_year, standing, parties, signed_on, starts_on,
                       ends_on, to_renew, days_left, duties, activities, people, updated_at))

/// Refuses: forbidden.
Result<std::vector<MouRow>> list_mous(db::Tx& tx, const Context& context, OfficeId office,
                                      const MouFilter& filter);
/// Refuses: forbidden, mou.not_found.
Result<Mou> get_mou(db::Tx& tx, const Actor& actor, MouId id);

/// What a party of a memorandum or a member of a network did and had.
struct PartnerResult {
  Uuid id;  ///< of the party or member
  std::string name;
  std::int64_t activities = 0, people = 0;
  std::optional<Date> last_on;
  std::vector<std::string> results;
};
BOOST_DESCRIBE_STRUCT(PartnerResult, (), (id, name, activities, people, last_on, results))
std::vector<PartnerResult> results_of(const MouContent& content,
                                      const std::vector<Activity>& activities);

// ── networks ──

struct NetworkRow {
  Uuid id;
  std::string code, name;
  Level level = Level::inside;
  std::string stage, stage_th, stage_en;
  std::int64_t place = 0, stages = 0;  ///< the stage's number from 1, of how many
  std::int64_t round = 1, members = 0, asked = 0, activities = 0;
  bool is_closed = false, is_living = false;
  std::string coordinator;
  Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(NetworkRow, (),
                      (id, code, name, level, stage, stage_th, stage_en, place, stages, round,
                       members, asked, activities, is_closed, is_living, coordinator, updated_at))

/// Refuses: forbidden.
Result<std::vector<NetworkRow>> list_networks(db::Tx& tx, const Context& context, OfficeId office,
                                              std::optional<Level> level);
/// Refuses: forbidden, network.not_found.
Result<Network> get_network(db::Tx& tx, const Actor& actor, NetworkId id);
/// What its guards look at besides the content.
Outside outside_of(db::Tx& tx, const Network& network);
/// The office's own stages, or those of its catalogue (version 0).
StoredModel model_of(db::Tx& tx, OfficeId office);
StoredModel catalogue_model(db::Tx& tx, OfficeId office);

// ── activities ──

/// Newest first; of one memorandum or network where `of` is given. Refuses: forbidden.
Result<std::vector<Activity>> list_activities(db::Tx& tx, const Context& context, OfficeId office,
                                              std::optional<Uuid> of);
/// Refuses: forbidden, activity.not_found.
Result<Activity> get_activity(db::Tx& tx, const Actor& actor, ActivityId id);

/// What this actor can do with a record of the office: edit, and sign, renew, close (memoranda).
std::vector<std::string> allowed(db::Tx& tx, const Context& context, const Mou& mou);
bool may_write(db::Tx& tx, const Actor& actor, const Ref& record);

/// Memoranda that run out, for those who write.
std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today);
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::partners
