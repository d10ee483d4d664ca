#pragma once

#include <QWidget>

namespace flightplan::views {

/// A painted widget that says one text and may be a button: then it takes the keyboard focus, and click, Enter and
/// Space do the same. How the text looks is the subclass's business.
class ClickableText : public QWidget {
    Q_OBJECT

public:
    void setText(const QString& text);
    const QString& text() const { return m_text; }

    void setClickable(bool clickable);
    bool isClickable() const { return m_clickable; }

Q_SIGNALS:
    void clicked();

protected:
    explicit ClickableText(QWidget* parent);

    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_text;
    bool m_clickable = false;
};

} // namespace flightplan::views
