#pragma once

#include <tl/expected.hpp>

#include <string>

namespace flightplan {

/// What went wrong, as far as the program's exit code and the window's reaction depend on it.
enum class ErrorCode {
    badInput,    ///< the user's file or request is wrong: exit code 2
    inputOutput, ///< the file system or the machine refused: exit code 3
    internal,    ///< a defect of Flightplan: exit code 3
    cancelled,   ///< the caller asked to stop: exit code 130
};

/// An error that a user or a file can cause.
struct Error {
    ErrorCode code = ErrorCode::badInput;
    std::string message; ///< one sentence with the remedy
    std::string place;   ///< JSON path, object or file; may be empty
    int line = 0;        ///< line from 1; 0 = not known
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string place = {}, int line = 0) {
    return tl::make_unexpected(Error{code, std::move(message), std::move(place), line});
}

} // namespace flightplan
