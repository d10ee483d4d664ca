#pragma once

#include "views/common/theme.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace flightplan::views {

/// An answer to a notice.
struct NoticeAction {
    QString name; ///< object name of the button
    QString text;
    QString toolTip;
    std::function<void()> act;
    bool stays = false; ///< the notice stays after it
};

/// Something that happened and waits for an answer, without stopping anyone.
struct Notice {
    QString name; ///< object name of its bar; a notice replaces one of the same name
    Tone tone = Tone::accent;
    QString title;
    QString text;
    std::vector<NoticeAction> actions; ///< the first is the one to be proposed
};

/// Notices that wait for an answer. One is on screen, at first the newest; "1 of 2" leads to the next one, and so does
/// each answer: they never crowd the stage. Without any it takes no room.
class NoticeStack : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStack(QWidget* parent = nullptr);

    /// Brings it to the front.
    void put(const Notice& notice);
    void dismiss(const QString& name);
    /// It waits for an answer, on screen or behind another one.
    bool isShown(const QString& name) const;

private:
    QWidget* makeBar(const Notice& notice);
    QWidget* makeActions(const Notice& notice, QWidget* bar);
    QWidget* bar(const QString& name) const;
    void bringToFront(int index);
    void showNext();

    QVBoxLayout* m_layout; ///< newest first
    int m_front = 0;       ///< index of the bar on screen
};

} // namespace flightplan::views
