#include "app/cli/search_watch.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace flightplan::cli {
namespace {

// Set by the signal handler, which may do nothing else.
volatile std::sig_atomic_t interrupted = 0;

void interrupt(int) {
    interrupted = 1;
}

} // namespace

SearchWatch::SearchWatch(const Streams& streams, const SearchTime& time, std::string unit, double scale)
    : m_streams(streams)
    , m_time(time)
    , m_unit(std::move(unit))
    , m_scale(scale)
    , m_terminal(&streams.err == &std::cerr && isatty(STDERR_FILENO) != 0)
    , m_begin(std::chrono::steady_clock::now())
    , m_lastTold(m_begin) {
    interrupted = 0;
    m_before = std::signal(SIGINT, interrupt);
}

SearchWatch::~SearchWatch() {
    std::signal(SIGINT, m_before);
    if (m_told)
        m_streams.err << "\r\x1b[K" << std::flush;
}

double SearchWatch::elapsedMs() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_begin).count();
}

double SearchWatch::timeGone() {
    if (interrupted)
        m_stop.request_stop();
    if (m_terminal && std::chrono::steady_clock::now() - m_lastTold > std::chrono::milliseconds(200))
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
    options.stop = m_stop.get_token();
    options.improved = [this](std::int64_t cost) { m_best = cost; };
    return options;
}

} // namespace flightplan::cli
