#include "model/qt/plan_controller.h"

#include "model/document/file.h"
#include "model/document/validate.h"
#include "model/qt/edit_command.h"
#include "model/qt/finding_text.h"
#include "model/qt/plan_controller_private.h"
#include "model/qt/selection_tracking.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace flightplan::qt {

PlanController::Private::Private(PlanController& owner)
    : q(owner)
    , catalog(catalog::builtIn()) {
    QObject::connect(&planner, &LivePlanner::arrived, &q, [this](const Snapshot& next) { take(next); });
    QObject::connect(&undoStack, &QUndoStack::cleanChanged, &q, [this] { announceFile(); });
}

void PlanController::Private::show(document::Document next, const std::vector<document::Rename>& renames) {
    const auto before = std::exchange(document, std::move(next));
    ++revision;
    planner.submit(document, revision, question);
    const auto followed = follow(selection, before, document, renames, catalog);
    auto companionsNext = companions;
    for (auto& companion : companionsNext)
        companion = follow(companion, before, document, renames, catalog);
    Q_EMIT q.documentReplaced();
    announceFile();
    announcePlanning();
    changeSelection(followed, companionsNext);
}

void PlanController::Private::replace(const document::Document& next, const QString& nextPath) {
    path = nextPath;
    question.reset();
    undoStack.clear();
    undoStack.setClean();
    changeSelection({}, {});
    show(next, {});
}

void PlanController::Private::pushStep(document::Document next, std::vector<document::Rename> renames,
                                       const QString& name, const QString& mergeKey) {
    undoStack.push(new EditCommand(
        [this](const document::Document& shown, const std::vector<document::Rename>& renamed) { show(shown, renamed); },
        document, std::move(next), std::move(renames), name, mergeKey));
}

void PlanController::Private::take(const Snapshot& next) {
    // The models let go of the old plan while they hear of the new one; what is left of it is freed on the worker.
    auto old = std::exchange(snapshot, next);
    // An answer that could not be given is no answer: the plan shown is the plain one.
    const auto refused = next.whatIf ? next.whatIf->refused : QString();
    if (!refused.isEmpty()) {
        snapshot.whatIf.reset();
        if (question == next.whatIf->question)
            question.reset();
    }
    Q_EMIT q.planReplaced();
    announcePlanning();
    if (!refused.isEmpty())
        Q_EMIT q.editRefused(refused);
    planner.release(std::move(old));
}

void PlanController::Private::announceFile() {
    const File now{path, q.title(), q.isDirty()};
    if (std::exchange(file, now) != now)
        Q_EMIT q.fileChanged();
}

void PlanController::Private::announcePlanning() {
    const bool now = q.isPlanning();
    if (std::exchange(planning, now) != now)
        Q_EMIT q.planningChanged();
}

void PlanController::Private::changeSelection(const Selection& next, const std::vector<Selection>& companionsNext) {
    std::vector<Selection> kept;
    for (const auto& companion : companionsNext)
        if (companion.kind == next.kind && companion != next && std::ranges::find(kept, companion) == kept.end())
            kept.push_back(companion);
    if (selection == next && companions == kept)
        return;
    selection = next;
    companions = std::move(kept);
    Q_EMIT q.selectionChanged();
}

PlanController::PlanController(QObject* parent)
    : QObject(parent)
    , m(std::make_unique<Private>(*this)) {}

PlanController::~PlanController() {
    // QUndoStack clears itself when it ends and would announce that to a controller that is half gone.
    m->undoStack.disconnect(this);
}

const document::Document& PlanController::document() const {
    return m->document;
}

std::shared_ptr<const plan::Plan> PlanController::plan() const {
    return m->snapshot.plan;
}

const Snapshot& PlanController::snapshot() const {
    return m->snapshot;
}

bool PlanController::isPlanning() const {
    return m->revision != (m->snapshot.plan ? m->snapshot.plan->revision : 0);
}

QUndoStack& PlanController::undoStack() {
    return m->undoStack;
}

void PlanController::Private::askAgain(const std::optional<WhatIf>& next) {
    if (question == next)
        return;
    question = next;
    planner.submit(document, ++revision, question);
    announcePlanning();
}

void PlanController::ask(const WhatIf& whatIf) {
    m->askAgain(whatIf);
}

void PlanController::endWhatIf() {
    m->askAgain(std::nullopt);
}

std::shared_ptr<const WhatIfAnswer> PlanController::whatIf() const {
    return m->snapshot.whatIf;
}

bool PlanController::adoptWhatIf() {
    const auto answer = whatIf();
    if (!answer || isPlanning()) // an answer to a document that is no more
        return false;
    const auto edit = planner::adoptEdit(m->document, answer->reaction);
    m->question.reset();
    const auto revision = m->revision;
    const bool applied = apply(edit, tr("Adopt a what-if"));
    if (m->revision == revision) // refused, or nothing to change: show the plain plan all the same
        m->planner.submit(m->document, ++m->revision, std::nullopt);
    return applied;
}

