#pragma once

#include <QComboBox>
#include <QString>

#include <functional>

namespace flightplan::views {

/// Picks one of a few values. The wheel scrolls the panel, not the choice, unless the choice has the focus.
class ChoiceEdit : public QComboBox {
    Q_OBJECT

public:
    using Commit = std::function<QString(int value)>;

    explicit ChoiceEdit(QWidget* parent = nullptr);

    void addChoice(const QString& text, int value, const QString& tip = {});
    /// What the document says. Sends nothing.
    void setValue(int value);
    int value() const { return currentData().toInt(); }
    void setCommit(Commit commit) { m_commit = std::move(commit); }
    void describe(const QString& name, const QString& tip);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    Commit m_commit;
    int m_committed = 0;
};

} // namespace flightplan::views
