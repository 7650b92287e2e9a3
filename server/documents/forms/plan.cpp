#include "documents/forms/plan.hpp"

#include <algorithm>

#include "documents/forms/grid.hpp"
#include "documents/forms/phrases.hpp"
#include "documents/forms/plan_parts.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

using plans::NodeKind;

std::string years_text(const plans::Years& years) {
  if (years.from == years.to) return std::to_string(years.from);
  return std::to_string(years.from) + " - " + std::to_string(years.to);
}

class PlanBook {
 public:
  PlanBook(const PlanFacts& facts, const Template& form, const Style& style)
      : facts_(facts),
        form_(form),
        out_(form, style,
             {{"office", facts.office_name},
              {"office_short", facts.office_short},
              {"title", facts.content.title},
              {"years", years_text(facts.years)},
              {"edition", std::to_string(facts.edition)},
              {"approved_by", facts.approved_by}}),
        parts_(out_, facts) {}

  doc::Document build() {
    static const Printers<PlanBook> printers = {
        {"cover", &PlanBook::cover},
        {"contents", &PlanBook::contents},
        {"situation", &PlanBook::situation},
        {"swot", &PlanBook::swot},
        {"strategies", &PlanBook::strategies},
        {"direction", &PlanBook::direction},
        {"tree", &PlanBook::tree},
        {"focus", &PlanBook::focus},
        {"missions", &PlanBook::missions},
        {"alignment", &PlanBook::alignment},
        {"deployment", &PlanBook::deployment},
        {"monitoring", &PlanBook::monitoring},
    };
    out_.document.title = facts_.content.title;
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
    out_.blocks().push_back(doc::Paragraph{});  // a spacer alone vanishes at the top of a page
    out_.blocks().push_back(doc::Spacer{150});
    centred(cover_title(), 30, 0);
    // The usual title names the years itself.
    if (facts_.content.title.find(std::to_string(facts_.years.to)) == std::string::npos)
      centred(out_.label(s), 22, 12);
    if (facts_.edition > 1) centred(out_.words("edition"), 18, 12);
    if (facts_.approved_on) {
      centred(out_.words("approved"), 18, 60);
      centred(thai::print(*facts_.approved_on, thai::DateForm::on_day), 18, 4);
    }
    centred(facts_.office_name, 22, 160);
  }

  /// The years stand on a line of their own.
  std::string cover_title() const {
    auto title = facts_.content.title;
    if (const auto at = title.find(" (พ.ศ."); at != std::string::npos) title[at] = '\n';
    return title;
  }

  /// Parts of their own; an empty one prints too, so that the numbers of the parts have no hole.
  static bool is_part(std::string_view kind) {
    return kind != "cover" && kind != "contents" && kind != "strategies";
  }

  void page_head(const Section& s) {
    auto h = doc::heading(1, out_.label(s));
    h.align = doc::Align::center;
    h.size = 20;
    h.new_page = true;
    h.anchor = "/" + s.id;
    h.name = "part_" + s.id;
    out_.blocks().push_back(std::move(h));
  }

  void contents(const Section& s) {
    auto h = doc::heading(1, out_.label(s));
    h.align = doc::Align::center;
    h.size = 20;
    h.new_page = true;
    out_.blocks().push_back(std::move(h));
    auto table = out_.table("contents");
    table.borders = false;
    table.size = 16;
    table.columns.at(1).align = doc::Align::right;
    for (const auto& section : printed_sections(form_)) {
      if (!is_part(kind_of(section))) continue;
      doc::Row row;
      row.cells.push_back(doc::cell(out_.label(section)));
      row.cells.push_back(
          {.blocks = {doc::Paragraph{.runs = {doc::page_of("part_" + section.id)}}}});
      table.rows.push_back(std::move(row));
    }
    out_.blocks().push_back(std::move(table));
  }

  void situation(const Section& s) {
    page_head(s);
    out_.prose(facts_.content.situation, "/situation");
  }

  void swot(const Section& s) {
    page_head(s);
    using plans::Side;
    doc::Table board{.size = 15, .space_before = 4};
    board.columns = {{50}, {50}};
    for (const auto& [left, right] :
         {std::pair{Side::strength, Side::weakness}, {Side::opportunity, Side::threat}}) {
      doc::Row row;
      row.cells = {side(left), side(right)};
      board.rows.push_back(std::move(row));
    }
    out_.blocks().push_back(std::move(board));
  }

