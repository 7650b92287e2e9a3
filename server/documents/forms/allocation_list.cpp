#include "documents/forms/money.hpp"
#include "documents/forms/money_cells.hpp"
#include "platform/thai/baht_text.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

class AllocationList {
 public:
  AllocationList(const AllocationFacts& facts, const Template& form, const Style& style)
      : facts_(facts),
        out_(form, style,
             {{"office", facts.office_name},
              {"source", facts.source.name},
              {"year", std::to_string(facts.source.fiscal_year)},
              {"day", thai::print(facts.on, thai::DateForm::full)}}) {}

  doc::Document build() {
    static const Printers<AllocationList> printers = {{"path", &AllocationList::path},
                                                      {"table", &AllocationList::table},
                                                      {"notes", &AllocationList::notes}};
    out_.title_lines();
    print_sections(*this, out_, projects::Content{}, printers);
    return std::move(out_.document);
  }

 private:
  void path(const Section&) {
    const auto words = money::path_sentence(facts_.source);
    if (!words.empty()) out_.prose(filled(out_.words("path"), {{"path", words}}), "");
  }

  Satang total() const {
    Satang all;
    for (const auto& row : facts_.rows) all.value += row.amount.value;
    return all;
  }

  std::string address() const {
    return "/money?year=" + std::to_string(facts_.source.fiscal_year) +
           "&figure=transferred_out&source=" + facts_.source.id.to_string();
  }

  void table(const Section& s) {
    Grid grid(out_, s);
    std::size_t number = 0;
    for (const auto& row : facts_.rows) {
      GridCells cells;
      cells["no"] = one_cell(std::to_string(++number));
      cells["name"] = one_cell(row.other_office.name_th + state_of(row));
      cells["document"] = one_cell(row.document_no);
      cells["day"] = one_cell(thai::print(row.date, thai::DateForm::brief));
      cells["transferred"].push_back(figure_cell(out_, row.amount, address()));
      grid.add(std::move(cells));
    }
    if (facts_.rows.empty()) {
      grid.add_band(out_.words("nothing"), {});
    } else {
      GridCells cells;
      cells["transferred"].push_back(figure_cell(out_, total(), address()));
      grid.add_band(filled(out_.words("total"), {{"count", std::to_string(number)}}),
                    std::move(cells));
    }
    auto done = std::move(grid).take();
    done.size = 14;
    out_.blocks().push_back(std::move(done));
  }

  /// Only what is wrong is said: who has not answered yet is for the office, not for the paper.
  std::string state_of(const money::TransferRow& row) const {
    return row.state == money::TransferState::disputed ? " (" + out_.words("state_disputed") + ")"
                                                       : "";
  }

  void notes(const Section&) {
    if (!facts_.rows.empty())
      out_.line(filled(out_.words("words_total"),
                       {{"amount", thai::money_with_text(total(), out_.style().digits)}}));
    out_.line(out_.words("as_of"));
  }

  const AllocationFacts& facts_;
  Builder out_;
};

}  // namespace

doc::Document allocation_list(const AllocationFacts& facts, const Template& form,
                              const Style& style) {
  return AllocationList{facts, form, style}.build();
}

}  // namespace ruam::documents
