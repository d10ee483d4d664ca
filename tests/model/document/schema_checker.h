#pragma once

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace flightplan::test {

/// A JSON Schema ready to check values with (valijson).
class SchemaChecker {
public:
    explicit SchemaChecker(const std::string& schema);
    ~SchemaChecker();
    SchemaChecker(const SchemaChecker&) = delete;
    SchemaChecker& operator=(const SchemaChecker&) = delete;

    /// What is wrong; empty if nothing is.
    std::string problem(const nlohmann::json& value) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace flightplan::test
