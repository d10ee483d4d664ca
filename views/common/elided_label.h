#pragma once

#include <QWidget>

namespace flightplan::views {

/// One line of plain text that takes the room there is: what does not fit is elided and stands in the tooltip.
/// Clickable, it takes the keyboard focus and is a link to screen readers.
class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }
    /// Secondary text colour.
    void setDim(bool dim);
    void setClickable(bool clickable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_text;
    bool m_dim = false;
    bool m_clickable = false;
};

} // namespace flightplan::views
