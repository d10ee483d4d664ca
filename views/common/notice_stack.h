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

/// Notices one below the other, newest at the top. Without any it takes no room.
class NoticeStack : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStack(QWidget* parent = nullptr);

    void put(const Notice& notice);
    void dismiss(const QString& name);
    bool isShown(const QString& name) const;

private:
    QWidget* makeBar(const Notice& notice);
    QWidget* bar(const QString& name) const;

    QVBoxLayout* m_layout;
};

} // namespace flightplan::views
