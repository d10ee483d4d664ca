#include "model/runtime/lanes.h"

#include <algorithm>
#include <thread>

namespace flightplan::runtime {

unsigned Lanes::allCores() {
    return std::max(1U, std::thread::hardware_concurrency()); // 0 where it is not known
}

} // namespace flightplan::runtime
