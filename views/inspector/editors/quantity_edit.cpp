#include "views/inspector/editors/quantity_edit.h"

#include "views/common/fonts.h"
#include "views/inspector/editors/gesture.h"

#include <QKeyEvent>

#include <algorithm>

namespace flightplan::views {

QuantityEdit::QuantityEdit(Dimension dimension, Limits limits, QWidget* parent)
    : FieldEdit(parent)
    , m_dimension(dimension)
    , m_limits(limits) {
    line().setFont(numberFont(12));
    line().setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setCommit([this](const QString& text) { return send(text); });
    line().installEventFilter(this);
}

bool QuantityEdit::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        m_gesture = newGesture();
    if (event->type() == QEvent::KeyPress && m_step != 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(key == Qt::Key_Up ? m_step : -m_step);
            return true;
        }
    }
    return FieldEdit::eventFilter(watched, event);
}

void QuantityEdit::step(std::int64_t amount) {
    if (!commit() || !m_value || !m_commitValue)
        return;
    const std::int64_t next = std::clamp(*m_value + amount, m_limits.least, m_limits.most);
    if (next == *m_value)
        return;
    m_stepping = true;
    m_commitValue(next);
    m_stepping = false;
}

void QuantityEdit::setValue(std::optional<std::int64_t> value) {
    m_value = value;
    const bool isWord = value && !m_word.isEmpty() && *value == m_wordValue;
    setCommittedText(!value ? QString() : isWord ? m_word : quantityText(*value, m_dimension));
}

void QuantityEdit::setWord(const QString& word, std::int64_t value) {
    m_word = word;
    m_wordValue = value;
}

QString QuantityEdit::send(const QString& text) {
    std::optional<std::int64_t> value;
    const QString typed = text.trimmed();
    if (!m_word.isEmpty() && typed.compare(m_word, Qt::CaseInsensitive) == 0) {
        value = m_wordValue;
    } else if (!typed.isEmpty() || !m_optional) {
        const auto parsed = parseQuantity(typed, m_dimension, m_limits);
        if (!parsed.value)
            return parsed.message;
        value = parsed.value;
    }
    if (value == m_value || !m_commitValue)
        return {};
    return m_commitValue(value);
}

} // namespace flightplan::views
