#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <vector>

namespace flightplan::qt {

/// Calls `run(first, last)` for each maximal run of positions in [0, count) that `is` names; from the back if
/// `backwards`.
template <class Is, class Run>
void forEachRun(int count, Is&& is, Run&& run, bool backwards = false) {
    const auto at = [&](int step) { return backwards ? count - 1 - step : step; };
    for (int step = 0; step < count; ++step) {
        if (!is(at(step)))
            continue;
        const int begin = at(step);
        while (step + 1 < count && is(at(step + 1)))
            ++step;
        run(std::min(begin, at(step)), std::max(begin, at(step)));
    }
}

/// Turns the keys `rows` into `next` in runs of removed and inserted rows, so that a view keeps the rows that stay:
/// first `remove(first, last)` from the back, then `insert(first, last)` from the front. The callbacks announce the
/// step and make it by calling the function they are given. Keys are unique. A key that changed its place among the
/// others is removed and inserted. O(rows + next) and the moves of the vector per run.
template <class Key, class Remove, class Insert>
void changeRows(std::vector<Key>& rows, const std::vector<Key>& next, Remove&& remove, Insert&& insert) {
    if (rows == next)
        return;
    std::unordered_map<Key, std::size_t> place;
    for (std::size_t i = 0; i < next.size(); ++i)
        place.emplace(next[i], i);
    std::vector<char> stays(rows.size(), 0);
    std::size_t behind = 0; // rows that stay have ascending places
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto at = place.find(rows[i]); at != place.end() && at->second >= behind) {
            stays[i] = 1;
            behind = at->second + 1;
        }
    const auto iterator = [](auto& keys, int at) { return keys.begin() + at; };
    forEachRun(
        static_cast<int>(rows.size()), [&](int row) { return !stays[static_cast<std::size_t>(row)]; },
        [&](int first, int last) {
            remove(first, last, [&] { rows.erase(iterator(rows, first), iterator(rows, last + 1)); });
        },
        true);
    for (std::size_t i = 0; i < next.size();) {
        auto end = i;
        while (end < next.size() && (i >= rows.size() || rows[i] != next[end]))
            ++end;
        const auto first = static_cast<int>(i), last = static_cast<int>(end) - 1;
        if (end > i)
            insert(first, last,
                   [&] { rows.insert(iterator(rows, first), iterator(next, first), iterator(next, last + 1)); });
        i = end + 1; // what stopped the run is a row that stays
    }
}

} // namespace flightplan::qt
