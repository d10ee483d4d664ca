#include "views/tables/problems_panel.h"

#include "model/qt/findings_model.h"
#include "model/qt/plan_controller.h"
#include "views/common/icons.h"
#include "views/tables/lazy_tree_view.h"
#include "views/tables/list_page.h"
#include "views/tables/row_delegate.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace flightplan::views {

class ProblemsPanel::Private {
public:
    Private(qt::PlanController& itsController, ProblemsPanel& owner);

    void show(const std::vector<Finding>& problems);

    Reader reader;
    qt::FindingsModel model;
    QString path;
    bool asCopy = false;
    QLabel* title;
    LazyTreeView* list;
    ListPage* page = nullptr;
    QPushButton* again;
    QPushButton* close;
};

ProblemsPanel::Private::Private(qt::PlanController& itsController, ProblemsPanel& owner)
    : reader([&itsController](const QString& file, bool copy, std::vector<Finding>& problems) {
        return itsController.open(file, copy, problems);
    })
    , title(new QLabel(&owner))
    , list(new LazyTreeView(&owner))
    , again(new QPushButton(ProblemsPanel::tr("Read again"), &owner))
    , close(new QPushButton(icon(u"close"), ProblemsPanel::tr("Close"), &owner)) {
    title->setObjectName(QStringLiteral("problemsTitle"));
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    list->setObjectName(QStringLiteral("problemsList"));
    list->setAccessibleName(ProblemsPanel::tr("Problems of the file, with line numbers"));
    list->setRootIsDecorated(false);
    list->setModel(&model);
    list->setItemDelegate(new RowDelegate({Cell::name, Cell::text, Cell::count}, list));
    list->setColumnWidths({150, 60});
    list->setColumnHidden(qt::FindingsModel::ObjectColumn, true);
    page = new ListPage(list, &owner);
    page->setEmptyText(ProblemsPanel::tr("✓ No problems"));
    again->setObjectName(QStringLiteral("problemsReadAgain"));
    again->setToolTip(ProblemsPanel::tr("Opens the file once more, after it was mended elsewhere"));
    close->setObjectName(QStringLiteral("problemsClose"));
    close->setToolTip(ProblemsPanel::tr("Closes this list; the open plan stays as it is"));
}

void ProblemsPanel::Private::show(const std::vector<Finding>& problems) {
    model.apply(problems);
    again->setEnabled(!path.isEmpty());
    if (path.isEmpty()) {
        title->clear();
        return;
    }
    title->setText(ProblemsPanel::tr("%1 could not be opened. Errors: %2")
                       .arg(QFileInfo(path).fileName(), QLocale().toString(model.count(Severity::error))));
    title->setToolTip(QDir::toNativeSeparators(path));
}

ProblemsPanel::ProblemsPanel(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Private>(controller, *this)) {
    setObjectName(QStringLiteral("problemsPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 6);
    top->addWidget(m->title, 1);
    top->addWidget(m->again);
    top->addWidget(m->close);
    layout->addLayout(top);
    layout->addWidget(m->page, 1);

    connect(m->again, &QPushButton::clicked, this, [this] {
        std::vector<Finding> problems;
        const bool good = m->reader(m->path, m->asCopy, problems);
        if (!good && problems.empty())
            return;
        if (good)
            m->path.clear();
        m->show(good ? std::vector<Finding>() : problems);
        if (good)
            Q_EMIT opened();
    });
    connect(m->close, &QPushButton::clicked, this, [this] {
        m->path.clear();
        m->show({});
        Q_EMIT dismissed();
    });
    m->show({});
}

ProblemsPanel::~ProblemsPanel() {
    delete m->page; // the list goes before the model it shows
}

void ProblemsPanel::setReader(Reader reader) {
    m->reader = std::move(reader);
}

void ProblemsPanel::showProblems(const QString& path, bool asCopy, const std::vector<Finding>& problems) {
    m->path = path;
    m->asCopy = asCopy;
    m->show(problems);
}

} // namespace flightplan::views
