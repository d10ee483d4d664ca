#include "app/gui/language.h"
#include "model/base/messages.h"
#include "model/catalog/catalog.h"
#include "model/catalog/entries.h"
#include "model/qt/finding_text.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/test_registry.h"
#include "views/common/elided_label.h"
#include "views/inspector/parts/wording.h"

#include <QAbstractItemView>
#include <QAction>
#include <QKeySequence>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace flightplan;

namespace {

/// Puts every text that is asked for between signs, whatever it says.
class Marker : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        return QStringLiteral("«") + QString::fromUtf8(text) + QStringLiteral("»");
    }
    bool isEmpty() const override { return false; }
};

/// Every text that a widget shows or tells.
QStringList textsOf(const QWidget& widget) {
    QStringList texts = {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.whatsThis(),
                         widget.windowTitle()};
    for (const char* name : {"text", "title", "placeholderText"})
        texts << widget.property(name).toString();
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model())
        for (int column = 0; column < view->model()->columnCount(); ++column)
            for (const auto role : {Qt::DisplayRole, Qt::ToolTipRole})
                texts << view->model()->headerData(column, Qt::Horizontal, role).toString();
    return texts;
}

QString withoutMnemonic(QString text) {
    return text.remove(u'&');
}

} // namespace

/// The window in German. English is what all other tests see.
class LanguageTest : public test::WindowTest {
    Q_OBJECT

    QLocale m_before;

    QStringList menuTitles() const {
        QStringList titles;
        for (const auto* action : m_window->findChild<QMenuBar*>()->actions())
            titles << withoutMnemonic(action->text());
        return titles;
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }

    void init() { m_before = QLocale(); }
    void cleanup() {
        closeWindow();
        for (auto* translator : qApp->findChildren<QTranslator*>())
            delete translator; // which removes it
        QLocale::setDefault(m_before);
    }

    void aChoiceStandsForItself() {
        QCOMPARE(gui::languageOf(QStringLiteral("de")), QStringLiteral("de"));
        QCOMPARE(gui::languageOf(QStringLiteral("en")), QStringLiteral("en"));
        const QStringList spoken = {QStringLiteral("de"), QStringLiteral("en")};
        QVERIFY(spoken.contains(gui::languageOf(QStringLiteral("system"))));
        QVERIFY(spoken.contains(gui::languageOf(QStringLiteral("tlh"))));
    }

    void englishNeedsNoTranslation() {
        gui::speak(*qApp, QStringLiteral("en"));
        QVERIFY(qApp->findChildren<QTranslator*>().isEmpty());
        QVERIFY(openWindow({1280, 800}));
        QCOMPARE(menuTitles().first(), QStringLiteral("File"));
    }

    void germanMenus() {
        gui::speak(*qApp, QStringLiteral("de"));
        QVERIFY(openWindow({1280, 800}));
        QCOMPARE(menuTitles(),
                 (QStringList{QStringLiteral("Datei"), QStringLiteral("Bearbeiten"), QStringLiteral("Was wäre wenn"),
                              QStringLiteral("Ansicht"), QStringLiteral("Hilfe")}));
        QCOMPARE(QLocale().language(), QLocale::German);
    }

    void mnemonicsOfAGermanMenuDiffer() {
        gui::speak(*qApp, QStringLiteral("de"));
        QVERIFY(openWindow({1280, 800}));
        for (const auto* title : m_window->findChild<QMenuBar*>()->actions()) {
            QHash<QKeySequence, QString> taken;
            for (const auto* action : title->menu()->actions()) {
                const auto key = QKeySequence::mnemonic(action->text());
                if (key.isEmpty())
                    continue;
                QVERIFY2(!taken.contains(key), (taken.value(key) + QStringLiteral(" / ") + action->text()).toUtf8());
                taken.insert(key, action->text());
            }
        }
    }

