#include "tests/views/inspector/small_plan.h"

#include "model/catalog/catalog.h"
#include "model/document/file.h"

#include <QtGlobal>

namespace flightplan::test {

document::Document smallPlan() {
    const auto read = document::read(R"json({
        "format": 1, "catalog": "2026.1", "name": "Small", "seed": 7,
        "targets": {"latency_ms": 60, "utilisation_max": 0.85},
        "regions": [{"id": "ams"}, {"id": "fra", "name": "Frankfurt am Main"},
                    {"id": "lab", "name": "Laboratory", "latitude": 48.2, "longitude": 16.4, "continent": "eu"}],
        "edges": [{"id": "ams"}, {"id": "fra"}, {"id": "vie", "latitude": 48.1, "longitude": 16.5}],
        "links": [{"from": "fra", "to": "lab", "rtt_ms": 12.5}],
        "hosts": [
            {"id": "ams-1", "region": "ams",
             "capacity": {"cpu_mvcpu": 16000, "memory_mib": 65536, "bandwidth_mbps": 10000, "disk_mib": 1000000}},
            {"id": "fra-1", "region": "fra", "count": 3, "reserved": {"memory_mib": 2048},
             "capacity": {"cpu_mvcpu": 32000, "memory_mib": 131072, "bandwidth_mbps": 10000, "disk_mib": 2000000},
             "exceptions": [{"index": 3, "state": "down"}]}],
        "workloads": [
            {"id": "web", "app": "shop", "replicas": 3, "size": "shared-cpu-2x",
             "clients": [{"region": "fra", "weight": 2}, {"city": "Berlin, DE"}, {"latitude": 48.2, "longitude": 16.4}]},
            {"id": "db", "app": "shop", "replicas": 1, "demand": {"cpu_mvcpu": 4000, "memory_mib": 16384},
             "volume_gib": 100, "regions": {"allow": ["@eu"]}, "pins": [{"replica": 1, "region": "fra"}]},
            {"id": "huge", "replicas": 1, "demand": {"cpu_mvcpu": 1000, "memory_mib": 400000}}]
    })json",
                                     catalog::builtIn());
    Q_ASSERT(read.ok);
    return read.document;
}

} // namespace flightplan::test
