#pragma once

#include "views/map/map_renderer.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace flightplan::views {

/// One thread that makes the scene of the newest request, where it brings a maker, and paints it. Requests wait in a
/// single slot, so that a drag replaces what is waiting but never cancels what is being painted: something new always
/// shows up.
class MapRenderThread {
public:
    /// `done` is called on the worker.
    explicit MapRenderThread(std::function<void(MapFrame)> done);
    /// Stops between two layers and waits for it: some milliseconds.
    ~MapRenderThread();

    void request(MapFrameRequest request);

private:
    void run(std::stop_token stop);

    std::function<void(MapFrame)> m_done;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<MapFrameRequest> m_slot;
    std::jthread m_thread; ///< last, so that it starts after and ends before everything it uses
};

} // namespace flightplan::views
