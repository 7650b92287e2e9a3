#include "intake/actions.hpp"

#include <algorithm>

#include "files/actions.hpp"
#include "intake/wire.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

boost::json::value paper_json(const Record& paper) {
  return {{"file_name", paper.file_name},
          {"sha256", paper.sha256},
          {"state", boost::describe::enum_to_string(paper.state, "")}};
}

void record_verb(db::Tx& tx, const Context& context, const Record& paper, std::string verb) {
  history::record(tx, context, ref(paper.id), paper.updated_at,
                  {.action = std::move(verb), .before = nullptr, .after = paper_json(paper)});
}

/// The paper, when the actor may change it and it is open.
Result<Record> open_paper(db::Tx& tx, const Context& context, PaperId id) {
  TRY(people::require(tx, context.actor, write_intake, id.office));
  auto paper = TRY(Store{tx}.get(id));
  TRY(check_open(paper));
  return paper;
}

/// Counts and copies that lists show follow the fields.
void refresh(Store& store, Record& paper, const Field& field, Instant now) {
  paper.open = store.count_open(paper.id);
  paper.fields = store.count_fields(paper.id);
  if (field.name == Name::title && counts(field)) paper.title = field.value.text;
  if (field.name == Name::kind && counts(field)) paper.kind = field.value.choice;
  if (field.name == Name::fiscal_year && counts(field))
    paper.fiscal_year = field.value.year.value_or(0);
  ++paper.version;
  paper.updated_at = now;
  store.update(paper);
}

/// The heading of the innermost section around a line.
std::string heading_at(const Text& text, std::int64_t line) {
  const auto sections = json::read<std::vector<wire::Section>>(text.sections);
  if (line == 0 || sections.has_error()) return {};
  const wire::Section* best = nullptr;
  for (const auto& one : *sections)
    if (one.first <= line && line <= one.last && (!best || one.first >= best->first)) best = &one;
  return best ? best->heading : std::string{};
}

/// Refuses: intake.value_missing, intake.value_invalid.
Result<void> check_value(Name name, const Value& value) {
  const auto missing = [] { return Problem{Kind::invalid, "intake.value_missing"}; };
  const auto invalid = [] { return Problem{Kind::invalid, "intake.value_invalid"}; };
  switch (name) {
    case Name::kind:
      return value.choice.empty() ? Result<void>(missing()) : Result<void>();
    case Name::fiscal_year:
      if (!value.year) return missing();
      return *value.year < 2400 || *value.year > 2700 ? Result<void>(invalid()) : Result<void>();
    case Name::quarter:
      if (!value.year || !value.number || !value.amount) return missing();
      if (value.number->value % 1'000 != 0 || value.number->value < 1'000 ||
          value.number->value > 4'000 || value.amount->value < 0)
        return invalid();
      return {};
    case Name::total:
    case Name::received:
    case Name::spent:
      if (!value.amount) return missing();
      return value.amount->value < 0 ? Result<void>(invalid()) : Result<void>();
    case Name::dated:
      return value.from ? Result<void>() : Result<void>(missing());
    case Name::period:
      if (!value.from || !value.to) return missing();
      return *value.to < *value.from ? Result<void>(invalid()) : Result<void>();
    default:
      break;
  }
  if (thai::is_blank(value.text)) return missing();
  if (value.amount && value.amount->value < 0) return invalid();
  return {};
}

Correction correction_of(const Context& context, const Record& paper, const Field& field,
                         Instant now) {
  return {.id = new_uuid(),
          .paper = paper.id,
          .field = field.id,
          .name = field.name,
          .state = field.state,
          .heading = {},
          .said = field.said,
          .value = field.value,
          .account = context.actor.account,
          .by = context.actor.name,
          .at = now};
}

}  // namespace

Result<PaperId> hand_in(Context& context, OfficeId office, const NewPaper& wanted) {
  const auto now = context.clock.now();
  const PaperId id{office, new_uuid()};
  const auto file_id = new_uuid();
  return context.db.write([&](db::Tx& tx) -> Result<PaperId> {
    TRY(people::require(tx, context.actor, write_intake, office));
    Store store{tx};
    const auto hash = to_hex(wanted.stored.digest);
    if (const auto before = store.find_bytes(office, hash)) return *before;
    const auto file = files::add(tx, context,
                                 {.office = office,
                                  .id = file_id,
                                  .name = wanted.name,
                                  .stored = wanted.stored,
                                  .record = ref(id),
                                  .purpose = files::Purpose::scan},
                                 now);
    const Record paper{.id = id,
                       .file = file.id,
                       .file_name = file.name,
                       .file_type = std::string(files::extension(file.type)),
                       .sha256 = hash,
                       .batch = wanted.batch,
                       .author_account = context.actor.account,
                       .author_name = context.actor.name,
                       .created_at = now,
                       .updated_at = now};
    store.insert(paper);
    record_verb(tx, context, paper, "hand_in");
    jobs::emit(tx, context, handed_in, ref(id));
    return id;
  });
}

