#include "views/palette/key_caps.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <ranges>

namespace flightplan::views {
namespace {

constexpr int capHeight = 20, capPadding = 6, capGap = 3, shortcutGap = 10;

QFont capFont() {
    return textFont(11, QFont::Medium);
}

int capWidth(const QString& key) {
    return std::max(capHeight, QFontMetrics(capFont()).horizontalAdvance(key) + 2 * capPadding);
}

/// A key that has a sign is shown by it, another by its name in the language of the window, as menus do.
QString signOf(const QString& key) {
    static const QHash<QString, QString> signs = {
        {QStringLiteral("Left"), QStringLiteral("←")},   {QStringLiteral("Right"), QStringLiteral("→")},
        {QStringLiteral("Up"), QStringLiteral("↑")},     {QStringLiteral("Down"), QStringLiteral("↓")},
        {QStringLiteral("Return"), QStringLiteral("↵")}, {QStringLiteral("-"), QStringLiteral("−")}};
    return signs.value(key, QCoreApplication::translate("QShortcut", key.toUtf8().constData()));
}

} // namespace

QStringList keysOf(const QKeySequence& shortcut) {
    auto text = shortcut.toString(QKeySequence::PortableText);
    QStringList keys;
    // The key itself may be a plus: "Ctrl++".
    for (auto plus = text.indexOf(u'+', 1); plus > 0 && plus + 1 < text.size(); plus = text.indexOf(u'+', 1)) {
        keys.append(signOf(text.left(plus)));
        text.remove(0, plus + 1);
    }
    if (!text.isEmpty())
        keys.append(signOf(text));
    return keys;
}

int keyCapsWidth(const QStringList& keys) {
    int width = keys.isEmpty() ? 0 : -capGap;
    for (const auto& key : keys)
        width += capWidth(key) + capGap;
    return width;
}

void paintKeyCaps(QPainter& painter, const QRect& box, const QStringList& keys, bool enabled) {
    const auto& colors = tokens();
    painter.setFont(capFont());
    painter.setRenderHint(QPainter::Antialiasing);
    int right = box.left() + box.width();
    for (const auto& key : keys | std::views::reverse) {
        const int width = capWidth(key);
        const QRect cap(right - width, box.top() + (box.height() - capHeight) / 2, width, capHeight);
        painter.setPen(colors.lineStrong);
        painter.setBrush(colors.hover);
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(enabled ? colors.secondary : colors.tertiary);
        painter.drawText(cap, Qt::AlignCenter, key);
        right -= width + capGap;
    }
}

KeyCaps::KeyCaps(std::vector<QStringList> shortcuts, QWidget* parent)
    : QWidget(parent)
    , m_shortcuts(std::move(shortcuts)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QStringList names;
    for (const auto& keys : m_shortcuts)
        names.append(keys.join(u'+'));
    setAccessibleName(names.join(QStringLiteral(", ")));
}

QSize KeyCaps::sizeHint() const {
    int width = m_shortcuts.empty() ? 0 : -shortcutGap;
    for (const auto& keys : m_shortcuts)
        width += keyCapsWidth(keys) + shortcutGap;
    return {width, capHeight};
}

void KeyCaps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int right = width();
    for (const auto& keys : m_shortcuts | std::views::reverse) {
        paintKeyCaps(painter, QRect(0, 0, right, height()), keys);
        right -= keyCapsWidth(keys) + shortcutGap;
    }
}

} // namespace flightplan::views
