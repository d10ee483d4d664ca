#include "views/help/diagnostics.h"

#include "model/catalog/catalog.h"
#include "model/qt/plan_controller.h"
#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QStringList>
#include <QSysInfo>
#include <QThread>

namespace flightplan::views {

QString diagnosticsText(const qt::PlanController& controller, const QString& version) {
    // For those who mend the program: not translated.
    QStringList lines;
    const auto add = [&](const char* name, const QString& value) {
        lines << QStringLiteral("%1: %2").arg(QLatin1String(name), value);
    };
    add("Flightplan", version);
    add("engine", QString::fromUtf8(plan::engineVersion.data(), static_cast<qsizetype>(plan::engineVersion.size())));
    add("catalogue", QString::fromStdString(catalog::builtIn().version()));
    add("Qt", QStringLiteral("%1, built with %2, %3")
                  .arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR), QGuiApplication::platformName()));
    add("system",
        QStringLiteral("%1, %2, %3")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()));
    add("processors", QString::number(QThread::idealThreadCount()));
    add("locale", QLocale().name());
    for (const auto* screen : QGuiApplication::screens())
        add("screen", QStringLiteral("%1 × %2 at %3")
                          .arg(screen->size().width())
                          .arg(screen->size().height())
                          .arg(screen->devicePixelRatio()));
    add("theme", tokens().dark ? QStringLiteral("dark") : QStringLiteral("light"));
    add("fonts", QStringLiteral("%1, %2").arg(QFontInfo(textFont(13)).family(), QFontInfo(numberFont(13)).family()));
    if (const auto plan = controller.plan()) {
        add("plan", QStringLiteral("%1 regions, %2 hosts, %3 workloads, %4 microVMs, %5 unplaced")
                        .arg(plan->fleet->regions.size())
                        .arg(plan->fleet->problem.hosts.region.size())
                        .arg(plan->fleet->workloads.size())
                        .arg(plan->figures->placed + plan->figures->unplaced)
                        .arg(plan->figures->unplaced));
        add("fingerprint", QString::fromStdString(plan->fingerprint.hex()));
        constexpr int digits = 4;
        add("engine time", QStringLiteral("%1 ms").arg(plan->engineMs, 0, 'g', digits));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace flightplan::views
