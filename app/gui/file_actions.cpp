#include "app/gui/file_actions.h"

#include "app/gui/examples.h"
#include "model/qt/plan_controller.h"
#include "views/common/icons.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace flightplan::gui {
namespace {

constexpr int mostRecent = 8;

QString filter() {
    return FileActions::tr("Plans (*.flightplan.json *.json)");
}

bool isStandardInput(const QString& path) {
    return path == u"-";
}

/// What cannot, or must not, be saved to where it came from.
bool isCopy(const QString& path) {
    return isStandardInput(path) || isExample(path);
}

} // namespace

FileActions::FileActions(qt::PlanController& controller, QWidget& window)
    : QObject(&window)
    , m_controller(controller)
    , m_window(window) {}

QAction* FileActions::add(QMenu& menu, const QString& text, const QString& tip, const QString& icon,
                          const QKeySequence& shortcut, const QString& name, void (FileActions::*slot)()) {
    auto* action = menu.addAction(views::icon(icon), text, this, slot);
    action->setToolTip(tip);
    action->setShortcut(shortcut);
    action->setObjectName(name);
    m_window.addAction(action);
    return action;
}

void FileActions::fill(QMenu& menu) {
    add(menu, tr("&New plan"), tr("An empty plan with one region and its hosts"), QStringLiteral("new"),
        QKeySequence::New, QStringLiteral("actionNew"), &FileActions::newPlan);
    add(menu, tr("&Open…"), tr("Open a plan from a file"), QStringLiteral("open"), QKeySequence::Open,
        QStringLiteral("actionOpen"), &FileActions::chooseAndOpen);
    menu.setToolTipsVisible(true);
    m_recent = menu.addMenu(tr("Open &recent"));
    m_recent->setToolTipsVisible(true);
    connect(m_recent, &QMenu::aboutToShow, this, &FileActions::fillRecent);
    m_examples = menu.addMenu(tr("Open &example"));
    connect(m_examples, &QMenu::aboutToShow, this, &FileActions::fillExamples);
    menu.addSeparator();
    add(menu, tr("&Save"), tr("Write the plan to its file"), QStringLiteral("save"), QKeySequence::Save,
        QStringLiteral("actionSave"), &FileActions::saveSlot);
    add(menu, tr("Save &as…"), tr("Write the plan to another file"), QStringLiteral("save"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), QStringLiteral("actionSaveAs"), &FileActions::saveAsSlot);
}

void FileActions::newPlan() {
    if (mayLeave()) {
        m_source.clear();
        m_controller.newDocument();
        Q_EMIT opened();
    }
}

void FileActions::saveSlot() {
    save();
}
void FileActions::saveAsSlot() {
    saveAs();
}

void FileActions::chooseAndOpen() {
    const auto path =
        QFileDialog::getOpenFileName(&m_window, tr("Open a plan"), QFileInfo(m_controller.path()).path(), filter());
    if (!path.isEmpty() && mayLeave())
        open(path);
}

bool FileActions::open(const QString& path) {
    std::vector<Finding> problems;
    const bool good = read(path, problems);
    if (!good)
        Q_EMIT problemsFound(path, isCopy(path), problems);
    return good;
}

bool FileActions::openAgain(const QString& path, std::vector<Finding>& problems) {
    if (QFileInfo(path).absoluteFilePath() == m_controller.path())
        return m_controller.reload(problems);
    return mayLeave() && read(path, problems);
}

bool FileActions::read(const QString& path, std::vector<Finding>& problems) {
    // Absolute, as a rescued plan has to find its file from wherever the program is started next.
    const auto full = isStandardInput(path) ? path : QFileInfo(path).absoluteFilePath();
    if (!m_controller.open(full, isCopy(path), problems))
        return false;
    m_source = isStandardInput(path) ? QString() : full;
    if (!isCopy(path))
        remember(full);
    Q_EMIT opened();
    return true;
}

void FileActions::adopted(const QString& path) {
    m_source = path;
    Q_EMIT opened();
}

bool FileActions::reload() {
    std::vector<Finding> problems;
    const bool good = m_controller.reload(problems);
    if (good)
        Q_EMIT message(tr("Read again. Undo brings back what was open before."));
    else
        Q_EMIT problemsFound(m_controller.path(), false, problems);
    return good;
}

