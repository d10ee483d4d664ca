#pragma once

#include "model/base/error.h"

#include <cstddef>
#include <string>

namespace flightplan::exchange {

/// The bytes of a file, `-` for standard input; fails if it cannot be read or is larger than `most` bytes.
Result<std::string> readText(const std::string& path, std::size_t most);

} // namespace flightplan::exchange
