#pragma once

#include <QObject>

class QMenu;
class QWidget;
class QAction;

namespace flightplan::qt {
class Comparison;
class PlanController;
} // namespace flightplan::qt

namespace flightplan::gui {

class SavedOverlay;

/// What the plan on screen is held against: as it is now, as it was saved, or another file.
class ComparisonActions : public QObject {
    Q_OBJECT

public:
    ComparisonActions(qt::PlanController& controller, qt::Comparison& comparison, const SavedOverlay& saved,
                      QWidget& window);

    void fill(QMenu& menu);

private:
    void follow();
    void compareWithFile();

    qt::PlanController& m_controller;
    qt::Comparison& m_comparison;
    const SavedOverlay& m_saved;
    QWidget& m_window;
    QAction *m_now, *m_asSaved, *m_file, *m_end;
};

} // namespace flightplan::gui
