#include "views/charts/scope_text.h"

#include <QCoreApplication>

namespace flightplan::views {
namespace {

struct ScopeText {
    Q_DECLARE_TR_FUNCTIONS(ScopeText)
};

} // namespace

QString scopeText(const qt::TrafficScope& scope) {
    QString text;
    switch (scope.named.kind) {
    case qt::Selection::Kind::workload:
        return scope.named.id;
    case qt::Selection::Kind::app:
        text = ScopeText::tr("app %1").arg(scope.named.id);
        break;
    case qt::Selection::Kind::region:
        text = ScopeText::tr("served by %1").arg(scope.named.id.toUpper());
        break;
    default:
        text = ScopeText::tr("all workloads");
        break;
    }
    if (scope.leftOut == 0)
        return text;
    return ScopeText::tr("%1, the %2 busiest of %3 workloads")
        .arg(text)
        .arg(scope.of.workloads.size())
        .arg(scope.of.workloads.size() + scope.leftOut);
}

} // namespace flightplan::views
