#pragma once

#include <QFrame>
#include <QPointer>
#include <QWidget>

namespace flightplan::views {

/// A card over a dimmed window: part of the window, so that no window manager moves it. It has the keyboard alone while
/// it is open; Esc and a click beside the card close it, and the focus returns to where it was.
class Overlay : public QWidget {
    Q_OBJECT
public:
    /// Covers `window`, hidden at first.
    explicit Overlay(QWidget& window);

    void open();
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    QFrame& card() { return *m_card; }
    /// Gives the card its place and paints anew what that changes: the whole window below would take its time.
    void moveCard(const QRect& place);
    /// Puts the card into the window; called whenever either changes its size.
    virtual void placeCard() = 0;
    /// Before it is shown: fills the card and gives the focus to `focusTarget`.
    virtual void prepare() = 0;
    virtual QWidget& focusTarget() = 0;

    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QWidget& m_window;
    QFrame* m_card;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace flightplan::views
