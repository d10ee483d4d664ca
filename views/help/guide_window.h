#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace flightplan::views {

/// The guide: chapters on the left, text on the right. Not modal: it is read beside the plan.
class GuideWindow : public QDialog {
    Q_OBJECT

public:
    explicit GuideWindow(QWidget* parent = nullptr);

    /// Shows the window, on the chapter it was left at.
    void open() override;
    /// "start", "concepts", "formulas" or "glossary".
    void showChapter(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    /// The chapter in the language that the window speaks; in English where it is not translated.
    static QString chapterFile(const QString& name);

    QListWidget* m_chapters;
    QTextBrowser* m_text;
};

} // namespace flightplan::views
