#include <atomic>
#include <thread>

#include "catalog/actions.hpp"
#include "money/actions/making.hpp"
#include "money/book_for_test.hpp"
#include "money/consolidated.hpp"
#include "money/room.hpp"
#include "platform/json/json.hpp"
#include "testing/office.hpp"
#include "testing/rounds.hpp"
#include "testing/scenario.hpp"

namespace ruam::money {
namespace {

/// Random histories through the program itself; the book in memory says what it must answer.
class MoneyHistories : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    ASSERT_TRUE(catalog::load_shipped(office.db()));
    office.clock.set(Date{2024, 12, 5});
  }

  Context& officer(OfficeId where) { return office.as("finance_officer", where); }

  Uuid open(Book& book, OfficeId where, std::optional<Span> provisional = {}) {
    Source source{.class_id = "BS1.1", .name = "งบ", .fiscal_year = 2567};
    source.provisional = provisional;
    source.id = open_source(officer(where), where, source).value().uuid;
    book.open(where, source);
    return source.id;
  }

  std::string body_of(const Step& step) {
    const auto& line = step.line;
    if (step.kind == Step::Kind::transfer)
      return json::write(NewTransfer{.source_id = line.source_id,
                                     .project_id = line.project_id,
                                     .to_office = step.to,
                                     .amount = line.amount,
                                     .date = line.date,
                                     .document_no = line.document_no});
    if (step.kind == Step::Kind::enter)
      return json::write(NewLine{.kind = line.kind,
                                 .amount = line.amount,
                                 .source_id = line.source_id,
                                 .project_id = line.project_id,
                                 .date = line.date,
                                 .document_no = line.document_no,
                                 .settles = line.settles});
    if (step.kind == Step::Kind::accept) return R"({"date":"2024-12-05"})";
    if (step.kind == Step::Kind::open) return R"({"date":")" + to_string(step.line.date) + R"("})";
    return R"({"reason":"ทดสอบ"})";
  }
  std::string path_of(const Step& step) {
    const auto base = "/offices/" + step.office.uuid.to_string() + "/money";
    const auto target = step.target.to_string();
    switch (step.kind) {
      case Step::Kind::enter:
        return base + "/lines";
      case Step::Kind::transfer:
        return base + "/transfers";
      case Step::Kind::accept:
        return base + "/transfers/" + target + "/acceptance";
      case Step::Kind::dispute:
        return base + "/transfers/" + target + "/dispute";
      case Step::Kind::reverse:
        return base + "/lines/" + target + "/reversal";
      case Step::Kind::open:
        return base + "/lines/" + target + "/opening";
    }
    return base;
  }

  /// The line of the sender that the pair names.
  Uuid line_of_pair(OfficeId where, Uuid pair) {
    return office.db().read(
        [&](db::Tx& tx) { return Store{tx}.get_transfer(where, pair).value().line_id; });
  }