Result<void> read_again(Context& context, PaperId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_intake, id.office));
    Store store{tx};
    auto paper = TRY(store.get(id));
    if (paper.state == PaperState::confirmed) return Problem{Kind::conflict, "intake.confirmed"};
    if (!store.list_corrections(id).empty()) return Problem{Kind::conflict, "intake.has_decisions"};
    paper.state = PaperState::reading;
    paper.problem.clear();
    ++paper.version;
    paper.updated_at = now;
    store.update(paper);
    record_verb(tx, context, paper, "read_again");
    jobs::emit(tx, context, handed_in, ref(id));
    return {};
  });
}

Result<void> decide(Context& context, PaperId id, Uuid field_id, const DecideField& request,
                    std::int64_t expected_version) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    auto paper = TRY(open_paper(tx, context, id));
    Store store{tx};
    auto field = TRY(store.get_field(id, field_id));
    if (field.version != expected_version)
      return Problem{Kind::stale, "intake.stale", {{"version", std::to_string(field.version)}}};
    if (request.state == FieldState::added) return Problem{Kind::invalid, "intake.value_invalid"};
    if (request.state == FieldState::corrected) {
      if (!request.value) return Problem{Kind::invalid, "intake.value_missing"};
      field.value = *request.value;
    }
    if (request.state == FieldState::proposed) {  // as it was read
      field.value = field.said;
      field.remembered.reset();
    } else if (request.state != FieldState::cleared) {
      TRY(check_value(field.name, field.value));
    }
    field.state = request.state;
    ++field.version;
    store.update(id, field);
    auto correction = correction_of(context, paper, field, now);
    correction.heading = heading_at(store.text(id), field.first);
    store.add(correction);
    refresh(store, paper, field, now);
    return {};
  });
}

Result<Uuid> add_field(Context& context, PaperId id, const NewField& request) {
  const auto now = context.clock.now();
  const auto made = new_uuid();
  TRY(check_value(request.name, request.value));
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    return idempotency::once(tx, context, made, [&]() -> Result<void> {
      auto paper = TRY(open_paper(tx, context, id));
      Store store{tx};
      if (request.parent) TRY(store.get_field(id, *request.parent));
      if (request.line < 0 || request.line > paper.lines)
        return Problem{Kind::invalid, "intake.no_such_line"};
      Field field{.id = made, .parent = request.parent, .name = request.name};
      field.value = request.value;
      field.first = field.last = request.line;
      field.certainty = checks::Certainty::certain;
      field.state = FieldState::added;
      store.add(id, field);
      auto correction = correction_of(context, paper, field, now);
      correction.heading = heading_at(store.text(id), request.line);
      store.add(correction);
      refresh(store, paper, field, now);
      return {};
    });
  });
}

Result<std::int64_t> accept_certain(Context& context, PaperId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<std::int64_t> {
    auto paper = TRY(open_paper(tx, context, id));
    Store store{tx};
    std::int64_t count = 0;
    for (auto& field : store.list_fields(id)) {
      const bool is_sure = field.certainty == checks::Certainty::certain && !field.remembered;
      if (!is_open(field) || !is_sure || check_value(field.name, field.value).has_error()) continue;
      field.state = FieldState::accepted;
      ++field.version;
      store.update(id, field);
      ++count;
    }
    paper.open = store.count_open(id);
    ++paper.version;
    paper.updated_at = now;
    store.update(paper);
    record_verb(tx, context, paper, "accept_certain");
    return count;
  });
}

Result<void> throw_away(Context& context, PaperId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_intake, id.office));
    Store store{tx};
    auto paper = TRY(store.get(id));
    if (paper.state == PaperState::confirmed) return Problem{Kind::conflict, "intake.confirmed"};
    TRY(files::detach(tx, context, {id.office, paper.file}, ref(id), now));
    store.remove(id);
    paper.updated_at = now;
    record_verb(tx, context, paper, "throw_away");
    return {};
  });
}

}  // namespace ruam::intake
