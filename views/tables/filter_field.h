#pragma once

#include <QLineEdit>

namespace flightplan::views {

/// The filter box above a list: a magnifier, a button that clears, Esc clears, arrow down goes on to the list.
class FilterField : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterField(QWidget* parent = nullptr);

Q_SIGNALS:
    void listRequested(); ///< arrow down

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace flightplan::views
