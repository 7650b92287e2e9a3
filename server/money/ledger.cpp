#include "money/ledger.hpp"

#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::money {
namespace {

/// 10 trillion baht: far above the national budget, far below what 64 bits can sum.
constexpr Satang most_amount{1'000'000'000'000'000};

void grow(Satang& sum, Satang amount) { sum.value += amount.value; }

}  // namespace

Result<void> check_source(const Source& source) {
  std::vector<Fault> faults;
  if (thai::is_blank(source.class_id)) faults.push_back({"/class_id", "money.class_missing"});
  if (thai::is_blank(source.name)) faults.push_back({"/name", "money.name_missing"});
  if (source.fiscal_year < 2500 || source.fiscal_year > 2700)
    faults.push_back({"/fiscal_year", "money.bad_year"});
  if (last_year(source) < source.fiscal_year || last_year(source) > 2700)
    faults.push_back({"/until_year", "money.bad_until_year"});
  if (source.provisional && source.provisional->to < source.provisional->from)
    faults.push_back({"/provisional/to", "money.days_reversed"});
  if (!faults.empty()) return Problem{Kind::invalid, "money.source_invalid", {}, faults};
  return {};
}

std::string path_sentence(const Source& source) {
  std::string sentence = "จาก";
  for (const auto* step : {&source.programme, &source.output, &source.activity, &source.category,
                           &source.project_line})
    if (!thai::is_blank(*step)) sentence += *step + ' ';
  const auto of_year = "ประจำปีงบประมาณ พ.ศ. " + std::to_string(source.fiscal_year);
  if (sentence.ends_with(of_year + ' ')) return sentence.substr(0, sentence.size() - 1);
  return sentence + of_year;
}

void Sums::add(LineKind kind, Satang amount, Satang settled) {
  switch (kind) {
    case LineKind::allocation:
      return grow(allocated, amount);
    case LineKind::transfer_in:
      return grow(received, amount);
    case LineKind::transfer_out:
      return grow(transferred_out, amount);
    case LineKind::obligation:
      return grow(obligated, amount);
    case LineKind::disbursement:
      grow(disbursed, amount);
      return grow(obligations_paid, settled);
    case LineKind::advance:
      return grow(advanced, amount);
    case LineKind::advance_clearing:
      grow(disbursed, amount);
      return grow(advances_settled, settled);
    case LineKind::advance_return:
      return grow(advances_settled, settled);
    case LineKind::returned:
      return grow(returned, amount);
    case LineKind::carry_over:
      grow(carried_over, amount);
      return grow(obligations_paid, settled);
  }
}

Sums& Sums::operator+=(const Sums& more) {
  grow(allocated, more.allocated);
  grow(received, more.received);
  grow(transferred_out, more.transferred_out);
  grow(obligated, more.obligated);
  grow(obligations_paid, more.obligations_paid);
  grow(disbursed, more.disbursed);
  grow(advanced, more.advanced);
  grow(advances_settled, more.advances_settled);
  grow(returned, more.returned);
  grow(carried_over, more.carried_over);
  return *this;
}

Satang Sums::balance() const {
  return {given().value - transferred_out.value - open_obligations().value - disbursed.value -
          open_advances().value - returned.value - carried_over.value};
}

std::optional<std::int64_t> percent_of_given(Satang part, const Sums& sums) {
  if (sums.given() <= Satang{0}) return {};
  return percent_hundredths(part, sums.given());
}

bool is_enforced(LineKind kind) {
  switch (kind) {
    case LineKind::transfer_out:
    case LineKind::obligation:
    case LineKind::returned:
    case LineKind::carry_over:
      return true;
    case LineKind::allocation:
    case LineKind::transfer_in:
    case LineKind::disbursement:
    case LineKind::advance:
    case LineKind::advance_clearing:
    case LineKind::advance_return:
      return false;
  }
  return true;
}

Satang taken(const Line& line) {
  Sums only;
  only.add(line.kind, line.amount, line.settled);
  return {-only.balance().value};
}

Result<void> check_balance(const Line& line, const Sums& before) {
  const bool takes_back = line.reverses && taken(line) > Satang{0};
  if (!is_enforced(line.kind) && !takes_back) return {};
  if (taken(line) <= before.balance() || taken(line) <= Satang{0}) return {};
  return Problem{Kind::conflict,
                 "money.not_enough",
                 {{"amount", thai::format_money(taken(line))},
                  {"balance", thai::format_money(before.balance())}}};
}

Result<void> check_line(const Line& line, Date today) {
  std::vector<Fault> faults;
  if (line.amount <= Satang{0}) faults.push_back({"/amount", "money.amount_not_positive"});
  if (line.amount > most_amount) faults.push_back({"/amount", "money.amount_too_large"});
  if (!is_valid(line.date)) faults.push_back({"/date", "money.bad_date"});
  if (line.date > today)
    faults.push_back(
        {"/date", "money.future_date", {{"today", thai::print(today, thai::DateForm::full)}}});
  if (thai::is_blank(line.document_no))
    faults.push_back({"/document_no", "money.document_missing"});
  if ((line.kind == LineKind::advance_clearing || line.kind == LineKind::advance_return) &&
      !line.settles)
    faults.push_back({"/settles", "money.which_advance"});
  for (const auto& [place, day] :
       {std::pair{"/noticed_on", line.noticed_on}, std::pair{"/released_on", line.released_on}})
    if (day && (!is_valid(*day) || *day > line.date))
      faults.push_back({place, "money.after_receipt"});
  if (!faults.empty()) return Problem{Kind::invalid, "money.line_invalid", {}, faults};
  return {};
}

}  // namespace ruam::money
