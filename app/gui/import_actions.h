#pragma once

#include "model/qt/import_study.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::qt {
class PlanController;
}
namespace flightplan::views {
class NoticeStack;
}

namespace flightplan::gui {

/// Files of other programs read into the open plan, each as one undo step, with a report of what came over and what did
/// not.
class ImportActions : public QObject {
    Q_OBJECT

public:
    ImportActions(qt::PlanController& controller, views::NoticeStack& notices, QWidget& window);

    void fill(QMenu& menu);
    qt::ImportStudy& study() { return m_study; }

private:
    void follow();
    void choose(const QString& title, const QString& filter, exchange::FileKind kind);
    void report(const qt::ImportStudy::Answer& answer);
    void showDetails(const qt::ImportStudy::Answer& answer);

    qt::PlanController& m_controller;
    views::NoticeStack& m_notices;
    QWidget& m_window;
    qt::ImportStudy m_study;
    bool m_reading = false; ///< a file was chosen, and its report is not there yet
    QAction *m_roundTrips, *m_network, *m_clients;
};

} // namespace flightplan::gui
