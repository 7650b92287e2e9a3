#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "platform/result.hpp"

namespace ruam::intake {

/// Where a line of the text stands on its page: thousandths of the page's height from its upper
/// edge, of its width from its left edge. All 0: only the page is known.
struct LinePlace {
  int page = 1;
  int top = 0, bottom = 0, left = 0, right = 0;

  friend bool operator==(const LinePlace&, const LinePlace&) = default;
};
BOOST_DESCRIBE_STRUCT(LinePlace, (), (page, top, bottom, left, right))

/// The text of a file and where it stands.
struct FileText {
  std::string
      format;  ///< pdf, scan (pages without text were recognised), docx, odt, xlsx, txt, image
  std::string text;
  std::vector<LinePlace> places;  ///< one a line of the text; empty where a file has no pages
  int pages = 0;                  ///< 0 where a file has none
  std::vector<int> recognised;    ///< pages whose letters were recognised from their picture
  std::vector<int> unread;        ///< pages without text that could not be recognised
};
BOOST_DESCRIBE_STRUCT(FileText, (), (format, text, places, pages, recognised, unread))

/// The text of a file by what is in it, not by its name: plain text (UTF-8 or the Thai Windows code
/// page), PDF with its layout, pictures of pages (letters recognised), Word and OpenDocument (a
/// paragraph a line, the cells of a row parted by tabs), workbooks (a row a line, each sheet under
/// its name). Macros are never run. Reads in this process: strangers' files are for
/// read_in_worker(). Refuses: intake.unreadable, intake.too_large, intake.no_text, intake.password,
/// intake.old_format, intake.no_pdf_tool.
Result<FileText> read_file(const std::filesystem::path& path);

}  // namespace ruam::intake
