#pragma once

#include "model/reassignment/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace flightplan::test {

/// The small example of the challenge's rules, worked out by hand there: its initial assignment costs 4,200.
std::string exampleModel();
std::string exampleAssignment();
reassignment::Problem exampleProblem();

/// One instance of the challenge as its organisers ship it.
struct ShippedInstance {
    std::string name;
    reassignment::Problem problem;
    std::int64_t originalCost = 0;
};

/// Names of the instances beside the repository; none where the folder is absent.
std::vector<std::string> shippedNames();
/// Fails the test if a file of it cannot be read.
ShippedInstance shippedInstance(const std::string& name);

} // namespace flightplan::test
