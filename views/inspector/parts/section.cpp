#include "views/inspector/parts/section.h"

#include "views/common/fonts.h"
#include "views/common/icons.h"
#include "views/common/section_label.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace flightplan::views {

namespace {

constexpr int labelWidth = 104;
constexpr int lineHeight = 28; // of a field, so that label and text are level

/// The line between two sections.
class Hairline : public QWidget {
public:
    explicit Hairline(QWidget* parent)
        : QWidget(parent) {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), tokens().line); }
};

} // namespace

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_body(new QWidget(this))
    , m_grid(new QGridLayout(m_body)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(7);
    if (!title.isEmpty()) {
        layout->addWidget(new Hairline(this));
        m_header = new QWidget(this);
        auto* row = new QHBoxLayout(m_header);
        row->setContentsMargins(0, 3, 0, 0);
        row->setSpacing(0);
        m_title = new SectionLabel(title, m_header);
        row->addWidget(m_title, 1);
        layout->addWidget(m_header);
    }
    m_grid->setContentsMargins(0, 0, 0, 3);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, labelWidth);
    m_grid->setColumnStretch(1, 1);
    layout->addWidget(m_body);
}

QLabel* Section::addRow(const QString& text, QWidget* widget) {
    auto* label = new QLabel(text, m_body);
    label->setProperty("dim", true);
    label->setWordWrap(true);
    label->setFixedWidth(labelWidth);
    label->setMinimumHeight(lineHeight);
    label->setBuddy(widget->focusProxy() ? widget->focusProxy() : widget);
    label->setToolTip(widget->toolTip());
    m_grid->addWidget(label, m_rows, 0, Qt::AlignTop);
    m_grid->addWidget(widget, m_rows, 1);
    ++m_rows;
    return label;
}

void Section::addWide(QWidget* widget) {
    m_grid->addWidget(widget, m_rows++, 0, 1, 2);
}

QLabel* Section::addFigure(const QString& text, const QString& tip) {
    auto* label = new QLabel(text, m_body);
    label->setProperty("dim", true);
    label->setToolTip(tip);
    auto* value = new QLabel(m_body);
    value->setFont(numberFont(12));
    value->setAlignment(Qt::AlignRight);
    value->setToolTip(tip);
    value->setAccessibleName(text);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QWidget(m_body);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label, 1);
    line->addWidget(value);
    addWide(row);
    return value;
}

QLabel* Section::addNote() {
    auto* note = new QLabel(m_body);
    note->setProperty("dim", true);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->hide();
    addWide(note);
    return note;
}

void Section::setFolding(bool open) {
    if (!m_header || m_fold)
        return;
    m_fold = new QToolButton(m_header);
    m_fold->setIconSize({14, 14});
    m_fold->setCheckable(false);
    m_fold->setAccessibleName(tr("Show or hide %1").arg(m_title->text()));
    m_fold->setToolTip(m_fold->accessibleName());
    m_header->layout()->addWidget(m_fold);
    m_header->setCursor(Qt::PointingHandCursor);
    m_header->installEventFilter(this);
    connect(m_fold, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    setOpen(open);
}

bool Section::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_header && event->type() == QEvent::MouseButtonRelease)
        setOpen(!isOpen());
    return QWidget::eventFilter(watched, event);
}

void Section::setOpen(bool open) {
    m_body->setVisible(open);
    rebuildArrow();
    if (open)
        Q_EMIT opened();
}

bool Section::isOpen() const {
    return !m_body->isHidden();
}

void Section::setTitle(const QString& title) {
    if (m_title)
        m_title->setText(title);
}

void Section::rebuildArrow() {
    if (m_fold)
        m_fold->setIcon(isOpen() ? icon(u"chevron-down") : icon(u"chevron"));
}

void setNote(QLabel& note, const QString& text) {
    note.setText(text);
    note.setVisible(!text.isEmpty());
}

} // namespace flightplan::views
