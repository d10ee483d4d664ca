#pragma once

#include "model/base/philox.h"
#include "model/document/edit.h"

#include <set>
#include <string>
#include <vector>

namespace flightplan::test {

/// Makes valid documents that use every field of the format at random, unknown keys at every level included. The same
/// seed and size give the same document; a smaller size gives a smaller one, so that rapidcheck can shrink.
class DocumentMaker {
public:
    DocumentMaker(std::uint64_t seed, int size)
        : m_random(seed, "document", "test")
        , m_size(size) {}

    document::Document make();

    // Parts, for edits of a document that `make` gave.
    topology::Region region(const std::string& id);
    topology::HostEntry host(const std::string& id);
    topology::Workload workload(const std::string& id);
    document::Settings settings();
    topology::Targets targets();
    topology::Objective objective();

    bool chance(std::uint32_t percent) { return m_random.below(100) < percent; }
    /// From 0 to `most`.
    std::int64_t upTo(std::int64_t most);
    template <class T>
    const T& oneOf(const std::vector<T>& values) {
        return values[m_random.below(static_cast<std::uint32_t>(values.size()))];
    }

private:
    UnknownKeys unknown();
    std::optional<std::int64_t> maybe(std::int64_t least, std::int64_t most);
    std::optional<std::chrono::microseconds> maybeTime();
    std::vector<std::string> someOf(const std::vector<std::string>& values);
    std::string text();
    double degrees(double limit);
    void addNetwork(document::Document& document);
    topology::WeightOverrides weights();
    topology::Client client();
    std::vector<topology::Pin> pins(int replicas);
    std::vector<std::int64_t> curve();
    topology::Traffic traffic();

    RandomStream m_random;
    int m_size;
    std::vector<std::string> m_regions, m_edges, m_hosts, m_workloads;
};

/// Documents, read and written.
std::string textOf(const document::Document& document);
document::Document readValid(const std::string& text);

} // namespace flightplan::test
