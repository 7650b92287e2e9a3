#include "intake/worker_wire.hpp"

#include "intake/pack.hpp"

namespace ruam::intake {

std::string pack_answer(const Result<FileReading>& answer) {
  Packer packer;
  packer.add(answer.has_error());
  if (answer.has_error()) {
    packer.add(static_cast<int>(answer.error().kind));
    packer.add(answer.error().code);
    packer.add(answer.error().details);
  } else {
    packer.add(*answer);
  }
  return std::move(packer.bytes);
}

std::optional<Result<FileReading>> unpack_answer(std::string_view bytes) {
  Unpacker unpacker(bytes);
  bool is_refusal = false;
  unpacker.take(is_refusal);
  if (is_refusal) {
    int kind = 0;
    Problem problem{Kind::invalid, ""};
    unpacker.take(kind);
    unpacker.take(problem.code);
    unpacker.take(problem.details);
    if (!unpacker.is_good() || kind < 0 || kind > static_cast<int>(Kind::unavailable) ||
        !problem.code.starts_with("intake."))
      return {};
    problem.kind = static_cast<Kind>(kind);
    return problem;
  }
  FileReading reading;
  unpacker.take(reading);
  if (!unpacker.is_good()) return {};
  return reading;
}

}  // namespace ruam::intake
