#pragma once

#include <QChartView>
#include <QPixmap>

namespace flightplan::views {

/// A chart view that paints its scene into a picture when something changed and else shows the picture: hovering costs
/// a blit. Derived ones paint behind it and in front of it.
class ChartPicture : public QChartView {
    Q_OBJECT

public:
    explicit ChartPicture(QChart* chart, QWidget* parent = nullptr);

    /// Repaints the picture at the next opportunity.
    void invalidate();
    /// Everything that is shown, for files.
    void paintAll(QPainter& painter);

protected:
    virtual void paintBack(QPainter& painter) const;
    virtual void paintFront(QPainter& painter) const = 0;

    static QSizeF labelSize(const QString& text);
    /// A label with its ground, so that it can be read over lines.
    static void paintLabel(QPainter& painter, QPointF topLeft, const QString& text);

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QPixmap m_picture;
    bool m_dirty = true;
};

} // namespace flightplan::views
