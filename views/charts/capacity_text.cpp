#include "views/charts/capacity_text.h"

#include "model/base/decimal.h"
#include "views/common/text_file.h"

#include <QStringList>

#include <array>

namespace flightplan::views {

namespace {

/// CPU is kept in µvCPU and written in mvCPU, as in files.
QString amount(topology::Resource resource, std::int64_t value) {
    constexpr std::int64_t microPerMilli = 1000;
    return QString::fromStdString(decimalText(value, resource == topology::Resource::cpu ? microPerMilli : 1));
}

} // namespace

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
