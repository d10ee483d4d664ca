#include "tests/support/test_registry.h"
#include "tests/views/palette/palette_scene.h"
#include "views/palette/fuzzy_query.h"

#include <QTest>

using namespace flightplan;
using views::FuzzyQuery;

class FuzzyQueryTest : public QObject {
    Q_OBJECT

    static QString marked(const QString& query, const QString& text) {
        QString result = text;
        const auto positions = FuzzyQuery(query).positions(text);
        for (auto at = positions.rbegin(); at != positions.rend(); ++at)
            result.replace(*at, 1, u'[' + text.mid(*at, 1) + u']');
        return result;
    }

private Q_SLOTS:
    void marksWhatMatches_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("marked"); // without brackets: no match
        const auto row = [](const char* query, const char* marked) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(marked);
        };
        row("fra", "[F][R][A] · Frankfurt");
        row("frnkf", "[F][r]a[n][k][f]urt");
        row("ahtr", "[A]dd [h]osts [t]o the [r]egion");
        row("adhos", "[A][d]d [h][o][s]ts to the region");
        row("region add", "[A][d][d] hosts to the [r][e][g][i][o][n]");
        row("what", "[W][h][a][t] if this is lost?");
        row("out", "Reset lay[o][u][t]");
        row("12", "web-[1][2]");
        row("w8", "[w]ork[8]");
        row("bogotá", "[B][o][g][o][t][á]");
        row("BOGOTÁ", "[b][o][g][o][t][á]");
        // A letter or two from the middle of a word are no match, nor are letters from all over.
        row("a", "Frankfurt");
        row("nk", "Frankfurt");
        row("fra r", "information about a region");
        row("fra", "Fit the regions of the plan");
        row("xyz", "Frankfurt");
        row("frankfurter", "Frankfurt");
    }
    void marksWhatMatches() {
        QFETCH(QString, query);
        QFETCH(QString, marked);
        const auto text = QString(marked).remove(u'[').remove(u']');
        QCOMPARE(FuzzyQueryTest::marked(query, text), marked);
        QCOMPARE(FuzzyQuery(query).score(text).has_value(), marked != text);
    }

    /// Each text is a better match than the one after it.
    void betterComesFirst_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("exact, beginning, word, inside")
            << QStringLiteral("web") << test::strings({"web", "web-1", "my-web", "cobweb"});
        QTest::newRow("shorter") << QStringLiteral("re") << test::strings({"Redo", "Remove everything from it"});
        QTest::newRow("together") << QStringLiteral("del") << test::strings({"Delete", "Do everything later"});
    }
    void betterComesFirst() {
        QFETCH(QString, query);
        QFETCH(QStringList, texts);
        for (qsizetype i = 1; i < texts.size(); ++i) {
            const auto better = FuzzyQuery(query).score(texts[i - 1]);
            const auto worse = FuzzyQuery(query).score(texts[i]);
            QVERIFY2(better && worse && *better > *worse, qPrintable(texts[i]));
        }
    }

    void idsScoreLikeTexts() {
        for (const auto* id : {"fra", "fra-1", "my-fra.2", "a", "fr", "f-r-a", "xfra", "f1r2a3"}) {
            const FuzzyQuery query(QStringLiteral("fra"));
            QVERIFY2(query.score(std::string_view(id)) == query.score(QString::fromLatin1(id)), id);
        }
    }

    void nothingTypedMatchesEverythingAlike() {
        const FuzzyQuery query(QStringLiteral("  "));
        QVERIFY(query.isEmpty());
        QCOMPARE(query.score(QStringLiteral("a")), query.score(QStringLiteral("a much longer text")));
        QVERIFY(query.positions(QStringLiteral("a")).empty());
    }

    void anyLengthIsTaken() {
        const QString letters(5000, u'a');
        QVERIFY(FuzzyQuery(letters).score(letters).has_value());
        QVERIFY(FuzzyQuery(QStringLiteral("aaa")).score(letters).has_value());
        QVERIFY(!FuzzyQuery(letters).score(QStringLiteral("aaa")).has_value());
        QVERIFY(!FuzzyQuery(QStringLiteral("a")).score(QString()).has_value());
    }
};

FLIGHTPLAN_TEST_CLASS(FuzzyQueryTest);
#include "fuzzy_query_test.moc"
