#pragma once

#include "model/base/provenance.h"
#include "views/common/format.h"
#include "views/common/theme.h"

#include <QWidget>

#include <optional>

namespace flightplan::views {

/// One number that matters: title, value with unit, a line below, and where it comes from. Click, Enter or Space asks
/// why. What does not fit is elided and stands in the tooltip.
class FigureTile : public QWidget {
    Q_OBJECT

public:
    explicit FigureTile(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFigure(const Figure& figure);
    /// The line below. A tone other than neutral adds its glyph.
    void setNote(const QString& note, Tone tone = Tone::neutral);
    /// None for what the engine computed from the document alone.
    void setProvenance(std::optional<Provenance> provenance);
    /// Exact value with unit and source, shown before the sentence about provenance.
    void setExplanation(const QString& text);
    /// Shows "planning…" in place of the note while the plan does not know the figure yet.
    void setPending(bool pending);

    const Figure& figure() const { return m_figure; }
    /// What the tile says of its figure, a line for each: value, note, explanation, provenance.
    QString why() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void whyRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void describe();

    QString m_title;
    Figure m_figure;
    QString m_note;
    QString m_explanation;
    Tone m_tone = Tone::neutral;
    std::optional<Provenance> m_provenance;
    bool m_pending = false;
    bool m_pressed = false;
};

} // namespace flightplan::views
