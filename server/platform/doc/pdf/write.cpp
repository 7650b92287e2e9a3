#include "platform/doc/write.hpp"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <span>

#include <fmt/format.h>

#include "platform/doc/content.hpp"
#include "platform/doc/page_refs.hpp"
#include "platform/doc/pdf/deflate.hpp"
#include "platform/doc/pdf/file.hpp"
#include "platform/doc/pdf/ops.hpp"
#include "platform/doc/pdf/paginate.hpp"
#include "platform/doc/pdf/typesetter.hpp"
#include "platform/doc/xml.hpp"

namespace ruam::doc {

namespace pdf {

namespace {

constexpr double a4_short = 595.276, a4_long = 841.89;

struct Sheet {
  double width, height, left, right, top, bottom, first_top;

  explicit Sheet(const Page& page)
      : width(page.landscape ? a4_long : a4_short),
        height(page.landscape ? a4_short : a4_long),
        left(page.left_mm * points_a_mm),
        right(page.right_mm * points_a_mm),
        top(page.top_mm * points_a_mm),
        bottom(page.bottom_mm * points_a_mm),
        first_top(page.first_top_mm > 0 ? page.first_top_mm * points_a_mm : top) {}

  double top_of(std::size_t page) const { return page == 0 ? first_top : top; }

  double text_width() const { return std::max(40.0, width - left - right); }
  double text_height() const { return std::max(60.0, height - top - bottom); }
};

/// Where a document's pages went in the file.
struct Placement {
  std::vector<int> pages;
  std::vector<OutlineEntry> headings;
};

/// Writes the pages of one document into a file; everything but the shaper lives as long as this.
class Part {
 public:
  Part(const Document& document, Shaper& shaper, File& file)
      : document_(document), sheet_(document.page), typesetter_(document, shaper), file_(file) {}

  /// Divides the document into pages; answers on which page each named heading stands.
  PageOf lay_out() {
    typesetter_.body_height = sheet_.text_height();
    const auto slabs =
        typesetter_.lay(document_.blocks, {.width = sheet_.text_width(), .size = document_.size});
    bodies_ =
        paginate(slabs, sheet_.text_height(), sheet_.text_height() + sheet_.top - sheet_.first_top);
    PageOf pages;
    for (std::size_t i = 0; i < bodies_.size(); ++i)
      for (const auto& mark : bodies_[i].marks)
        if (const auto& name = typesetter_.headings()[std::size_t(mark.heading)].name;
            !name.empty())
          pages.emplace(name, int(i) + 1);
    return pages;
  }

  /// The pages below that node of the page tree; after lay_out().
  Placement write(int tree) {
    for (std::size_t i = 0; i < bodies_.size(); ++i) add_page(bodies_[i], i, bodies_.size());
    const auto resources = file_.object(resource_dictionary());
    for (std::size_t i = 0; i < pages_.size(); ++i)
      file_.object(pages_[i],
                   fmt::format("<</Type/Page/Parent {} 0 R/MediaBox[0 0 {:.2f} {:.2f}]"
                               "/Resources {} 0 R/Contents {} 0 R>>",
                               tree, sheet_.width, sheet_.height, resources, contents_[i]));
    return {std::move(pages_), std::move(typesetter_.headings())};
  }

 private:
  void add_page(const PageBody& body, std::size_t index, std::size_t count) {
    const double top = sheet_.height - sheet_.top_of(index);
    for (const auto& mark : body.marks) {
      auto& heading = typesetter_.headings()[std::size_t(mark.heading)];
      heading.page = int(index);
      heading.y = top - mark.top;
    }
    std::string ops = page_marks(int(index) + 1, int(count));
    if (document_.page.frame) ops += frame();
    put_moved(ops, sheet_.left, top, body.ops);
    pages_.push_back(file_.reserve());
    contents_.push_back(file_.stream("/Filter/FlateDecode", deflated(ops, 1)));
  }

  std::string frame() const {
    std::string out;
    for (const auto& [inset, pen] : {std::pair(28.0, 2.0), std::pair(34.0, 0.8)}) {
      put(out, "w", pen);
      put(out, "re S", inset, inset, sheet_.width - 2 * inset, sheet_.height - 2 * inset);
    }
    return out;
  }

