#include "model/qt/comparison.h"

#include "model/catalog/catalog.h"
#include "model/document/file.h"
#include "model/planner/planner.h"
#include "model/qt/finding_text.h"
#include "model/qt/plan_controller.h"
#include "model/runtime/lanes.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace flightplan::qt {

Comparison::Comparison(PlanController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_files(
          controller.lanes().study, controller.lanes().timer,
          [](const QString& path, const std::stop_token& stop) { return std::optional(planned(path, stop)); },
          [this](File file) {
              QMetaObject::invokeMethod(
                  this, [this, file = std::move(file)] { take(file); }, Qt::QueuedConnection);
          })
    , m_changes(
          controller.lanes().picture, controller.lanes().timer,
          [](const std::pair<Plan, Plan>& plans, const std::stop_token&) {
              return std::optional(
                  std::make_shared<const planner::PlanChange>(planner::changeBetween(plans.first, plans.second)));
          },
          [this](std::shared_ptr<const planner::PlanChange> change) {
              QMetaObject::invokeMethod(
                  this, [this, change = std::move(change)] { take(change); }, Qt::QueuedConnection);
          }) {
    connect(&controller, &PlanController::planReplaced, this, &Comparison::compare);
}

Comparison::~Comparison() = default;

Comparison::File Comparison::planned(const QString& path, const std::stop_token& stop) {
    const auto read = document::readFile(path.toStdString(), catalog::builtIn());
    if (!read)
        return {path, nullptr, QString::fromStdString(read.error().message)};
    if (!read->ok) {
        const auto first = std::ranges::find(read->problems, Severity::error, &Finding::severity);
        return {path, nullptr,
                first == read->problems.end() ? tr("it is no plan")
                                              : tr("line %1: %2").arg(first->line).arg(findingText(*first))};
    }
    auto plan = planner::planOnce(read->document, {std::nullopt, stop});
    return plan ? File{path, std::make_shared<const plan::Plan>(std::move(*plan)), {}}
                : File{path, nullptr, QString::fromStdString(plan.error().message)};
}

void Comparison::begin(std::shared_ptr<const plan::Plan> other, const QString& name) {
    m_files.cancel();
    m_other = std::move(other);
    m_name = name;
    m_change.reset();
    compare();
    Q_EMIT otherChanged();
}

void Comparison::beginWithFile(const QString& path) {
    m_files.submit(path);
}

void Comparison::end() {
    if (m_other)
        begin(nullptr, {});
}

void Comparison::compare() {
    if (m_other && m_controller.plan())
        m_changes.submit({m_other, m_controller.plan()});
}

void Comparison::take(File file) {
    const auto name = QFileInfo(file.path).fileName();
    if (!file.plan)
        Q_EMIT failed(tr("%1 cannot be compared with: %2").arg(name, file.why));
    else
        begin(std::move(file.plan), name);
}

void Comparison::take(std::shared_ptr<const planner::PlanChange> change) {
    if (change->before != m_other)
        return; // of a comparison that was ended
    m_change = std::move(change);
    Q_EMIT changeFound();
}

void Comparison::wait() {
    m_files.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
    m_changes.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::qt
