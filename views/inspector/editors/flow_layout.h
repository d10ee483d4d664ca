#pragma once

#include <QLayout>

#include <vector>

namespace flightplan::views {

/// Lays items out in rows from the left, as many in a row as fit.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = 4);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& box) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    /// The height of the rows in `box`; moves the items there if `move`.
    int arrange(const QRect& box, bool move) const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace flightplan::views
