#include "tests/support/nasty_files.h"

#include <QStringList>

#include <algorithm>

namespace flightplan::test {

QString errorsText(const std::vector<Finding>& findings) {
    QStringList words;
    for (const auto& finding : findings)
        if (finding.severity == Severity::error)
            words << QString::fromStdString("! " + finding.key + "@" + std::to_string(finding.line) +
                                            (finding.path.empty() ? "" : " " + finding.path));
    return words.join(QStringLiteral(", "));
}

bool hasError(const std::vector<Finding>& findings) {
    return std::ranges::find(findings, Severity::error, &Finding::severity) != findings.end();
}

std::string damaged(std::string text, std::string_view signs, std::mt19937& random) {
    constexpr std::size_t piece = 40;
    for (auto defects = random() % 4; defects > 0; --defects) {
        const auto at = random() % text.size();
        switch (random() % 5) {
        case 0:
            text[at] = static_cast<char>(random());
            break;
        case 1:
            text.insert(at, 1, signs[random() % signs.size()]);
            break;
        case 2:
            text.erase(at, std::min(1 + random() % piece, text.size() - 1));
            break;
        case 3:
            text.insert(at, text.substr(random() % text.size(), piece));
            break;
        default:
            text.resize(at + 1);
        }
    }
    return text;
}

} // namespace flightplan::test
