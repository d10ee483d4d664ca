#pragma once

#include "model/base/finding.h"
#include "model/document/document.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace flightplan::document {

/// Checks a document as a whole; `validate` of file.h is its only user. Field ranges are the reader's business.
class Validator {
public:
    Validator(const Document& document, const catalog::Catalog& catalog);
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
    void checkWorkload(const topology::Workload& workload, const std::string& path, const std::string& object);
    void checkRegionExpressions(const topology::Workload& workload, const std::string& path, const std::string& object);
    void checkPins(const topology::Workload& workload, const std::string& path, const std::string& object);
    void checkClients(const topology::Workload& workload, const std::string& path, const std::string& object);
    bool hostExists(const std::string& name) const;

    const Document& m_document;
    const catalog::Catalog& m_catalog;
    std::set<std::string> m_regions, m_edges, m_workloads;
    std::map<std::string, std::optional<int>> m_entries; // id → count, assumed pools included
    std::int64_t m_hosts = 0;                            // assumed pools included
    std::set<std::string> m_pools;                       // ids of assumed entries
    std::size_t m_errors = 0, m_hints = 0;
    std::vector<Finding> m_findings;
};

} // namespace flightplan::document
