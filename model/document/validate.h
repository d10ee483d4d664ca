#pragma once

#include "model/base/finding.h"
#include "model/document/document.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace flightplan::document {

/// Checks a document as a whole; the functions of file.h are its only users. Field ranges are the reader's business.
class Validator {
public:
    /// With `before`, a document without errors, the checks of what both share and refer to alike are left out.
    Validator(const Document& document, const catalog::Catalog& catalog, const Document* before = nullptr);
    std::vector<Finding> run();

private:
    void add(Severity severity, std::string key, std::vector<std::string> arguments, std::string path,
             std::string object);
    void error(std::string key, std::vector<std::string> arguments, std::string path, std::string object) {
        add(Severity::error, std::move(key), std::move(arguments), std::move(path), std::move(object));
    }
    void warning(std::string key, std::vector<std::string> arguments, std::string path, std::string object) {
        add(Severity::warning, std::move(key), std::move(arguments), std::move(path), std::move(object));
    }
    void info(std::string key, std::vector<std::string> arguments, std::string path, std::string object) {
        add(Severity::info, std::move(key), std::move(arguments), std::move(path), std::move(object));
    }

    void checkTotals();
    void checkSettings();
    void checkPrices();
    void checkWeights(std::int64_t alpha, std::int64_t beta, std::int64_t gamma, std::int64_t delta,
                      const std::string& path, const std::string& object);
    void checkCoordinates(const std::optional<double>& latitude, const std::optional<double>& longitude,
                          const std::string& path, const std::string& object);
    void checkRegions();
    void checkEdges();
    void checkLinks();
    void checkLatency();
    void checkHosts();
    void checkCollision(const topology::HostEntry& entry, const std::string& path, const std::string& object);
    void checkWorkloads();
    bool workloadIdsDiffer() const;
    void checkOwnWeights(const topology::Workload& workload, const std::string& path, const std::string& object);
    void checkWorkload(const topology::Workload& workload, const std::string& path, const std::string& object);
    void checkRegionExpressions(const topology::Workload& workload, const std::string& path, const std::string& object);
    void checkPins(const topology::Workload& workload, const std::string& path, const std::string& object);
    void checkTraffic(const topology::Workload& workload, const std::string& path, const std::string& object);
    void checkClients(const topology::Workload& workload, const std::string& path, const std::string& object);
    bool hostExists(const std::string& name) const;

    /// Which parts of the document may differ from the one before.
    struct Differs {
        bool settings = true, objective = true, regions = true, edges = true, links = true, latency = true,
             hosts = true, workloads = true;
    };

    const Document& m_document;
    const catalog::Catalog& m_catalog;
    const Document* m_before = nullptr;
    Differs m_differs;
    std::set<std::string> m_regions, m_edges;
    std::unordered_set<std::string_view> m_workloads;    // views of the document's ids
    std::map<std::string, std::optional<int>> m_entries; // id → count, assumed pools included
    std::int64_t m_hosts = 0;                            // assumed pools included
    std::set<std::string> m_pools;                       // ids of assumed entries
    std::size_t m_errors = 0, m_hints = 0;
    std::vector<Finding> m_findings;
};

} // namespace flightplan::document
