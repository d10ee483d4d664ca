#pragma once

#include "views/common/theme.h"

#include <QAbstractButton>

namespace flightplan::views {

/// A legend's entry: a swatch and a name, checked while its series is shown.
class LegendItem : public QAbstractButton {
    Q_OBJECT

public:
    LegendItem(const QString& name, Series series, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Series m_series;
};

} // namespace flightplan::views
