#include "views/common/motion.h"

#include <QApplication>
#include <QMainWindow>
#include <QProxyStyle>
#include <QStyleFactory>

#include <algorithm>
#include <array>

namespace flightplan::views {
namespace {

constexpr std::array effects = {Qt::UI_General,        Qt::UI_AnimateMenu, Qt::UI_FadeMenu,      Qt::UI_AnimateCombo,
                                Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox};

struct Motion {
    bool reduced = false;
    std::array<bool, effects.size()> atFirst{}; ///< which effects the platform had on
};

Motion& motion() {
    static Motion state;
    return state;
}

class CalmStyle : public QProxyStyle {
public:
    CalmStyle()
        : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override {
        if (hint == SH_Widget_Animation_Duration && isMotionReduced())
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
};

} // namespace

bool isMotionReduced() {
    return motion().reduced;
}

void setMotionReduced(QApplication& application, bool reduced) {
    auto& state = motion();
    if (state.reduced == reduced)
        return;
    state.reduced = reduced;
    if (reduced) // all of them, before the first one, which is on top of the others, is off
        std::ranges::transform(effects, state.atFirst.begin(), QApplication::isEffectEnabled);
    for (std::size_t i = 0; i < effects.size(); ++i)
        application.setEffectEnabled(effects[i], !reduced && state.atFirst[i]);
    for (auto* each : application.topLevelWidgets())
        if (auto* window = qobject_cast<QMainWindow*>(each))
            window->setAnimated(!reduced);
}

QStyle* makeStyle() {
    return new CalmStyle;
}

} // namespace flightplan::views
