#include "model/qt/import_study.h"

#include "model/catalog/catalog.h"
#include "model/exchange/text_file.h"
#include "model/qt/plan_controller.h"
#include "model/runtime/lanes.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMetaObject>

#include <utility>

namespace flightplan::qt {

ImportStudy::ImportStudy(PlanController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_work(
          controller.lanes().file, controller.lanes().timer,
          [](const Job& job, const std::stop_token& stop) {
              auto answer = answerOf(job);
              return stop.stop_requested() ? std::nullopt : std::optional(std::move(answer));
          },
          [this](std::shared_ptr<const Answer> answer) {
              QMetaObject::invokeMethod(
                  this, [this, answer = std::move(answer)] { take(answer); }, Qt::QueuedConnection);
          }) {}

ImportStudy::~ImportStudy() = default;

std::shared_ptr<const ImportStudy::Answer> ImportStudy::answerOf(const Job& job) {
    constexpr std::size_t mostBytes = std::size_t(64) << 20;
    auto answer = std::make_shared<Answer>();
    answer->question = job.question;
    answer->base = job.plan;
    const auto text = exchange::readText(job.question.path.toStdString(), mostBytes);
    if (!text)
        answer->unreadable = QString::fromStdString(text.error().message);
    else
        answer->import = exchange::importFile(job.plan, job.question.kind, *text,
                                              QFileInfo(job.question.path).fileName().toStdString(),
                                              job.question.workload.toStdString(), catalog::builtIn());
    return answer;
}

void ImportStudy::start(const Question& question) {
    m_work.submit({question, m_controller.document()});
}

void ImportStudy::cancel() {
    m_work.cancel();
}

void ImportStudy::take(const std::shared_ptr<const Answer>& answer) {
    if (m_controller.document() != answer->base) {
        start(answer->question); // it was edited meanwhile: once more, into the plan as it is now
        return;
    }
    if (answer->import.ok)
        m_controller.applyDocument(answer->import.document,
                                   tr("Import %1").arg(QFileInfo(answer->question.path).fileName()));
    Q_EMIT finished(answer);
}

void ImportStudy::wait() {
    m_work.waitUntilIdle();
    QCoreApplication::sendPostedEvents(this);
}

} // namespace flightplan::qt
