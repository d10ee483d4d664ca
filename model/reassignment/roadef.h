#pragma once

#include "model/base/error.h"
#include "model/reassignment/problem.h"

#include <string>
#include <string_view>

namespace flightplan::reassignment {

/// Reads an instance of the ROADEF/EURO challenge 2012 from the texts of its two files, of numbers between spaces:
///
///     model       R; per resource: transient (0, 1), load weight
///                 M; per machine: neighbourhood, location, R capacities, R safety capacities, M move costs
///                 S; per service: spread minimum, number of dependencies, those services
///                 P; per process: service, R needs, move cost
///                 B; per balance: first and second resource, target, weight
///                 weights of process, service and machine moves
///     assignment  machine of each process
///
/// Fails at the first number that is missing, no number, out of range or too much, naming the file and its line. The
/// problem has passed `check`; whether the assignment keeps the rules is for `evaluate` to say. O(text).
Result<Problem> readRoadef(std::string_view model, const std::string& modelName, std::string_view assignment,
                           const std::string& assignmentName);

/// An assignment in the competition's form.
std::string writeRoadef(const Assignment& assignment);

} // namespace flightplan::reassignment
