#pragma once

#include "views/common/clickable_text.h"
#include "views/common/theme.h"

namespace flightplan::views {

/// A short statement in a pill, such as "✓ Healthy" or "p95 −6 ms". With a tone it carries its glyph.
class Chip : public ClickableText {
    Q_OBJECT

public:
    explicit Chip(const QString& text = {}, Tone tone = Tone::neutral, QWidget* parent = nullptr);

    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString label() const;

    Tone m_tone;
};

} // namespace flightplan::views
