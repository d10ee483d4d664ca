#include "views/palette/command_palette.h"

#include "views/common/fonts.h"
#include "views/common/format.h"
#include "views/common/icons.h"
#include "views/palette/palette_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace flightplan::views {
namespace {

constexpr int cardWidth = 640, mostHeight = 520, margin = 24;
constexpr int listMargin = 6;
constexpr qsizetype mostRecent = 6;

QFrame* line(QWidget* parent) {
    auto* result = new QFrame(parent);
    result->setProperty("separator", true);
    result->setFixedHeight(1);
    return result;
}

QLabel* faintLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(textFont(11));
    label->setProperty("faint", true);
    return label;
}

} // namespace

CommandPalette::CommandPalette(QWidget& window, Sources sources)
    : Overlay(window)
    , m_sources(std::move(sources))
    , m_field(new QLineEdit(&card()))
    , m_list(new QListView(&card()))
    , m_note(faintLabel({}, &card())) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    build();
    // A closed palette keeps no plan alive: the last owner of a large one frees megabytes.
    connect(this, &Overlay::dismissed, this, [this] { m_model.setPlan(nullptr); });
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::look);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
}

void CommandPalette::build() {
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setProperty("bare", true);
    m_field->setFont(textFont(15));
    m_field->setPlaceholderText(tr("Search or run a command"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_field->setToolTip(tr("> commands   @ regions and hosts   # workloads, apps and microVMs   ? help"));
    m_field->addAction(icon(u"search"), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setProperty("bare", true);
    m_list->setAccessibleName(tr("What matches"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_list->setMouseTracking(true);
    // Opaque, so that what lies below the list is not painted with every key.
    m_list->viewport()->setAutoFillBackground(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_note->setObjectName(QStringLiteral("paletteNote"));

    auto* rows = new QVBoxLayout(&card());
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    rows->addWidget(m_field);
    rows->addWidget(line(&card()));
    rows->addSpacing(listMargin);
    rows->addWidget(m_list, 1);
    rows->addSpacing(listMargin);
    rows->addWidget(line(&card()));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(18, 8, 18, 9);
    foot->addWidget(m_note, 1);
    foot->addWidget(faintLabel(tr("↑ ↓ choose   ↵ open   Esc close"), &card()));
    rows->addLayout(foot);
}

void CommandPalette::openWith(const QString& text) {
    if (isVisible()) {
        m_field->setText(text);
        return;
    }
    m_startWith = text;
    open();
}

void CommandPalette::prepare() {
    m_model.setActions(m_sources.actions());
    m_model.setPlan(m_sources.plan());
    m_model.setRecent(m_recent);
    m_field->setText(std::exchange(m_startWith, {}));
    look(m_field->text()); // the text may be the one that it had
}

QWidget& CommandPalette::focusTarget() {
    return *m_field;
}

void CommandPalette::look(const QString& typed) {
    m_model.setQuery(typed);
    moveTo(m_model.firstChoice());
    m_list->scrollToTop();
    placeCard();
}

void CommandPalette::placeCard() {
    int list = 0;
    for (int row = 0; row < m_model.rowCount() && list < mostHeight; ++row)
        list += m_list->sizeHintForRow(row);
    const int width = std::min(cardWidth, this->width() - 2 * margin);
    m_list->setFixedHeight(0);
    const int around = card().layout()->totalSizeHint().height();
    const int height = std::min({around + list, mostHeight, this->height() - 2 * margin});
    m_list->setFixedHeight(std::max(0, height - around));
    // Its upper edge stands still while the list grows and shrinks.
    const int top = std::max(margin, (this->height() - mostHeight) / 3);
    moveCard(QRect((this->width() - width) / 2, top, width, height));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    // The keys of the window, such as the one that opened this: none of them is a shortcut now.
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return Overlay::eventFilter(watched, event);
}

bool CommandPalette::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Up:
        moveTo(m_model.next(row, -1));
        return true;
    case Qt::Key_Down:
        moveTo(m_model.next(row, 1));
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        int to = row;
        for (int step = pageStep(); step > 0; --step)
            to = m_model.next(to, key == Qt::Key_PageUp ? -1 : 1);
        moveTo(to);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    case Qt::Key_K: // opens it, so it closes it
        if (modifiers == Qt::ControlModifier)
            dismiss();
        return modifiers == Qt::ControlModifier;
    default:
        return false;
    }
}

int CommandPalette::pageStep() const {
    const int row = m_list->currentIndex().row();
    return std::max(1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(std::max(0, row))) - 1);
}

void CommandPalette::moveTo(int row) {
    const auto index = m_model.index(row, 0);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    // With the first row its heading comes into sight.
    if (row == 1)
        m_list->scrollToTop();
    else if (index.isValid())
        m_list->scrollTo(index);
    describe();
}

void CommandPalette::choose(int row) {
    if (row < 0 || !m_model.item(row).isChoice())
        return;
    const auto item = m_model.item(row); // closing may change the list
    dismiss();
    switch (item.kind) {
    case PaletteItem::Kind::action:
        if (item.action) {
            remember(item.action->objectName());
            // Behind the key press: an action may open a dialog.
            QMetaObject::invokeMethod(item.action, &QAction::trigger, Qt::QueuedConnection);
        }
        break;
    case PaletteItem::Kind::object:
        Q_EMIT objectChosen(item.selection);
        break;
    case PaletteItem::Kind::addRegion:
        Q_EMIT addRegionChosen(item.regionId);
        break;
    case PaletteItem::Kind::addRegionAt:
        Q_EMIT addRegionAtChosen(item.place);
        break;
    case PaletteItem::Kind::heading:
        break;
    }
}

void CommandPalette::remember(const QString& action) {
    if (action.isEmpty())
        return;
    m_recent.removeAll(action);
    m_recent.prepend(action);
    m_recent = m_recent.mid(0, mostRecent);
    Q_EMIT recentChanged();
}

void CommandPalette::describe() {
    const auto index = m_list->currentIndex();
    const auto typed = m_field->text().trimmed();
    QString note;
    if (!index.isValid()) {
        note = tr("Nothing matches “%1”.").arg(typed);
    } else if (const auto& item = m_model.item(index.row()); !item.enabled) {
        note = item.toolTip.isEmpty() ? tr("Not possible now.") : item.toolTip;
    } else if (m_model.objectsFound() > static_cast<std::int64_t>(PaletteModel::objectLimit)) {
        note = tr("Best %1 of %2; go on typing")
                   .arg(format::count(PaletteModel::objectLimit),
                        format::count(static_cast<double>(m_model.objectsFound())));
    } else if (typed == u"#") {
        note = tr("web/3 finds one microVM");
    } else {
        note = tr("> commands   @ places   # workloads   ? help");
    }
    m_note->setText(note);
    // The field has the focus, so a screen reader reads the row from it.
    m_field->setAccessibleDescription(index.isValid()
                                          ? index.data(Qt::AccessibleTextRole).toString() + QStringLiteral(", ") +
                                                index.data(Qt::AccessibleDescriptionRole).toString()
                                          : note);
}

} // namespace flightplan::views
