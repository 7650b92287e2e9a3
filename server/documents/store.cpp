#include "documents/store.hpp"

namespace ruam::documents {

void Store::insert(OfficeId office, const Issued& i) {
  tx_.run(
      "INSERT INTO issued_documents (office_id, id, form, copy, name, record_kind, record_id, "
      "template_id, content_sha256, pdf_file_id, docx_file_id, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      office, i.id, i.form, i.copy, i.name, i.record_kind, i.record, i.template_id,
      i.content_sha256, i.pdf_file, i.docx_file, i.at);
}

std::vector<Issued> Store::list(const Ref& record) const {
  return tx_.list(
      "SELECT id, form, copy, name, template_id, content_sha256, pdf_file_id, docx_file_id, at "
      "FROM issued_documents WHERE office_id = $1 AND record_kind = $2 AND record_id = $3 "
      "ORDER BY at DESC, id DESC",
      [&](const db::Row& row) {
        return Issued{row.get<Uuid>(0),
                      row.get<std::string>(1),
                      row.get<std::string>(2),
                      row.get<std::string>(3),
                      record.kind,
                      record.uuid,
                      row.get<std::string>(4),
                      row.get<std::string>(5),
                      row.get<Uuid>(6),
                      row.get<Uuid>(7),
                      row.get<Instant>(8)};
      },
      record.office, record.kind, record.uuid);
}

std::optional<Issued> Store::find(const Ref& record, std::string_view form,
                                  std::string_view content_sha256) const {
  for (auto& one : list(record))
    if (one.form == form && one.content_sha256 == content_sha256) return std::move(one);
  return std::nullopt;
}

}  // namespace ruam::documents
