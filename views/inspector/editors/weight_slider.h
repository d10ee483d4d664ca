#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <functional>

class QLabel;
class QSlider;

namespace flightplan::views {

class QuantityEdit;

/// A weight of the score [2⁻²⁴]: a slider for the hand and a field for the exact value. While the slider moves every
/// position is sent; positions of one gesture carry the same mark, so that they become one undo step.
class WeightSlider : public QWidget {
    Q_OBJECT

public:
    /// `gesture` is empty for a typed value.
    using Commit = std::function<QString(std::int64_t value, const QString& gesture)>;

    /// The slider runs from `least` to `most` hundredths; the field takes what the score allows.
    WeightSlider(const QString& name, const QString& symbol, int least, int most, QWidget* parent = nullptr);

    void setCommit(Commit commit) { m_commit = std::move(commit); }
    void setValue(std::int64_t value);
    std::int64_t value() const { return m_value; }
    /// Words under the ends of the slider.
    void setEnds(const QString& left, const QString& right);
    void setTip(const QString& tip);

    QSlider& slider() { return *m_slider; }
    QuantityEdit& field() { return *m_field; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void send(std::int64_t value);
    void beginGesture();

    QLabel* m_label;
    QuantityEdit* m_field;
    QSlider* m_slider;
    QLabel* m_left;
    QLabel* m_right;
    Commit m_commit;
    std::int64_t m_value = 0;
    QString m_gesture;
};

} // namespace flightplan::views