  /// The obligation that went along with an opened allocation, or none.
  Uuid obligation_beside(const Step& step) {
    return office.db().read([&](db::Tx& tx) {
      const auto opened = Store{tx}.get_line({step.office, step.line.id}).value();
      for (const auto& line :
           list_lines(tx, step.office, {.source = opened.source_id, .limit = 1'000}).rows)
        if (line.kind == LineKind::obligation && line.at == opened.at && line.carried_from)
          return line.id;
      return new_uuid();
    });
  }

  /// What the program answers: a problem's code, or "done"; the step learns the ids it made.
  std::string ask_program(Step& step) {
    office.clock.advance(std::chrono::seconds{1});
    const auto answer = api.call("POST", path_of(step), &officer(step.office).actor, body_of(step));
    if (answer.status >= 300) return std::string(answer.json().at("code").as_string());
    if (step.kind == Step::Kind::transfer) {
      step.line.pair_id = parse_uuid(std::string(answer.json().at("pair_id").as_string()));
      step.line.id = line_of_pair(step.office, *step.line.pair_id);
    } else if (answer.status == 201) {
      step.line.id = *parse_uuid(std::string(answer.json().at("id").as_string()));
      if (step.kind == Step::Kind::open) step.line.pair_id = obligation_beside(step);
    }
    return "done";
  }
  std::string ask_book(Book& book, const Step& step) {
    const auto said = [](const Result<void>& result) {
      return result.has_error() ? result.error().code : std::string("done");
    };
    switch (step.kind) {
      case Step::Kind::enter:
        return said(book.enter(step.office, step.line));
      case Step::Kind::transfer:
        return said(book.transfer(step.office, step.to,
                                  receiving_source({step.office, step.line.source_id}, step.to),
                                  step.line));
      case Step::Kind::accept:
        return said(book.accept(step.target));
      case Step::Kind::dispute:
        return said(book.dispute(step.target));
      case Step::Kind::reverse:
        return said(book.reverse(step.office, step.target, step.line));
      case Step::Kind::open: {
        Line blank{.id = step.line.id};
        blank.date = step.line.date;
        return said(book.open_carried(step.office, step.target, blank, step.line.pair_id.value()));
      }
    }
    return {};
  }

  void expect_same(const Book& book) {
    office.db().read([&](db::Tx& tx) {
      const Store store{tx};
      for (const auto& [id, source] : book.sources())
        EXPECT_EQ(store.sums_of(id), book.sums_of(id.office, id.uuid));
      return 0;
    });
  }

  testing::TestOffice office{GetParam(), room().permissions};
  testing::Api api{office.db(), office.clock, {add_routes}};
  const std::vector<OfficeId> offices{office.ops, office.singburi, office.samut_prakan};
};
RUAM_ON_BOTH_ENGINES(MoneyHistories);

TEST_P(MoneyHistories, AreAnsweredAsTheBookInMemoryAnswersThem) {
  const int histories = testing::rounds(12, 1'000);
  const std::vector<Uuid> projects{new_uuid(), new_uuid()};
  Satang allocated;

  for (int seed = 0; seed < histories && !HasFailure(); ++seed) {
    Book book;
    for (const auto where : offices) open(book, where);
    open(book, office.ops, Span{{2023, 10, 1}, {2024, 3, 31}});
    Dice dice{static_cast<std::uint64_t>(seed) + 7'000'000};
    Player player{book, dice, offices, projects};
    for (int i = 0; i < 14; ++i) {
      auto step = player.next(new_uuid(), new_uuid());
      const auto answered = ask_program(step);
      ASSERT_EQ(answered, ask_book(book, step)) << "seed " << seed << " step " << i;
    }
    expect_same(book);
    allocated.value +=
        book.recount([](const Book::Entry& entry) { return entry.line.year == 2567; })
            .allocated.value;
  }

  const auto whole = office.db().read([&](db::Tx& tx) {
    for (const auto where : offices) {
      EXPECT_TRUE(audit_totals(tx, where).empty());
      EXPECT_TRUE(audit_between(tx, where).empty());
    }
    return read_whole(tx, office.ministry, 2567);
  });
  const auto& all = whole.total;
  EXPECT_EQ(all.allocated, allocated);
  EXPECT_EQ(all.received, Satang{0}) << "a transfer inside the ministry was counted";
  EXPECT_EQ(all.transferred_out, Satang{0});
  EXPECT_EQ(all.allocated.value, all.balance.value + all.in_transit.value + all.obligated.value +
                                     all.disbursed.value + all.advances.value + all.returned.value +
                                     all.carried_over.value);
  Satang by_quarter;
  for (const auto& quarter : whole.quarters) by_quarter.value += quarter.figures.disbursed.value;
  EXPECT_EQ(by_quarter, all.disbursed);
}

TEST_P(MoneyHistories, LetSixtyFourClientsTakeNotOneSatangTooMuch) {
  Book book;
  const auto source = open(book, office.ops);
  auto& one = officer(office.ops);
  const NewLine given{.amount = Satang{100'003},
                      .source_id = source,
                      .date = {2024, 1, 5},
                      .document_no = "สาธิต 1"};
  enter(one, office.ops, given).value();
  std::atomic<std::int64_t> bound = 0, passed = 0;
  std::atomic<int> refused = 0, strange = 0;
  const auto count = [&](const auto& result, std::atomic<std::int64_t>& sum, Satang amount) {
    if (result.has_value())
      sum += amount.value;
    else
      ++(result.error().code == "money.not_enough" ? refused : strange);
  };

  std::vector<std::thread> clients;
  for (int client = 0; client < 64; ++client)
    clients.emplace_back([&, client] {
      for (int i = 0; i < 4; ++i) {
        const Satang amount{1'000 + (client * 7 + i * 13) % 900};
        if ((client + i) % 2 == 0)
          count(enter(one, office.ops,
                      NewLine{.kind = LineKind::obligation,
                              .amount = amount,
                              .source_id = source,
                              .date = {2024, 2, 1},
                              .document_no = "สัญญา"}),
                bound, amount);
        else
          count(transfer(one, office.ops,
                         {.source_id = source,
                          .to_office = client % 4 < 2 ? office.singburi : office.samut_prakan,
                          .amount = amount,
                          .date = {2024, 2, 1},
                          .document_no = "โอน"}),
                passed, amount);
      }
    });
  for (auto& client : clients) client.join();

  const auto sums = office.db().read([&](db::Tx& tx) {
    return Store{tx}.sums_of(SourceId{office.ops, source});
  });
  EXPECT_EQ(strange, 0);
  EXPECT_GT(refused, 0);
  EXPECT_EQ(sums.obligated.value, bound);
  EXPECT_EQ(sums.transferred_out.value, passed);
  EXPECT_GE(sums.balance(), Satang{0});
  EXPECT_LT(sums.balance(), Satang{1'000}) << "somebody was refused what was there";
}

}  // namespace
}  // namespace ruam::money
