#include "views/charts/chart_file.h"

#include "model/base/decimal.h"
#include "views/common/text_file.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <array>

namespace flightplan::views {

namespace {

struct ChartFileText {
    Q_DECLARE_TR_FUNCTIONS(ChartFileText)
};

/// CPU is kept in µvCPU and written in mvCPU, as in files.
QString amount(topology::Resource resource, std::int64_t value) {
    constexpr std::int64_t microPerMilli = 1000;
    return QString::fromStdString(decimalText(value, resource == topology::Resource::cpu ? microPerMilli : 1));
}

} // namespace

bool savePicture(const QString& path, QSize size, const QString& title, const std::function<void(QPainter&)>& paint,
                 QString& message) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        message = ChartFileText::tr("Cannot write %1: %2").arg(path, file.errorString());
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
    message = ChartFileText::tr("Cannot write %1: %2").arg(path, file.errorString());
    return false;
}

QString capacityText(const CapacityData& data, QChar separator) {
    constexpr std::array<const char*, topology::resourceCount> keys = {"cpu_mvcpu", "memory_mib", "bandwidth_mbps",
                                                                       "disk_mib"};
    constexpr int shareDecimals = 6;
    QStringList header = {QStringLiteral("region"), QStringLiteral("name")};
    for (const char* key : keys)
        for (const char* suffix : {"_used", "_capacity", "_share"})
            header << QLatin1String(key) + QLatin1String(suffix);
    QString text = header.join(separator) + u'\n';
    for (const auto& group : data.groups) {
        QStringList fields = {quotedField(group.id, separator), quotedField(group.name, separator)};
        for (const auto resource : topology::allResources)
            fields << amount(resource, group.used[resource]) << amount(resource, group.capacity[resource])
                   << QString::number(group.share(resource), 'f', shareDecimals);
        text += fields.join(separator) + u'\n';
    }
    return text;
}

} // namespace flightplan::views
