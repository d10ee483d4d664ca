#include "views/inspector/pages/micro_vm_page.h"

#include "model/qt/explanation_study.h"
#include "model/qt/finding_text.h"
#include "views/common/stacked_term_bar.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/ranking.h"
#include "views/inspector/parts/row_list.h"
#include "views/inspector/parts/score_terms.h"
#include "views/inspector/parts/section.h"
#include "views/inspector/parts/tone_label.h"
#include "views/inspector/parts/wording.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace flightplan::views {

using topology::Pin;
using topology::Workload;

namespace {

const QString hostKey = QStringLiteral("host:");
const QString regionKey = QStringLiteral("region:");

} // namespace

MicroVmPage::MicroVmPage(const PageContext& context, QWidget* parent)
    : InspectorPage(context, qt::Selection::Kind::microVm, parent) {
    heading().setIcon(QStringLiteral("microvm"));
    addPlace();
    addWhyNot();
    addFindings();
    addScore();
    addWhyHere();
    onDocument([this] { showPins(); });
    onPlan([this] { refresh(); });
    connect(&context.study, &qt::ExplanationStudy::answered, this, [this] { showAnswer(); });
}

std::int64_t MicroVmPage::index() const {
    const auto current = plan();
    return current ? current->fleet->findMicroVm(idText()) : -1;
}

const Workload* MicroVmPage::workload(int& replica) const {
    const auto slash = id().lastIndexOf(u'/');
    bool ok = false;
    replica = id().mid(slash + 1).toInt(&ok);
    const auto at =
        slash < 0 || !ok ? std::nullopt : document::findWorkload(document(), id().left(slash).toStdString());
    const Workload* found = at ? &document().workloads[*at] : nullptr;
    return found && replica >= 1 && replica <= found->replicas ? found : nullptr;
}

bool MicroVmPage::exists() const {
    int replica = 0;
    return workload(replica) || index() >= 0;
}

QString MicroVmPage::whyNot() const {
    return m_whyNotSection->isHidden() ? QString() : m_whyNot->text();
}

void MicroVmPage::addPlace() {
    auto& section = addSection({});
    m_place = new RowList(tr("Where the microVM is"), &section);
    section.addWide(m_place);
    connect(m_place, &RowList::rowActivated, this,
            [this](const QString& key) { context().controller.select(qt::Selection::fromObject(key)); });
    m_pin = addButton(section, tr("Pin here"), tr("Keeps the replica on this host, whatever changes"),
                      QStringLiteral("pin"), [this] {
                          const auto current = plan();
                          const auto at = index();
                          if (at < 0)
                              return;
                          const auto& placement = current->assignment->microVms[static_cast<std::size_t>(at)];
                          if (placement.placed())
                              setPin(fromStd(current->fleet->hostName(placement.host)));
                      });
    m_unpin =
        addButton(section, tr("Unpin"), tr("Lets the replica go wherever it scores best"), {}, [this] { setPin({}); });
}

void MicroVmPage::addScore() {
    m_scoreSection = &addSection(tr("Score"));
    m_bar = new StackedTermBar(m_scoreSection);
    m_bar->setAccessibleName(tr("Score of the microVM by terms"));
    m_scoreSection->addWide(m_bar);
    const std::array<std::pair<QString, QString>, 5> terms = {
        {{tr("α Nearness to users"), tr("What being near the users it serves added, weighted by α")},
         {tr("β Free capacity"), tr("What the free capacity of the host added, weighted by β")},
         {tr("γ Health"), tr("What the health of the host added, weighted by γ")},
         {tr("δ Crowding"), tr("What was taken off for replicas already in the region, weighted by δ")},
         {tr("Sum"), tr("The score of the host when the replica was placed: the sum of the terms")}}};
    for (std::size_t i = 0; i < terms.size(); ++i)
        m_terms[i] = m_scoreSection->addFigure(terms[i].first, terms[i].second);
}

