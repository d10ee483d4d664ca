#pragma once

#include "app/gui/settings.h"

#include <QDialog>

class QGridLayout;
class QWidget;

namespace flightplan::gui {

/// The settings of the user, made from `settingsTable`: name, editor, what it means, back to the default. Not modal;
/// each change acts at once and follows what is changed elsewhere.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// `settings` must outlive the dialog.
    explicit SettingsDialog(Settings& settings, QWidget* parent = nullptr);

private:
    void addRow(QGridLayout& grid, const Setting& row);
    QWidget* makeEditor(const Setting& row);
    QWidget* makeFlag(const Setting& row);
    QWidget* makeNumber(const Setting& row);
    QWidget* makeChoice(const Setting& row);

    Settings& m_settings;
};

/// Shows the one dialog of a window, or brings it to the front.
void showSettings(Settings& settings, QWidget& window);

} // namespace flightplan::gui
