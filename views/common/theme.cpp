#include "views/common/theme.h"

#include "views/common/fonts.h"
#include "views/common/motion.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QPalette>

// Resources of a static library are dropped by the linker unless somebody names them, and the macro must stand outside
// of every namespace.
static void initThemeResources() {
    Q_INIT_RESOURCE(themes);
}

namespace flightplan::views {

namespace {

Tokens& current() {
    static Tokens tokens = darkTokens();
    return tokens;
}

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.surface);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.raised);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::Highlight, t.accentFill);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.tertiary);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.hover);
    p.setColor(QPalette::Midlight, t.hover);
    p.setColor(QPalette::Mid, t.lineStrong);
    p.setColor(QPalette::Dark, t.lineStrong);
    p.setColor(QPalette::Shadow, QColor(0, 0, 0, 80));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, mixed(t.tertiary, t.surface, 0.4));
    return p;
}

bool isDarkPalette(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5f;
}

QHash<QString, QColor> namedColors(const Tokens& t) {
    return {{QStringLiteral("background"), t.background},
            {QStringLiteral("surface"), t.surface},
            {QStringLiteral("raised"), t.raised},
            {QStringLiteral("hover"), t.hover},
            {QStringLiteral("line"), t.line},
            {QStringLiteral("lineStrong"), t.lineStrong},
            {QStringLiteral("text"), t.text},
            {QStringLiteral("secondary"), t.secondary},
            {QStringLiteral("tertiary"), t.tertiary},
            {QStringLiteral("accent"), t.accent},
            {QStringLiteral("accentFill"), t.accentFill},
            {QStringLiteral("onAccent"), t.onAccent},
            {QStringLiteral("accentSoft"), t.accentSoft},
            {QStringLiteral("warn"), t.warn},
            {QStringLiteral("bad"), t.bad},
            {QStringLiteral("disabled"), mixed(t.tertiary, t.surface, 0.4)}};
}

} // namespace

const Tokens& tokens() {
    return current();
}

QString styleSheet(const Tokens& tokens) {
    initThemeResources();
    QFile file(QStringLiteral(":/themes/flightplan.qss"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QString source = opened ? QString::fromUtf8(file.readAll()) : QString();

    // `@name` is a token. Read once from left to right, so that @accent never eats the start of @accentSoft.
    const QHash<QString, QColor> colors = namedColors(tokens);
    QString result;
    result.reserve(source.size());
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source[i] != u'@') {
            result += source[i];
            continue;
        }
        qsizetype end = i + 1;
        while (end < source.size() && source[end].isLetter())
            ++end;
        const QString name = source.mid(i + 1, end - i - 1);
        const auto color = colors.constFind(name);
        result += color != colors.cend() ? color->name() : source.mid(i, end - i);
        i = end - 1;
    }
    return result;
}

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_paletteIsDark(isDarkPalette(QPalette())) {}

const Tokens& Theme::tokens() const {
    return current();
}

void Theme::apply(QApplication& application, ThemeChoice choice) {
    m_choice = choice;
    current() = isDark(choice) ? darkTokens() : lightTokens();
    application.setStyle(makeStyle());
    application.setPalette(paletteOf(current()));
    application.setFont(textFont());
    application.setStyleSheet(styleSheet(current()));
    Q_EMIT changed();
}

bool Theme::isDark(ThemeChoice choice) const {
    return choice == ThemeChoice::system ? m_prefersDark.value_or(m_paletteIsDark) : choice == ThemeChoice::dark;
}

void Theme::setSystemPreference(QApplication& application, std::optional<bool> prefersDark) {
    m_prefersDark = prefersDark;
    followSystem(application);
}

void Theme::readSystemPalette(QApplication& application) {
    // Only without a palette of its own does a program see that of the platform.
    application.setPalette(QPalette());
    m_paletteIsDark = isDarkPalette(QApplication::palette());
    application.setPalette(paletteOf(current()));
    followSystem(application);
}

void Theme::followSystem(QApplication& application) {
    if (isDark(m_choice) != current().dark)
        apply(application, m_choice);
}

} // namespace flightplan::views
