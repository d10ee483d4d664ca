#include "views/palette/action_list.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace flightplan::views {
namespace {

class Collector {
public:
    void addMenu(QMenu& menu, const QString& path, bool help) {
        if (m_menus.contains(&menu))
            return;
        m_menus.insert(&menu);
        Q_EMIT menu.aboutToShow();
        for (auto* action : menu.actions())
            add(*action, path, help);
    }

    void add(QAction& action, const QString& path, bool help) {
        const auto text = withoutMnemonic(action.text());
        if (auto* menu = action.menu()) {
            addMenu(*menu, path.isEmpty() ? text : path + QStringLiteral(" › ") + text,
                    help || menu->objectName() == u"menuHelp");
            return;
        }
        const bool sentence = action.objectName().isEmpty() && !action.isEnabled();
        if (action.isSeparator() || !action.isVisible() || text.isEmpty() || sentence || m_actions.contains(&action))
            return;
        m_actions.insert(&action);
        entries.push_back({&action, text, path, help});
    }

    std::vector<ActionEntry> entries;

private:
    QSet<QMenu*> m_menus;
    QSet<QAction*> m_actions;
};

} // namespace

std::vector<ActionEntry> collectActions(QWidget& window) {
    Collector collector;
    for (auto* bar : window.findChildren<QMenuBar*>())
        for (auto* action : bar->actions())
            collector.add(*action, {}, false);
    for (auto* menu : window.findChildren<QMenu*>())
        if (auto* owner = menu->parentWidget(); owner && owner != &window && owner->isVisible())
            collector.addMenu(*menu, menu->title().isEmpty() ? owner->accessibleName() : withoutMnemonic(menu->title()),
                              false);
    for (auto* action : window.actions())
        collector.add(*action, {}, false);
    return std::move(collector.entries);
}

QString withoutMnemonic(const QString& text) {
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size())
            break;
        plain += text[i];
    }
    return plain;
}

QString actionHint(const QAction& action) {
    const auto tip = action.toolTip();
    // Without a tooltip Qt answers with the text, less its mnemonic and its dots.
    const auto bare = [](QString text) { return withoutMnemonic(text).remove(u'…').remove(QStringLiteral("...")); };
    return bare(tip) == bare(action.text()) ? QString() : tip;
}

} // namespace flightplan::views
