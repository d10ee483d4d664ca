#include "views/map/map_render_thread.h"

#include <memory>
#include <utility>

namespace flightplan::views {

MapRenderThread::MapRenderThread(std::function<void(MapFrame)> done)
    : m_done(std::move(done))
    , m_thread([this](std::stop_token stop) { run(std::move(stop)); }) {}

MapRenderThread::~MapRenderThread() = default;

void MapRenderThread::request(MapFrameRequest request) {
    {
        const std::lock_guard lock(m_mutex);
        m_slot = std::move(request);
    }
    m_wake.notify_one();
}

void MapRenderThread::run(std::stop_token stop) {
    MapRenderer renderer;
    MapSceneMaker maker; // of the scene made last: a pan asks for another picture of the same
    std::shared_ptr<const MapScene> made;
    while (true) {
        std::optional<MapFrameRequest> request;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [&] { return m_slot.has_value(); }))
                return;
            request = std::exchange(m_slot, std::nullopt);
        }
        if (request->maker) {
            if (request->maker != maker)
                made = std::make_shared<const MapScene>((*request->maker)());
            maker = request->maker;
            request->scene = made;
        }
        if (auto frame = renderer.render(*request, stop)) {
            frame->maker = request->maker;
            m_done(std::move(*frame));
        }
    }
}

} // namespace flightplan::views
