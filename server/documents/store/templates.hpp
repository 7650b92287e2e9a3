#pragma once

#include <string_view>
#include <vector>

#include "documents/office_template.hpp"

namespace ruam::documents {

/// Every statement that names form_templates.
class TemplateStore {
 public:
  explicit TemplateStore(db::Tx& tx) : tx_(tx) {}

  /// Refuses: template.not_found.
  Result<OfficeTemplate> get(TemplateId id) const;
  /// All of the office, of one form unless it is empty; newest edition of each line first.
  std::vector<OfficeTemplate> list(OfficeId office, std::string_view form = {}) const;
  std::int64_t next_edition(OfficeId office, Uuid line) const;
  void insert(const OfficeTemplate& one);
  void update(const OfficeTemplate& one);
  void remove(TemplateId id);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::documents
