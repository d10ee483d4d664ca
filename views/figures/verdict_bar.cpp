#include "views/figures/verdict_bar.h"

#include "model/qt/finding_text.h"
#include "model/qt/plan_controller.h"
#include "views/common/elided_label.h"
#include "views/common/icons.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace flightplan::views {
namespace {

constexpr int barHeight = 34;
constexpr int glyphSize = 16;

QStringView glyphOf(Severity severity) {
    switch (severity) {
    case Severity::error:
        return u"error";
    case Severity::warning:
        return u"warning";
    case Severity::info:
        break;
    }
    return u"check";
}

} // namespace

VerdictBar::VerdictBar(qt::PlanController& controller, QWidget* parent)
    : QFrame(parent)
    , m_controller(controller)
    , m_glyph(new QLabel(this))
    , m_sentence(new ElidedLabel(this))
    , m_remedy(new ElidedLabel(this))
    , m_fix(new QPushButton(icon(u"fix"), tr("Fix"), this))
    , m_study(controller.lanes()) {
    setObjectName(QStringLiteral("verdictBar"));
    setAccessibleName(tr("Verdict on the plan"));
    setFixedHeight(barHeight);
    m_sentence->setObjectName(QStringLiteral("verdictSentence"));
    auto bold = m_sentence->font();
    bold.setWeight(QFont::DemiBold);
    m_sentence->setFont(bold);
    m_remedy->setObjectName(QStringLiteral("verdictRemedy"));
    m_remedy->setDim(true);
    m_fix->setObjectName(QStringLiteral("verdictFix"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_glyph);
    row->addWidget(m_sentence);
    row->addWidget(m_remedy, 1);
    row->addWidget(m_fix);
    connect(m_sentence, &ElidedLabel::clicked, this,
            [this] { m_controller.select(qt::Selection::fromObject(m_object)); });
    connect(m_fix, &QPushButton::clicked, this, &VerdictBar::fix);
    connect(&controller, &qt::PlanController::planReplaced, this, &VerdictBar::refresh);
    connect(&controller, &qt::PlanController::planningChanged, this, &VerdictBar::refreshRemedy);
    connect(&m_study, &qt::VerdictStudy::answered, this, &VerdictBar::refreshRemedy);
    refresh();
}

void VerdictBar::addTool(QWidget& tool) {
    layout()->addWidget(&tool);
}

void VerdictBar::finish() {
    m_study.wait();
}

void VerdictBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        refresh(); // the glyph has the colours of the theme
    QFrame::changeEvent(event);
}

void VerdictBar::refresh() {
    const auto plan = m_controller.plan();
    if (!plan)
        return;
    const auto verdict = studies::verdictOf(*plan);
    m_object = verdict.object == "plan" ? QString() : QString::fromStdString(verdict.object);
    const auto& colours = tokens();
    const auto& colour = verdict.severity == Severity::error     ? colours.bad
                         : verdict.severity == Severity::warning ? colours.warn
                                                                 : colours.good;
    m_glyph->setPixmap(iconPixmap(glyphOf(verdict.severity), glyphSize, colour, devicePixelRatioF()));
    m_sentence->setText(qt::sentenceText(verdict));
    m_sentence->setClickable(!m_object.isEmpty());
    m_sentence->setToolTip(m_object.isEmpty() ? QString() : tr("Select it"));
    if (verdict.severity != Severity::info && !m_controller.whatIf())
        m_study.ask(plan);
    else
        m_study.forget();
    refreshRemedy();
}

void VerdictBar::refreshRemedy() {
    const auto& remedy = m_study.remedy();
    m_remedy->setText(remedy                  ? qt::remedySentence(*remedy)
                      : m_study.isSearching() ? tr("looking for a remedy…")
                                              : QString());
    m_fix->setVisible(remedy.has_value());
    // An edit is tried on the plan that it was found for.
    m_fix->setEnabled(!m_controller.isPlanning());
    m_fix->setToolTip(remedy ? tr("Does this: %1. One undo takes it back.").arg(qt::remedyText(*remedy)) : QString());
}

void VerdictBar::fix() {
    if (!m_study.remedy() || m_controller.isPlanning())
        return;
    const auto remedy = *m_study.remedy();
    m_controller.apply(remedy.edit, tr("Fix: %1").arg(qt::remedyText(remedy)));
}

} // namespace flightplan::views
