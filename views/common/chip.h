#pragma once

#include "views/common/theme.h"

#include <QWidget>

namespace flightplan::views {

/// A short statement in a pill, such as "✓ Healthy" or "p95 −6 ms". With a tone it carries its glyph.
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString& text = {}, Tone tone = Tone::neutral, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setTone(Tone tone);
    /// A clickable chip takes the keyboard focus and emits `clicked`.
    void setClickable(bool clickable);

    const QString& text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString label() const;

    QString m_text;
    Tone m_tone;
    bool m_clickable = false;
};

} // namespace flightplan::views
