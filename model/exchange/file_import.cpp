#include "model/exchange/file_import.h"

#include "model/exchange/backbone_plan.h"
#include "model/exchange/client_file.h"
#include "model/exchange/plan_sites.h"
#include "model/exchange/rtt_file.h"
#include "model/exchange/rtt_plan.h"

#include <iterator>
#include <utility>

namespace flightplan::exchange {
namespace {

class Import {
public:
    Import(const document::Document& plan, const catalog::Catalog& catalog)
        : m_catalog(catalog) {
        m_result.document = plan;
    }

    FileImport roundTrips(std::string_view text, const std::string& fileName) {
        const auto file = readRtt(text, fileName, {fileName, {}, {}});
        if (!take(file.problems, file.ok))
            return std::move(m_result);
        auto imported = importRtts(m_result.document, file.matrix, {}, m_catalog);
        if (!take(imported.mapping.problems, imported.mapping.ok))
            return std::move(m_result);
        take(imported.doubts, true);
        take(imported.plan.conflicts, true);
        m_result.document = std::move(imported.plan.document);
        m_result.written = imported.plan.written;
        m_result.replaced = imported.plan.replaced;
        m_result.leftOut = imported.plan.leftOut;
        return std::move(m_result);
    }

    FileImport backbone(const BackboneFile& file) {
        if (!take(file.problems, file.ok))
            return std::move(m_result);
        auto imported = addLinks(m_result.document, file.backbone, m_catalog);
        if (!imported) {
            m_result.notes.push_back(imported.error().message);
            m_result.ok = false;
            return std::move(m_result);
        }
        m_result.document = std::move(imported->document);
        m_result.written = imported->links;
        m_result.notes = std::move(imported->notCarried);
        return std::move(m_result);
    }

    FileImport clients(std::string_view text, const std::string& workload) {
        const auto at = document::findWorkload(m_result.document, workload);
        if (!at)
            return std::move(m_result);
        const auto file = readClients(text, sitesOf(m_result.document, m_catalog), m_catalog);
        if (!take(file.problems, file.ok))
            return std::move(m_result);
        auto all = merged({file});
        if (!take(all.problems, all.ok))
            return std::move(m_result);
        m_result.written = all.clients.size();
        m_result.leftOut = all.leftOut;
        m_result.replaced = giveClients(m_result.document, *at, std::move(all.clients));
        return std::move(m_result);
    }

private:
    bool take(const std::vector<Finding>& problems, bool ok) {
        m_result.problems.insert(m_result.problems.end(), problems.begin(), problems.end());
        return m_result.ok = ok;
    }
    bool take(const std::vector<latency::FileFinding>& problems, bool ok) {
        for (const auto& problem : problems)
            m_result.problems.push_back(problem.finding);
        return m_result.ok = ok;
    }

    const catalog::Catalog& m_catalog;
    FileImport m_result;
};

} // namespace

std::size_t giveClients(document::Document& plan, std::size_t workload, std::vector<topology::Client> clients,
                        bool keep) {
    auto changed = plan.workloads[workload];
    const auto before = changed.clients.size();
    if (!keep)
        changed.clients.clear();
    changed.clients.insert(changed.clients.end(), std::make_move_iterator(clients.begin()),
                           std::make_move_iterator(clients.end()));
    plan.workloads.replace(workload, std::move(changed));
    return before;
}

FileImport importFile(const document::Document& plan, FileKind kind, std::string_view text, const std::string& fileName,
                      const std::string& workload, const catalog::Catalog& catalog) {
    Import import(plan, catalog);
    switch (kind) {
    case FileKind::roundTrips:
        return import.roundTrips(text, fileName);
    case FileKind::graphml:
        return import.backbone(readGraphml(text));
    case FileKind::n2p:
        return import.backbone(readN2p(text));
    case FileKind::clients:
        break;
    }
    return import.clients(text, workload);
}

} // namespace flightplan::exchange
