#include "documents/forms/plan_book.hpp"

#include <algorithm>

#include "documents/forms/builder.hpp"
#include "documents/forms/phrases.hpp"
#include "documents/forms/proposal.hpp"
#include "documents/forms/signatures.hpp"
#include "platform/thai/baht_text.hpp"
#include "projects/amounts.hpp"

namespace ruam::documents {
namespace {

constexpr std::string_view unstated = "unstated";

std::string name_of(std::size_t project) { return "p" + std::to_string(project + 1); }

/// One line of a summary: how many projects and how much money under one name.
struct Share {
  std::string name;
  std::int64_t count = 0;
  Satang amount;
};

void add(std::vector<Share>& shares, const std::string& name, Satang amount) {
  auto found = std::find_if(shares.begin(), shares.end(),
                            [&](const Share& one) { return one.name == name; });
  if (found == shares.end()) found = shares.insert(shares.end(), {name, 0, {}});
  ++found->count;
  found->amount.value += amount.value;
}

class Book {
 public:
  Book(const BookFacts& facts, const Template& form, const Template& proposal_form,
       const Style& style)
      : facts_(facts),
        proposal_form_(proposal_form),
        style_(style),
        out_(form, style,
             {{"office", facts.office_name},
              {"office_short", facts.office_short},
              {"title", facts.title},
              {"year", std::to_string(facts.fiscal_year)},
              {"count", std::to_string(facts.projects.size())}}) {}

  doc::Document build() {
    static const Printers<Book> printers = {
        {"cover", &Book::cover},         {"contents", &Book::contents},
        {"by_tactic", &Book::by_tactic}, {"by_source", &Book::by_source},
        {"signatures", &Book::sign},     {"projects", &Book::projects},
    };
    out_.document.title = facts_.title;
    print_sections(*this, out_, projects::Content{}, printers);
    return std::move(out_.document);
  }

 private:
  void centred(std::string text, double size, double space_before) {
    if (text.empty()) return;
    out_.blocks().push_back(doc::Paragraph{.runs = {doc::bold(std::move(text))},
                                           .align = doc::Align::center,
                                           .size = size,
                                           .space_before = space_before});
  }

  void cover(const Section& s) {
    out_.blocks().push_back(doc::Spacer{120});
    centred("", 16, 0);
    out_.blocks().push_back(doc::Paragraph{});  // a spacer alone vanishes at the top of a page
    out_.blocks().push_back(doc::Spacer{120});
    centred(facts_.title, 30, 0);
    // The usual title names the year itself.
    if (facts_.title.find(out_.label(s)) == std::string::npos) centred(out_.label(s), 22, 12);
    centred(out_.words("cover_count"), 18, 60);
    centred(out_.words("cover_total") + " " + thai::money_with_text(sum()), 18, 4);
    centred(facts_.office_name, 22, 160);
  }

  Satang sum() const {
    Satang all;
    for (const auto& one : facts_.projects) all.value += total(one.content).value;
    return all;
  }

  /// A heading that begins a page.
  void page_head(const Section& s) {
    auto h = doc::heading(1, out_.label(s));
    h.align = doc::Align::center;
    h.size = 20;
    h.new_page = true;
    h.anchor = "/" + s.id;
    out_.blocks().push_back(std::move(h));
  }

  void contents(const Section& s) {
    page_head(s);
    auto table = out_.table("contents");
    for (const std::size_t right : {0, 4, 5}) table.columns.at(right).align = doc::Align::right;
    for (std::size_t i = 0; i < facts_.projects.size(); ++i) {
      const auto& one = facts_.projects[i];
      doc::Row row;
      row.cells = {doc::cell(out_.number(static_cast<std::int64_t>(i) + 1)), doc::cell(one.code),
                   doc::cell(one.content.title), doc::cell(joined(one.responsible, " และ")),
                   doc::cell(out_.money(total(one.content)))};
      row.cells.push_back({.blocks = {doc::Paragraph{.runs = {doc::page_of(name_of(i))}}}});
      row.anchor = "/projects/" + std::to_string(i);
      table.rows.push_back(std::move(row));
    }
    doc::Row last{.bold = true};
    doc::Cell label = doc::cell(out_.words("total"));
    label.colspan = 4;
    label.align = doc::Align::center;
    last.cells = {std::move(label), doc::cell(out_.money(sum())), doc::cell("")};
    table.rows.push_back(std::move(last));
    out_.blocks().push_back(std::move(table));
  }

  void by_tactic(const Section& s) {
    page_head(s);
    std::vector<Share> shares;
    for (const auto& one : facts_.projects) {
      const auto& name = tactic_text(one.content);
      add(shares, name.empty() ? out_.words(unstated) : name, total(one.content));
    }
    summary("by_tactic", shares);
  }

  void by_source(const Section& s) {
    out_.heading(s, 1);
    std::vector<Share> shares;
    for (const auto& one : facts_.projects) {
      auto left = total(one.content);
      for (const auto& source : one.content.sources) {
        add(shares, source.text.empty() ? out_.words(unstated) : source.text, source.amount);
        left.value -= source.amount.value;
      }
      if (left.value > 0) add(shares, out_.words(unstated), left);
    }
    summary("by_source", shares);
  }

  void summary(std::string_view key, const std::vector<Share>& shares) {
    auto table = out_.table(key);
    for (const std::size_t right : {0, 2, 3}) table.columns.at(right).align = doc::Align::right;
    Satang all;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      const auto& one = shares[i];
      all.value += one.amount.value;
      doc::Row row;
      row.cells = {doc::cell(out_.number(static_cast<std::int64_t>(i) + 1)), doc::cell(one.name),
                   doc::cell(out_.number(one.count)), doc::cell(out_.money(one.amount))};
      table.rows.push_back(std::move(row));
    }
    doc::Row last{.bold = true};
    doc::Cell label = doc::cell(out_.words("total"));
    label.colspan = 3;
    label.align = doc::Align::center;
    last.cells = {std::move(label), doc::cell(out_.money(all))};
    table.rows.push_back(std::move(last));
    out_.blocks().push_back(std::move(table));
  }

  void sign(const Section&) {
    ProjectFacts whole;
    whole.signers = facts_.signers;
    add_signatures(out_, whole);
  }

  void projects(const Section& s) {
    for (std::size_t i = 0; i < facts_.projects.size(); ++i) project(s, i);
  }

  /// The form's own headings stand one level below the project's.
  void project(const Section& s, std::size_t i) {
    const auto& one = facts_.projects[i];
    auto printed = proposal(one, proposal_form_, style_);
    auto h = doc::heading(
        1, out_.label(s) + " " + out_.number(static_cast<std::int64_t>(i) + 1) + "  " + one.code);
    h.align = doc::Align::right;
    h.size = 14;
    h.name = name_of(i);
    h.outline = out_.number(static_cast<std::int64_t>(i) + 1) + ". " + one.content.title;
    h.new_page = true;
    h.anchor = "/projects/" + std::to_string(i);
    out_.blocks().push_back(std::move(h));
    for (auto& block : printed.blocks) {
      if (auto* inner = std::get_if<doc::Heading>(&block.node))
        inner->level = std::min(6, inner->level + 1);
      out_.blocks().push_back(std::move(block));
    }
  }

  const BookFacts& facts_;
  const Template& proposal_form_;
  const Style& style_;
  Builder out_;
};

}  // namespace

doc::Document plan_book(const BookFacts& book, const Template& form, const Template& proposal_form,
                        const Style& style) {
  return Book{book, form, proposal_form, style}.build();
}

}  // namespace ruam::documents
