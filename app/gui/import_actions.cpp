#include "app/gui/import_actions.h"

#include "model/qt/finding_text.h"
#include "model/qt/plan_controller.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/common/notice_stack.h"

#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace flightplan::gui {
namespace {

using exchange::FileKind;

const QString noticeName = QStringLiteral("importNotice");

QString countText(std::size_t count) {
    return views::format::count(static_cast<double>(count));
}

/// What came over, in a sentence.
QString outcomeOf(const qt::ImportStudy::Answer& answer) {
    const auto& import = answer.import;
    const auto written = countText(import.written);
    QStringList parts;
    switch (answer.question.kind) {
    case FileKind::roundTrips:
        parts << ImportActions::tr("%1 pairs of regions have a measured round-trip time").arg(written);
        if (import.replaced > 0)
            parts << ImportActions::tr("%1 of them had another before").arg(countText(import.replaced));
        break;
    case FileKind::graphml:
    case FileKind::n2p:
        parts << ImportActions::tr("%1 links were added").arg(written);
        break;
    case FileKind::clients:
        parts << ImportActions::tr("%1 places of users of %2 replace %3")
                     .arg(written, answer.question.workload, countText(import.replaced));
        break;
    }
    if (import.leftOut > 0)
        parts << ImportActions::tr("left out: %1").arg(countText(import.leftOut));
    const auto remarks = import.problems.size() + import.notes.size();
    if (remarks > 0)
        parts << ImportActions::tr("remarks: %1").arg(countText(remarks));
    return parts.join(QStringLiteral(" · "));
}

/// Why nothing was imported, in a sentence.
QString refusalOf(const qt::ImportStudy::Answer& answer) {
    if (!answer.unreadable.isEmpty())
        return answer.unreadable;
    for (const auto& problem : answer.import.problems)
        if (problem.severity == Severity::error)
            return problem.line > 0 ? ImportActions::tr("Line %1: %2").arg(problem.line).arg(qt::findingText(problem))
                                    : qt::sentenceText(problem);
    return answer.import.notes.empty() ? ImportActions::tr("Nothing in it fits the plan.")
                                       : QString::fromStdString(answer.import.notes.front());
}

} // namespace

ImportActions::ImportActions(qt::PlanController& controller, views::NoticeStack& notices, QWidget& window)
    : QObject(&window)
    , m_controller(controller)
    , m_notices(notices)
    , m_window(window)
    , m_study(controller)
    , m_roundTrips(new QAction(tr("&Round-trip times…"), this))
    , m_network(new QAction(tr("Network &map…"), this))
    , m_clients(new QAction(tr("&Users of the workload…"), this)) {
    m_roundTrips->setObjectName(QStringLiteral("actionImportRtt"));
    m_roundTrips->setToolTip(tr("A matrix or a list in CSV or JSON; sites stand for the regions near them"));
    m_network->setObjectName(QStringLiteral("actionImportNetwork"));
    m_network->setToolTip(tr("GraphML or Net2Plan; its edges become links, nodes near a region stand for it"));
    m_clients->setObjectName(QStringLiteral("actionImportClients"));
    connect(m_roundTrips, &QAction::triggered, this, [this] {
        choose(tr("Import round-trip times"), tr("Matrices (*.csv *.json);;All files (*)"), FileKind::roundTrips);
    });
    connect(m_network, &QAction::triggered, this, [this] {
        choose(tr("Import a network map"), tr("Network maps (*.graphml *.n2p);;All files (*)"), FileKind::graphml);
    });
    connect(m_clients, &QAction::triggered, this,
            [this] { choose(tr("Import users"), tr("Users (*.csv *.json);;All files (*)"), FileKind::clients); });
    window.addActions({m_roundTrips, m_network, m_clients});
    connect(&controller, &qt::PlanController::selectionChanged, this, &ImportActions::follow);
    connect(&m_study, &qt::ImportStudy::finished, this,
            [this](const std::shared_ptr<const qt::ImportStudy::Answer>& answer) { report(*answer); });
    follow();
}

