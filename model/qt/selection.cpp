#include "model/qt/selection.h"

#include <array>
#include <utility>

namespace flightplan::qt {
namespace {

using Kind = Selection::Kind;

constexpr std::array<std::pair<Kind, QStringView>, 9> prefixes = {{
    {Kind::region, u"region"},
    {Kind::hostEntry, u"entry"},
    {Kind::host, u"host"},
    {Kind::app, u"app"},
    {Kind::workload, u"workload"},
    {Kind::microVm, u"microvm"},
    {Kind::edge, u"edge"},
    {Kind::link, u"link"},
    {Kind::client, u"users"},
}};

} // namespace

QString Selection::toObject() const {
    if (kind == Kind::plan)
        return QStringLiteral("plan");
    for (const auto& [prefixKind, prefix] : prefixes)
        if (kind == prefixKind)
            return prefix.toString() + u':' + id;
    return {};
}

Selection Selection::fromObject(const QString& object) {
    if (object == u"plan")
        return {Kind::plan, {}};
    const auto colon = object.indexOf(u':');
    const auto given = QStringView(object).left(colon);
    if (colon > 0 && colon + 1 < object.size())
        for (const auto& [kind, prefix] : prefixes)
            if (given == prefix)
                return {kind, object.mid(colon + 1)};
    return {};
}

} // namespace flightplan::qt
