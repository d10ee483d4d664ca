#pragma once

#include "model/plan/plan.h"
#include "views/palette/palette_model.h"

#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <initializer_list>
#include <memory>

namespace flightplan::test {

/// A window with the menus File (New, Export › PNG), Edit (Delete, disabled with a reason) and Help (About), an action
/// that is in no menu, and a field that has the focus.
struct PaletteWindow {
    PaletteWindow();

    QAction* action(const char* name) const { return window.findChild<QAction*>(QLatin1String(name)); }

    QMainWindow window;
    QLineEdit* field;

private:
    QAction* add(QMenu& menu, const char* name, const QString& text, const QKeySequence& shortcut = {});
};

/// Regions ams and fra with hosts, apps shop (web, db) and mail.
std::shared_ptr<const plan::Plan> palettePlan();

/// "[Commands]", "Add hosts", "(Delete)": headings, rows, and rows that cannot be chosen.
QStringList rowsOf(const views::PaletteModel& model);

QStringList strings(std::initializer_list<const char*> texts);

} // namespace flightplan::test
