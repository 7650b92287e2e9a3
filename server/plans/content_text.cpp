#include "plans/content_text.hpp"

#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::plans {

Result<Prepared> prepare(Content content, const Years& years) {
  TRY(check_frame(content.title, years));
  TRY(check_content(content, years));
  Prepared ready{.content = std::move(content), .years = years};
  ready.value = json::to_value(ready.content);
  ready.text = json::canonical(ready.value);
  ready.sha256 = to_hex(sha256(signed_text(ready.text, years)));
  ready.gaps = find_gaps(ready.content, years);
  return ready;
}

Content read_content(std::string_view text) { return json::read<Content>(text).value(); }

}  // namespace ruam::plans
