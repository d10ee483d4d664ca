#include "app/gui/language.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/help/guide_window.h"

#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QRegularExpression>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

using namespace flightplan;

namespace {

QDir folder(const QString& code = {}) {
    return QDir(qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/resources/guide/") + code);
}

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What a chapter is made of, whatever its language: the levels of its headings and between them the kinds of its
/// lines, the rows of its tables with their columns, and the number of its paragraphs.
QStringList structureOf(const QString& chapter) {
    QStringList structure;
    static const QRegularExpression heading(QStringLiteral("\\A(#+) "));
    static const QRegularExpression step(QStringLiteral("\\A(\\d+)\\. "));
    for (const auto& block : chapter.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        const auto lines = block.trimmed().split(u'\n');
        if (const auto match = heading.match(lines.first()); match.hasMatch())
            structure << match.captured(1);
        else if (lines.first().startsWith(u'|'))
            for (const auto& line : lines)
                structure << QStringLiteral("row of %1").arg(line.count(u'|') - 1);
        else if (lines.first().startsWith(u'>'))
            structure << QStringLiteral("formula of %1 lines").arg(lines.size());
        else if (step.match(lines.first()).hasMatch())
            for (const auto& line : lines)
                structure << QStringLiteral("step ") + step.match(line).captured(1);
        else
            structure << QStringLiteral("paragraph");
    }
    return structure;
}

/// What a reader copies or follows, and so is the same in every language: code, addresses, links.
QStringList literalsOf(const QString& chapter) {
    QStringList literals;
    static const QRegularExpression literal(QStringLiteral("`[^`]+`|\\]\\([^)]+\\)|https?://\\S+|^    .+$"),
                                            QRegularExpression::MultilineOption);
    for (auto found = literal.globalMatch(chapter); found.hasNext();)
        literals << found.next().captured().simplified();
    literals.sort();
    return literals;
}

} // namespace

/// The guide of Help in all its languages.
class GuideTest : public test::WindowTest {
    Q_OBJECT

    static void everyChapter() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("chapter");
        for (const auto& code : folder().entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const auto& chapter : folder().entryList({QStringLiteral("*.md")}))
                if (chapter != u"README.md")
                    QTest::addRow("%s/%s", qPrintable(code), qPrintable(chapter)) << code << chapter;
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() {
        for (auto* translator : qApp->findChildren<QTranslator*>())
            delete translator; // which removes it
        QLocale::setDefault(QLocale::c());
    }

    void chaptersAreBuiltAlike_data() { everyChapter(); }
    void chaptersAreBuiltAlike() {
        QFETCH(QString, code);
        QFETCH(QString, chapter);
        const auto english = read(folder().filePath(chapter));
        const auto translated = read(folder(code).filePath(chapter));
        QVERIFY(english.size() > 500);
        QVERIFY2(!translated.isEmpty(), "the chapter is not translated");
        QVERIFY(translated != english);
        QCOMPARE(structureOf(translated), structureOf(english));
        QCOMPARE(literalsOf(translated), literalsOf(english));
    }

    void theGuideSpeaksTheLanguageOfTheWindow_data() {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("under");
        QTest::newRow("English") << "en"
                                 << "";
        QTest::newRow("German") << "de"
                                << "de";
    }
    void theGuideSpeaksTheLanguageOfTheWindow() {
        QFETCH(QString, choice);
        QFETCH(QString, under);
        gui::speak(*qApp, choice);
        views::GuideWindow guide;
        auto* chapters = guide.findChild<QListWidget*>();
        QVERIFY(chapters->count() > 0);
        for (int row = 0; row < chapters->count(); ++row) {
            chapters->setCurrentRow(row);
            const auto name = chapters->item(row)->data(Qt::UserRole).toString();
            const auto title = read(folder(under).filePath(name + QStringLiteral(".md"))).section(u'\n', 0, 0).mid(2);
            QVERIFY(!title.isEmpty());
            QCOMPARE(guide.findChild<QTextBrowser*>()->toPlainText().section(u'\n', 0, 0), title);
            // The list of the chapters names them as they name themselves.
            QCOMPARE(chapters->item(row)->text(), title);
        }
    }

    void aLanguageWithoutAGuideReadsTheEnglishOne() {
        class Nowhere : public QTranslator {
        public:
            QString translate(const char*, const char* text, const char*, int) const override {
                return QString::fromUtf8(text) + QStringLiteral("-x");
            }
            bool isEmpty() const override { return false; }
        } nowhere;
        QCoreApplication::installTranslator(&nowhere);
        const views::GuideWindow guide;
        QVERIFY(guide.findChild<QTextBrowser*>()->toPlainText().startsWith(QStringLiteral("Getting started")));
    }
};

FLIGHTPLAN_TEST_CLASS(GuideTest);

#include "guide_test.moc"
