#include "views/common/icons.h"

#include "views/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initIconResources() {
    Q_INIT_RESOURCE(icons);
}

namespace flightplan::views {

namespace {

QString pathOf(QStringView name) {
    initIconResources();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QPixmap drawn(const QString& path, QSize pixels, const QColor& color) {
    const QString key =
        QStringLiteral("icon %1 %2x%3 %4").arg(path).arg(pixels.width()).arg(pixels.height()).arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Takes its colours from the tokens at each painting, so that a theme switch needs no new icons.
class TokenIconEngine final : public QIconEngine {
public:
    explicit TokenIconEngine(QString path)
        : m_path(std::move(path)) {}

    QIconEngine* clone() const override { return new TokenIconEngine(m_path); }
    QString key() const override { return QStringLiteral("flightplan"); }
    bool isNull() override { return false; }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return drawn(m_path, size, colorOf(mode, state));
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap pixmap = drawn(m_path, (QSizeF(rect.size()) * ratio).toSize(), colorOf(mode, state));
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, pixmap);
    }

private:
    static QColor colorOf(QIcon::Mode mode, QIcon::State state) {
        const Tokens& t = tokens();
        if (mode == QIcon::Disabled)
            return mixed(t.tertiary, t.surface, 0.5);
        if (state == QIcon::On)
            return t.accent;
        return mode == QIcon::Active || mode == QIcon::Selected ? t.text : t.secondary;
    }

    QString m_path;
};

} // namespace

QIcon icon(QStringView name) {
    const QString path = pathOf(name);
    return QFile::exists(path) ? QIcon(new TokenIconEngine(path)) : QIcon();
}

QPixmap iconPixmap(QStringView name, int px, const QColor& color, qreal devicePixelRatio) {
    QPixmap pixmap = drawn(pathOf(name), (QSizeF(px, px) * devicePixelRatio).toSize(), color);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QStringList iconNames() {
    initIconResources();
    QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(4);
    return names;
}

} // namespace flightplan::views
