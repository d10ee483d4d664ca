#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <vector>

class QTemporaryDir;

namespace flightplan::test {

/// What one call of the command line gave.
struct CliRun {
    int code = -1;
    std::string out, err;

    nlohmann::ordered_json json() const { return nlohmann::ordered_json::parse(out); }
    bool outHas(std::string_view text) const { return out.find(text) != std::string::npos; }
    bool errHas(std::string_view text) const { return err.find(text) != std::string::npos; }
};

CliRun run(const std::vector<std::string>& arguments);

/// A file of examples/; tests that need one are skipped where FLIGHTPLAN_SOURCE_DIR is not set.
std::string example(const std::string& name);
bool haveExamples();

/// Files of one test, removed with it.
class Files {
public:
    Files();
    ~Files();

    std::string path(const std::string& name) const;
    std::string write(const std::string& name, const std::string& text) const;
    /// "(none)" if there is no such file.
    std::string read(const std::string& name) const;
    std::size_t count() const;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace flightplan::test