    void allProseOfTheWindowIsTranslatable_data() {
        QTest::addColumn<QString>("object");
        for (const char* object :
             {"", "region:fra", "host:fra-1-1", "workload:collab", "app:workspace", "microvm:collab/1"})
            QTest::newRow(*object ? object : "plan") << QString::fromLatin1(object);
    }
    void allProseOfTheWindowIsTranslatable() {
        QFETCH(QString, object);
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        QVERIFY(openWindow({1600, 1000}));
        if (!object.isEmpty())
            m_controller->select(qt::Selection::fromObject(object));
        m_controller->waitForPlan();
        QCoreApplication::processEvents();
        QStringList texts;
        for (const auto* widget : m_window->findChildren<QWidget*>())
            texts << textsOf(*widget);
        for (const auto* action : m_window->findChildren<QAction*>())
            texts << action->text() << action->toolTip();
        // Names, ids and amounts come from the plan; two plain words in a row are prose.
        static const QRegularExpression prose(QStringLiteral("\\b[A-Za-z][a-z]{2,} [a-z]{2,}\\b"));
        // Both stay as they are in every language.
        const auto planName = QString::fromStdString(m_controller->document().settings->name);
        const auto credit = QString::fromUtf8(catalog::cityCredit.data(), qsizetype(catalog::cityCredit.size()));
        int marked = 0;
        for (const auto& text : texts) {
            if (text == planName || text == credit)
                continue;
            marked += text.contains(u'«') ? 1 : 0;
            QVERIFY2(text.contains(u'«') || !text.contains(prose), text.toUtf8());
        }
        QVERIFY(marked > 100);
    }

    void findingsOfTheEngineAreGerman() {
        Finding finding;
        finding.key = "verdict.unplaced_one";
        finding.arguments = {"web/3"};
        gui::speak(*qApp, QStringLiteral("de"));
        QCOMPARE(qt::findingText(finding), QStringLiteral("web/3 hat keinen Platz"));
    }

    void noCureIsEnglish() {
        gui::speak(*qApp, QStringLiteral("de"));
        QVERIFY(openWindow({1280, 800}, "too-small"));
        // What the window says of plans: the remedy of the verdict, and the fixes of findings.
        auto* fix = m_window->findChild<QPushButton*>(QStringLiteral("verdictFix"));
        QTRY_VERIFY(fix->isVisible());
        QStringList shown(m_window->findChild<views::ElidedLabel*>(QStringLiteral("verdictRemedy"))->text());
        QVERIFY(m_window->files().open(example("three-nodes")));
        m_controller->waitForPlan();
        for (const auto& finding : *m_controller->plan()->findings)
            if (!finding.fix.empty())
                shown << qt::fixText(finding);
        QVERIFY(shown.size() > 1);
        static const QRegularExpression english(
            QStringLiteral("\\b(Allow|Add|Use|Run|Spread|Relax|Unpin|of|for|the|in a|on a|all|places)\\b"));
        for (const auto& text : shown)
            QVERIFY2(!text.isEmpty() && !text.contains(english), qPrintable(text));
        // And whatever else a cure may be.
        int cures = 0;
        for (const auto key : messageKeys()) {
            if (!key.starts_with("cure."))
                continue;
            Finding title;
            title.key = key;
            title.arguments = {"1", "2"};
            const auto text = qt::findingText(title);
            QVERIFY2(text != QString::fromStdString(render(title)) && !text.contains(english), qPrintable(text));
            ++cures;
        }
        QVERIFY(cures > 10);
    }

    void countriesAreGerman() {
        QCOMPARE(views::countryName("DE"), QStringLiteral("Germany"));
        gui::speak(*qApp, QStringLiteral("de"));
        QCOMPARE(views::countryName("DE"), QStringLiteral("Deutschland"));
        QCOMPARE(views::countryName("EG"), QStringLiteral("Ägypten"));
        for (const auto& city : catalog::builtIn().cities()) {
            const auto code = QString::fromStdString(city.country);
            QVERIFY2(QCoreApplication::translate("Country", city.country.c_str()) != code, qPrintable(code));
        }
    }
};

FLIGHTPLAN_TEST_CLASS(LanguageTest);

#include "language_test.moc"
