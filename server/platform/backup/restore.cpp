#include <algorithm>
#include <fstream>
#include <optional>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include "platform/backup/backup.hpp"
#include "platform/backup/rows.hpp"
#include "platform/backup/zip.hpp"
#include "platform/db/error.hpp"
#include "platform/db/open.hpp"

namespace ruam::backup {
namespace {

namespace fs = std::filesystem;
using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::size_t largest_manifest = 256 << 20;

std::string text_at(const value& of, std::string_view name) {
  return std::string(of.as_object().at(name).as_string());
}

/// Where a name of the archive may be written: below files/, or the log's key. Never elsewhere.
bool is_safe_name(std::string_view name) {
  const auto path = fs::path(name);
  const bool climbs =
      std::any_of(path.begin(), path.end(), [](auto& part) { return part == ".."; });
  return !climbs && path.is_relative() && (name == "tlog.key" || name.starts_with("files/"));
}

std::string hash_of(const ZipReader& zip, const std::string& name) {
  Sha256 hash;
  zip.read(name, [&](std::span<const std::byte> piece) { hash.add(piece); });
  return to_hex(hash.finish());
}

/// Every part there and as it was written, before anything is made from it.
Result<void> check_parts(const ZipReader& zip, const object& manifest) {
  const auto check = [&](const std::string& name, const std::string& sha256) -> Result<void> {
    if (zip.has(name) && hash_of(zip, name) == sha256) return {};
    return Problem{Kind::invalid, "restore.damaged", {{"name", name}}};
  };
  for (const auto& table : manifest.at("tables").as_array())
    TRY(check("rows/" + text_at(table, "name") + ".jsonl", text_at(table, "sha256")));
  for (const auto& file : manifest.at("files").as_array()) {
    const auto name = text_at(file, "name");
    if (!is_safe_name(name)) return Problem{Kind::invalid, "restore.damaged", {{"name", name}}};
    TRY(check(name, text_at(file, "sha256")));
  }
  return {};
}

/// The migrations that had run when the archive was made.
Result<std::vector<db::MigrationFile>> migrations_of(const object& manifest) {
  std::vector<db::MigrationFile> files;
  const auto known = db::built_in_migrations();
  for (const auto& migration : manifest.at("migrations").as_array()) {
    const auto name = text_at(migration, "name");
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const auto& file) { return file.name == name; });
    if (found == known.end() || to_hex(sha256(found->sql)) != text_at(migration, "sha256"))
      return Problem{Kind::conflict, "restore.newer_program", {{"name", name}}};
    files.push_back(*found);
  }
  return files;
}

void load_table(db::Tx& tx, const ZipReader& zip, const Table& table, const value& described) {
  std::vector<std::string> names;
  for (const auto& name : described.at("columns").as_array()) names.emplace_back(name.as_string());
  std::string rest;
  std::int64_t count = 0;
  zip.read("rows/" + table.name + ".jsonl", [&](std::span<const std::byte> piece) {
    rest.append(reinterpret_cast<const char*>(piece.data()), piece.size());
    std::size_t from = 0, end;
    while ((end = rest.find('\n', from)) != std::string::npos) {
      load_row(tx, table, names, std::string_view(rest).substr(from, end - from));
      from = end + 1;
      ++count;
    }
    rest.erase(0, from);
  });
  if (count != described.at("rows").as_int64() || !rest.empty())
    throw db::Error("table " + table.name + " has lost rows in the archive");
}

/// All rows in one transaction: a database is restored whole or not at all.
Result<void> load_tables(db::Tx& tx, db::Database::Engine engine, const ZipReader& zip,
                         const object& manifest) {
  const auto suspended = suspend_foreign_keys(tx, engine);
  const auto tables = list_tables(tx, engine);
  for (const auto& table : tables)  // migrations may have put rows of their own
    if (table.name != "schema_migrations") tx.run("DELETE FROM \"" + table.name + "\"");
  for (const auto& described : manifest.at("tables").as_array()) {
    const auto name = text_at(described, "name");
    if (name == "schema_migrations") continue;
    const auto table = std::find_if(tables.begin(), tables.end(),
                                    [&](const Table& one) { return one.name == name; });
    if (table == tables.end())
      return Problem{Kind::conflict, "restore.newer_program", {{"name", name}}};
    load_table(tx, zip, *table, described);
  }
  restore_foreign_keys(tx, suspended);
  return {};
}

void unpack_files(const ZipReader& zip, const object& manifest, const fs::path& data) {
  for (const auto& file : manifest.at("files").as_array()) {
    const auto name = text_at(file, "name");
    const auto target = data / name;
    fs::create_directories(target.parent_path());
    std::ofstream out(target, std::ios::binary);
    fs::permissions(target, fs::perms::owner_read | fs::perms::owner_write);
    zip.read(name, [&](std::span<const std::byte> piece) {
      out.write(reinterpret_cast<const char*>(piece.data()),
                static_cast<std::streamsize>(piece.size()));
    });
    out.close();
    if (!out) throw std::runtime_error("cannot write " + target.string() + ": is the disk full?");
  }
}

bool is_empty_folder(const fs::path& folder) { return !fs::exists(folder) || fs::is_empty(folder); }

std::optional<object> read_manifest(const ZipReader& zip) {
  if (!zip.has("manifest.json")) return std::nullopt;
  boost::system::error_code error;
  auto parsed = boost::json::parse(zip.text("manifest.json", largest_manifest), error);
  const auto* manifest = error ? nullptr : parsed.if_object();
  const auto* format = manifest ? manifest->if_contains("format") : nullptr;
  if (!format || *format != "ruam-backup-1") return std::nullopt;
  return std::move(parsed.as_object());
}

}  // namespace

Result<Summary> restore(const fs::path& archive, const Config& config, const Clock& clock) {
  if (!is_empty_folder(config.data))
    return Problem{Kind::conflict, "restore.not_empty", {{"place", config.data.string()}}};
  const ZipReader zip(archive);
  const auto manifest = read_manifest(zip);
  if (!manifest)
    return Problem{Kind::invalid, "restore.not_an_archive", {{"file", archive.string()}}};
  TRY(check_parts(zip, *manifest));
  const auto then = TRY(migrations_of(*manifest));
  const auto db = db::open_database(config);
  if (db->read([&](db::Tx& tx) { return !list_tables(tx, db->engine()).empty(); }))
    return Problem{Kind::conflict, "restore.not_empty", {{"place", config.db}}};
  db::migrate(*db, then, clock);
  TRY(db->write([&](db::Tx& tx) { return load_tables(tx, db->engine(), zip, *manifest); }));
  unpack_files(zip, *manifest, config.data);
  db::migrate(*db, db::built_in_migrations(), clock);
  Summary summary;
  summary.at = parse_instant(text_at(*manifest, "at")).value_or(Instant{});
  for (const auto& table : manifest->at("tables").as_array()) {
    ++summary.tables;
    summary.rows += table.at("rows").as_int64();
  }
  summary.files = static_cast<std::int64_t>(manifest->at("files").as_array().size());
  return summary;
}

}  // namespace ruam::backup
