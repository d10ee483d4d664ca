#pragma once

#include "views/common/theme.h"

#include <QString>
#include <QTreeWidget>

#include <vector>

namespace flightplan::views {

/// One line of a RowList.
struct ListRow {
    QString key; ///< what `rowActivated` names
    QString text;
    QString value; ///< right-aligned, in number digits
    QString tip;
    Tone tone = Tone::neutral; ///< of the value
    QString icon;
};

/// A short list inside a page, as high as its rows. Long lists begin with a dozen and a line that shows more. A click
/// or Enter activates a row.
class RowList : public QTreeWidget {
    Q_OBJECT

public:
    explicit RowList(const QString& name, QWidget* parent = nullptr);

    void setRows(std::vector<ListRow> rows);
    const std::vector<ListRow>& rows() const { return m_rows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowActivated(const QString& key);
    void rowFocused(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void choose(const QTreeWidgetItem* item);

    std::vector<ListRow> m_rows;
    std::size_t m_shown = 0;
    bool m_rebuilding = false;
};

} // namespace flightplan::views
