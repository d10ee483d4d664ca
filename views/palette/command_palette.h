#pragma once

#include "model/qt/selection.h"
#include "views/palette/overlay.h"
#include "views/palette/palette_model.h"

#include <QStringList>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QListView;

namespace flightplan::views {

/// Search everything, run anything: a field over a list of what matches. Arrows and pages move in the list, Enter takes
/// the row, Esc closes. An action runs after the palette has closed and the focus is back.
class CommandPalette : public Overlay {
    Q_OBJECT
public:
    /// What it can find; asked for whenever the palette opens.
    struct Sources {
        std::function<std::vector<ActionEntry>()> actions;
        std::function<std::shared_ptr<const plan::Plan>()> plan;
    };

    CommandPalette(QWidget& window, Sources sources);

    /// Opens it with something typed already, for example ">".
    void openWith(const QString& text);

    /// Names of the actions that were used last, newest first: shown while nothing is typed.
    const QStringList& recent() const { return m_recent; }
    void setRecent(const QStringList& names) { m_recent = names; }

    const PaletteModel& model() const { return m_model; }

Q_SIGNALS:
    void objectChosen(const flightplan::qt::Selection& selection);
    void addRegionChosen(const QString& regionId);
    void addRegionAtChosen(flightplan::geo::GeoPoint place);
    void recentChanged();

protected:
    void prepare() override;
    void placeCard() override;
    QWidget& focusTarget() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void look(const QString& typed);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    int pageStep() const;
    void moveTo(int row);
    void choose(int row);
    void remember(const QString& action);
    void describe();

    Sources m_sources;
    PaletteModel m_model;
    QStringList m_recent;
    QString m_startWith;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_note;
};

} // namespace flightplan::views
