#pragma once

#include "views/inspector/inspector_page.h"

namespace flightplan::views {

class RowList;

/// An app: its workloads, each with how many microVMs it asked for and got.
class AppPage : public InspectorPage {
    Q_OBJECT

public:
    explicit AppPage(const PageContext& context, QWidget* parent = nullptr);

    bool exists() const override;

private:
    QString renameTo(const QString& text);
    void refresh();

    FieldEdit* m_name;
    RowList* m_workloads;
};

} // namespace flightplan::views
