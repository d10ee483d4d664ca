#pragma once

#include <QLabel>

namespace flightplan::views {

/// The quiet heading of a group in a panel: small capitals by letter spacing, tertiary text.
class SectionLabel : public QLabel {
    Q_OBJECT

public:
    explicit SectionLabel(const QString& text, QWidget* parent = nullptr);
};

} // namespace flightplan::views
