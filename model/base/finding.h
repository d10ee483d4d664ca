#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace flightplan {

enum class Severity { error, warning, info };

std::string_view toString(Severity severity);

/// One thing to tell the user about a file or a plan. The text is not stored: it is rendered from `key` and
/// `arguments`, in English by `render` and in other languages by the window.
struct Finding {
    std::string key; ///< stable, for example "workload.no_clients"; the row of the message table
    Severity severity = Severity::info;
    std::vector<std::string> arguments; ///< fill {0}, {1} … of the message
    std::string path;                   ///< JSON path in the file, for example "/hosts/3/region"
    std::string object;                 ///< "region:fra", "host:fra-1-3", "workload:web", "microvm:web/2", "plan"
    int line = 0;                       ///< line in the file from 1; 0 = not known
    std::string fix;                    ///< the JSON form of an edit that cures it; empty = none known
    std::string fixTitle;               ///< key of what the fix does, a menu entry with the same arguments

    bool operator==(const Finding&) const = default;
};

/// The English sentence of a finding: the template of its key with the arguments filled in.
std::string render(const Finding& finding);

} // namespace flightplan
