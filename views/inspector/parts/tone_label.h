#pragma once

#include "views/common/theme.h"

#include <QLabel>

namespace flightplan::views {

/// A wrapping sentence in the colour of its tone, which follows the theme.
class ToneLabel : public QLabel {
    Q_OBJECT

public:
    explicit ToneLabel(Tone tone, QWidget* parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    Tone m_tone;
    bool m_recolouring = false;
};

} // namespace flightplan::views
