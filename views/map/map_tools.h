#pragma once

#include <QWidget>

class QToolButton;

namespace flightplan::views {

/// The three tools on the stage: nearer, further, everything.
class MapTools : public QWidget {
    Q_OBJECT

public:
    explicit MapTools(QWidget* parent = nullptr);

    void setZoomPossible(bool in, bool out);

Q_SIGNALS:
    void zoomInRequested();
    void zoomOutRequested();
    void fitRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* m_in;
    QToolButton* m_out;
    QToolButton* m_fit;
};

} // namespace flightplan::views
