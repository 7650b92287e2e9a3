#include <algorithm>
#include <limits>

#include "catalog/actions.hpp"
#include "catalog/export.hpp"
#include "catalog/room.hpp"
#include "catalog/wire.hpp"
#include "platform/http/router.hpp"

namespace ruam::catalog {
namespace {

using http::Method;

Item item_of(const http::Request& request, wire::ItemContent content) {
  return {.list = std::string{request.path("list")},
          .id = std::string{request.path("item")},
          .parent_id = std::move(content.parent_id),
          .code = std::move(content.code),
          .name_th = std::move(content.name_th),
          .name_en = std::move(content.name_en),
          .valid_from_be = content.valid_from_be,
          .valid_to_be = content.valid_to_be,
          .verified = content.verified,
          .note = std::move(content.note),
          .extra = std::move(content.extra)};
}

http::Reply<Entry> versioned(Entry entry) {
  const auto version = entry.version;
  return {std::move(entry), version};
}

Result<Search> search_of(const http::Request& request) {
  const auto limit = TRY(request.query_as<int>("limit"));
  return Search{request.query("q").value_or(""), TRY(request.query_as<int>("valid_in")),
                request.query("after").value_or(""),
                static_cast<std::size_t>(std::clamp(limit.value_or(100), 1, 500))};
}

Result<http::FileReply> export_list(http::Request& request, ExportFormat format) {
  const auto office = TRY(request.office());
  const auto list_name = request.query("list").value_or("");
  Search all{.valid_in_be = TRY(request.query_as<int>("valid_in"))};
  all.limit = std::numeric_limits<std::size_t>::max();
  const auto page = TRY(view_list(request.context(), office, list_name, all));
  return export_items({page.rows.begin(), page.rows.end()}, format);
}

}  // namespace

void add_routes(http::Router& router) {
  router.add<http::Nothing, wire::Lists>(
      Method::get, "/offices/{office}/catalog", read_permission, {},
      [](http::Request& request) -> Result<wire::Lists> {
        const auto office = TRY(request.office());
        return wire::Lists{TRY(view_lists(request.context(), office))};
      });
  for (const auto& [name, format] :
       {std::pair{"csv", ExportFormat::csv}, std::pair{"xlsx", ExportFormat::xlsx}})
    router
        .add_download(std::string("/offices/{office}/catalog.") + name, read_permission,
                      {"catalog.list_not_found"},
                      [format](http::Request& request) { return export_list(request, format); })
        .reads("list", "Which list")
        .reads("valid_in", "Only rows valid in this year (BE)");
  router.add<http::Nothing, Page>(
      Method::get, "/offices/{office}/catalog/{list}", read_permission, {"catalog.list_not_found"},
      [](http::Request& request) -> Result<Page> {
        const auto office = TRY(request.office());
        const auto search = TRY(search_of(request));
        return view_list(request.context(), office, request.path("list"), search);
      });
  router.add<http::Nothing, Entry>(
      Method::get, "/offices/{office}/catalog/{list}/{item}", read_permission,
      {"catalog.item_not_found"}, [](http::Request& request) -> Result<http::Reply<Entry>> {
        const auto office = TRY(request.office());
        return versioned(
            TRY(view_item(request.context(), office, request.path("list"), request.path("item"))));
      });
  router.add<wire::ItemContent, Entry>(
      Method::put, "/offices/{office}/catalog/{list}/{item}", write_permission,
      {"catalog.list_not_found", "catalog.item_invalid", "catalog.parent_not_found",
       "catalog.stale"},
      [](http::Request& request, wire::ItemContent content) -> Result<http::Reply<Entry>> {
        const auto office = TRY(request.office());
        const auto version = TRY(request.expected_version());
        auto item = item_of(request, std::move(content));
        return versioned(TRY(put_item(request.context(), office, std::move(item), version)));
      });
  router.add<http::Nothing, Entry>(
      Method::del, "/offices/{office}/catalog/{list}/{item}", write_permission,
      {"catalog.item_not_found", "catalog.no_shipped_row"},
      [](http::Request& request) -> Result<http::Reply<Entry>> {
        const auto office = TRY(request.office());
        return versioned(TRY(restore_shipped(request.context(), office, request.path("list"),
                                             request.path("item"))));
      });
}

}  // namespace ruam::catalog
