#pragma once

#include "model/exchange/file_import.h"
#include "model/runtime/latest.h"

#include <QObject>
#include <QString>

#include <memory>

namespace flightplan::qt {

class PlanController;

/// Reads a file of another program into the plan, beside everything else, as one undo step.
class ImportStudy : public QObject {
    Q_OBJECT

public:
    struct Question {
        QString path;
        exchange::FileKind kind = exchange::FileKind::roundTrips;
        QString workload; ///< whose users they are
    };
    struct Answer {
        Question question;
        document::Document base; ///< the plan that it was read into
        exchange::FileImport import;
        QString unreadable; ///< why the file could not be read; empty if it could
    };

    /// `controller` must outlive the study.
    explicit ImportStudy(PlanController& controller, QObject* parent = nullptr);
    ~ImportStudy() override;

    void start(const Question& question);
    void cancel();
    /// Blocks until it is done (tests).
    void wait();

Q_SIGNALS:
    /// Applied if it is ok and changes something, otherwise nothing changed.
    void finished(std::shared_ptr<const flightplan::qt::ImportStudy::Answer> answer);

private:
    struct Job {
        Question question;
        document::Document plan;
    };
    static std::shared_ptr<const Answer> answerOf(const Job& job);
    void take(const std::shared_ptr<const Answer>& answer);

    PlanController& m_controller;
    runtime::Latest<Job, std::shared_ptr<const Answer>> m_work; // last: its end waits for the work
};

} // namespace flightplan::qt
