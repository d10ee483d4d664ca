#include "tests/model/bound/exact.h"

#include <algorithm>
#include <glpk.h>
#include <memory>
#include <vector>

namespace flightplan::test {
namespace {

using namespace placement;

constexpr double worstMs = 2000;
constexpr std::int32_t healthLimit = 5'033'165; // 0.3

/// Rows and columns of a GLPK problem, which counts from 1.
class Program {
public:
    Program()
        : m_problem(glp_create_prob(), &glp_delete_prob) {
        glp_term_out(GLP_OFF);
    }

    int addColumn(double cost, double most, bool whole) {
        const int column = glp_add_cols(m_problem.get(), 1);
        glp_set_col_bnds(m_problem.get(), column, most > 0 ? GLP_DB : GLP_FX, 0, most);
        glp_set_obj_coef(m_problem.get(), column, cost);
        if (whole)
            glp_set_col_kind(m_problem.get(), column, GLP_IV);
        return column;
    }
    int addRow(int type, double value) {
        const int row = glp_add_rows(m_problem.get(), 1);
        glp_set_row_bnds(m_problem.get(), row, type, value, value);
        return row;
    }
    void set(int row, int column, double value) {
        m_rows.push_back(row);
        m_columns.push_back(column);
        m_values.push_back(value);
    }
    std::optional<double> solve() {
        glp_load_matrix(m_problem.get(), static_cast<int>(m_rows.size()) - 1, m_rows.data(), m_columns.data(),
                        m_values.data());
        glp_iocp options;
        glp_init_iocp(&options);
        options.presolve = GLP_ON;
        options.gmi_cuts = GLP_ON;
        options.mir_cuts = GLP_ON;
        options.tm_lim = 5000;
        if (glp_intopt(m_problem.get(), &options) != 0 || glp_mip_status(m_problem.get()) != GLP_OPT)
            return std::nullopt;
        return glp_mip_obj_val(m_problem.get());
    }

private:
    std::unique_ptr<glp_prob, decltype(&glp_delete_prob)> m_problem;
    std::vector<int> m_rows{0}, m_columns{0};
    std::vector<double> m_values{0};
};

bool canTake(const Problem& problem, const WorkloadSpec& workload, std::size_t host) {
    const auto& hosts = problem.hosts;
    return workload.allowed[static_cast<std::size_t>(hosts.region[host])] &&
           hosts.hostClass[host] == workload.hostClass && hosts.up[host] && hosts.health[host] >= healthLimit;
}

} // namespace

std::optional<double> exactObjective(const Problem& problem) {
    Program program;
    const auto regions = static_cast<std::size_t>(problem.regionCount);
    const auto hosts = problem.hosts.size();
    std::vector<std::vector<int>> capacityRow(hosts);
    for (std::size_t host = 0; host < hosts; ++host)
        for (std::size_t r = 0; r < topology::resourceCount; ++r)
            capacityRow[host].push_back(
                program.addRow(GLP_UP, static_cast<double>(problem.hosts.allocatable[host].amounts[r])));
    for (const auto& workload : problem.workloads) {
        const bool users = workload.profile >= 0;
        const int all = program.addRow(GLP_FX, workload.replicas);
        program.set(all, program.addColumn(worstMs, workload.replicas, true), 1); // without a place
        std::vector<int> served(regions);
        std::vector<int> cap(regions);
        for (std::size_t region = 0; region < regions; ++region) {
            // Users brought to a region are as many as its replicas serve.
            served[region] = program.addRow(GLP_FX, 0);
            cap[region] = program.addRow(GLP_UP, workload.perRegionMax > 0 ? workload.perRegionMax : workload.replicas);
        }
        for (std::size_t host = 0; host < hosts; ++host) {
            const auto region = static_cast<std::size_t>(problem.hosts.region[host]);
            const double most = !canTake(problem, workload, host)                     ? 0
                                : workload.perHostMode == topology::PerHostMode::hard ? workload.perHostMax
                                                                                      : workload.replicas;
            const int here = program.addColumn(0, most, true);
            program.set(all, here, 1);
            program.set(cap[region], here, 1);
            if (users)
                program.set(served[region], here, -1);
            for (std::size_t r = 0; r < topology::resourceCount; ++r)
                program.set(capacityRow[host][r], here, static_cast<double>(workload.need.amounts[r]));
        }
        if (!users)
            continue;
        // What a replica without a place would have served is not brought anywhere; `all` has its cost.
        const auto& profile = *problem.profiles[static_cast<std::size_t>(workload.profile)];
        double weight = 0;
        for (const auto client : profile.weights)
            weight += static_cast<double>(client);
        for (std::size_t client = 0; client < profile.weights.size(); ++client) {
            const double demand = static_cast<double>(profile.weights[client]) * workload.replicas / weight;
            const int row = program.addRow(GLP_UP, demand);
            for (std::size_t region = 0; region < regions; ++region) {
                const double rtt = static_cast<double>(profile.rtt[client * regions + region]) / 1000;
                const int flow = program.addColumn(std::min(rtt, worstMs), demand, false);
                program.set(row, flow, 1);
                program.set(served[region], flow, 1);
            }
        }
    }
    return program.solve();
}

} // namespace flightplan::test