  doc::Cell side(plans::Side side) const {
    const auto name = std::string(boost::describe::enum_to_string(side, ""));
    doc::Cell cell;
    doc::Paragraph head{.runs = {doc::bold(out_.words(name))}};
    cell.blocks.push_back(std::move(head));
    int count = 0;
    for (const auto& one : facts_.content.swot) {
      if (one.side != side) continue;
      auto text = std::to_string(++count) + ") " + one.text;
      if (!one.evidence.empty()) text += " (" + one.evidence + ")";
      cell.blocks.push_back(doc::Paragraph{.runs = {doc::text(std::move(text))}, .hanging_mm = 4});
    }
    if (count == 0) cell.blocks.push_back(doc::Paragraph{.runs = out_.value_or_gap("")});
    return cell;
  }

  void strategies(const Section& s) {
    if (facts_.content.strategies.empty()) return;
    out_.heading(s);
    auto table = out_.table("strategies");
    for (const auto pairing :
         {plans::Pairing::so, plans::Pairing::st, plans::Pairing::wo, plans::Pairing::wt}) {
      const auto name = std::string(boost::describe::enum_to_string(pairing, ""));
      doc::Cell words;
      for (const auto& one : facts_.content.strategies)
        if (one.pairing == pairing)
          words.blocks.push_back(
              doc::Paragraph{.runs = {doc::text("- " + one.text)}, .hanging_mm = 3});
      if (words.blocks.empty()) continue;
      doc::Row row;
      row.cells = {doc::cell(out_.words(name)), std::move(words)};
      table.rows.push_back(std::move(row));
    }
    out_.blocks().push_back(std::move(table));
  }

  void sub_heading(std::string_view key, std::string_view anchor) {
    auto h = doc::heading(2, out_.words(key));
    h.anchor = anchor;
    out_.blocks().push_back(std::move(h));
  }

  void direction(const Section& s) {
    page_head(s);
    sub_heading("vision", "/vision");
    out_.prose(facts_.content.vision, "/vision");
    if (!facts_.content.values.empty()) {
      sub_heading("values", "/values");
      out_.prose(facts_.content.values, "/values");
    }
    list_of(NodeKind::mission, "missions");
    list_of(NodeKind::issue, "issues");
    list_of(NodeKind::goal, "goals");
    list_of(NodeKind::outcome, "outcomes");
  }

  void list_of(NodeKind kind, std::string_view key) {
    const auto found = parts_.of_kind(kind);
    if (found.empty()) return;
    sub_heading(key, "/nodes");
    for (const auto i : found) {
      doc::Paragraph p{.left_mm = 10, .hanging_mm = 8};
      p.runs = {doc::text(parts_.number(i) + ") "), doc::text(facts_.content.nodes[i].text)};
      p.anchor = "/nodes/" + std::to_string(i);
      out_.blocks().push_back(std::move(p));
    }
  }

  void tree(const Section& s) {
    page_head(s);
    bool has_any = false;
    for (const auto i : parts_.below({}))
      if (const auto kind = facts_.content.nodes[i].kind;
          kind == NodeKind::issue || kind == NodeKind::goal) {
        branch(i, 0);
        has_any = true;
      }
    if (!has_any) out_.prose("", "/nodes");
  }

  void branch(std::size_t i, int depth) {
    const auto& node = facts_.content.nodes[i];
    const auto anchor = "/nodes/" + std::to_string(i);
    if (node.kind == NodeKind::issue || node.kind == NodeKind::goal ||
        node.kind == NodeKind::focus) {
      auto h = doc::heading(node.kind == NodeKind::goal ? 3 : 2, parts_.title(i) + " " + node.text);
      h.anchor = anchor;
      out_.blocks().push_back(std::move(h));
    } else {
      doc::Paragraph p{.left_mm = 6.0 * depth, .hanging_mm = 8};
      p.runs = {doc::bold(parts_.title(i) + " "), doc::text(node.text)};
      p.anchor = anchor;
      out_.blocks().push_back(std::move(p));
    }
    below_line(node, depth);
    parts_.indicator_table(node);
    for (const auto below : parts_.below(node.id)) branch(below, depth + 1);
  }

  /// Who carries it, and the projects that serve it.
  void below_line(const plans::Node& node, int depth) {
    const auto add = [&](std::string_view key, const std::string& text) {
      if (text.empty()) return;
      doc::Paragraph p{.size = 14, .left_mm = 6.0 * depth + 8, .hanging_mm = 4};
      p.runs = {doc::bold(out_.words(key) + ": "), doc::text(text)};
      out_.blocks().push_back(std::move(p));
    };
    add("lead", parts_.agencies(node, plans::Duty::lead));
    add("support", parts_.agencies(node, plans::Duty::support));
    add("projects", parts_.projects(node.id));
  }

