#include "tests/model/bound/linear_program.h"

#include <algorithm>
#include <glpk.h>
#include <memory>
#include <vector>

namespace flightplan::test {

std::optional<double> linearProgramBound(const placement::Problem& problem) {
    constexpr double worstMs = 2000;
    glp_term_out(GLP_OFF);
    const std::unique_ptr<glp_prob, decltype(&glp_delete_prob)> program(glp_create_prob(), &glp_delete_prob);
    const auto regions = static_cast<std::size_t>(problem.regionCount);
    std::vector<topology::Resources> capacity(regions);
    std::vector<int> hosts(regions);
    for (std::size_t host = 0; host < problem.hosts.size(); ++host) {
        capacity[static_cast<std::size_t>(problem.hosts.region[host])] += problem.hosts.allocatable[host];
        ++hosts[static_cast<std::size_t>(problem.hosts.region[host])];
    }
    std::vector<int> rows{0};
    std::vector<int> columns{0};
    std::vector<double> values{0};
    const auto set = [&](int row, int column, double value) {
        rows.push_back(row);
        columns.push_back(column);
        values.push_back(value);
    };
    const int limits = static_cast<int>(regions * topology::resourceCount);
    glp_add_rows(program.get(), limits + static_cast<int>(problem.workloads.size()));
    for (int row = 1; row <= limits; ++row)
        glp_set_row_bnds(program.get(), row, GLP_UP, 0, 1);
    for (std::size_t w = 0; w < problem.workloads.size(); ++w) {
        const auto& workload = problem.workloads[w];
        const auto& profile = *problem.profiles[static_cast<std::size_t>(workload.profile)];
        const int all = limits + 1 + static_cast<int>(w);
        glp_set_row_bnds(program.get(), all, GLP_FX, workload.replicas, workload.replicas);
        const auto addColumn = [&](double most, double cost) {
            const int column = glp_add_cols(program.get(), 1);
            glp_set_col_bnds(program.get(), column, GLP_DB, 0, most);
            glp_set_obj_coef(program.get(), column, cost);
            set(all, column, 1);
            return column;
        };
        addColumn(workload.replicas, worstMs);
        for (std::size_t region = 0; region < regions; ++region) {
            const auto most = std::min({workload.perRegionMax, workload.replicas, hosts[region]});
            if (!workload.allowed[region] || most == 0)
                continue;
            const int column = addColumn(most, static_cast<double>(profile.rtt[region]) / 1000);
            for (std::size_t r = 0; r < topology::resourceCount; ++r)
                if (workload.need.amounts[r] > 0)
                    set(static_cast<int>(region * topology::resourceCount + r) + 1, column,
                        static_cast<double>(workload.need.amounts[r]) /
                            static_cast<double>(capacity[region].amounts[r]));
        }
    }
    glp_load_matrix(program.get(), static_cast<int>(rows.size()) - 1, rows.data(), columns.data(), values.data());
    glp_smcp options;
    glp_init_smcp(&options);
    options.presolve = GLP_ON;
    if (glp_simplex(program.get(), &options) != 0 || glp_get_status(program.get()) != GLP_OPT)
        return std::nullopt;
    return glp_get_obj_val(program.get());
}

} // namespace flightplan::test
