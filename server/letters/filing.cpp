#include "letters/filing.hpp"

#include <span>

#include "documents/render.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "letters/build.hpp"
#include "letters/gather.hpp"
#include "letters/print.hpp"
#include "platform/doc/write.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::letters {
namespace {

/// An edition to be, and its files.
struct Wish {
  Filed filed;
  Sheet sheet;
  std::vector<files::NewFile> files = {};
};

/// What is to be filed; nothing when the newest edition shows it already.
Result<std::optional<Wish>> read_wish(db::Tx& tx, const Context& context, LetterId id) {
  const auto view = TRY(get(tx, context.actor, id));
  const auto newest = FiledStore{tx}.find_newest(id);
  if (!is_issued(view.record.status) || (newest && is_current(*newest, view)))
    return std::optional<Wish>{};
  Wish wish{.filed = {.id = new_uuid(), .letter = id}, .sheet = {}};
  wish.sheet = TRY(read_sheet(tx, view, context.clock.today()));
  auto& f = wish.filed;
  f.edition = newest ? newest->edition + 1 : 1;
  f.round = view.record.round;
  for (const auto& act : view.acts) {
    if (act.round != f.round) continue;
    ++f.acts;
    f.signed_sha256 = act.signed_sha256;
  }
  f.number = view.record.number;
  f.dated = view.record.dated;
  f.sheet = json::canonical(json::to_value(wish.sheet));
  f.sheet_sha256 = to_hex(sha256(f.sheet));
  return std::optional(std::move(wish));
}

struct Bytes {
  std::string_view bytes, ending;
  Ref record;
};

/// The bytes are on disk before the row that names them is written.
Result<Uuid> keep(const Context& context, Wish& wish, const Bytes& what) {
  const auto name = file_name(wish.filed.letter, wish.sheet.content.paper);
  files::NewFile file{.office = wish.filed.letter.office,
                      .id = new_uuid(),
                      .name = name + std::string(what.ending),
                      .stored = TRY(files::store_bytes(context.config, what.bytes)),
                      .record = what.record,
                      .purpose = files::Purpose::issued};
  wish.files.push_back(file);
  return file.id;
}

Result<void> draw(const Context& context, Wish& wish) {
  auto& f = wish.filed;
  const auto office = f.letter.office;
  std::vector<doc::Document> all = {
      print(wish.sheet, {documents::Copy::file, read_emblem(context.config, wish.sheet.frame)})};
  const auto pdf = doc::to_pdf(all.front());
  const auto docx = doc::to_docx(all.front());
  f.pdf_file = TRY(keep(context, wish, {pdf, ".pdf", ref(f.letter)}));
  f.docx_file = TRY(keep(context, wish, {docx, ".docx", ref(f.letter)}));
  f.pdf_sha256 = to_hex(sha256(pdf));
  f.docx_sha256 = to_hex(sha256(docx));
  // A record that can not be printed any more must not keep the letter itself from being filed.
  auto enclosed = build_enclosed(context, office, wish.sheet.content.about, documents::Copy::file);
  if (enclosed.has_error() || enclosed.value().empty()) return {};
  for (auto& one : enclosed.value()) all.push_back(std::move(one));
  const auto bundle = doc::to_pdf(std::span<const doc::Document>(all));
  f.bundle_file =
      TRY(keep(context, wish, {bundle, "-all.pdf", {office, std::string(bundle_kind), f.id}}));
  f.bundle_sha256 = to_hex(sha256(bundle));
  return {};
}

void write(db::Tx& tx, const Context& context, const Wish& wish) {
  const auto& f = wish.filed;
  FiledStore store{tx};
  const auto newest = store.find_newest(f.letter);
  if (newest && newest->edition >= f.edition) return;  // another process was first
  for (const auto& file : wish.files) files::add(tx, context, file, f.at);
  store.insert(f);
  history::record(tx, context, ref(f.letter), f.at,
                  {.action = "file", .before = nullptr, .after = logged(f)});
  tlog::append(tx, {f.letter.office, "filed_letter", f.id}, f.at, logged(f));
}

}  // namespace

Result<boost::json::value> file_letter(Context& context, const jobs::Event& event,
                                       jobs::Progress&) {
  const LetterId id{event.about.office, event.about.uuid};
  auto read = context.db.read([&](db::Tx& tx) { return read_wish(tx, context, id); });
  auto found = TRY(std::move(read));
  if (!found) return boost::json::value{};
  auto& wish = *found;
  TRY(draw(context, wish));
  wish.filed.at = context.clock.now();
  const auto done = context.db.write([&](db::Tx& tx) -> Result<void> {
    write(tx, context, wish);
    return {};
  });
  TRY(done);
  return boost::json::value{{"edition", wish.filed.edition}};
}

Result<std::optional<KeptFile>> find_kept(const Context& context, LetterId id, Kept kept) {
  return context.db.read([&](db::Tx& tx) -> Result<std::optional<KeptFile>> {
    const auto view = TRY(get(tx, context.actor, id));
    const auto filed = FiledStore{tx}.find_newest(id);
    if (!filed || !is_issued(view.record.status) || !is_current(*filed, view))
      return std::optional<KeptFile>{};
    const auto name = file_name(id, view.record.said.paper);
    if (kept == Kept::pdf) return std::optional(KeptFile{name + ".pdf", filed->pdf_sha256});
    if (kept == Kept::docx) return std::optional(KeptFile{name + ".docx", filed->docx_sha256});
    if (!filed->bundle_file) return std::optional<KeptFile>{};
    return std::optional(KeptFile{name + "-all.pdf", filed->bundle_sha256});
  });
}

}  // namespace ruam::letters