  void focus(const Section& s) {
    const auto found = parts_.of_kind(NodeKind::focus);
    page_head(s);
    if (found.empty()) return out_.prose("", "/nodes");
    for (auto year = facts_.years.from; year <= facts_.years.to; ++year) {
      bool is_first = true;
      for (const auto i : found) {
        const auto& years = facts_.content.nodes[i].years;
        const bool holds =
            years.empty() || std::find(years.begin(), years.end(), year) != years.end();
        // What holds for every year is printed once, under the first.
        if (!holds || (years.empty() && year != facts_.years.from)) continue;
        if (std::exchange(is_first, false)) year_heading(years.empty() ? 0 : year);
        branch(i, 0);
      }
    }
  }

  void year_heading(std::int64_t year) {
    out_.blocks().push_back(doc::heading(
        2, year == 0 ? out_.words("every_year")
                     : filled(out_.words("of_year"), {{"year", std::to_string(year)}})));
  }

  void missions(const Section& s) {
    page_head(s);
    parts_.matrix();
  }

  void alignment(const Section& s) {
    page_head(s);
    auto table = out_.table("links");
    for (std::size_t i = 0; i < facts_.content.links.size(); ++i) {
      const auto& link = facts_.content.links[i];
      doc::Row row;
      row.anchor = "/links/" + std::to_string(i);
      row.cells = {doc::cell(from(link)),
                   doc::cell(list_name(link)),
                   {.blocks = {doc::Paragraph{.runs = {parts_.link(link)}}}},
                   doc::cell(link.reason)};
      table.rows.push_back(std::move(row));
    }
    if (facts_.content.links.empty()) return out_.prose("", "/links");
    out_.blocks().push_back(std::move(table));
  }

  std::string from(const plans::Link& link) const {
    if (!link.node) return out_.words("whole_plan");
    for (std::size_t i = 0; i < facts_.content.nodes.size(); ++i)
      if (facts_.content.nodes[i].id == *link.node)
        return parts_.title(i) + " " + facts_.content.nodes[i].text;
    return {};
  }

  std::string list_name(const plans::Link& link) const {
    if (link.list.empty()) return out_.words("other_plan");
    const auto found = facts_.list_names.find(link.list);
    return found == facts_.list_names.end() ? link.list : found->second;
  }

  void deployment(const Section& s) {
    page_head(s);
    guidelines(plans::Group::deployment);
    if (facts_.adoptions.empty()) return;
    sub_heading("adoptions", "/adoptions");
    auto table = out_.table("adoptions");
    for (const auto& one : facts_.adoptions) {
      const auto answer = std::string(boost::describe::enum_to_string(one.answer, ""));
      doc::Row row;
      row.cells = {
          doc::cell(one.office),
          doc::cell(out_.words("answer_" + answer) + (one.reason.empty() ? "" : ": " + one.reason)),
          doc::cell(one.on ? thai::print(*one.on, thai::DateForm::brief) : ""), doc::cell(one.by)};
      table.rows.push_back(std::move(row));
    }
    out_.blocks().push_back(std::move(table));
  }

  void monitoring(const Section& s) {
    page_head(s);
    if (!facts_.committee.empty()) {
      sub_heading("committee", "/monitoring");
      out_.prose(facts_.committee, "/monitoring");
    }
    if (!facts_.framework.empty()) {
      sub_heading("framework", "/monitoring");
      out_.prose(facts_.framework, "/monitoring");
    }
    guidelines(plans::Group::monitoring);
  }

  void guidelines(plans::Group group) {
    for (const auto& one : facts_.guidelines) {
      if (one.group != group) continue;
      doc::Paragraph p{.left_mm = 10, .hanging_mm = 8, .space_before = 6};
      p.runs = {doc::text(std::to_string(one.number) + ") " + one.name)};
      p.keep_with_next = !one.records.empty();
      out_.blocks().push_back(std::move(p));
      for (const auto& record : one.records) {
        doc::Paragraph line{.size = 14, .left_mm = 18, .hanging_mm = 3};
        line.runs = {doc::text("- " + record_line(record))};
        out_.blocks().push_back(std::move(line));
      }
    }
  }

  std::string record_line(const plans::RecordContent& record) const {
    auto line = thai::print(record.on, thai::DateForm::brief) + " " + record.text;
    const auto add = [&](std::string_view key, const std::string& value) {
      line += " · " + filled(out_.words(key), {{"value", value}});
    };
    if (record.audience) add("audience", out_.number(*record.audience));
    if (record.asked) add("asked", out_.money(*record.asked));
    if (record.granted) add("granted", out_.money(*record.granted));
    return line;
  }

  const PlanFacts& facts_;
  const Template& form_;
  Builder out_;
  PlanParts parts_;
};

}  // namespace

doc::Document development_plan(const PlanFacts& plan, const Template& form, const Style& style) {
  return PlanBook{plan, form, style}.build();
}

}  // namespace ruam::documents
