#pragma once

#include "views/common/clickable_text.h"

namespace flightplan::views {

/// One line of plain text that takes the room there is: what does not fit is elided and stands in the tooltip.
class ElidedLabel : public ClickableText {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// Secondary text colour.
    void setDim(bool dim);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool m_dim = false;
};

} // namespace flightplan::views
