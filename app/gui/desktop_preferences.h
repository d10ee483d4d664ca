#pragma once

#include <QObject>

#include <optional>

namespace flightplan::gui {

/// What the desktop says that its user prefers; empty is what it does not say. The portal sets it in the program, a
/// test by hand. GUI thread.
class DesktopPreferences : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    std::optional<bool> dark() const { return m_dark; }
    void setDark(std::optional<bool> dark);
    std::optional<bool> reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(std::optional<bool> reduced);

Q_SIGNALS:
    void changed();

private:
    std::optional<bool> m_dark, m_reducedMotion;
};

} // namespace flightplan::gui
