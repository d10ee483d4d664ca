#pragma once

#include <QChartView>
#include <QPixmap>

#include <functional>

namespace flightplan::views {

/// A chart view that paints its scene into a picture when something changed and else shows the picture: hovering costs
/// a blit. Draws a target line, and a band behind the selected group. Groups are those of a bar category axis.
class BarView : public QChartView {
    Q_OBJECT

public:
    explicit BarView(QChart* chart, QWidget* parent = nullptr);

    /// Number of groups on the axis; positions outside are no group.
    void setGroupCount(int count) { m_groups = count; }
    /// −1 = none.
    void setSelectedGroup(int group);
    /// Where the dashed line stands, on the value axis, with its label at the right end; negative = none.
    void setTarget(double value, const QString& label);
    /// Repaints the picture at the next opportunity.
    void invalidate();

    /// The group under a point of the viewport, −1 if none.
    int groupAt(const QPoint& position) const;
    /// The text of the hover card of a group; called while hovering.
    void setHoverText(std::function<QString(int group)> text) { m_hoverText = std::move(text); }

    /// Everything that is shown, for files.
    void paintAll(QPainter& painter);

Q_SIGNALS:
    void groupClicked(int group);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// The columns that a group takes, over the whole plot.
    QRectF column(int group) const;
    void paintBack(QPainter& painter) const;
    void paintFront(QPainter& painter) const;

    QPixmap m_picture;
    bool m_dirty = true;
    int m_groups = 0;
    int m_selected = -1;
    int m_hovered = -1;
    double m_target = -1;
    QString m_targetLabel;
    std::function<QString(int)> m_hoverText;
};

} // namespace flightplan::views
