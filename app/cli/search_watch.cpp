#include "app/cli/search_watch.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

namespace flightplan::cli {
SearchWatch::SearchWatch(const Streams& streams, const SearchTime& time, std::string unit, double scale)
    : m_streams(streams)
    , m_time(time)
    , m_unit(std::move(unit))
    , m_scale(scale)
    , m_begin(std::chrono::steady_clock::now())
    , m_lastTold(m_begin) {}

SearchWatch::~SearchWatch() {
    if (m_told)
        m_streams.err << "\r\x1b[K" << std::flush;
}

double SearchWatch::elapsedMs() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_begin).count();
}

double SearchWatch::timeGone() {
    if (m_streams.showsProgress && std::chrono::steady_clock::now() - m_lastTold > std::chrono::milliseconds(200))
        tell();
    return m_time.iterations > 0 ? 0 : elapsedMs() / 1000 / m_time.seconds;
}

void SearchWatch::tell() {
    m_lastTold = std::chrono::steady_clock::now();
    char text[96];
    std::snprintf(text, sizeof text, "\r%.0f s, best %.1f%s, Ctrl-C keeps it\x1b[K", elapsedMs() / 1000,
                  static_cast<double>(m_best.value_or(0)) / m_scale, m_unit.c_str());
    m_streams.err << (m_best ? text : "\rsearching …\x1b[K") << std::flush;
    m_told = true;
}

reassignment::SearchOptions SearchWatch::options() {
    reassignment::SearchOptions options;
    options.iterations = m_time.iterations;
    options.progress = [this] { return timeGone(); };
    options.stop = m_streams.stop;
    options.improved = [this](std::int64_t cost) { m_best = cost; };
    return options;
}

} // namespace flightplan::cli