const Selection& PlanController::selection() const {
    return m->selection;
}

const std::vector<Selection>& PlanController::companions() const {
    return m->companions;
}

std::vector<Selection> PlanController::selected() const {
    std::vector<Selection> all{m->selection};
    all.insert(all.end(), m->companions.begin(), m->companions.end());
    return all;
}

void PlanController::toggle(const Selection& object) {
    const auto next = normalised(object, m->document, m->catalog);
    auto all = selected();
    if (next.kind != m->selection.kind || next.kind == Selection::Kind::plan || next.kind == Selection::Kind::none)
        return m->changeSelection(next, {});
    if (const auto at = std::ranges::find(all, next); at == all.end())
        all.insert(all.begin(), next);
    else if (all.size() > 1)
        all.erase(at);
    m->changeSelection(all.front(), all);
}

void PlanController::select(const Selection& selection, const std::vector<Selection>& companions) {
    auto others = companions;
    for (auto& other : others)
        other = normalised(other, m->document, m->catalog);
    m->changeSelection(normalised(selection, m->document, m->catalog), others);
}

bool PlanController::apply(const document::Edit& edit, const QString& name, const QString& mergeKey) {
    auto applied = document::applyValid(m->document, edit, m->catalog);
    if (!applied) {
        Q_EMIT editRefused(QString::fromStdString(applied.error().message));
        return false;
    }
    if (applied->inverse == edit) // puts back what is there: no step to undo
        return true;
    m->pushStep(std::move(applied->document), renamesOf(edit), name, mergeKey);
    return true;
}

bool PlanController::applyDocument(document::Document next, const QString& name) {
    if (next == m->document)
        return true;
    for (const auto& finding : document::validate(next, catalog::builtIn()))
        if (finding.severity == Severity::error) {
            Q_EMIT editRefused(findingText(finding));
            return false;
        }
    m->pushStep(std::move(next), {}, name, {});
    return true;
}

QString PlanController::path() const {
    return m->path;
}

QString PlanController::title() const {
    if (const auto& name = m->document.settings->name; !name.empty())
        return QString::fromStdString(name);
    const auto file = QFileInfo(m->path).fileName();
    for (const auto suffix : {QStringView(u".flightplan.json"), QStringView(u".json")})
        if (file.size() > suffix.size() && file.endsWith(suffix))
            return file.chopped(suffix.size());
    return file.isEmpty() ? tr("Untitled plan") : file;
}

bool PlanController::isDirty() const {
    return !m->undoStack.isClean();
}

void PlanController::setDocument(const document::Document& document, const QString& path) {
    m->replace(document, path);
    Q_EMIT synchronised();
}

std::optional<document::Document> PlanController::Private::read(const QString& from,
                                                                std::vector<Finding>& problems) const {
    auto read = document::readFile(from.toStdString(), catalog);
    if (!read) {
        const auto& error = read.error();
        problems = {{"file.unreadable", Severity::error, {error.message}, error.place, {}, error.line, {}, {}}};
        return std::nullopt;
    }
    problems = std::move(read->problems);
    return read->ok ? std::optional(std::move(read->document)) : std::nullopt;
}

bool PlanController::open(const QString& path, bool asCopy, std::vector<Finding>& problems) {
    const auto document = m->read(path, problems);
    if (document)
        setDocument(*document, asCopy ? QString() : path);
    return document.has_value();
}

bool PlanController::reload(std::vector<Finding>& problems) {
    auto document = m->read(m->path, problems);
    if (!document)
        return false;
    m->pushStep(std::move(*document), {}, tr("Read the file again"), {});
    m->undoStack.setClean();
    Q_EMIT synchronised();
    return true;
}

bool PlanController::recover(const QString& rescued, const QString& path, std::vector<Finding>& problems) {
    const auto document = m->read(rescued, problems);
    if (!document)
        return false;
    m->replace(*document, path);
    markUnsaved();
    return true;
}

void PlanController::markUnsaved() {
    m->undoStack.resetClean();
    m->announceFile();
}

bool PlanController::save(const QString& path, QString& message) {
    const auto written = document::writeFileAtomically(path.toStdString(), document::write(m->document));
    if (!written) {
        message = QString::fromStdString(written.error().message);
        return false;
    }
    m->path = path;
    m->undoStack.setClean();
    m->announceFile();
    Q_EMIT synchronised();
    return true;
}

void PlanController::newDocument() {
    document::Document document;
    document.settings.edit([this](auto& settings) { settings.catalog = m->catalog.version(); });
    topology::Region region;
    region.id = RegionId("fra");
    if (auto applied =
            document::applyValid(document, document::addRegion(document, region, true, m->catalog), m->catalog))
        document = std::move(applied->document);
    setDocument(document, {});
}

void PlanController::waitForPlan() {
    if (!m->revision) // nothing was opened: the plan of the empty document
        m->show(m->document, {});
    m->planner.wait();
}

runtime::Lanes& PlanController::lanes() {
    return m->lanes;
}

} // namespace flightplan::qt
