#include "views/inspector/parts/findings_section.h"

#include "model/qt/finding_text.h"
#include "views/common/icons.h"
#include "views/inspector/inspector_page.h"
#include "views/inspector/parts/section.h"
#include "views/inspector/parts/tone_label.h"
#include "views/inspector/parts/wording.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace flightplan::views {

namespace {

Tone toneOf(Severity severity) {
    if (severity == Severity::info)
        return Tone::neutral;
    return severity == Severity::error ? Tone::bad : Tone::warn;
}

} // namespace

FindingsSection::FindingsSection(InspectorPage& page)
    : QWidget(&page)
    , m_page(page)
    , m_section(new Section(tr("Findings"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_section);
    hide();
}

void FindingsSection::refresh() {
    constexpr std::size_t mostShown = 5;
    std::vector<const Finding*> about;
    const auto findings = m_page.findings();
    const auto kind = m_page.kind();
    const bool wholePlan = kind == qt::Selection::Kind::plan;
    const std::string object =
        wholePlan ? std::string("plan") : qt::Selection{kind, m_page.id()}.toObject().toStdString();
    for (const Finding& finding : findings)
        if (finding.object == object && about.size() < mostShown)
            about.push_back(&finding);
    showRows(about);
}

void FindingsSection::showRows(const std::vector<const Finding*>& findings) {
    if (m_rows) {
        // A row may be deleting itself from the click of its own button.
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
    setVisible(!findings.empty());
    if (findings.empty())
        return;
    m_rows = new QWidget(m_section);
    auto* layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Finding* finding : findings)
        layout->addWidget(row(*finding));
    m_section->addWide(m_rows);
    m_rows->show();
}

QWidget* FindingsSection::row(const Finding& finding) {
    auto* box = new QWidget(m_rows);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const Tone tone = toneOf(finding.severity);
    const QString glyph = toneGlyph(tone);
    const QString sentence = qt::findingText(finding);
    auto* label = new ToneLabel(tone, box);
    label->setText(glyph.isEmpty() ? sentence : glyph + QChar(u' ') + sentence);
    layout->addWidget(label);
    if (!finding.fix.empty()) {
        auto* fix = new QPushButton(icon(u"fix"), qt::fixText(finding), box);
        fix->setToolTip(tr("Applies this change; can be undone"));
        layout->addWidget(fix, 0, Qt::AlignLeft);
        connect(fix, &QPushButton::clicked, this, [this, json = finding.fix, title = qt::fixText(finding)] {
            if (const auto edit = document::editFromJson(json))
                m_page.send(*edit, title);
        });
    }
    return box;
}

} // namespace flightplan::views
