#pragma once

#include <QFrame>

class QScrollArea;

namespace flightplan::views {

/// The key to the map: what the signs of a region say, health above all, and which mark says where a value is from. It
/// is opened from the legend and goes when it is closed; in a view too small for all of it, it scrolls.
class MapSignCard : public QFrame {
    Q_OBJECT

public:
    explicit MapSignCard(QWidget* parent);

    /// Stands at the lower left of `inside`, no larger than it.
    void place(const QRect& inside);

Q_SIGNALS:
    void closed();

private:
    QWidget* makeSigns();
    QWidget* makeProvenance();

    QScrollArea* m_scroll;
};

} // namespace flightplan::views
