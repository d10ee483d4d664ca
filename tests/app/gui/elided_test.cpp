#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/common/elided_label.h"
#include "views/common/figure_tile.h"
#include "views/common/whole_text_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLabel>
#include <QTest>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QToolTip>

using namespace flightplan;
using qt::Selection;

/// At 1280 × 800 much is cut: whatever is, says the whole of it in its tooltip.
class ElidedTest : public test::WindowTest {
    Q_OBJECT

    static QString toolTipAt(QWidget& widget, QPoint at) {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, at, widget.mapToGlobal(at));
        QCoreApplication::sendEvent(&widget, &event);
        return QToolTip::text();
    }
    /// As it is read, without markup.
    static QString plain(const QString& text, Qt::TextFormat format = Qt::AutoText) {
        const bool rich = format == Qt::RichText || (format == Qt::AutoText && Qt::mightBeRichText(text));
        return rich ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    }
    static bool isCut(const QLabel& label, const QString& text) {
        return !label.wordWrap() && label.pixmap().isNull() && !text.isEmpty() &&
               (text.contains(u'…') || label.fontMetrics().horizontalAdvance(text) > label.contentsRect().width() + 1);
    }
    /// A text that ends in "…" and explains nothing is a promise of more ("planning…"), not one that was cut.
    static bool isPromise(const QLabel& label, const QString& text) {
        return text.endsWith(u'…') && !text.chopped(1).contains(u'…') && label.toolTip().isEmpty();
    }
    /// Whether the tooltip has the whole text, or, of one that was cut to "fra…01", what stands around the "…".
    static bool tells(const QString& toolTip, const QString& text) {
        qsizetype from = 0;
        for (const auto& part : text.split(u'…')) {
            const auto at = toolTip.indexOf(part, from);
            if (at < 0)
                return false;
            from = at + part.size();
        }
        return !toolTip.isEmpty();
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        QVERIFY(openWindow(QSize(1280, 800)));
        m_window->renderNow();
    }
    void cleanup() { closeWindow(); }

    void labels_data() {
        QTest::addColumn<QString>("object");
        for (const char* object : {"", "region:fra", "entry:fra", "host:fra-1", "workload:collab", "microvm:collab/1"})
            QTest::newRow(*object ? object : "plan") << QString::fromLatin1(object);
    }
    void labels() {
        QFETCH(QString, object);
        m_controller->select(Selection::fromObject(object));
        m_window->renderNow();
        QCoreApplication::processEvents();
        int labels = 0;
        for (const auto* label : m_window->findChildren<QLabel*>()) {
            labels += label->isVisible();
            const auto text = plain(label->text(), label->textFormat());
            if (label->isVisible() && isCut(*label, text) && !isPromise(*label, text))
                QVERIFY2(tells(plain(label->toolTip()), text),
                         qPrintable(text + u' ' + label->parent()->objectName() + u' ' + label->toolTip()));
        }
        QVERIFY(labels > 20);
    }

    void oneLineTexts() {
        int texts = 0;
        for (auto* text : m_window->findChildren<views::ElidedLabel*>()) {
            if (!text->isVisible() || text->fontMetrics().horizontalAdvance(text->text()) <= text->width() - 2)
                continue;
            ++texts;
            QVERIFY2(toolTipAt(*text, text->rect().center()).contains(text->text()), qPrintable(text->text()));
        }
        QVERIFY(texts > 0); // or this test tests nothing
    }

    void notesOfFigures() {
        const auto tiles = m_window->findChildren<views::FigureTile*>();
        QVERIFY(tiles.size() >= 5);
        for (auto* tile : tiles) {
            const auto tip = toolTipAt(*tile, tile->rect().center());
            const auto note = tile->accessibleDescription().section(QStringLiteral(". "), 1);
            QVERIFY2(tip.contains(tile->accessibleName()) && tip.contains(note), qPrintable(tip));
        }
    }

    void cells() {
        int cells = 0;
        for (auto* view : m_window->findChildren<QAbstractItemView*>()) {
            const auto* delegate = qobject_cast<const views::WholeTextDelegate*>(view->itemDelegate());
            if (!view->isVisible() || !delegate || !view->model())
                continue;
            for (int row = 0; row < std::min(view->model()->rowCount(), 20); ++row) {
                const auto index = view->model()->index(row, 0);
                const auto box = view->visualRect(index);
                const auto text = index.data().toString();
                if (!view->viewport()->rect().contains(box.center()) || text.isEmpty())
                    continue;
                ++cells;
                QVERIFY2(toolTipAt(*view->viewport(), box.center()).contains(text),
                         qPrintable(view->objectName() + u' ' + text));
            }
        }
        QVERIFY(cells >= 15);
    }

    void namesOfRegionsShowTheirPlace() {
        auto* tree = m_window->findChild<QAbstractItemView*>(QStringLiteral("fleetTree"));
        QVERIFY(tree);
        const auto tip = toolTipAt(*tree->viewport(), tree->visualRect(tree->model()->index(0, 0)).center());
        QVERIFY2(tip.contains(QStringLiteral("Amsterdam")), qPrintable(tip)); // no room for it beside AMS
    }
};

FLIGHTPLAN_TEST_CLASS(ElidedTest);
#include "elided_test.moc"
