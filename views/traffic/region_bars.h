#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace flightplan::views {

/// Requests by region as horizontal bars, busiest first: served, and what was refused behind it. What has no room is
/// summed up in the last row.
class RegionBars : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString id;
        double served = 0, refused = 0; ///< requests per second
    };

    explicit RegionBars(QWidget* parent = nullptr);

    void setRows(std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

    /// Paints as many rows as fit into `size`, the last one adding up the rest.
    void paintRows(QPainter& painter, QSize size) const;
    /// The height that all rows take.
    int heightOfAll() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void regionClicked(const QString& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    /// The rows that have room; the last may sum up the rest and then has no id.
    std::vector<Row> shown(int height) const;
    int rowAt(const QPoint& position) const;

    std::vector<Row> m_rows;
};

} // namespace flightplan::views
