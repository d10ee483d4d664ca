#include "tests/model/document/schema_checker.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace flightplan::test {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

struct SchemaChecker::State {
    nlohmann::json text;
    valijson::Schema schema;
};

SchemaChecker::SchemaChecker(const std::string& schema)
    : m_state(std::make_unique<State>()) {
    m_state->text = nlohmann::json::parse(schema);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(m_state->text), m_state->schema);
}

SchemaChecker::~SchemaChecker() = default;

std::string SchemaChecker::problem(const nlohmann::json& value) const {
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(m_state->schema, Adapter(value), &results))
        return {};
    std::string text;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const auto& step : error.context)
            text += step;
        text += ": " + error.description + "\n";
    }
    return text.empty() ? "invalid" : text;
}

} // namespace flightplan::test
