#pragma once

#include <QKeySequence>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QPainter;

namespace flightplan::views {

/// The keys of a shortcut one by one, as they are shown: "Ctrl", "Shift", "F".
QStringList keysOf(const QKeySequence& shortcut);

/// Width of a row of keys as `paintKeyCaps` draws them.
int keyCapsWidth(const QStringList& keys);
/// Draws keys as caps, the last at the right edge of `box`, in its middle.
void paintKeyCaps(QPainter& painter, const QRect& box, const QStringList& keys, bool enabled = true);

/// Shortcuts as caps, several one behind the other.
class KeyCaps : public QWidget {
    Q_OBJECT
public:
    explicit KeyCaps(std::vector<QStringList> shortcuts, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QStringList> m_shortcuts;
};

} // namespace flightplan::views
