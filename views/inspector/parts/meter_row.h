#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <cstdint>
#include <vector>

class QLabel;

// Declared, not included: the moc of Qt 6.4 fails on a file whose first standard header is <compare>.
namespace flightplan::topology {
enum class Resource : std::uint8_t;
struct Resources;
} // namespace flightplan::topology

namespace flightplan::views {

class MeterBar;

/// "18,690 / 26,368 vCPU" in the one unit that suits the larger.
QString usedOfText(topology::Resource resource, std::int64_t used, std::int64_t total);
/// One amount with its unit, "512 MiB".
QString amountText(topology::Resource resource, std::int64_t amount);
/// The name of a resource, translated: "CPU".
QString resourceName(topology::Resource resource);
/// The same inside a sentence: "CPU", "memory".
QString resourceWord(topology::Resource resource);

/// What is requested of what can be allocated, one thin bar per resource.
class Meters : public QWidget {
    Q_OBJECT

public:
    explicit Meters(QWidget* parent = nullptr);

    /// `limit` is the share that the plan wants to stay under. A resource of which nothing exists and nothing is used
    /// is left out.
    void setLoad(const topology::Resources& used, const topology::Resources& total, double limit);
    void setPending();

    /// The text beside a bar, for tests.
    QString text(topology::Resource resource) const;

private:
    struct Row {
        QWidget* box = nullptr;
        QLabel* value = nullptr;
        MeterBar* bar = nullptr;
    };
    std::vector<Row> m_rows; ///< one per resource
};

} // namespace flightplan::views
