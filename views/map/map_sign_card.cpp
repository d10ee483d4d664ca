#include "views/map/map_sign_card.h"

#include "views/common/icons.h"
#include "views/common/provenance_mark.h"
#include "views/common/section_label.h"
#include "views/common/theme.h"
#include "views/map/map_marks.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

namespace flightplan::views {
namespace {

using Painting = std::function<void(QPainter&, const QRectF&, const Tokens&)>;

constexpr double ringRadius = 7;
constexpr int textWidth = 224;

/// One sign, painted by the code that paints it on the map, in the colours of the moment.
class Sample : public QWidget {
public:
    Sample(Painting painting, QWidget* parent)
        : QWidget(parent)
        , m_painting(std::move(painting)) {
        setFixedSize(30, 24);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        m_painting(painter, rect(), tokens());
    }

private:
    Painting m_painting;
};

Painting region(const MapRegion& example) {
    return [example](QPainter& painter, const QRectF& box, const Tokens& t) {
        paintRegion(painter, box.center() + QPointF(0, 1.5), ringRadius, example, t);
    };
}

Painting line(bool dashed) {
    return [dashed](QPainter& painter, const QRectF& box, const Tokens& t) {
        QPen pen(t.secondary, 1.2);
        if (dashed)
            pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(box.left() + 3, box.center().y()), QPointF(box.right() - 3, box.center().y()));
    };
}

Painting mark(Provenance provenance) {
    return [provenance](QPainter& painter, const QRectF& box, const Tokens& t) {
        QRectF square(0, 0, 15, 15);
        square.moveCenter(box.center());
        paintProvenance(painter, square, provenance, t.secondary);
    };
}

/// A column of signs with what they mean.
class Column : public QWidget {
public:
    Column(const QString& title, QWidget* parent)
        : QWidget(parent)
        , m_rows(new QGridLayout(this)) {
        m_rows->setContentsMargins({});
        m_rows->setHorizontalSpacing(6);
        m_rows->setVerticalSpacing(1);
        m_rows->addWidget(new SectionLabel(title, this), 0, 0, 1, 2);
        setFixedWidth(textWidth + 36);
    }

    void add(Painting painting, const QString& meaning) {
        const int row = m_rows->rowCount();
        auto* text = new QLabel(meaning, this);
        text->setWordWrap(true);
        text->setProperty("dim", true);
        m_rows->addWidget(new Sample(std::move(painting), this), row, 0, Qt::AlignTop);
        m_rows->addWidget(text, row, 1);
        m_rows->setRowStretch(row, 0);
        m_rows->setColumnStretch(1, 1);
    }

private:
    QGridLayout* m_rows;
};

} // namespace

MapSignCard::MapSignCard(QWidget* parent)
    : QFrame(parent)
    , m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("mapSignCard"));
    setProperty("card", true);
    setAccessibleName(tr("Key to the map"));
    setCursor(Qt::ArrowCursor);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(12, 10, 8, 10);
    columns->setSpacing(16);
    columns->addWidget(makeSigns(), 0, Qt::AlignTop);
    columns->addWidget(makeProvenance(), 0, Qt::AlignTop);
    auto* close = new QToolButton(content);
    close->setObjectName(QStringLiteral("mapSignClose"));
    close->setIcon(icon(u"close"));
    close->setToolTip(tr("Closes the key (Esc)"));
    close->setAccessibleName(tr("Close the key"));
    connect(close, &QToolButton::clicked, this, &MapSignCard::closed);
    columns->addWidget(close, 0, Qt::AlignTop);
    m_scroll->setWidget(content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_scroll);
}

QWidget* MapSignCard::makeSigns() {
    MapRegion sound;
    sound.committed = 0.6;
    sound.hosts = 1;
    const auto with = [&sound](auto change) {
        MapRegion example = sound;
        change(example);
        return region(example);
    };
    auto* column = new Column(tr("Regions"), this);
    column->add(region(sound), tr("Ring: share that is requested. Full dot: all hosts in full health."));
    column->add(with([](MapRegion& r) { r.health = 0.75; }),
                tr("Orange slice: the least healthy host is at 50 % or more; the slice is its health."));
    column->add(with([](MapRegion& r) { r.health = 0.3; }), tr("Red slice: the least healthy host is below 50 %."));
    column->add(with([](MapRegion& r) { r.committed = 1.1; }), tr("More is requested than the plan allows."));
    column->add(with([](MapRegion& r) { r.pins = 1; }), tr("MicroVMs are pinned here."));
    column->add(with([](MapRegion& r) { r.state = MapRegion::State::down; }), tr("The region is down."));
    column->add(with([](MapRegion& r) { r.state = MapRegion::State::noHosts; }), tr("No hosts."));
    return column;
}

QWidget* MapSignCard::makeProvenance() {
    auto* column = new Column(tr("Where values are from"), this);
    for (const auto each :
         {Provenance::measured, Provenance::typed, Provenance::proxy, Provenance::estimated, Provenance::assumed})
        column->add(mark(each), provenanceText(each));
    column->add(line(false), tr("Solid link or arc: measured or typed in."));
    column->add(line(true), tr("Dashed: estimated."));
    return column;
}

void MapSignCard::place(const QRect& inside) {
    auto* content = m_scroll->widget();
    content->adjustSize();
    const QSize frame(4, 4); // border and margin, on both sides
    QSize whole = content->size() + frame;
    // A bar for one direction takes room from the other.
    const int bar = 14;
    const bool tooWide = whole.width() > inside.width();
    const bool tooHigh = whole.height() > inside.height();
    whole += QSize(tooHigh ? bar : 0, tooWide ? bar : 0);
    m_scroll->setHorizontalScrollBarPolicy(tooWide ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(tooHigh ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const QSize fitting = whole.boundedTo(inside.size());
    setGeometry(QRect(QPoint(inside.left(), inside.bottom() + 1 - fitting.height()), fitting));
}

} // namespace flightplan::views
