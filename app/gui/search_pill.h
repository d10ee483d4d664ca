#pragma once

#include <QAbstractButton>

class QAction;

namespace flightplan::gui {

/// The place in the top bar where searching begins: looks like a field, opens the palette. Where room is short, an
/// icon.
class SearchPill : public QAbstractButton {
    Q_OBJECT

public:
    explicit SearchPill(QAction* action, QWidget* parent = nullptr);

    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
    bool m_collapsed = false;
};

} // namespace flightplan::gui