  /// Page number, «ร่าง», footer: what stands in the margins.
  std::string page_marks(int page, int pages) {
    std::string out;
    const auto put_text = [&](std::string_view words, double size, bool bold, double align,
                              double y) {
      if (words.empty()) return;
      double width = 0;
      const auto ops = typesetter_.line(words, size, bold, width);
      put_moved(out, sheet_.left + (sheet_.text_width() - width) * align, y, ops);
    };
    const double head = sheet_.height - std::min(sheet_.top * 0.6, 15 * points_a_mm);
    const double foot = std::min(sheet_.bottom * 0.5, 10 * points_a_mm);
    const bool at_top = document_.numbers == PageNumbers::top_from_second;
    // Readers take «- 2 -», all single signs, for one spaced-out word: the mark says what it is.
    const auto number = page_number(document_, page, pages);
    const auto spoken = text_string(number + (at_top ? "\u200B" : ""));
    if (!number.empty()) out += "/Span<</ActualText" + spoken + ">>BDC\n";
    put_text(number, at_top ? 16 : 14, false, 0.5, at_top ? head : foot);
    if (!number.empty()) out += "EMC\n";
    if (document_.draft) put_text("ร่าง", 20, true, 1, head);
    put_text(document_.footer, 12, false, 0, foot - (at_top ? 0 : 12));
    return out;
  }

  std::string resource_dictionary() {
    std::string fonts, images;
    for (int i = 0; i < face_count; ++i) {
      const auto& used = typesetter_.used()[std::size_t(i)];
      if (!used.empty()) fonts += fmt::format("/F{} {} 0 R", i, font(Face(i), used));
    }
    const auto& all = typesetter_.images();
    for (std::size_t i = 0; i < all.size(); ++i)
      images += fmt::format("/I{} {} 0 R", i, file_.stream(all[i].dictionary, all[i].stream));
    return "<</Font<<" + fonts + ">>/XObject<<" + images + ">>>>";
  }

  int font(Face face, const GlyphSet& used) {
    const auto font = embedded(face, used);
    const bool slanted = face == Face::italic || face == Face::bold_italic;
    const bool strong = face == Face::bold || face == Face::bold_italic;
    const auto program =
        file_.stream(fmt::format("/Filter/FlateDecode/Length1 {}", font->file_length), font->file);
    const auto descriptor = file_.object(fmt::format(
        "<</Type/FontDescriptor/FontName/{}/Flags {}/FontBBox[-408 -340 952 884]/ItalicAngle {}"
        "/Ascent 726/Descent -158/CapHeight 476/StemV {}/FontFile2 {} 0 R>>",
        font->name, slanted ? 68 : 4, slanted ? -12 : 0, strong ? 95 : 54, program));
    const auto cid = file_.object(fmt::format(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/{}/CIDSystemInfo<</Registry(Adobe)"
        "/Ordering(Identity)/Supplement 0>>/FontDescriptor {} 0 R/CIDToGIDMap/Identity/W{}>>",
        font->name, descriptor, font->widths));
    const auto unicode = file_.stream("/Filter/FlateDecode", font->to_unicode);
    return file_.object(
        fmt::format("<</Type/Font/Subtype/Type0/BaseFont/{}/Encoding/Identity-H"
                    "/DescendantFonts[{} 0 R]/ToUnicode {} 0 R>>",
                    font->name, cid, unicode));
  }

  const Document& document_;
  Sheet sheet_;
  Typesetter typesetter_;
  File& file_;
  std::vector<PageBody> bodies_;
  std::vector<int> pages_, contents_;
};

/// Writes documents one after another into one file.
class Writer {
 public:
  Writer(std::span<const Document> documents, Shaper& shaper)
      : documents_(documents), document_(documents.front()), shaper_(shaper) {}

  std::string write() {
    for (const auto& document : documents_) add(document);
    std::string kids;
    for (const auto page : pages_) kids += fmt::format("{} 0 R ", page);
    file_.object(tree_, fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages_.size(), kids));
    const auto outlines = outline();
    const auto info = file_.object("<<" + info_entries() + ">>");
    const auto metadata = file_.stream("/Type/Metadata/Subtype/XML", xmp());
    const auto catalog = file_.object(fmt::format(
        "<</Type/Catalog/Pages {} 0 R/Lang({})/Metadata {} 0 R"
        "/ViewerPreferences<</DisplayDocTitle true>>{}>>",
        tree_, language(), metadata,
        outlines == 0 ? "" : fmt::format("/Outlines {} 0 R/PageMode/UseOutlines", outlines)));
    return file_.finish(catalog, info);
  }

 private:
  void add(const Document& document) {
    Part laid(document, shaper_, file_);
    laid.lay_out();
    auto part = laid.write(tree_);
    const auto first = int(pages_.size());
    if (documents_.size() > 1)  // above all headings of its own
      entries_.push_back({.level = 0,
                          .title = clean(document.title),
                          .page = first,
                          .y = document.page.landscape ? a4_short : a4_long});
    for (auto& heading : part.headings) {
      heading.page += first;
      entries_.push_back(std::move(heading));
    }
    pages_.insert(pages_.end(), part.pages.begin(), part.pages.end());
  }

