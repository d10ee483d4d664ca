#include "model/document/rename.h"

#include "model/document/section_access.h"

namespace flightplan::document {
namespace {

using namespace topology;

class Renamer {
public:
    explicit Renamer(const Rename& rename, const Document& document)
        : m_rename(rename)
        , m_document(document) {}

    Document run() {
        Document result = m_document;
        forEach(result, Section::regions);
        forEach(result, Section::edges);
        forEach(result, Section::links);
        forEach(result, Section::latency);
        forEach(result, Section::hosts);
        forEach(result, Section::workloads);
        if (is(Section::regions))
            renamePrices(result);
        return result;
    }

private:
    void forEach(Document& result, Section section) {
        for (std::size_t i = 0; i < sectionSize(m_document, section); ++i) {
            auto value = valueAt(m_document, section, i);
            m_changed = false;
            std::visit([&](auto& object) { rewrite(object); }, value);
            if (m_changed)
                replaceAt(result, i, value);
        }
    }

    void renamePrices(Document& result) {
        auto objective = *m_document.objective;
        m_changed = false;
        for (auto& prices : objective.prices)
            rewrite(prices.region);
        if (m_changed)
            result.objective = Cow(std::move(objective));
    }

    bool is(Section section) const { return m_rename.section == section; }
    /// Regions and edges share their names: an edge of a region's id is at that region, whose links stay.
    bool isSite() const {
        return is(Section::regions) || (is(Section::edges) && !findRegion(m_document, m_rename.from));
    }

    void rewrite(std::string& text) {
        if (text == m_rename.from) {
            text = m_rename.to;
            m_changed = true;
        }
    }
    template <class Tag>
    void rewrite(Id<Tag>& id) {
        std::string text = id.text();
        rewrite(text);
        id = Id<Tag>(text);
    }
    void rewrite(std::vector<std::string>& texts) {
        for (auto& text : texts)
            rewrite(text);
    }

    void rewrite(Region& region) {
        if (is(Section::regions))
            rewrite(region.id);
    }
    void rewrite(Edge& edge) {
        // An edge without own coordinates takes them from the region of its name, so it follows that region.
        if (is(Section::edges) || (is(Section::regions) && !edge.latitude))
            rewrite(edge.id);
    }
    void rewrite(Link& link) {
        if (isSite()) {
            rewrite(link.from);
            rewrite(link.to);
        }
    }
    void rewrite(LatencyEntry& entry) {
        if (isSite()) {
            rewrite(entry.from);
            rewrite(entry.to);
            rewrite(entry.via);
        }
    }
    void rewrite(HostEntry& host) {
        if (is(Section::hosts))
            rewrite(host.id);
        if (is(Section::regions))
            rewrite(host.region);
    }
    void rewrite(Workload& workload) {
        if (is(Section::workloads)) {
            rewrite(workload.id);
            rewrite(workload.affinity);
        }
        if (is(Section::regions)) {
            if (workload.regions.allow)
                rewrite(*workload.regions.allow);
            rewrite(workload.regions.deny);
            rewrite(workload.regions.residency);
            for (auto& client : workload.clients)
                rewrite(client.region);
            if (workload.traffic)
                for (auto& region : workload.traffic->regions)
                    rewrite(region.region);
        }
        for (auto& pin : workload.pins) {
            if (is(Section::regions))
                rewrite(pin.region);
            if (is(Section::hosts))
                rewriteHost(pin.host);
        }
    }

    /// A pin names a host: the entry itself, or "<entry>-<number>".
    void rewriteHost(std::string& host) {
        const auto entry = findHostEntry(m_document, m_rename.from);
        if (!entry)
            return;
        if (const auto number = hostNumber(m_document.hosts[*entry], host)) {
            HostEntry renamedEntry;
            renamedEntry.id = HostEntryId(m_rename.to);
            renamedEntry.count = m_document.hosts[*entry].count;
            host = renamedEntry.hostId(*number);
            m_changed = true;
        }
    }

    const Rename& m_rename;
    const Document& m_document;
    bool m_changed = false;
};

} // namespace

Document renamed(const Document& document, const Rename& rename) {
    return Renamer(rename, document).run();
}

} // namespace flightplan::document
