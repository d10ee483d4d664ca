#pragma once

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace flightplan {
struct Finding;
}

namespace flightplan::views {

class InspectorPage;
class Section;

/// What the plan has to say about the object of a page, each with its cure as a button where one is known.
class FindingsSection : public QWidget {
    Q_OBJECT

public:
    explicit FindingsSection(InspectorPage& page);

    void refresh();

private:
    void showRows(const std::vector<const Finding*>& findings);
    QWidget* row(const Finding& finding);

    InspectorPage& m_page;
    Section* m_section;
    QWidget* m_rows = nullptr;
};

} // namespace flightplan::views
