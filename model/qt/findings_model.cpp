#include "model/qt/findings_model.h"

#include "model/qt/finding_text.h"
#include "model/qt/row_changes.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_set>

namespace flightplan::qt {
namespace {

/// A finding is the same as one before if key, object and path are; its numbers may have changed. Of several equal ones
/// the n-th is the n-th before.
std::vector<std::uint64_t> keysOf(const std::vector<Finding>& findings) {
    std::unordered_set<std::uint64_t> taken;
    std::vector<std::uint64_t> keys;
    for (const auto& finding : findings) {
        std::uint64_t key = std::hash<std::string>{}(finding.key + '\n' + finding.object + '\n' + finding.path);
        while (!taken.insert(key).second)
            ++key;
        keys.push_back(key);
    }
    return keys;
}

} // namespace

FindingsModel::FindingsModel(QObject* parent)
    : QAbstractTableModel(parent) {}

void FindingsModel::apply(const std::vector<Finding>& next) {
    auto findings = next;
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    const auto keys = keysOf(findings);
    // While rows come and go, `m_findings` follows `m_keys` step by step.
    changeRows(
        m_keys, keys,
        [&](int first, int last, auto&& erase) {
            beginRemoveRows({}, first, last);
            erase();
            m_findings.erase(m_findings.begin() + first, m_findings.begin() + last + 1);
            endRemoveRows();
        },
        [&](int first, int last, auto&& insert) {
            beginInsertRows({}, first, last);
            insert();
            m_findings.insert(m_findings.begin() + first, findings.begin() + first, findings.begin() + last + 1);
            endInsertRows();
        });
    std::vector<char> changed;
    for (std::size_t i = 0; i < findings.size(); ++i)
        changed.push_back(findings[i] != m_findings[i]);
    m_findings = std::move(findings);
    forEachRun(
        static_cast<int>(changed.size()), [&](int row) { return changed[static_cast<std::size_t>(row)] != 0; },
        [&](int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1)); });
}

int FindingsModel::count(Severity severity) const {
    return static_cast<int>(std::ranges::count(m_findings, severity, &Finding::severity));
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto& shown = finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == MessageColumn)
            return findingText(shown);
        if (index.column() == ObjectColumn)
            return QString::fromStdString(shown.object);
        return shown.line > 0 ? QVariant(shown.line) : QVariant();
    case Qt::ToolTipRole: {
        auto text = severityName(shown.severity) + QStringLiteral(": ") + findingText(shown);
        for (const auto& more :
             {QString::fromStdString(shown.object), QString::fromStdString(shown.path), fixText(shown)})
            if (!more.isEmpty())
                text += u'\n' + more;
        return text;
    }
    case Qt::AccessibleTextRole:
        return index.column() == MessageColumn
                   ? QVariant(severityName(shown.severity) + QStringLiteral(": ") + findingText(shown))
                   : QVariant();
    case SeverityRole:
        return static_cast<int>(shown.severity);
    case SortRole:
        return static_cast<int>(shown.severity);
    case IconRole:
        return shown.severity == Severity::error     ? QStringLiteral("error")
               : shown.severity == Severity::warning ? QStringLiteral("warning")
                                                     : QStringLiteral("info");
    case ObjectRole:
        return QString::fromStdString(shown.object);
    case LineRole:
        return shown.line;
    case FixRole:
        return QString::fromStdString(shown.fix);
    case FixTitleRole:
        return fixText(shown);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == MessageColumn ? tr("Finding") : section == ObjectColumn ? tr("Object") : tr("Line");
}

} // namespace flightplan::qt
