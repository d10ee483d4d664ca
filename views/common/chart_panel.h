#pragma once

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPainter;
class QStackedLayout;
class QTableWidget;
class QToolButton;

namespace flightplan::views {

class ElidedLabel;

/// What every chart has: a heading with a menu, its numbers as a table in its place, copying, and saving as a picture
/// or as numbers. A chart derives from it, gives its widget to `setPicture`, and answers the questions below.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    bool isTableShown() const { return m_tableShown; }
    void setTableShown(bool shown);

    /// The numbers with a header line, separated by `separator`, in the C locale.
    virtual QString toText(QChar separator) const = 0;
    /// Writes what is shown to a file by its suffix: png, svg or csv. On failure `message` says why.
    bool saveAs(const QString& path, QString& message) const;
    /// Whether it is in front of other tabs: Qt does not hide what lies behind one.
    void setInFront(bool inFront);
    /// Whether anybody can see it.
    bool isLookedAt() const { return m_looked; }
    /// Appends what can be done with the chart.
    virtual void fillMenu(QMenu& menu);

    /// A button that opens the menu, for where there is no heading.
    QToolButton* makeMenuButton(QWidget* parent);

    QSize sizeHint() const override { return {560, 230}; }
    QSize minimumSizeHint() const override { return {260, 110}; }

Q_SIGNALS:
    /// Saving from the menu failed; `message` says why.
    void saveFailed(const QString& message);

protected:
    /// `title` is what the numbers are, in a few words: the name of table and file too. Without a heading the menu is
    /// that of the right button alone.
    ChartPanel(const QString& title, const QString& fileName, bool withHeading, QWidget* parent);

    /// Once, in the constructor.
    void setPicture(QWidget& picture);
    /// Where to put legends and choices, before the menu; null without a heading.
    QHBoxLayout* heading() const { return m_heading; }
    void setTitle(const QString& title);
    /// The quiet words beside the title.
    void setSubtitle(const QString& text, const QString& tip = {});
    /// The width from which on there is room for them.
    void setSubtitleFrom(int width);
    /// Shows the sentence in place of the chart; an empty one shows the chart.
    void setEmptyText(const QString& text);
    QString emptyText() const;
    QTableWidget& table() const { return *m_table; }
    void setColumns(const QStringList& titles);
    void setCell(int row, int column, const QString& text, const QString& tip, bool isNumber) const;
    /// To be called whenever the numbers change.
    void numbersChanged();

    /// Fills the rows; columns were set.
    virtual void fillTable() = 0;
    virtual void paintPicture(QPainter& painter) const = 0;
    virtual QSize pictureSize() const = 0;

    /// It came into sight or went out of it.
    virtual void lookedAtChanged() {}

    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followSight();
    void makeHeading();
    void showPage();
    void placeSubtitle();
    void askAndSave();

    QString m_name, m_fileName;
    QHBoxLayout* m_heading = nullptr;
    QLabel* m_title = nullptr;
    ElidedLabel* m_subtitle = nullptr;
    int m_subtitleFrom = 0;
    QStackedLayout* m_pages;
    QLabel* m_empty;
    QTableWidget* m_table;
    QWidget* m_picture = nullptr;
    bool m_tableShown = false, m_inFront = true, m_looked = false;
};

} // namespace flightplan::views
