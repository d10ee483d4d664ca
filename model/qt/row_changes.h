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

/// Takes out the keys of `rows` that are not in `next`, or not in the same order there, in runs from the back:
/// `remove(first, last, erase)` announces each and calls `erase()` to make it. Keys are unique. O(rows + next), and the
/// moves of the vector per run.
template <class Key, class Remove>
void takeOutRows(std::vector<Key>& rows, const std::vector<Key>& next, Remove&& remove) {
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
    forEachRun(
        static_cast<int>(rows.size()), [&](int row) { return !stays[static_cast<std::size_t>(row)]; },
        [&](int first, int last) {
            remove(first, last, [&] { rows.erase(rows.begin() + first, rows.begin() + last + 1); });
        },
        true);
}

/// After `takeOutRows`: puts in what `next` has more, in runs from the front. `insert(first, last, put)` as above.
template <class Key, class Insert>
void putInRows(std::vector<Key>& rows, const std::vector<Key>& next, Insert&& insert) {
    for (std::size_t i = 0; i < next.size();) {
        auto end = i;
        while (end < next.size() && (i >= rows.size() || rows[i] != next[end]))
            ++end;
        const auto first = static_cast<int>(i), last = static_cast<int>(end) - 1;
        if (end > i)
            insert(first, last,
                   [&] { rows.insert(rows.begin() + first, next.begin() + first, next.begin() + last + 1); });
        i = end + 1; // what stopped the run is a row that stays
    }
}

/// Turns the keys `rows` into `next` so that a view keeps the rows that stay. A key that changed its place among the
/// others is removed and inserted.
template <class Key, class Remove, class Insert>
void changeRows(std::vector<Key>& rows, const std::vector<Key>& next, Remove&& remove, Insert&& insert) {
    takeOutRows(rows, next, remove);
    putInRows(rows, next, insert);
}

} // namespace flightplan::qt
