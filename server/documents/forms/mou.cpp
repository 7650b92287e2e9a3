#include "documents/forms/mou.hpp"

#include <algorithm>

#include "documents/forms/builder.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

constexpr const char* dots = "........................................";

/// «2 ปี» of 24 months, «18 เดือน» of 18.
std::string term_text(std::int64_t months) {
  return months % 12 == 0 ? std::to_string(months / 12) + " ปี" : std::to_string(months) + " เดือน";
}

class MouForm {
 public:
  MouForm(const MouFacts& facts, const Template& form, const Style& style)
      : mou_(facts.mou), c_(mou_.content), form_(form), out_(form, style, {}) {}

  doc::Document build() {
    out_.document.title = form_.title.front() + " " + c_.title;
    head();
    opening();
    for (const auto& section : printed_sections(form_)) clause(section);
    for (const auto& one : c_.clauses) {
      heading(one.heading, "/clauses");
      prose(one.text, "/clauses");
    }
    prose(filled(out_.words("closing"), {{"copies", std::to_string(copies())}}), "/parties");
    signatures();
    return std::move(out_.document);
  }

 private:
  std::size_t copies() const { return std::max<std::size_t>(2, c_.parties.size()); }

  static std::string or_gap(const std::string& text) { return text.empty() ? dots : text; }

  std::string name_of(std::size_t party) const { return or_gap(c_.parties[party].body.name); }

  std::string day() const {
    return mou_.signed_on ? thai::print(*mou_.signed_on, thai::DateForm::full) : dots;
  }

  void centred(std::string text, std::string anchor) {
    doc::Paragraph p{.runs = {doc::bold(std::move(text))}, .align = doc::Align::center};
    p.size = 18;
    p.keep_with_next = true;
    p.anchor = std::move(anchor);
    out_.blocks().push_back(std::move(p));
  }

  void head() {
    for (const auto& line : form_.title) centred(line, "/title");
    centred(or_gap(c_.title), "/title");
    for (std::size_t i = 0; i < c_.parties.size(); ++i) {
      centred(out_.words(i == 0 ? "between" : "and"), "/parties");
      centred(name_of(i), "/parties/" + std::to_string(i) + "/body/name");
    }
    out_.blocks().push_back(doc::Rule{.percent = 30});
  }

  void opening() {
    std::string text = filled(out_.words("opening"), {{"place", or_gap(c_.place)}, {"day", day()}});
    for (std::size_t i = 0; i < c_.parties.size(); ++i) {
      const auto& party = c_.parties[i];
      const bool is_last = i + 1 == c_.parties.size();
      text += " " + filled(out_.words(is_last ? "last_party" : "party"),
                           {{"name", name_of(i)},
                            {"position", or_gap(party.signer_position)},
                            {"short", or_gap(party.short_name)}});
      if (!is_last) text += " " + out_.words("and");
    }
    prose(text, "/parties");
    if (!c_.background.empty()) prose(c_.background, "/background");
    prose(out_.words("agree"), "/parties");
  }

  void heading(const std::string& words, const std::string& anchor) {
    auto h = doc::heading(
        2, filled(out_.words("clause"), {{"n", std::to_string(++clauses_)}}) + " " + words);
    h.anchor = anchor;
    out_.blocks().push_back(std::move(h));
  }

  void prose(const std::string& text, const std::string& anchor) { out_.prose(text, anchor); }

  /// A text of the parties, or the form's usual words.
  void free_text(const Section& section, const std::string& text) {
    const auto usual = form_.words.find("usual_" + section.id);
    const auto& words = text.empty() && usual != form_.words.end() ? usual->second : text;
    if (words.empty()) return;  // the clause is left out, the others count on
    heading(section.label, "/" + section.id);
    prose(words, "/" + section.id);
  }

  void clause(const Section& section) {
    const auto& kind = kind_of(section);
    if (kind == "objectives") {
      heading(section.label, "/objectives");
      out_.list(c_.objectives, "/objectives", section);
    } else if (kind == "scope") {
      heading(section.label, "/scope");
      prose(c_.scope, "/scope");
    } else if (kind == "duties") {
      duties(section);
    } else if (kind == "term") {
      term(section);
    } else if (kind == "resources") {
      free_text(section, c_.resources);
    } else if (kind == "follow_up") {
      free_text(section, c_.follow_up);
    } else if (kind == "privacy") {
      free_text(section, c_.privacy);
    } else if (kind == "amendment") {
      free_text(section, c_.amendment);
    } else if (kind == "words") {
      out_.fixed_words(section);
    }
  }

