#pragma once

#include "views/inspector/editors/field_edit.h"
#include "views/inspector/editors/units.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <optional>

namespace flightplan::views {

/// Edits one whole number that is written with its unit.
class QuantityEdit : public FieldEdit {
    Q_OBJECT

public:
    /// Takes the new value (empty only for an optional field); returns an empty text or why it was refused.
    using CommitValue = std::function<QString(std::optional<std::int64_t> value)>;

    explicit QuantityEdit(Dimension dimension, Limits limits = {}, QWidget* parent = nullptr);

    void setCommitValue(CommitValue commit) { m_commitValue = std::move(commit); }
    /// What the document says; empty = absent.
    void setValue(std::optional<std::int64_t> value);
    /// An empty field means "absent".
    void setOptional(bool optional) { m_optional = optional; }
    /// Up and Down change the value by `step`; the steps of one stay in the field carry one gesture mark.
    void setStep(std::int64_t step) { m_step = step; }
    /// The mark of the steps that are being sent; empty while a typed value is.
    QString gesture() const { return m_stepping ? m_gesture : QString(); }
    /// A word that stands for a value, such as "off" for 0.
    void setWord(const QString& word, std::int64_t value);

    std::optional<std::int64_t> value() const { return m_value; }
    Dimension dimension() const { return m_dimension; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void step(std::int64_t amount);
    QString send(const QString& text);

    Dimension m_dimension;
    Limits m_limits;
    CommitValue m_commitValue;
    std::optional<std::int64_t> m_value;
    bool m_optional = false;
    QString m_word;
    std::int64_t m_wordValue = 0;
    std::int64_t m_step = 0;
    bool m_stepping = false;
    QString m_gesture;
};

} // namespace flightplan::views
