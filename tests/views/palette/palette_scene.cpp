#include "tests/views/palette/palette_scene.h"

#include "tests/support/topology_text.h"

#include <QApplication>

namespace flightplan::test {

PaletteWindow::PaletteWindow()
    : field(new QLineEdit(&window)) {
    window.setCentralWidget(field);
    window.menuBar()->setNativeMenuBar(false);
    auto* file = window.menuBar()->addMenu(QStringLiteral("&File"));
    add(*file, "actionNew", QStringLiteral("&New plan"), QKeySequence(Qt::CTRL | Qt::Key_N));
    file->addSeparator();
    auto* exports = file->addMenu(QStringLiteral("E&xport"));
    QObject::connect(exports, &QMenu::aboutToShow, exports, [this, exports] {
        exports->clear();
        add(*exports, "actionPng", QStringLiteral("As &PNG…"));
    });
    auto* edit = window.menuBar()->addMenu(QStringLiteral("&Edit"));
    auto* remove = add(*edit, "actionDelete", QStringLiteral("D&elete"), QKeySequence::Delete);
    remove->setToolTip(QStringLiteral("Select something first"));
    remove->setEnabled(false);
    edit->addAction(QStringLiteral("Nothing to see"))->setEnabled(false);
    auto* help = window.menuBar()->addMenu(QStringLiteral("&Help"));
    help->setObjectName(QStringLiteral("menuHelp"));
    add(*help, "actionAbout", QStringLiteral("&About"));
    auto* alone = new QAction(QStringLiteral("Light or dark"), &window);
    alone->setObjectName(QStringLiteral("actionTheme"));
    window.addAction(alone);
    window.resize(900, 640);
    window.show();
    QApplication::setActiveWindow(&window);
    field->setFocus();
}

QAction* PaletteWindow::add(QMenu& menu, const char* name, const QString& text, const QKeySequence& shortcut) {
    auto* action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    return action;
}

std::shared_ptr<const plan::Plan> palettePlan() {
    auto document = topologyFromText("ams: 2x[32c 256g]\n"
                                     "fra: 12x[32c 256g] [8c 16g]\n"
                                     "web 12x[1c 2g] @ams @fra\n"
                                     "db 1x[4c 8g] @fra\n"
                                     "mail 2x[1c 1g] @ams\n");
    for (const char* id : {"web", "db"})
        editWorkload(document, id, [](auto& workload) { workload.app = "shop"; });
    editWorkload(document, "web", [](auto& workload) { workload.spread.perHost.mode = topology::PerHostMode::off; });
    return std::make_shared<const plan::Plan>(planned(document));
}

QStringList rowsOf(const views::PaletteModel& model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& item = model.item(row);
        rows.append(item.kind == views::PaletteItem::Kind::heading ? u'[' + item.title + u']'
                    : item.enabled                                 ? item.title
                                                                   : u'(' + item.title + u')');
    }
    return rows;
}

QStringList strings(std::initializer_list<const char*> texts) {
    QStringList result;
    for (const auto* text : texts)
        result.append(QString::fromUtf8(text));
    return result;
}

} // namespace flightplan::test
