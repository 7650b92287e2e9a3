#include "intake/worker.hpp"

#include <csignal>

#include "intake/pack.hpp"
#include "intake/process.hpp"
#include "intake/worker_wire.hpp"

namespace ruam::intake {
namespace {

/// Whether every place named lies in the document.
class Places {
 public:
  explicit Places(std::size_t lines) : lines_(lines) {}

  template <class T>
  bool are_right(const T& value) const {
    if constexpr (boost::describe::has_describe_members<T>::value) {
      bool good = true;
      boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
          [&](auto member) {
            const auto& part = value.*member.pointer;
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, int>)
              good &= !names_a_line(member.name) || is_line(part);
            else
              good &= are_right(part);
          });
      return good;
    } else {
      return parts_are_right(value);
    }
  }

 private:
  static bool names_a_line(std::string_view name) {
    return name == "first" || name == "last" || name.ends_with("line");
  }
  bool is_line(int number) const {
    return number >= 0 && static_cast<std::size_t>(number) <= lines_;
  }
  template <class T>
  bool parts_are_right(const std::vector<T>& list) const {
    for (const auto& one : list)
      if (!are_right(one)) return false;
    return true;
  }
  template <class T>
  bool parts_are_right(const T&) const {
    return true;
  }

  std::size_t lines_;
};

Problem broke(const std::string& how) { return {Kind::invalid, "intake.broke", {{"how", how}}}; }

Result<FileReading> understood(const Answer& answer) {
  if (answer.is_late || answer.status == -SIGXCPU || answer.status == -SIGKILL)
    return Problem{Kind::too_large, "intake.too_slow"};
  if (answer.is_cut) return Problem{Kind::too_large, "intake.too_large"};
  if (answer.status == out_of_memory) return Problem{Kind::too_large, "intake.too_much_memory"};
  if (answer.status != 0) return broke(std::to_string(answer.status));
  auto said = unpack_answer(answer.output);
  if (!said) return broke("answer");
  if (said->has_error()) return std::move(*said);
  const auto& reading = (*said)->reading;
  const auto lines = reading.paper.lines.size();
  const auto places = (*said)->file.places.size();
  if (!Places(lines).are_right(reading) || reading.clean.size() != lines ||
      (places != 0 && places != lines))
    return broke("places");
  return std::move(*said);
}

}  // namespace

Result<FileReading> read_in_worker(const std::filesystem::path& path, const WorkerLimits& limits) {
  const auto until = std::chrono::steady_clock::now() + limits.time;
  const auto answer =
      call({.words = {"/proc/self/exe", "read-file", path.string(),
                      std::to_string(limits.cpu_seconds), std::to_string(limits.memory),
                      std::to_string(limits.pages), std::to_string(limits.recognised_pages),
                      std::to_string(limits.time.count() * 9 / 10)},
            .most = 256U << 20,
            .until = until,
            .has_group = true});
  if (!answer) return Problem{Kind::unavailable, "intake.no_worker"};
  return understood(*answer);
}

}  // namespace ruam::intake