  void duties(const Section& section) {
    if (c_.duties.empty()) return;
    heading(section.label, "/duties");
    std::size_t part = 0;
    const auto of_party = [&](const std::optional<Uuid>& party, const std::string& name) {
      bool is_first = true;
      std::size_t n = 0;
      for (std::size_t i = 0; i < c_.duties.size(); ++i) {
        if (c_.duties[i].party != party) continue;
        const auto number =
            std::to_string(clauses_) + "." + std::to_string(is_first ? ++part : part);
        if (std::exchange(is_first, false)) out_.line(number + " " + name, "/duties", 12);
        out_.line(number + "." + std::to_string(++n) + " " + duty_text(c_.duties[i]),
                  "/duties/" + std::to_string(i) + "/text", 20);
      }
    };
    for (std::size_t i = 0; i < c_.parties.size(); ++i) of_party(c_.parties[i].id, name_of(i));
    of_party(std::nullopt, out_.words("all_parties"));
  }

  std::string duty_text(const partners::Duty& duty) const {
    if (!duty.due_on) return duty.text;
    return duty.text + " " +
           filled(out_.words("due"), {{"day", thai::print(*duty.due_on, thai::DateForm::full)}});
  }

  void term(const Section& section) {
    heading(section.label, "/term_months");
    const auto from = c_.starts_on ? thai::print(*c_.starts_on, thai::DateForm::on_day)
                                   : out_.words("day_of_signing");
    const auto until = mou_.ends_on ? thai::print(*mou_.ends_on, thai::DateForm::full) : "";
    const char* key = c_.term_months  ? (until.empty() ? "term" : "term_until")
                      : until.empty() ? "without_end"
                                      : "until";
    prose(
        filled(out_.words(key),
               {{"term", term_text(c_.term_months.value_or(0))}, {"from", from}, {"until", until}}),
        "/term_months");
  }

  doc::Cell signing_cell(const std::string& name, const std::string& position,
                         const std::string& under, const std::string& anchor) const {
    const bool shows = out_.style().copy != Copy::public_;
    doc::Signature block{.sign = out_.words("sign")};
    block.name = shows ? name : "";
    for (const auto& line : {position, under})
      if (!line.empty()) block.under.push_back(line);
    block.right_half = false;
    block.anchor = anchor;
    doc::Cell cell;
    cell.blocks.push_back(std::move(block));
    return cell;
  }

  void columns(std::vector<doc::Cell> cells) {
    doc::Table table;
    table.borders = false;
    table.columns = {{.percent = 50}, {.percent = 50}};
    for (std::size_t i = 0; i < cells.size(); i += 2) {
      doc::Row row;
      row.cells.push_back(std::move(cells[i]));
      row.cells.push_back(i + 1 < cells.size() ? std::move(cells[i + 1]) : doc::cell(""));
      table.rows.push_back(std::move(row));
    }
    out_.blocks().push_back(std::move(table));
  }

  void signatures() {
    std::vector<doc::Cell> signers, witnesses;
    for (std::size_t i = 0; i < c_.parties.size(); ++i) {
      const auto& party = c_.parties[i];
      const auto where = "/parties/" + std::to_string(i);
      signers.push_back(signing_cell(party.signer, party.signer_position, name_of(i),
                                     where + "/signer_position"));
      witnesses.push_back(signing_cell(party.witness, party.witness_position, out_.words("witness"),
                                       where + "/witness_position"));
    }
    columns(std::move(signers));
    columns(std::move(witnesses));
  }

  const partners::Mou& mou_;
  const partners::MouContent& c_;
  const Template& form_;
  Builder out_;
  std::size_t clauses_ = 0;
};

}  // namespace

doc::Document mou(const MouFacts& facts, const Template& form, const Style& style) {
  return MouForm{facts, form, style}.build();
}

}  // namespace ruam::documents
