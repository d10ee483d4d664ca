#pragma once

#include "views/charts/chart_picture.h"

#include <functional>
#include <optional>
#include <vector>

namespace flightplan::views {

/// Lines over a horizontal value axis: marks across them, and a reading line that follows the pointer or, with the
/// focus, the arrow keys. Marks and readings are values of the first series' axes.
class CurveView : public ChartPicture {
    Q_OBJECT

public:
    /// A line across the plot, with a label at its end; upright ones are labelled at the foot.
    struct Mark {
        double value = 0;
        QString label;
        Qt::Orientation line = Qt::Vertical;
        bool isTarget = false; ///< dashed, and what is past an upright one is hatched
        bool operator==(const Mark&) const = default;
    };

    explicit CurveView(QChart* chart, QWidget* parent = nullptr);

    void setMarks(std::vector<Mark> marks);
    const std::vector<Mark>& marks() const { return m_marks; }
    /// What the hover card says at a place of the axis; readings are at multiples of `step`, from 0 to `last`.
    void setReader(double step, double last, std::function<QString(double x)> read);
    /// Whether a click (or Enter) means something.
    void setClickable(bool clickable) { m_clickable = clickable; }
    /// Where the reading line is, if anywhere.
    std::optional<double> reading() const { return m_reading; }

Q_SIGNALS:
    void clicked(double x);

protected:
    void paintBack(QPainter& painter) const override;
    void paintFront(QPainter& painter) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    double xOf(double value) const;
    double yOf(double value) const;
    std::optional<double> valueAt(const QPoint& position) const;
    void read(std::optional<double> value, const QPoint& globalPosition);
    void paintUpright(QPainter& painter, const Mark& mark) const;
    void paintFootLabels(QPainter& painter) const;
    void paintLevel(QPainter& painter, const Mark& mark) const;

    std::vector<Mark> m_marks;
    std::function<QString(double)> m_read;
    double m_step = 1, m_last = 0;
    bool m_clickable = false;
    std::optional<double> m_reading;
};

} // namespace flightplan::views
