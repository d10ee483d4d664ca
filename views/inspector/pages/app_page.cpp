#include "views/inspector/pages/app_page.h"

#include "views/inspector/editors/field_edit.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/section.h"
#include "views/inspector/parts/wording.h"

#include <QLocale>

namespace flightplan::views {

using topology::Workload;

AppPage::AppPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::app, parent) {
    heading().setIcon(QStringLiteral("layers"));
    addFindings();
    auto& app = addSection(tr("App"));
    m_name = new FieldEdit(&app);
    m_name->describe(tr("Name"), tr("The name of the app in all its workloads"));
    m_name->line().setObjectName(QStringLiteral("name"));
    app.addRow(tr("Name"), m_name);
    m_name->setCommit([this](const QString& text) { return renameTo(text.trimmed()); });
    keep(*m_name);
    setRenameField(*m_name);
    auto& workloads = addSection(tr("Workloads"));
    m_workloads = new RowList(tr("Workloads of the app"), &workloads);
    workloads.addWide(m_workloads);
    connect(m_workloads, &RowList::rowActivated, this,
            [this](const QString& id) { select(qt::Selection::Kind::workload, id); });
    onDocument([this] {
        m_name->setCommittedText(id());
        refresh();
    });
    onPlan([this] { refresh(); });
}

bool AppPage::exists() const {
    bool found = false;
    document().workloads.forEach(
        [&](std::size_t, const Workload& workload) { found = found || workload.appName() == idText(); });
    return found;
}

QString AppPage::renameTo(const QString& text) {
    if (!isValidId(text.toStdString()))
        return tr("Type lower-case letters, digits, dots, dashes or underscores, at most 63.");
    document::Batch batch;
    document().workloads.forEach([&](std::size_t, const Workload& workload) {
        if (workload.appName() != idText())
            return;
        Workload next = workload;
        next.app = text.toStdString();
        batch.edits.push_back(document::Edit{document::Put{std::move(next), {}}});
    });
    const QString refused = send(document::Edit{std::move(batch)}, tr("Rename %1 to %2").arg(id(), text));
    if (refused.isEmpty()) {
        m_name->setCommittedText(text);
        select(qt::Selection::Kind::app, text);
    }
    return refused;
}

void AppPage::refresh() {
    std::vector<ListRow> rows;
    qlonglong placed = 0;
    qlonglong asked = 0;
    const auto current = plan();
    document().workloads.forEach([&](std::size_t, const Workload& workload) {
        if (workload.appName() != idText())
            return;
        const QString name = fromStd(workload.id.text());
        const auto at = current ? current->fleet->findWorkload(workload.id.text()) : -1;
        if (at < 0) {
            rows.push_back({name, name, tr("planning…"), name, Tone::neutral, QStringLiteral("workload")});
            return;
        }
        const auto& figures = current->figures->workloads[static_cast<std::size_t>(at)];
        const qlonglong all = qlonglong(figures.placed) + figures.unplaced;
        placed += figures.placed;
        asked += all;
        const QString share = tr("%1 / %2").arg(QLocale().toString(figures.placed), QLocale().toString(all));
        rows.push_back({name, name, share,
                        tr("%1: %2 of %3 microVMs placed, standbys included")
                            .arg(name, QLocale().toString(figures.placed), QLocale().toString(all)),
                        figures.unplaced > 0 ? Tone::warn : Tone::neutral, QStringLiteral("workload")});
    });
    heading().setName(id(), id());
    heading().setSubtitle(tr("%1 · %2 of %3 placed")
                              .arg(rows.size() == 1
                                       ? tr("1 workload")
                                       : tr("%1 workloads").arg(QLocale().toString(qulonglong(rows.size()))),
                                   QLocale().toString(placed), QLocale().toString(asked)));
    heading().setState(placed < asked ? tr("%1 unplaced").arg(QLocale().toString(asked - placed)) : tr("Placed"),
                       placed < asked ? Tone::warn : Tone::good);
    m_workloads->setRows(std::move(rows));
}

} // namespace flightplan::views
