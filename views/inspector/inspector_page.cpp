#include "views/inspector/inspector_page.h"

#include "model/qt/shown_findings.h"
#include "model/qt/traffic_study.h"
#include "views/common/icons.h"
#include "views/inspector/editors/field_edit.h"
#include "views/inspector/editors/flow_layout.h"
#include "views/inspector/parts/findings_section.h"
#include "views/inspector/parts/heading.h"
#include "views/inspector/parts/section.h"

#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace flightplan::views {

InspectorPage::InspectorPage(const PageContext& context, qt::Selection::Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_layout(new QVBoxLayout(this))
    , m_heading(new Heading(this)) {
    m_layout->setContentsMargins(14, 12, 14, 16);
    m_layout->setSpacing(10);
    m_layout->addWidget(m_heading);
}

InspectorPage::~InspectorPage() = default;

void InspectorPage::setId(const QString& id) {
    if (id == m_id)
        return;
    settle();
    m_id = id;
}

void InspectorPage::forEachSelected(const std::function<void()>& visit) {
    visit();
    const auto& controller = m_context.controller;
    if (controller.selection() != qt::Selection{m_kind, m_id})
        return; // settled while another object was selected already
    const QScopedValueRollback keptId(m_id);
    for (const auto& companion : controller.companions()) {
        m_id = companion.id;
        visit();
    }
}

QString InspectorPage::selectedNames() const {
    const auto& controller = m_context.controller;
    if (controller.companions().empty() || controller.selection() != qt::Selection{m_kind, m_id})
        return m_id;
    return tr("%1 and %2 more").arg(m_id).arg(controller.companions().size());
}

void InspectorPage::refreshDocument() {
    for (const auto& refresh : m_documentRefreshes)
        refresh();
}

void InspectorPage::refreshPlan() {
    for (const auto& refresh : m_planRefreshes)
        refresh();
}

void InspectorPage::refreshTraffic() {
    for (const auto& refresh : m_trafficRefreshes)
        refresh();
}

std::shared_ptr<const traffic::Routing> InspectorPage::routing() const {
    const auto answer = m_context.traffic ? m_context.traffic->answer() : nullptr;
    return answer && answer->plan == plan() ? answer->routing : nullptr;
}

std::shared_ptr<const traffic::Forwarding> InspectorPage::forwarding() const {
    return routing() ? m_context.traffic->answer()->forwarding : nullptr;
}

std::vector<Finding> InspectorPage::findings() const {
    return qt::shownFindings(m_context.controller, m_context.traffic);
}

bool InspectorPage::awaitsRouting() const {
    return m_context.traffic && m_context.traffic->hasTraffic() && !routing();
}

void InspectorPage::settle() {
    for (FieldEdit* field : m_fields)
        if (field->isDirty() && (!exists() || !field->commit()))
            field->revert();
}

QString InspectorPage::send(const document::Edit& edit, const QString& step, const QString& mergeKey) {
    QString message;
    const auto refused = connect(&m_context.controller, &qt::PlanController::editRefused, this,
                                 [&message](const QString& why) { message = why; });
    const bool applied = m_context.controller.apply(edit, step, mergeKey);
    disconnect(refused);
    if (applied)
        return {};
    return message.isEmpty() ? tr("The plan does not allow this.") : message;
}

Section& InspectorPage::addSection(const QString& title) {
    auto* section = new Section(title, this);
    m_layout->addWidget(section);
    return *section;
}

void InspectorPage::addPart(QWidget& part) {
    m_layout->addWidget(&part);
}

void InspectorPage::addFindings() {
    m_findings = new FindingsSection(*this);
    m_layout->addWidget(m_findings);
    onPlan([this] { m_findings->refresh(); });
    onTraffic([this] { m_findings->refresh(); });
}

QPushButton* InspectorPage::addButton(Section& section, const QString& text, const QString& tip,
                                      const QString& iconName, std::function<void()> action) {
    QWidget* row = section.findChild<QWidget*>(QStringLiteral("buttons"));
    if (!row) {
        row = new QWidget(&section);
        row->setObjectName(QStringLiteral("buttons"));
        new FlowLayout(row, 6);
        section.addWide(row);
    }
    auto* button = new QPushButton(text, row);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    row->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, std::move(action));
    return button;
}

void InspectorPage::addRenameField(Section& section, document::Section kind) {
    m_renameField = new FieldEdit(&section);
    m_renameField->describe(tr("Id"),
                            tr("The id in the plan file: a–z, 0–9, dot, dash and underscore. Renaming rewrites "
                               "every reference to it."));
    m_renameField->line().setObjectName(QStringLiteral("id"));
    section.addRow(tr("Id"), m_renameField);
    keep(*m_renameField);
    m_renameField->setCommit([this, kind](const QString& text) -> QString {
        const QString next = text.trimmed();
        if (!isValidId(next.toStdString()))
            return tr("Type lower-case letters, digits, dots, dashes or underscores, at most 63.");
        if (next == m_id)
            return {};
        const auto edit = document::rename(document(), kind, idText(), next.toStdString(), m_context.catalog);
        const QString message = send(edit, tr("Rename %1 to %2").arg(m_id, next));
        if (message.isEmpty()) {
            // The selection follows its object; the field is clean by then.
            m_renameField->setCommittedText(next);
            select(m_kind, next);
        }
        return message;
    });
    onDocument([this] { m_renameField->setCommittedText(m_id); });
}

void InspectorPage::addObjectButtons(
    Section& section, document::Section kind,
    std::function<document::Edit(const document::Document&, const std::string&)> remove) {
    addButton(section, tr("Duplicate"), tr("Adds a copy under a new id (Ctrl+D)"), QStringLiteral("duplicate"),
              [this, kind] {
                  sendForSelected(tr("Duplicate %1"),
                                  [this, kind](const document::Document& document, const std::string& id) {
                                      auto edit = document::duplicate(document, kind, id, m_context.catalog);
                                      return edit ? std::optional(std::move(*edit)) : std::nullopt;
                                  });
              });
    addButton(section, tr("Delete"), tr("Removes it with what refers to it; can be undone (Del)"),
              QStringLiteral("trash"), [this, remove] {
                  sendForSelected(tr("Delete %1"), [remove](const document::Document& document, const std::string& id) {
                      return std::optional(remove(document, id));
                  });
              });
}

void InspectorPage::sendForSelected(
    const QString& step,
    const std::function<std::optional<document::Edit>(const document::Document&, const std::string&)>& make) {
    std::vector<std::string> ids;
    forEachSelected([&] { ids.push_back(idText()); });
    const auto edit = document::inTurn(document(), ids.size(), [&](const document::Document& document, std::size_t i) {
        return make(document, ids[i]);
    });
    if (edit)
        send(*edit, step.arg(selectedNames()));
}

void InspectorPage::select(qt::Selection::Kind kind, const QString& id) {
    m_context.controller.select({kind, id});
}

} // namespace flightplan::views
