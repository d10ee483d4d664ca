#include "views/common/chart_panel.h"

#include "views/common/elided_label.h"
#include "views/common/fonts.h"
#include "views/common/icons.h"
#include "views/common/picture_file.h"
#include "views/common/text_file.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace flightplan::views {
namespace {

QTableWidget* makeTable(const QString& name, QWidget* parent) {
    auto* table = new QTableWidget(parent);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setAccessibleName(ChartPanel::tr("%1, as a table").arg(name));
    return table;
}

} // namespace

ChartPanel::ChartPanel(const QString& title, const QString& fileName, bool withHeading, QWidget* parent)
    : QWidget(parent)
    , m_name(title)
    , m_fileName(fileName)
    , m_pages(new QStackedLayout)
    , m_empty(new QLabel(this))
    , m_table(makeTable(title, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (withHeading) {
        makeHeading();
        layout->addLayout(m_heading);
    }
    layout->addLayout(m_pages, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("dim", true);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
}

void ChartPanel::makeHeading() {
    m_heading = new QHBoxLayout;
    m_heading->setContentsMargins(12, 6, 6, 0);
    m_heading->setSpacing(4);
    m_title = new QLabel(m_name, this);
    m_title->setFont(textFont(12, QFont::DemiBold));
    m_subtitle = new ElidedLabel(this);
    m_subtitle->setDim(true);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_heading->addWidget(m_title);
    m_heading->addSpacing(6);
    m_heading->addWidget(m_subtitle, 1);
    m_heading->addStretch(0);
    m_heading->addWidget(makeMenuButton(this));
}

QToolButton* ChartPanel::makeMenuButton(QWidget* parent) {
    auto* more = new QToolButton(parent);
    more->setIcon(icon(u"chevron-down"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setToolTip(tr("Table, copying and saving"));
    more->setAccessibleName(more->toolTip());
    auto* menu = new QMenu(m_name, more);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu);
    });
    more->setMenu(menu);
    more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    return more;
}

void ChartPanel::setPicture(QWidget& picture) {
    m_picture = &picture;
    m_picture->setAccessibleName(m_name);
    m_pages->addWidget(m_picture);
    showPage();
}

void ChartPanel::setTitle(const QString& title) {
    if (m_title)
        m_title->setText(title);
}

void ChartPanel::setSubtitle(const QString& text, const QString& tip) {
    if (!m_subtitle)
        return;
    m_subtitle->setText(text);
    m_subtitle->setToolTip(tip.isEmpty() ? text : tip);
    placeSubtitle();
}

void ChartPanel::setSubtitleFrom(int width) {
    m_subtitleFrom = width;
    placeSubtitle();
}

void ChartPanel::placeSubtitle() {
    if (m_subtitle)
        m_subtitle->setVisible(width() >= m_subtitleFrom);
}

void ChartPanel::setEmptyText(const QString& text) {
    m_empty->setText(text);
    showPage();
}

QString ChartPanel::emptyText() const {
    return m_empty->text();
}

void ChartPanel::setColumns(const QStringList& titles) {
    m_table->setColumnCount(static_cast<int>(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
}

void ChartPanel::setCell(int row, int column, const QString& text, const QString& tip, bool isNumber) const {
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(tip);
    item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (isNumber)
        item->setFont(numberFont(11));
    m_table->setItem(row, column, item);
}

void ChartPanel::numbersChanged() {
    if (m_tableShown)
        fillTable();
    showPage();
}

void ChartPanel::showPage() {
    if (!m_empty->text().isEmpty() || !m_picture)
        m_pages->setCurrentWidget(m_empty);
    else
        m_pages->setCurrentWidget(m_tableShown ? static_cast<QWidget*>(m_table) : m_picture);
}

void ChartPanel::setTableShown(bool shown) {
    m_tableShown = shown;
    numbersChanged();
}

bool ChartPanel::saveAs(const QString& path, QString& message) const {
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return saveText(path, toText(u','), message);
    return savePicture(
        path, pictureSize(), m_name, [this](QPainter& painter) { paintPicture(painter); }, message);
}

void ChartPanel::fillMenu(QMenu& menu) {
    auto* asTable = menu.addAction(icon(u"layers"), tr("Show as table"));
    asTable->setObjectName(QStringLiteral("actionChartTable_") + m_fileName);
    asTable->setToolTip(tr("The numbers behind the picture"));
    asTable->setCheckable(true);
    asTable->setChecked(m_tableShown);
    connect(asTable, &QAction::toggled, this, &ChartPanel::setTableShown);
    auto* copy = menu.addAction(icon(u"duplicate"), tr("Copy numbers"));
    copy->setObjectName(QStringLiteral("actionChartCopy_") + m_fileName);
    copy->setToolTip(tr("To the clipboard, as a table for a spreadsheet"));
    connect(copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(toText(u'\t')); });
    const bool isEmpty = !m_empty->text().isEmpty();
    auto* save = menu.addAction(icon(u"export"), tr("Save as PNG, SVG or CSV…"));
    save->setObjectName(QStringLiteral("actionChartSave_") + m_fileName);
    save->setEnabled(!isEmpty);
    save->setToolTip(isEmpty ? tr("There is nothing to draw yet") : tr("The chart as a file"));
    connect(save, &QAction::triggered, this, &ChartPanel::askAndSave);
}

void ChartPanel::askAndSave() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save chart"), m_fileName + QStringLiteral(".png"),
                                                      tr("Picture (*.png);;Drawing (*.svg);;Numbers (*.csv)"));
    QString message;
    if (!path.isEmpty() && !saveAs(path, message))
        Q_EMIT saveFailed(message);
}

void ChartPanel::setInFront(bool inFront) {
    m_inFront = inFront;
    followSight();
}

void ChartPanel::followSight() {
    const bool looked = m_inFront && isVisible();
    if (std::exchange(m_looked, looked) != looked)
        lookedAtChanged();
}

void ChartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    followSight();
}

void ChartPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    followSight();
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    fillMenu(menu);
    menu.exec(event->globalPos());
}

void ChartPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeSubtitle();
}

} // namespace flightplan::views
