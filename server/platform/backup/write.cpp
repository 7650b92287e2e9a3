#include <fstream>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "platform/backup/backup.hpp"
#include "platform/backup/rows.hpp"
#include "platform/backup/zip.hpp"

namespace ruam::backup {
namespace {

namespace fs = std::filesystem;
using boost::json::array;
using boost::json::object;

/// A folder beside the archive that goes away with this object.
class Scratch {
 public:
  explicit Scratch(const fs::path& archive) : folder_(archive.string() + ".making") {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  fs::path operator/(const std::string& name) const { return folder_ / name; }

 private:
  fs::path folder_;
};

/// What is in the archive; becomes manifest.json.
struct Contents {
  Summary summary;
  array tables, files, migrations;
};

struct Dumped {
  std::int64_t rows;
  std::string sha256;
};

Dumped dump(db::Tx& tx, const Table& table, const fs::path& file) {
  std::ofstream out(file, std::ios::binary);
  Sha256 hash;
  const auto rows = dump_rows(tx, table, [&](std::string_view line) {
    out << line;
    hash.add(line);
  });
  out.close();
  if (!out) throw std::runtime_error("cannot write " + file.string() + ": is the disk full?");
  return {rows, to_hex(hash.finish())};
}

void add_tables(db::Tx& tx, db::Database::Engine engine, const Scratch& scratch,
                Contents& contents) {
  for (const auto& table : list_tables(tx, engine)) {
    const auto dumped = dump(tx, table, scratch / table.name);
    array columns;
    for (const auto& column : table.columns) columns.emplace_back(column.name);
    contents.tables.push_back(object{{"name", table.name},
                                     {"columns", std::move(columns)},
                                     {"rows", dumped.rows},
                                     {"sha256", dumped.sha256}});
    contents.summary.rows += dumped.rows;
    ++contents.summary.tables;
  }
  tx.each("SELECT name, sha256 FROM schema_migrations ORDER BY name", [&](const db::Row& row) {
    contents.migrations.push_back(object{{"name", row.text(0)}, {"sha256", row.text(1)}});
  });
}

std::string hash_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  Sha256 hash;
  std::string piece(1 << 16, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
    hash.add(std::string_view(piece.data(), static_cast<std::size_t>(in.gcount())));
  return to_hex(hash.finish());
}

/// Stored files never change, so they need no moment: those made after the rows do no harm.
void add_files(const fs::path& data, ZipWriter& zip, Contents& contents) {
  std::vector<fs::path> found;
  if (fs::is_directory(data / "files"))
    for (const auto& entry : fs::recursive_directory_iterator(data / "files"))
      if (entry.is_regular_file()) found.push_back(entry.path());
  if (fs::exists(data / "tlog.key")) found.push_back(data / "tlog.key");
  std::sort(found.begin(), found.end());
  for (const auto& file : found) {
    const auto name = file.lexically_relative(data).generic_string();
    contents.files.push_back(object{{"name", name}, {"sha256", hash_of_file(file)}});
    zip.add_file(name, file, Packing::stored);
    ++contents.summary.files;
  }
}

std::string manifest_of(Contents contents) {
  return boost::json::serialize(object{{"format", "ruam-backup-1"},
                                       {"at", to_string(contents.summary.at)},
                                       {"migrations", std::move(contents.migrations)},
                                       {"tables", std::move(contents.tables)},
                                       {"files", std::move(contents.files)}});
}

}  // namespace

Result<Summary> write(db::Database& db, const Config& config, const fs::path& archive,
                      const Clock& clock) {
  if (fs::exists(archive))
    return Problem{Kind::conflict, "backup.exists", {{"file", archive.string()}}};
  const Scratch scratch(archive);
  Contents contents;
  db.read([&](db::Tx& tx) {
    contents.summary.at = clock.now();
    add_tables(tx, db.engine(), scratch, contents);
    return 0;
  });
  ZipWriter zip(archive);
  for (const auto& table : contents.tables) {
    const std::string name(table.at("name").as_string());
    zip.add_file("rows/" + name + ".jsonl", scratch / name, Packing::deflated);
  }
  add_files(config.data, zip, contents);
  const auto summary = contents.summary;
  zip.add_text("manifest.json", manifest_of(std::move(contents)));
  zip.finish();
  return summary;
}

}  // namespace ruam::backup
