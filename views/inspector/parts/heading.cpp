#include "views/inspector/parts/heading.h"

#include "views/common/chip.h"
#include "views/common/fonts.h"
#include "views/common/icons.h"
#include "views/common/provenance_mark.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace flightplan::views {

namespace {

constexpr int iconSize = 18;
constexpr int markSize = 12;

} // namespace

Heading::Heading(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_name(new QLabel(this))
    , m_id(new QLabel(this))
    , m_state(new Chip({}, Tone::neutral, this))
    , m_mark(new QLabel(this))
    , m_subtitle(new QLabel(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 2);
    grid->setHorizontalSpacing(7);
    grid->setVerticalSpacing(3);
    m_name->setProperty("heading", true);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_id->setFont(numberFont(11));
    m_id->setProperty("faint", true);
    m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle->setProperty("dim", true);
    m_subtitle->setWordWrap(true);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_icon->setFixedSize(iconSize, iconSize);
    m_mark->setFixedSize(markSize, markSize);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_id, 0, 2, Qt::AlignVCenter);
    grid->addWidget(m_state, 0, 3, Qt::AlignVCenter);
    auto* below = new QHBoxLayout;
    below->setSpacing(6);
    below->addWidget(m_mark);
    below->addWidget(m_subtitle, 1);
    grid->addLayout(below, 1, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    m_state->hide();
    m_mark->hide();
}

void Heading::setIcon(const QString& name) {
    m_iconName = name;
    repaintIcon();
}

void Heading::setName(const QString& name, const QString& id) {
    m_fullName = name;
    m_fullId = id == name ? QString() : id;
    m_name->setToolTip(m_fullId.isEmpty() ? name : tr("%1 · id %2").arg(name, id));
    m_name->setAccessibleName(name);
    elide();
}

void Heading::setState(const QString& text, Tone tone) {
    m_state->setText(text);
    m_state->setTone(tone);
    m_state->setVisible(!text.isEmpty());
    elide();
}

void Heading::setSubtitle(const QString& text, std::optional<Provenance> provenance) {
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
    m_provenance = provenance;
    m_mark->setVisible(provenance.has_value());
    if (provenance) {
        m_mark->setToolTip(provenanceText(*provenance));
        m_mark->setAccessibleName(provenanceName(*provenance));
    }
    repaintIcon();
}

QString Heading::name() const {
    return m_fullName;
}

QString Heading::subtitle() const {
    return m_subtitle->text();
}

void Heading::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        repaintIcon();
}

void Heading::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    elide();
}

void Heading::repaintIcon() {
    m_icon->setPixmap(iconPixmap(m_iconName, iconSize, tokens().secondary, devicePixelRatioF()));
    if (!m_provenance)
        return;
    QPixmap mark(QSize(markSize, markSize) * devicePixelRatioF());
    mark.setDevicePixelRatio(devicePixelRatioF());
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    paintProvenance(painter, QRectF(1, 1, markSize - 2, markSize - 2), *m_provenance, tokens().secondary);
    painter.end();
    m_mark->setPixmap(mark);
}

void Heading::elide() {
    // The name keeps at least half of the line; a long id yields first.
    constexpr int gaps = 36;
    const int pill = m_state->isHidden() ? 0 : m_state->sizeHint().width() + 7;
    const int room = std::max(40, width() - iconSize - gaps - pill);
    m_id->setText(m_fullId);
    m_name->ensurePolished();
    const int nameWidth = m_name->fontMetrics().horizontalAdvance(m_fullName);
    const int idRoom = std::max(room / 3, room - nameWidth);
    m_id->setText(m_id->fontMetrics().elidedText(m_fullId, Qt::ElideMiddle, idRoom));
    m_id->setVisible(!m_fullId.isEmpty());
    m_id->setToolTip(m_fullId);
    const int idWidth = m_fullId.isEmpty() ? 0 : m_id->fontMetrics().horizontalAdvance(m_id->text()) + 7;
    m_name->setText(
        m_name->fontMetrics().elidedText(m_fullName, Qt::ElideRight, std::max(40, room - idWidth + gaps / 2)));
}

} // namespace flightplan::views
