#include "model/exchange/text_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace flightplan::exchange {

Result<std::string> readText(const std::string& path, std::size_t most) {
    std::ifstream file;
    std::error_code ignored;
    if (path != "-") {
        // A folder opens like a file and fails only when it is read.
        if (std::filesystem::is_directory(path, ignored))
            return fail(ErrorCode::inputOutput, "cannot read " + path + ": it is a folder", path);
        file.open(path, std::ios::binary);
        if (!file)
            return fail(ErrorCode::inputOutput, "cannot read " + path + ": " + std::strerror(errno), path);
    }
    std::istream& in = path == "-" ? std::cin : file;
    std::string text;
    std::array<char, 1 << 16> block{};
    while (in.read(block.data(), block.size()) || in.gcount() > 0) {
        text.append(block.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > most)
            return fail(ErrorCode::badInput,
                        path + " is larger than " + std::to_string(most >> 20) + " MiB, the most that is read", path);
    }
    if (in.bad())
        return fail(ErrorCode::inputOutput, "cannot read " + path + " to its end", path);
    return text;
}

} // namespace flightplan::exchange
