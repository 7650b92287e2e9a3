#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake/worker.hpp"

/// What a worker says to the program that started it.
namespace ruam::intake {

/// The status of a worker that asked for more memory than its limit.
inline constexpr int out_of_memory = 4;

std::string pack_answer(const Result<FileReading>& answer);
/// Nothing when it is not what pack_answer() writes.
std::optional<Result<FileReading>> unpack_answer(std::string_view bytes);

}  // namespace ruam::intake