void MicroVmPage::addWhyNot() {
    m_whyNotSection = &addSection(tr("Why not?"));
    m_whyNot = new ToneLabel(Tone::warn, m_whyNotSection);
    m_whyNotSection->addWide(m_whyNot);
    m_cure = m_whyNotSection->addNote();
    m_fix = addButton(*m_whyNotSection, tr("Fix"), tr("Applies the smallest change that admits it; can be undone"), {},
                      [this] {
                          const auto answer = context().study.answer();
                          if (answer && answer->cure && fromStd(answer->explanation.name) == id())
                              send(answer->cure->edit, qt::findingText(answer->cure->title));
                      });
    m_fix->setProperty("primary", true);
}

void MicroVmPage::addWhyHere() {
    m_whySection = &addSection(tr("Why here?"));
    m_state = m_whySection->addNote();
    m_ranking = new Ranking(m_whySection);
    m_whySection->addWide(m_ranking);
    connect(m_ranking, &Ranking::hostActivated, this,
            [this](const QString& host) { select(qt::Selection::Kind::host, host); });
}

void MicroVmPage::refresh() {
    const auto current = plan();
    const auto at = index();
    heading().setName(id(), id());
    if (at < 0) {
        heading().setState({}, Tone::neutral);
        heading().setSubtitle(tr("planning…"));
        m_place->setRows({});
        m_ranking->clear();
        m_askedId.clear();
        for (Section* section : {m_scoreSection, m_whyNotSection, m_whySection})
            section->hide();
        return;
    }
    showPlacement(*current, at);
    showPins();
    if (context().controller.whatIf()) {
        showWhatIf();
        return;
    }
    if (m_asked.lock() == current && m_askedId == id())
        return;
    m_asked = current;
    m_askedId = id();
    // The ranking of the plan before stays until the new one is there, so that nothing flickers under a slider.
    const auto answer = context().study.answer();
    if (!answer || fromStd(answer->explanation.name) != id()) {
        m_ranking->clear();
        setNote(*m_state, tr("Asking the engine…"));
    }
    context().study.ask(current, at);
}

/// A reaction keeps what stands, so that a replay of the plan explains nothing, and a cure would be one of a plan that
/// the document does not describe.
void MicroVmPage::showWhatIf() {
    context().study.forget();
    m_asked.reset();
    m_askedId.clear();
    m_ranking->clear();
    m_fix->hide();
    const auto note = tr("This is a what-if: end it to ask the engine why.");
    setNote(*m_state, note);
    setNote(*m_cure, note);
}

void MicroVmPage::showPlacement(const plan::Plan& plan, std::int64_t microVm) {
    const auto& placement = plan.assignment->microVms[static_cast<std::size_t>(microVm)];
    const auto ref = plan.fleet->microVm(microVm);
    const QString workloadId = fromStd(plan.fleet->workloads[static_cast<std::size_t>(ref.workload)].id.text());
    const bool placed = placement.placed();
    heading().setState(placed ? tr("Placed") : tr("Unplaced"), placed ? Tone::good : Tone::warn);
    heading().setSubtitle(ref.standby ? tr("Standby %1 of %2").arg(ref.number).arg(workloadId)
                                      : tr("Replica %1 of %2").arg(ref.number).arg(workloadId));
    std::vector<ListRow> rows;
    if (placed) {
        const QString host = fromStd(plan.fleet->hostName(placement.host));
        const auto& site = plan.fleet->regionOfHost(placement.host);
        rows.push_back(
            {hostKey + host, tr("Host"), host, tr("Shows host %1").arg(host), Tone::neutral, QStringLiteral("host")});
        rows.push_back({regionKey + fromStd(site.id), tr("Region"), regionLabel(site),
                        tr("Shows region %1").arg(regionLabel(site)), Tone::neutral, QStringLiteral("region")});
    }
    rows.push_back({QStringLiteral("workload:") + workloadId, tr("Workload"), workloadId,
                    tr("Shows workload %1").arg(workloadId), Tone::neutral, QStringLiteral("workload")});
    m_place->setRows(std::move(rows));
    m_scoreSection->setVisible(placed);
    m_whyNotSection->setVisible(!placed);
    m_whySection->show();
    m_whySection->setTitle(placed ? tr("Why here?") : tr("Best hosts and why they refused"));
    m_bar->setTerms(scoreTerms(placement.latency, placement.capacity, placement.health, placement.delta));
    const std::array<std::int64_t, 5> values = {placement.latency, placement.capacity, placement.health,
                                                placement.delta, placement.score()};
    for (std::size_t i = 0; i < values.size(); ++i)
        m_terms[i]->setText(scoreText(values[i]));
    if (!placed) {
        m_whyNot->setText(toneGlyph(Tone::warn) + QChar(u' ') + constraintSentence(placement.constraint));
        showCure();
    }
}

