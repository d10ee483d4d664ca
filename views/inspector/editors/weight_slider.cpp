#include "views/inspector/editors/weight_slider.h"

#include "model/base/fixed_point.h"
#include "model/topology/objective.h"
#include "views/inspector/editors/gesture.h"
#include "views/inspector/editors/quantity_edit.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace flightplan::views {

namespace {

constexpr std::int64_t hundred = 100;

/// Hundredths as 2⁻²⁴, half away from zero: the same integer as reading "0.37" from a file.
std::int64_t fromHundredths(int hundredths) {
    const std::int64_t doubled = 2 * fixedOne * hundredths;
    return hundredths < 0 ? -((-doubled + hundred) / (2 * hundred)) : (doubled + hundred) / (2 * hundred);
}

int toHundredths(std::int64_t fixed) {
    return static_cast<int>(floorDiv(2 * fixed * hundred + fixedOne, 2 * fixedOne));
}

QLabel* faintLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("faint", true);
    return label;
}

} // namespace

WeightSlider::WeightSlider(const QString& name, const QString& symbol, int least, int most, QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(symbol.isEmpty() ? name : tr("%1 (%2)").arg(name, symbol), this))
    , m_field(new QuantityEdit(Dimension::fraction, {-topology::weightLimit, topology::weightLimit}, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_left(faintLabel(this))
    , m_right(faintLabel(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_field, 0, 1);
    grid->addWidget(m_slider, 1, 0, 1, 2);
    grid->addWidget(m_left, 2, 0);
    grid->addWidget(m_right, 2, 1, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    m_label->setProperty("dim", true);
    m_label->setBuddy(&m_field->line());
    m_label->setWordWrap(true);
    m_field->setFixedWidth(82);
    m_field->setStep(fromHundredths(1));
    m_slider->setRange(least, most);
    m_slider->setPageStep(10);
    m_slider->installEventFilter(this);
    m_slider->setAccessibleName(name);
    m_field->describe(name, {});
    m_left->hide();
    m_right->hide();
    connect(m_slider, &QSlider::sliderPressed, this, &WeightSlider::beginGesture);
    connect(m_slider, &QSlider::valueChanged, this, [this](int hundredths) { send(fromHundredths(hundredths)); });
    m_field->setCommitValue([this](std::optional<std::int64_t> value) {
        return m_commit ? m_commit(*value, m_field->gesture()) : QString();
    });
    beginGesture();
}

void WeightSlider::setValue(std::int64_t value) {
    m_value = value;
    m_field->setValue(value);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(std::clamp(toHundredths(value), m_slider->minimum(), m_slider->maximum()));
}

void WeightSlider::setEnds(const QString& left, const QString& right) {
    m_left->setText(left);
    m_right->setText(right);
    m_left->setVisible(!left.isEmpty());
    m_right->setVisible(!right.isEmpty());
}

void WeightSlider::setTip(const QString& tip) {
    m_slider->setToolTip(tip);
    m_label->setToolTip(tip);
    m_slider->setAccessibleDescription(tip);
    m_field->describe(m_slider->accessibleName(), tip);
}

bool WeightSlider::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        beginGesture();
    if (event->type() == QEvent::Wheel && !m_slider->hasFocus()) {
        // The wheel scrolls the panel; it must not change a weight on the way.
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void WeightSlider::send(std::int64_t value) {
    if (value == m_value || !m_commit)
        return;
    if (!m_commit(value, m_gesture).isEmpty())
        setValue(m_value);
}

void WeightSlider::beginGesture() {
    m_gesture = newGesture();
}

} // namespace flightplan::views
