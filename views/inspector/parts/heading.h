#pragma once

#include "model/base/provenance.h"
#include "views/common/theme.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;

namespace flightplan::views {

class Chip;

/// The head of a page: icon, name, id, a pill for the state, and a line below that says what it is and where its
/// figures come from.
class Heading : public QWidget {
    Q_OBJECT

public:
    explicit Heading(QWidget* parent = nullptr);

    void setIcon(const QString& name);
    /// `id` is left out where it repeats the name.
    void setName(const QString& name, const QString& id);
    /// An empty text has no pill.
    void setState(const QString& text, Tone tone);
    void setSubtitle(const QString& text, std::optional<Provenance> provenance = {});

    QString name() const;
    QString subtitle() const;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void repaintIcon();
    void elide();

    QLabel* m_icon;
    QLabel* m_name;
    QLabel* m_id;
    Chip* m_state;
    QLabel* m_mark;
    QLabel* m_subtitle;
    QString m_iconName, m_fullName, m_fullId;
    std::optional<Provenance> m_provenance;
};

} // namespace flightplan::views
