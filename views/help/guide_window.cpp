#include "views/help/guide_window.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

/// A static library registers its resources when it is told to; the macro wants the global namespace.
static void initResources() {
    Q_INIT_RESOURCE(guide);
}

namespace flightplan::views {
namespace {

/// Tables with hairlines and air instead of the double frame that rich text has by itself.
void tidyTables(QTextDocument& document, const Tokens& tokens) {
    for (auto* frame : document.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        auto format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(tokens.line);
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setTopMargin(6);
        format.setBottomMargin(10);
        table->setFormat(format);
    }
}

/// Air between headings, paragraphs and items, and lines that can be read.
void setAir(QTextDocument& document) {
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        auto format = block.blockFormat();
        constexpr int lineHeight = 135; // percent
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        const int heading = format.headingLevel();
        if (heading > 1)
            format.setTopMargin(18);
        const bool inTable = cursor.currentTable();
        if (inTable)
            format.setTopMargin(0);
        format.setBottomMargin(inTable ? 0 : heading > 0 ? 6 : block.textList() ? 4 : 9);
        cursor.setBlockFormat(format);
    }
}

} // namespace

GuideWindow::GuideWindow(QWidget* parent)
    : QDialog(parent)
    , m_chapters(new QListWidget(this))
    , m_text(new QTextBrowser(this)) {
    initResources();
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(tr("Guide – Flightplan"));
    setModal(false);
    resize(860, 680);
    m_chapters->setObjectName(QStringLiteral("guideChapters"));
    m_chapters->setAccessibleName(tr("Chapters"));
    m_chapters->setFixedWidth(170);
    m_chapters->setFrameShape(QFrame::NoFrame);
    const std::pair<const char*, QString> chapters[] = {{"start", tr("Getting started")},
                                                        {"concepts", tr("Concepts")},
                                                        {"formulas", tr("Formulas")},
                                                        {"glossary", tr("Words")}};
    for (const auto& [name, title] : chapters) {
        auto* item = new QListWidgetItem(title, m_chapters);
        item->setData(Qt::UserRole, QString::fromLatin1(name));
    }
    m_text->setObjectName(QStringLiteral("guideText"));
    m_text->setAccessibleName(tr("Text of the guide"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(false);
    m_text->document()->setDocumentMargin(20);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_chapters);
    layout->addWidget(m_text, 1);
    connect(m_chapters, &QListWidget::currentItemChanged, this, &GuideWindow::load);
    m_chapters->setCurrentRow(0);
}

void GuideWindow::open() {
    show();
    raise();
    activateWindow();
    m_chapters->setFocus();
}

void GuideWindow::showChapter(const QString& name) {
    for (int row = 0; row < m_chapters->count(); ++row)
        if (m_chapters->item(row)->data(Qt::UserRole) == name)
            m_chapters->setCurrentRow(row);
}

QString GuideWindow::chapterFile(const QString& name) {
    //: The code of this language, such as de for German: the folder with the guide's chapters in it.
    const auto translated = QStringLiteral(":/guide/%1/%2.md").arg(tr("en"), name);
    return QFile::exists(translated) ? translated : QStringLiteral(":/guide/%1.md").arg(name);
}

void GuideWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        load();
    QDialog::changeEvent(event);
}

void GuideWindow::load() {
    const auto* item = m_chapters->currentItem();
    if (!item)
        return;
    QFile file(chapterFile(item->data(Qt::UserRole).toString()));
    if (!file.open(QIODevice::ReadOnly))
        return;
    m_text->document()->setDefaultFont(textFont(13));
    m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    setAir(*m_text->document());
    tidyTables(*m_text->document(), tokens());
    m_text->verticalScrollBar()->setValue(0);
}

} // namespace flightplan::views
