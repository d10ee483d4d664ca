#pragma once

#include <QCheckBox>

namespace flightplan::views {

/// A switch for something that is on or off, and says which.
class Toggle : public QCheckBox {
    Q_OBJECT

public:
    explicit Toggle(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent* event) override;

private:
    QString stateText() const { return isChecked() ? tr("On") : tr("Off"); }
};

} // namespace flightplan::views