/// The region or host that it is pinned to; empty if it is free.
QString MicroVmPage::pinnedTo() const {
    int replica = 0;
    const Workload* owner = workload(replica);
    if (!owner)
        return {};
    const auto pin = std::ranges::find(owner->pins, replica, &Pin::replica);
    return pin == owner->pins.end() ? QString() : fromStd(pin->host.empty() ? pin->region : pin->host);
}

void MicroVmPage::showPins() {
    int replica = 0;
    const Workload* owner = workload(replica);
    const auto pinnedPlace = pinnedTo();
    const bool isPinned = !pinnedPlace.isEmpty();
    const auto current = plan();
    const auto at = index();
    const bool placed = at >= 0 && current->assignment->microVms[static_cast<std::size_t>(at)].placed();
    // What a what-if placed is no place of the plan: adopting it pins all.
    m_pin->setVisible(owner && placed && !isPinned && !context().controller.whatIf());
    m_unpin->setVisible(isPinned);
    if (isPinned)
        m_unpin->setText(tr("Unpin from %1").arg(pinnedPlace));
}

void MicroVmPage::showAnswer() {
    const auto answer = context().study.answer();
    if (!answer || fromStd(answer->explanation.name) != id() || isHidden())
        return;
    const auto pinnedPlace = pinnedTo();
    setNote(*m_state,
            answer->explanation.ranking.empty() ? tr("The plan has no host.")
            : pinnedPlace.isEmpty()
                ? QString()
                : tr("It is pinned to %1: hosts elsewhere are no candidates, however good.").arg(pinnedPlace));
    m_ranking->setExplanation(*answer->plan, answer->explanation);
    showCure();
}

void MicroVmPage::showCure() {
    if (context().controller.whatIf())
        return;
    const auto answer = context().study.answer();
    const bool known = answer && fromStd(answer->explanation.name) == id() && answer->plan == plan();
    m_fix->setVisible(known && answer->cure.has_value());
    if (!known || !answer->cureTried)
        setNote(*m_cure, tr("Looking for the smallest change that admits it…"));
    else if (answer->cure)
        setNote(*m_cure, tr("Smallest change that admits it: %1").arg(qt::findingText(answer->cure->title)));
    else
        setNote(*m_cure, tr("No single change of those tried admits it: add hosts, or ask for less."));
}

void MicroVmPage::setPin(const QString& host) {
    int replica = 0;
    const Workload* owner = workload(replica);
    if (!owner)
        return;
    const auto edit =
        host.isEmpty()
            ? document::unpinReplica(context().controller.document(), owner->id.text(), replica)
            : document::pinReplica(context().controller.document(), owner->id.text(), replica, {}, host.toStdString());
    if (edit)
        send(*edit, host.isEmpty() ? tr("Unpin %1").arg(id()) : tr("Pin %1 to %2").arg(id(), host));
}

void MicroVmPage::hideEvent(QHideEvent* event) {
    InspectorPage::hideEvent(event);
    context().study.forget();
    m_asked.reset();
    m_askedId.clear();
}

} // namespace flightplan::views
