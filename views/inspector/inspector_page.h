#pragma once

#include "model/base/finding.h"
#include "model/catalog/catalog.h"
#include "model/document/edit.h"
#include "model/plan/plan.h"
#include "model/qt/plan_controller.h"
#include "model/traffic/forwarding.h"
#include "model/traffic/routing.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QBoxLayout;
class QPushButton;

namespace flightplan::qt {
class ExplanationStudy;
class TrafficStudy;
} // namespace flightplan::qt

namespace flightplan::views {

class FieldEdit;
class FindingsSection;
class Heading;
class Section;

/// What every page works with.
struct PageContext {
    qt::PlanController& controller;
    const catalog::Catalog& catalog;
    qt::ExplanationStudy& study;
    const qt::TrafficStudy* traffic = nullptr; ///< null: nobody routes
};

/// The page of one kind of object: a heading and sections. It is built once per kind and shows one object after
/// another.
class InspectorPage : public QWidget {
    Q_OBJECT

public:
    InspectorPage(const PageContext& context, qt::Selection::Kind kind, QWidget* parent = nullptr);
    ~InspectorPage() override;

    qt::Selection::Kind kind() const { return m_kind; }
    /// The id of the object as in a selection.
    const QString& id() const { return m_id; }
    std::string idText() const { return m_id.toStdString(); }
    /// Calls `visit` with each selected object of this kind in place of `id()`, the shown one first: for edits of many.
    void forEachSelected(const std::function<void()>& visit);
    /// "fra" of one, "fra and 2 more" of three.
    QString selectedNames() const;

    /// Shows another object: what was being typed is sent to the one before, or taken back if it cannot be.
    void setId(const QString& id);
    /// False if document and plan do not know the object (any more).
    virtual bool exists() const = 0;
    /// Reads the document into the editors. Text that is being typed stays.
    void refreshDocument();
    /// Reads the plan into the figures.
    void refreshPlan();
    /// Reads the requests of the plan into what shows them.
    void refreshTraffic();
    /// Sends what is being typed, or takes it back.
    void settle();
    /// The field that renames the object; null if it has none.
    FieldEdit* renameField() const { return m_renameField; }

    /// Sends an edit; returns an empty text, or why it was refused. `step` names the undo step.
    QString send(const document::Edit& edit, const QString& step, const QString& mergeKey = {});

    const PageContext& context() const { return m_context; }
    const document::Document& document() const { return m_context.controller.document(); }
    std::shared_ptr<const plan::Plan> plan() const { return m_context.controller.plan(); }
    /// Where the requests of `plan()` go at the hour that the window shows; null where nobody asks anything.
    std::shared_ptr<const traffic::Routing> routing() const;
    /// True while the routing of this plan is still being found: what is shown stays until it is there.
    bool awaitsRouting() const;
    /// What hosts pass on at that moment, of the shown plan; null where nobody knows.
    std::shared_ptr<const traffic::Forwarding> forwarding() const;

    /// What the window has to say, worst first.
    std::vector<Finding> findings() const;

    /// Registers what is to be done when the document or the plan was replaced.
    void onDocument(std::function<void()> refresh) { m_documentRefreshes.push_back(std::move(refresh)); }
    void onPlan(std::function<void()> refresh) { m_planRefreshes.push_back(std::move(refresh)); }
    void onTraffic(std::function<void()> refresh) { m_trafficRefreshes.push_back(std::move(refresh)); }
    /// A field that is settled when the page turns to another object.
    void keep(FieldEdit& field) { m_fields.push_back(&field); }

protected:
    void setRenameField(FieldEdit& field) { m_renameField = &field; }
    Heading& heading() { return *m_heading; }
    /// Appends a titled group. Order of calls is order on the page.
    Section& addSection(const QString& title);
    /// Appends a group that is a widget of its own.
    void addPart(QWidget& part);
    /// Appends the findings about the object; call it where they belong.
    void addFindings();
    /// Appends a row of buttons.
    QPushButton* addButton(Section& section, const QString& text, const QString& tip, const QString& iconName,
                           std::function<void()> action);
    /// The id as a field that renames in `section` of the document and moves the selection along.
    void addRenameField(Section& section, document::Section kind);
    /// "Delete" and "Duplicate" of an object of `kind`.
    void addObjectButtons(Section& section, document::Section kind,
                          std::function<document::Edit(const document::Document&, const std::string&)> remove);
    void select(qt::Selection::Kind kind, const QString& id);

private:
    /// One undo step of an edit for each selected object, made in turn.
    void sendForSelected(
        const QString& step,
        const std::function<std::optional<document::Edit>(const document::Document&, const std::string&)>& make);

    PageContext m_context;
    qt::Selection::Kind m_kind;
    QString m_id;
    QBoxLayout* m_layout;
    Heading* m_heading;
    FieldEdit* m_renameField = nullptr;
    FindingsSection* m_findings = nullptr;
    std::vector<FieldEdit*> m_fields;
    std::vector<std::function<void()>> m_documentRefreshes, m_planRefreshes, m_trafficRefreshes;
};

} // namespace flightplan::views
