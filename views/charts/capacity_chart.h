#pragma once

#include <QString>
#include <QWidget>

#include <memory>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

struct CapacityData;

/// How much of each region is requested: requested / allocatable per resource, or of the binding resource alone. Twelve
/// regions at most, the rest as "others". Click selects a region, hover reads exact values. GUI thread.
class CapacityChart : public QWidget {
    Q_OBJECT

public:
    /// Bars per region. `automatic`: all resources up to twelve regions, above that the binding one.
    enum class Mode { automatic, resources, binding };

    /// `controller` must outlive the chart.
    explicit CapacityChart(qt::PlanController& controller, QWidget* parent = nullptr);
    ~CapacityChart() override;

    Mode mode() const;
    void setMode(Mode mode);

    /// The numbers that are drawn.
    const CapacityData& data() const;
    /// The numbers as a table with a header, separated by `separator`.
    QString toText(QChar separator) const;

    bool isTableShown() const;
    void setTableShown(bool shown);

    /// Writes what is shown to a file by its suffix: png, svg or csv. On failure `message` says why.
    bool saveAs(const QString& path, QString& message) const;

    /// Draws the newest plan now instead of at the next tick of 100 ms (tests, rendering without a display).
    void refreshNow();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Saving from the menu failed; `message` says why.
    void saveFailed(const QString& message);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
