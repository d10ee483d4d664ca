#pragma once

#include "views/charts/chart_picture.h"

#include <functional>

namespace flightplan::views {

/// Bars in groups, those of a bar category axis, with a target line and a band behind the selected group.
class BarView : public ChartPicture {
    Q_OBJECT

public:
    explicit BarView(QChart* chart, QWidget* parent = nullptr);

    /// Number of groups on the axis; positions outside are no group.
    void setGroupCount(int count) { m_groups = count; }
    /// −1 = none.
    void setSelectedGroup(int group);
    /// Where the dashed line stands, on the value axis, with its label at the right end; negative = none.
    void setTarget(double value, const QString& label);
    /// The group under a point of the viewport, −1 if none.
    int groupAt(const QPoint& position) const;
    /// The text of the hover card of a group; called while hovering.
    void setHoverText(std::function<QString(int group)> text) { m_hoverText = std::move(text); }

Q_SIGNALS:
    void groupClicked(int group);

protected:
    void paintBack(QPainter& painter) const override;
    void paintFront(QPainter& painter) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// The columns that a group takes, over the whole plot.
    QRectF column(int group) const;

    int m_groups = 0;
    int m_selected = -1;
    int m_hovered = -1;
    double m_target = -1;
    QString m_targetLabel;
    std::function<QString(int)> m_hoverText;
};

} // namespace flightplan::views
