#pragma once

#include "model/placement/problem.h"
#include "model/plan/fleet.h"
#include "model/topology/network.h"
#include "model/topology/workload.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace flightplan::planner {

/// The users of a list of clients, merged, in canonical order, with their round-trip times over one network.
struct Profile {
    std::shared_ptr<const placement::ClientProfile> profile;
    std::shared_ptr<const std::vector<plan::ClientPlace>> clients;
    std::vector<topology::ResidencyBits> residency; ///< per region the parts that hold it; empty without any
};

/// The profile of one workload's clients that are merged and in canonical order already, as `Fleet::clients` has them,
/// by the ways that they go in; a region that may not serve them by the parts that hold it (empty: every one may) is
/// unreachable. O(clients · regions log clients).
Profile profileOf(const topology::Network& network, std::vector<plan::ClientPlace> clients,
                  std::vector<topology::ResidencyBits> residency);

/// Bytes that are equal for clients at equal places with equal last miles, whatever their weights.
std::string placeText(const topology::Client& client);

/// Profiles by what they depend on. Workloads with the same client list and residency share one; lists that no workload
/// has any more are forgotten by `endRound`.
class ProfileMemory {
public:
    /// Forgets everything when the network is another one.
    void beginRound(std::shared_ptr<const topology::Network> network);
    /// The workload must have clients.
    const Profile& profileOf(const topology::Workload& workload, const catalog::Catalog& catalog);
    void endRound();
    /// True if some profile was made in this round.
    bool ran() const { return m_ran; }

private:
    struct Entry {
        Profile profile;
        bool used = false;
    };
    Profile makeProfile(const topology::Workload& workload, const catalog::Catalog& catalog);
    const topology::ClientPath& pathOf(const topology::Client& client, const catalog::Catalog& catalog);
    topology::Site homeOf(const topology::Client& client, const catalog::Catalog& catalog);

    std::shared_ptr<const topology::Network> m_network;
    std::unordered_map<std::string, Entry> m_profiles; // by the text of clients and residency
    std::unordered_map<std::string, topology::ClientPath>
        m_paths; // by the text of one client: many lists name the same cities
    std::unordered_map<std::string, topology::Site> m_homes; // the same, of those that no region tells; never forgotten
    bool m_ran = false;
};

} // namespace flightplan::planner
