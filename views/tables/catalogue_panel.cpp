#include "views/tables/catalogue_panel.h"

#include "model/qt/plan_controller.h"
#include "model/qt/roles.h"
#include "views/common/icons.h"
#include "views/tables/catalogue_models.h"
#include "views/tables/filter_field.h"
#include "views/tables/lazy_tree_view.h"
#include "views/tables/list_page.h"
#include "views/tables/row_delegate.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace flightplan::views {
namespace {

/// Shows rows one of whose cells or details contains the text.
class TextFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString& text) {
        m_text = text.trimmed();
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            for (const int role : {int(Qt::DisplayRole), int(qt::DetailRole)})
                if (sourceModel()
                        ->index(row, column, parent)
                        .data(role)
                        .toString()
                        .contains(m_text, Qt::CaseInsensitive))
                    return true;
        return false;
    }

private:
    QString m_text;
};

LazyTreeView* makeList(QAbstractItemModel& model, std::vector<Cell> cells, const std::vector<int>& widths,
                       QWidget* parent) {
    auto* list = new LazyTreeView(parent);
    list->setRootIsDecorated(false);
    list->setModel(&model);
    list->setItemDelegate(new RowDelegate(std::move(cells), list));
    list->setColumnWidths(widths);
    return list;
}

} // namespace

class CataloguePanel::Private {
public:
    Private(qt::PlanController& controller, CataloguePanel& owner);

    /// The row of the catalogue that is chosen to be added; −1 = none.
    int chosenRow() const;
    void request(CataloguePanel& owner) const;

    RegionCatalogueModel regionModel;
    SizeCatalogueModel sizeModel;
    TextFilter regionFilter, sizeFilter;
    LazyTreeView* regions;
    LazyTreeView* sizes;
    FilterField* filter;
    QPushButton* add;
    QTabWidget* tabs;
};

CataloguePanel::Private::Private(qt::PlanController& controller, CataloguePanel& owner)
    : regionModel(catalog::builtIn())
    , sizeModel(catalog::builtIn())
    , filter(new FilterField(&owner))
    , add(new QPushButton(icon(u"plus"), CataloguePanel::tr("Add to the plan"), &owner))
    , tabs(new QTabWidget(&owner)) {
    regionModel.apply(controller.document());
    regionFilter.setSourceModel(&regionModel);
    sizeFilter.setSourceModel(&sizeModel);
    regions = makeList(regionFilter, {Cell::name, Cell::text}, {104}, tabs);
    regions->setObjectName(QStringLiteral("catalogueRegions"));
    regions->setAccessibleName(CataloguePanel::tr("Regions of the catalogue"));
    sizes = makeList(sizeFilter, {Cell::name, Cell::text, Cell::text}, {56, 72}, tabs);
    sizes->setObjectName(QStringLiteral("catalogueSizes"));
    sizes->setAccessibleName(CataloguePanel::tr("Machine sizes of the catalogue"));
    add->setObjectName(QStringLiteral("catalogueAdd"));
    add->setToolTip(CataloguePanel::tr("Adds the selected region to the plan, with its default hosts"));
    add->setEnabled(false);
    filter->setObjectName(QStringLiteral("catalogueFilter"));
    filter->setPlaceholderText(CataloguePanel::tr("Filter the catalogue"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setToolTip(CataloguePanel::tr("Matches codes, cities, countries and continents. Esc clears."));
    tabs->setDocumentMode(true);
    for (auto [list, title] :
         {std::pair{regions, CataloguePanel::tr("Regions")}, std::pair{sizes, CataloguePanel::tr("Sizes")}}) {
        auto* page = new ListPage(list, tabs);
        page->setEmptyText(CataloguePanel::tr("Nothing in the catalogue matches"));
        tabs->addTab(page, title);
    }
}

int CataloguePanel::Private::chosenRow() const {
    const auto rows = regions->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? -1 : regionFilter.mapToSource(rows.front()).row();
    return row >= 0 && !regionModel.isInPlan(row) ? row : -1;
}

void CataloguePanel::Private::request(CataloguePanel& owner) const {
    if (const int row = chosenRow(); row >= 0)
        Q_EMIT owner.addRegionRequested(regionModel.regionId(row));
}

CataloguePanel::CataloguePanel(qt::PlanController& controller, QWidget* parent)
    : QWidget(parent)
    , m(std::make_unique<Private>(controller, *this)) {
    setObjectName(QStringLiteral("cataloguePanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* field = new QVBoxLayout;
    field->setContentsMargins(8, 8, 8, 4);
    field->addWidget(m->filter);
    auto* button = new QVBoxLayout;
    button->setContentsMargins(8, 8, 8, 8);
    button->addWidget(m->add);
    layout->addLayout(field);
    layout->addWidget(m->tabs, 1);
    layout->addLayout(button);

    for (auto* list : std::initializer_list<QObject*>{m->regions, m->sizes, m->tabs->tabBar()})
        list->installEventFilter(this);
    const auto enable = [this] { m->add->setEnabled(m->chosenRow() >= 0); };
    connect(m->filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m->regionFilter.setText(text);
        m->sizeFilter.setText(text);
    });
    connect(m->filter, &FilterField::listRequested, this,
            [this] { (m->tabs->currentIndex() == 0 ? m->regions : m->sizes)->setFocus(); });
    connect(m->regions->selectionModel(), &QItemSelectionModel::selectionChanged, this, enable);
    connect(m->regions, &QTreeView::activated, this, [this] { m->request(*this); });
    connect(m->add, &QPushButton::clicked, this, [this] { m->request(*this); });
    connect(m->tabs, &QTabWidget::currentChanged, m->add, [this](int tab) { m->add->setVisible(tab == 0); });
    connect(&controller, &qt::PlanController::documentReplaced, this, [this, enable, &controller] {
        m->regionModel.apply(controller.document());
        enable();
    });
}

bool CataloguePanel::eventFilter(QObject* watched, QEvent* event) {
    // Del deletes the plan's selection; with the catalogue under the cursor nobody means that.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Delete)) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

CataloguePanel::~CataloguePanel() {
    delete m->tabs; // the lists go before the models they show
}

void CataloguePanel::focusFilter() {
    m->filter->setFocus(Qt::ShortcutFocusReason);
    m->filter->selectAll();
}

} // namespace flightplan::views