void ImportActions::fill(QMenu& menu) {
    auto* sub = menu.addMenu(views::icon(u"open"), tr("&Import"));
    sub->setObjectName(QStringLiteral("menuImport"));
    sub->setToolTipsVisible(true);
    sub->addActions({m_roundTrips, m_network, m_clients});
}

void ImportActions::follow() {
    const bool workload = m_controller.selection().kind == qt::Selection::Kind::workload;
    m_clients->setEnabled(workload);
    m_clients->setToolTip(workload ? tr("Cities, countries, coordinates or regions in CSV, or what Prometheus answers")
                                   : tr("Select a workload first"));
}

void ImportActions::choose(const QString& title, const QString& filter, FileKind kind) {
    const auto path = QFileDialog::getOpenFileName(&m_window, title, QFileInfo(m_controller.path()).path(), filter);
    if (path.isEmpty())
        return;
    if (kind == FileKind::graphml && path.endsWith(u".n2p", Qt::CaseInsensitive))
        kind = FileKind::n2p;
    m_study.start({path, kind, m_controller.selection().id});
    // Most files are read before anybody could read that they are.
    constexpr int patience = 500;
    m_reading = true;
    QTimer::singleShot(patience, this, [this, path] {
        if (!m_reading)
            return;
        m_notices.put({noticeName,
                       views::Tone::accent,
                       tr("Reading %1 …").arg(QFileInfo(path).fileName()),
                       {},
                       {{QStringLiteral("importCancel"), tr("Cancel"), tr("The plan stays as it is"), [this] {
                             m_reading = false;
                             m_study.cancel();
                         }}}});
    });
}

void ImportActions::report(const qt::ImportStudy::Answer& answer) {
    m_reading = false;
    const auto name = QFileInfo(answer.question.path).fileName();
    const bool done = answer.import.ok && answer.import.written > 0;
    std::vector<views::NoticeAction> actions;
    if (!answer.import.problems.empty() || !answer.import.notes.empty())
        actions.push_back({QStringLiteral("importDetails"), tr("Details…"), tr("Every remark, with its line"),
                           [this, answer] { showDetails(answer); }, true});
    actions.push_back({QStringLiteral("importClose"), tr("Close"),
                       done ? tr("Undo takes the import back at any time") : tr("The plan is as it was"), [] {}});
    m_notices.put({noticeName, done ? views::Tone::good : views::Tone::bad,
                   done ? tr("%1 was imported").arg(name) : tr("%1 was not imported: the plan is as it was").arg(name),
                   done ? outcomeOf(answer) : refusalOf(answer), std::move(actions)});
}

void ImportActions::showDetails(const qt::ImportStudy::Answer& answer) {
    auto* dialog = new QDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("importReport"));
    dialog->setWindowTitle(tr("Import of %1").arg(QFileInfo(answer.question.path).fileName()));
    auto* list = new QTreeWidget(dialog);
    list->setObjectName(QStringLiteral("importRemarks"));
    list->setAccessibleName(tr("Remarks"));
    list->setHeaderLabels({tr("Line"), tr("Remark")});
    list->setRootIsDecorated(false);
    list->setWordWrap(true);
    for (const auto& problem : answer.import.problems) {
        auto* row = new QTreeWidgetItem(
            {problem.line > 0 ? QString::number(problem.line) : QString(), qt::sentenceText(problem)});
        row->setToolTip(1, row->text(1));
        list->addTopLevelItem(row);
    }
    for (const auto& note : answer.import.notes)
        list->addTopLevelItem(new QTreeWidgetItem({QString(), QString::fromStdString(note)}));
    list->header()->resizeSection(0, 70);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(list);
    dialog->resize(720, 420);
    dialog->show();
}

} // namespace flightplan::gui
