#pragma once

#include <QWidget>

#include <memory>

namespace flightplan::qt {
class PlanController;
}

namespace flightplan::views {

/// What the platform offers: the regions of the catalogue, those in the plan greyed, and the machine sizes.
class CataloguePanel : public QWidget {
    Q_OBJECT
public:
    explicit CataloguePanel(qt::PlanController& controller, QWidget* parent = nullptr);
    ~CataloguePanel() override;

public Q_SLOTS:
    /// Puts the cursor into the filter field.
    void focusFilter();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Double click, Enter or button on a region that the plan does not have.
    void addRegionRequested(const QString& regionId);

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace flightplan::views
