#pragma once

#include "model/document/document.h"
#include "model/studies/missions.h"

#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace flightplan::qt {
class PlanController;
}
namespace flightplan::views {
class GuideWindow;
class MissionCard;
} // namespace flightplan::views

namespace flightplan::gui {

class FileActions;

/// The Help menu: guide, missions, *What's this?*, diagnostics, about.
class HelpActions : public QObject {
    Q_OBJECT

public:
    HelpActions(qt::PlanController& controller, FileActions& files, views::MissionCard& card, QWidget& window);
    ~HelpActions() override;

    void fill(QMenu& menu);
    /// Opens the start of a mission, if the user lets the open plan go.
    void begin(studies::Mission mission);

Q_SIGNALS:
    void message(const QString& text, bool isRefusal);

private:
    QAction* make(const QString& text, const QString& icon, const QString& name, const QString& tip);

    qt::PlanController& m_controller;
    FileActions& m_files;
    views::MissionCard& m_card;
    QWidget& m_window;
    views::GuideWindow* m_guideWindow = nullptr;
    QMenu* m_missions;
    QAction *m_guide, *m_whatsThis, *m_diagnostics, *m_about;
};

} // namespace flightplan::gui
