#include "views/common/picture_file.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace flightplan::views {

namespace {

struct PictureFileText {
    Q_DECLARE_TR_FUNCTIONS(PictureFileText)
};

} // namespace

bool savePicture(const QString& path, QSize size, const QString& title, const std::function<void(QPainter&)>& paint,
                 QString& message) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        message = PictureFileText::tr("Cannot write %1: %2").arg(path, file.errorString());
        return false;
    }
    if (path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(0, 0), size));
        svg.setTitle(title);
        QPainter painter(&svg);
        paint(painter);
    } else {
        constexpr int scale = 2;
        QImage image(size * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        QPainter painter(&image);
        paint(painter);
        painter.end();
        image.save(&file, "PNG");
    }
    if (file.commit())
        return true;
    message = PictureFileText::tr("Cannot write %1: %2").arg(path, file.errorString());
    return false;
}

} // namespace flightplan::views
