#pragma once

#include "views/common/theme.h"

#include <QWidget>

#include <optional>

namespace flightplan::views {

/// A thin bar of how full something is. Load is lightness of one hue; past the limit a ▲ stands at the end.
class MeterBar : public QWidget {
    Q_OBJECT

public:
    explicit MeterBar(QWidget* parent = nullptr);

    /// Share of the whole, 0 … 1 and beyond.
    void setValue(double share);
    /// A paler part after the value, such as what is kept for failover.
    void setReserved(double share);
    /// Where a tick stands; past it the meter says so. None by default.
    void setLimit(std::optional<double> share);
    void setSeries(Series series);

    double value() const { return m_value; }
    bool overLimit() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_value = 0;
    double m_reserved = 0;
    std::optional<double> m_limit;
    Series m_series = Series::accent;
};

/// The same bar for delegates and other painters, inside `box`.
void paintMeter(QPainter& painter, const QRectF& box, const Tokens& tokens, double share, double reserved,
                std::optional<double> limit, Series series);

} // namespace flightplan::views
