#pragma once

#include "model/qt/selection.h"

#include <QObject>

#include <vector>

namespace flightplan::qt {

class PlanController;

/// Where the user has been: what was selected, in order, with a way back and forward. What no longer exists is passed
/// over, and is there again once an undo brought it back. An object that is renamed keeps its place under its new name
/// while it is selected.
class SelectionHistory : public QObject {
    Q_OBJECT
public:
    /// Older steps are forgotten.
    static constexpr std::size_t longest = 100;

    /// `controller` must outlive the history.
    explicit SelectionHistory(PlanController& controller, QObject* parent = nullptr);

    bool canGoBack() const { return find(-1) >= 0; }
    bool canGoForward() const { return find(1) >= 0; }
    void goBack() { go(-1); }
    void goForward() { go(1); }
    /// Forgets everything, as for another document.
    void clear();

Q_SIGNALS:
    void changed(); ///< what `canGoBack` and `canGoForward` say may have changed

private:
    bool exists(const Selection& selection) const;
    /// The nearest step in that direction that can be gone to; −1 if there is none. O(steps passed over · objects).
    std::ptrdiff_t find(int direction) const;
    void go(int direction);
    void take();

    PlanController& m_controller;
    std::vector<Selection> m_steps;
    std::ptrdiff_t m_at = -1; ///< the step selected last
    bool m_going = false;
};

} // namespace flightplan::qt