bool FileActions::mayLeave() {
    Q_EMIT settleRequested();
    if (!m_controller.isDirty())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Flightplan"),
                         tr("“%1” has changes that are not saved.").arg(m_controller.title()),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question.setInformativeText(tr("Save them before going on?"));
    const int answer = question.exec();
    if (answer == QMessageBox::Discard)
        Q_EMIT discarded();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

bool FileActions::mayClose() {
    Q_EMIT settleRequested();
    return (m_controller.isDirty() && m_keeper()) || mayLeave();
}

bool FileActions::save() {
    return m_controller.path().isEmpty() ? saveAs() : saveTo(m_controller.path());
}

bool FileActions::saveAs() {
    const auto proposed =
        m_controller.path().isEmpty() ? m_controller.title() + QStringLiteral(".flightplan.json") : m_controller.path();
    QFileDialog dialog(&m_window, tr("Save the plan"), QFileInfo(proposed).path(), filter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // The dialog adds the suffix itself, so that its question about overwriting is about the file that will be written.
    dialog.setDefaultSuffix(QStringLiteral("flightplan.json"));
    dialog.selectFile(QFileInfo(proposed).fileName());
    return dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty() &&
           saveTo(dialog.selectedFiles().front());
}

bool FileActions::saveTo(const QString& path) {
    Q_EMIT settleRequested();
    if (!mayOverwrite(path))
        return false;
    QString why;
    if (!m_controller.save(path, why)) {
        Q_EMIT saveFailed(path, why);
        return false;
    }
    m_source = QFileInfo(path).absoluteFilePath();
    remember(path);
    Q_EMIT saved();
    Q_EMIT message(tr("Saved to %1").arg(path));
    return true;
}

bool FileActions::mayOverwrite(const QString& path) {
    if (path != m_controller.path() || !m_changedOnDisk())
        return true;
    QMessageBox question(QMessageBox::Warning, tr("Flightplan"),
                         tr("“%1” was changed by another program since it was opened.").arg(QFileInfo(path).fileName()),
                         QMessageBox::Cancel, &m_window);
    question.setObjectName(QStringLiteral("overwriteQuestion"));
    question.setInformativeText(tr("Saving would replace those changes by yours."));
    const auto* overwrite = question.addButton(tr("Overwrite"), QMessageBox::DestructiveRole);
    const auto* elsewhere = question.addButton(tr("Save as…"), QMessageBox::AcceptRole);
    question.exec();
    if (question.clickedButton() == elsewhere)
        saveAs();
    return question.clickedButton() == overwrite;
}

void FileActions::remember(const QString& path) {
    auto recent = m_settings.value(Key::recentFiles).toStringList();
    const auto full = QFileInfo(path).absoluteFilePath();
    recent.removeAll(full);
    recent.prepend(full);
    m_settings.set(Key::recentFiles, recent.mid(0, mostRecent));
}

void FileActions::fillRecent() {
    m_recent->clear();
    for (const auto& path : m_settings.value(Key::recentFiles).toStringList()) {
        auto* action = m_recent->addAction(QFileInfo(path).fileName(), this, [this, path] {
            if (mayLeave())
                open(path);
        });
        const bool exists = QFileInfo::exists(path);
        action->setObjectName(QStringLiteral("actionOpenRecent%1").arg(m_recent->actions().size()));
        action->setIcon(views::icon(u"open"));
        action->setToolTip(exists ? path : tr("%1 is no longer there").arg(path));
        action->setEnabled(exists);
    }
    if (m_recent->isEmpty())
        m_recent->addAction(tr("No recent files"))->setEnabled(false);
}

void FileActions::fillExamples() {
    m_examples->clear();
    for (const auto& example : findExamples()) {
        auto* action = m_examples->addAction(views::icon(u"open"), example.name, this, [this, example] {
            if (mayLeave())
                open(example.path);
        });
        action->setObjectName(QStringLiteral("actionOpenExample%1").arg(m_examples->actions().size()));
        action->setToolTip(tr("Opens a copy of %1").arg(example.path));
    }
    if (m_examples->isEmpty())
        m_examples->addAction(tr("No examples installed"))->setEnabled(false);
}

} // namespace flightplan::gui
