#include "documents/package.hpp"

#include "documents/gather.hpp"
#include "documents/render.hpp"
#include "platform/doc/zip.hpp"

namespace ruam::documents {

Result<Package> make_package(const Context& context, progress::ReportId id) {
  const Order order{Form::ops_quarterly, id.office, id.uuid, Copy::submission};
  const auto built = TRY(build(context, order));
  std::vector<doc::ZipEntry> entries = {
      {built.name + ".docx", write(built.document, Format::docx)},
      {built.name + ".pdf", write(built.document, Format::pdf)},
  };
  const auto facts =
      context.db.read([&](db::Tx& tx) { return gather_report(tx, context, id, Copy::submission); });
  auto report = TRY(facts);
  TRY(read_photos(context, id, report));
  for (std::size_t i = 0; i < report.photos.size(); ++i) {
    const bool is_png = report.photos[i].bytes.starts_with("\x89PNG");
    entries.push_back({built.name + "-" + std::to_string(i + 1) + (is_png ? ".png" : ".jpg"),
                       std::move(report.photos[i].bytes), true});
  }
  return Package{built.name, doc::zip_of(entries)};
}

}  // namespace ruam::documents
