#pragma once

#include "model/runtime/lane.h"
#include "views/map/map_renderer.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace flightplan::views {

/// One thread that makes the scene of the newest request, where it brings a maker, and paints it. Requests wait in a
/// single slot, so that a drag replaces what is waiting but never cancels what is being painted: something new always
/// shows up. The thread has low priority: a hand on the mouse comes before the picture that it will get.
class MapRenderThread {
public:
    /// `done` is called on the worker.
    explicit MapRenderThread(std::function<void(MapFrame)> done);
    /// Stops between two layers and waits for it: some milliseconds.
    ~MapRenderThread();

    void request(MapFrameRequest request);

private:
    void renderNewest(const std::stop_token& stop);

    const std::function<void(MapFrame)> m_done;
    std::mutex m_mutex;
    std::optional<MapFrameRequest> m_slot;

    // Used on the worker alone.
    MapRenderer m_renderer;
    MapSceneMaker m_maker; ///< of the scene made last: a pan asks for another picture of the same
    std::shared_ptr<const MapScene> m_made;

    runtime::Lane m_lane; ///< last, so that it ends before everything it uses
};

} // namespace flightplan::views
