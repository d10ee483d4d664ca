#include "views/map/map_render_thread.h"

#include <utility>

namespace flightplan::views {

MapRenderThread::MapRenderThread(std::function<void(MapFrame)> done)
    : m_done(std::move(done))
    , m_lane("map", 1, runtime::Priority::low) {}

MapRenderThread::~MapRenderThread() = default;

void MapRenderThread::request(MapFrameRequest request) {
    {
        const std::lock_guard lock(m_mutex);
        const bool waiting = m_slot.has_value();
        m_slot = std::move(request);
        if (waiting)
            return; // the job that waits will take this one
    }
    m_lane.post([this](const std::stop_token& stop) { renderNewest(stop); });
}

void MapRenderThread::renderNewest(const std::stop_token& stop) {
    std::optional<MapFrameRequest> request;
    {
        const std::lock_guard lock(m_mutex);
        request = std::exchange(m_slot, std::nullopt);
    }
    if (!request)
        return;
    if (request->maker) {
        if (request->maker != m_maker)
            m_made = std::make_shared<const MapScene>((*request->maker)());
        m_maker = request->maker;
        request->scene = m_made;
    }
    if (auto frame = m_renderer.render(*request, stop)) {
        frame->maker = request->maker;
        m_done(std::move(*frame));
    }
}

} // namespace flightplan::views
