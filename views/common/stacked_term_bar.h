#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace flightplan::views {

/// A score split into its terms, one segment each: α latency, β free capacity, γ health, δ what else. Each segment has
/// its value in its tooltip and, where there is room, its symbol inside.
class StackedTermBar : public QWidget {
    Q_OBJECT

public:
    struct Term {
        QString symbol;   ///< "α"
        QString name;     ///< "latency"
        double value = 0; ///< what the term adds to the score; negative terms are drawn as nothing but are described
    };

    explicit StackedTermBar(QWidget* parent = nullptr);

    /// `scaleMaximum` is the score that fills the bar, so that bars of one list compare; 0 takes the sum of the terms.
    void setTerms(std::vector<Term> terms, double scaleMaximum = 0);

    double sum() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// The left edge and width of a term in pixels.
    QRectF segment(std::size_t index) const;

    std::vector<Term> m_terms;
    double m_maximum = 0;
};

} // namespace flightplan::views
