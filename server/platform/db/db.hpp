#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "platform/db/column.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

namespace ruam::db {

/// One row while it is being read; views die with the step to the next row.
class Row {
 public:
  virtual ~Row() = default;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::span<const std::byte> bytes(int column) const = 0;
  virtual Uuid uuid(int column) const = 0;

  /// The column as T (see column.hpp: integers, bool, text, Satang, Date, Instant, ids, described
  /// enums, optional of these).
  template <class T>
  T get(int column) const {
    return Column<T>::read(*this, column);
  }
};

/// One transaction. SQL is the subset common to both engines, parameters are $1, $2, ...
class Tx {
 public:
  virtual ~Tx() = default;

  /// Runs a statement; answers how many rows it changed.
  template <class... A>
  std::int64_t run(std::string_view sql, const A&... parameters) {
    const Value values[] = {to_value(parameters)..., Value{}};
    return execute(sql, {values, sizeof...(A)}, nullptr);
  }

  /// The same with parameters made at run time.
  std::int64_t run_with(std::string_view sql, std::span<const Value> parameters) {
    return execute(sql, parameters, nullptr);
  }

  /// Calls f(const Row&) for every row.
  template <class F, class... A>
  void each(std::string_view sql, F&& f, const A&... parameters) {
    const Value values[] = {to_value(parameters)..., Value{}};
    const std::function<void(const Row&)> visit = std::ref(f);
    execute(sql, {values, sizeof...(A)}, &visit);
  }

  /// The same with parameters made at run time.
  void each_with(std::string_view sql, std::span<const Value> parameters,
                 const std::function<void(const Row&)>& f) {
    execute(sql, parameters, &f);
  }

  /// All rows, each turned into a value by f(const Row&).
  template <class F, class... A>
  auto list(std::string_view sql, F&& f, const A&... parameters) {
    std::vector<std::invoke_result_t<F, const Row&>> all;
    each(
        sql, [&](const Row& row) { all.push_back(f(row)); }, parameters...);
    return all;
  }

  /// The first row turned into a value by f(const Row&), or nothing.
  template <class F, class... A>
  auto find(std::string_view sql, F&& f, const A&... parameters) {
    std::optional<std::invoke_result_t<F, const Row&>> found;
    each(
        sql,
        [&](const Row& row) {
          if (!found) found.emplace(f(row));
        },
        parameters...);
    return found;
  }

  /// Serialises writers of one hot record until commit (PostgreSQL; nothing to do on SQLite).
  virtual void lock(const Ref& ref) = 0;

  /// After the durable commit, wakes everybody who listens to `channel`, in every process.
  virtual void notify(std::string_view channel, std::string_view payload = {}) = 0;

 protected:
  virtual std::int64_t execute(std::string_view sql, std::span<const Value> parameters,
                               const std::function<void(const Row&)>* visit) = 0;
};

/// SQLite in a data folder, or PostgreSQL: the same promises.
class Database {
 public:
  virtual ~Database() = default;

  enum class Engine { sqlite, postgres };
  virtual Engine engine() const = 0;

  /// A consistent view; f(Tx&) must not write.
  template <class F>
  auto read(F&& f) -> std::invoke_result_t<F, Tx&> {
    std::optional<std::invoke_result_t<F, Tx&>> answer;
    run_read([&](Tx& tx) { answer.emplace(f(tx)); });
    return std::move(*answer);
  }

  /// Runs f(Tx&) -> Result<T>, durably committed before this returns; a Problem or an exception
  /// leaves no trace. f may run more than once: it fixes ids and time outside, does no I/O of its
  /// own and stays under 50 ms.
  template <class F>
  auto write(F&& f) -> std::invoke_result_t<F, Tx&> {
    using Answer = std::invoke_result_t<F, Tx&>;
    static_assert(is_result<Answer>, "a write answers Result<T>: a Problem rolls it back");
    std::optional<Answer> answer;
    run_write([&](Tx& tx) {
      answer.emplace(f(tx));
      return answer->has_value();
    });
    return std::move(*answer);
  }

  using Listener = std::function<void(std::string_view payload)>;
  /// Calls f after every commit that notified `channel`, from a thread of the database's own.
  virtual void listen(std::string channel, Listener f) = 0;

 protected:
  virtual void run_read(const std::function<void(Tx&)>& f) = 0;
  /// f answers whether to commit.
  virtual void run_write(const std::function<bool(Tx&)>& f) = 0;
};

}  // namespace ruam::db