  /// Headings as a tree of bookmarks; returns its root, 0 when there is no heading.
  int outline() {
    const auto& entries = entries_;
    if (entries.empty()) return 0;
    const auto n = entries.size();
    std::vector<int> numbers(n), parent(n, -1), previous(n, -1), next(n, -1), first(n + 1, -1),
        last(n + 1, -1);  // slot n is the root
    const int root = file_.reserve();
    std::vector<int> path;
    for (std::size_t i = 0; i < n; ++i) {
      numbers[i] = file_.reserve();
      while (!path.empty() && entries[std::size_t(path.back())].level >= entries[i].level)
        path.pop_back();
      parent[i] = path.empty() ? -1 : path.back();
      const auto slot = parent[i] < 0 ? n : std::size_t(parent[i]);
      previous[i] = last[slot];
      if (previous[i] >= 0)
        next[std::size_t(previous[i])] = int(i);
      else
        first[slot] = int(i);
      last[slot] = int(i);
      path.push_back(int(i));
    }
    const auto link = [&](const char* key, int to) {
      return to < 0 ? std::string() : fmt::format("/{} {} 0 R", key, numbers[std::size_t(to)]);
    };
    for (std::size_t i = 0; i < n; ++i)
      file_.object(
          numbers[i],
          fmt::format("<</Title{}/Parent {} 0 R{}{}{}{}/Dest[{} 0 R/XYZ null {:.2f} null]>>",
                      text_string(entries[i].title),
                      parent[i] < 0 ? root : numbers[std::size_t(parent[i])],
                      link("Prev", previous[i]), link("Next", next[i]), link("First", first[i]),
                      link("Last", last[i]), pages_[std::size_t(entries[i].page)], entries[i].y));
    file_.object(root, fmt::format("<</Type/Outlines{}{}/Count {}>>", link("First", first[n]),
                                   link("Last", last[n]), n));
    return root;
  }

  std::string language() const {
    std::string out;
    for (const char c : document_.language)
      if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-') out += c;
    return out;
  }

  std::tm time() const {
    const auto seconds = std::time_t(document_.created_ms.value_or(0) / 1000);
    std::tm utc = {};
    gmtime_r(&seconds, &utc);
    return utc;
  }

  std::string info_entries() const {
    auto out = "/Title" + text_string(clean(document_.title)) + "/Producer(Ruam)";
    if (!document_.author.empty()) out += "/Author" + text_string(clean(document_.author));
    if (!document_.created_ms) return out;
    const auto t = time();
    return out + fmt::format("/CreationDate(D:{:04}{:02}{:02}{:02}{:02}{:02}Z)", t.tm_year + 1900,
                             t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec);
  }

  std::string xmp() const {
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta "
        "xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
        "rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><dc:title><rdf:Alt><rdf:li "
        "xml:lang=\"x-default\">";
    out += escaped(clean(document_.title)) + "</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag>";
    out += "<rdf:li>" + escaped(document_.language) + "</rdf:li></rdf:Bag></dc:language>";
    if (!document_.author.empty())
      out += "<dc:creator><rdf:Seq><rdf:li>" + escaped(clean(document_.author)) +
             "</rdf:li></rdf:Seq></dc:creator>";
    if (document_.created_ms) {
      const auto t = time();
      out += fmt::format("<xmp:CreateDate>{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z</xmp:CreateDate>",
                         t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec);
    }
    return out + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
  }

  std::span<const Document> documents_;
  const Document& document_;  ///< the first: its title and language are the file's
  Shaper& shaper_;
  File file_;
  int tree_ = file_.reserve();
  std::vector<int> pages_;
  std::vector<OutlineEntry> entries_;
};

}  // namespace

}  // namespace pdf

namespace {

pdf::Shaper& shaper() {
  thread_local pdf::Shaper one;
  return one;
}

/// A number that changes its width may move what follows: at most so often is it tried again.
constexpr int most_layouts = 4;

}  // namespace

Document with_page_numbers(Document document) {
  pdf::File nowhere;
  for (int i = 0; i < most_layouts && has_page_refs(document); ++i)
    if (!set_page_refs(document, pdf::Part(document, shaper(), nowhere).lay_out())) break;
  return document;
}

std::string to_pdf(const Document& document) { return to_pdf(std::span(&document, 1)); }

std::string to_pdf(std::span<const Document> documents) {
  if (documents.empty()) return to_pdf(Document{});
  shaper().trim();
  if (std::none_of(documents.begin(), documents.end(), has_page_refs))
    return pdf::Writer(documents, shaper()).write();
  std::vector<Document> numbered(documents.begin(), documents.end());
  for (auto& one : numbered) one = with_page_numbers(std::move(one));
  return pdf::Writer(numbered, shaper()).write();
}

}  // namespace ruam::doc
