#pragma once

#include "model/plan/plan.h"
#include "model/qt/roles.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace flightplan::views {

/// What a host grid draws of a plan: a block per region that has hosts, a cell per host.
struct HostCells {
    struct Block {
        std::int32_t region = 0; ///< dense index in the fleet
        QString id;
        QString title; ///< "FRA"
        QString name;  ///< "Frankfurt"
        double load = 0;
        std::size_t first = 0; ///< its first cell
        int count = 0;
    };
    struct Cell {
        std::int32_t host = 0; ///< dense index in the fleet
        float load = 0;        ///< share of the resource that binds
        qt::RowState state = qt::RowState::normal;
    };

    std::vector<Block> blocks; ///< in region order
    std::vector<Cell> cells;

    /// O(hosts).
    static HostCells of(const plan::Plan& plan);
};

} // namespace flightplan::views
