#include "model/query/query.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan::query;

namespace {

Term term(Field field, Comparison comparison, std::vector<std::string> values, bool negated = false) {
    return {field, comparison, negated, std::move(values), 0};
}

} // namespace

class QueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTerms() {
        QVERIFY(parse("")->empty());
        QVERIFY(parse("  \t ")->empty());
        const auto query = parse("region:FRA,ams  cpu>80% -workload=web \"two words\" host:fra-*");
        QVERIFY(query);
        QCOMPARE(query->terms.size(), std::size_t(5));
        QVERIFY(query->terms[0] == term(Field::region, Comparison::contains, {"fra", "ams"}));
        QVERIFY(query->terms[1].field == Field::cpu);
        QVERIFY(query->terms[1].comparison == Comparison::more);
        QCOMPARE(query->terms[1].number, 0.8);
        QVERIFY(query->terms[2] == term(Field::workload, Comparison::is, {"web"}, true));
        QVERIFY(query->terms[3] == term(Field::any, Comparison::contains, {"two words"}));
        QVERIFY(query->terms[4] == term(Field::host, Comparison::contains, {"fra-*"}));
    }

    void aShareNeedsNoPercentSign() {
        QCOMPARE(parse("memory<=25")->terms[0].number, 0.25);
        QCOMPARE(parse("microvms>=12")->terms[0].number, 12.0);
        QVERIFY(parse("health:100%")->terms[0].comparison == Comparison::is);
    }

    void mistakesSayWhereAndWhatWasMeant_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("suggestion");
        const auto row = [](const char* text, Mistake::Kind kind, int at, const char* suggestion) {
            QTest::newRow(text) << QByteArray(text) << static_cast<int>(kind) << at << QByteArray(suggestion);
        };
        row("fra regoin:fra", Mistake::Kind::unknownField, 4, "region");
        row("mem>50", Mistake::Kind::unknownField, 0, "memory");
        row("colour:red", Mistake::Kind::unknownField, 0, "");
        row("cpu>much", Mistake::Kind::needsNumber, 4, "");
        row("cpu>", Mistake::Kind::needsNumber, 4, "");
        row("cpu>8x%", Mistake::Kind::needsNumber, 4, "");
        row("region:", Mistake::Kind::needsValue, 7, "");
        row("region:,", Mistake::Kind::needsValue, 7, "");
        row("a \"b", Mistake::Kind::openQuote, 2, "");
    }
    void mistakesSayWhereAndWhatWasMeant() {
        QFETCH(QByteArray, text);
        const auto query = parse(text.toStdString());
        QVERIFY(!query);
        QTEST(static_cast<int>(query.error().kind), "kind");
        QTEST(static_cast<int>(query.error().at), "at");
        QTEST(QByteArray::fromStdString(query.error().suggestion), "suggestion");
    }

    void anyTextEndsInTermsOrInAMistake() {
        const std::string alphabet = "a:=<>,-\"* %9c";
        std::uint32_t state = 1;
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (int i = 0; i < round % 14; ++i)
                text += alphabet[(state = state * 1664525u + 1013904223u) >> 16 & 0xff & (alphabet.size() - 1)];
            if (const auto query = parse(text)) {
                for (const auto& each : query->terms)
                    QVERIFY2(!each.values.empty() || each.field >= Field::cpu, text.c_str());
            } else {
                QVERIFY2(query.error().at <= text.size(), text.c_str());
            }
        }
    }

    void starsStandForAnything() {
        QVERIFY(isPattern("fra-a-12", "fra-*-12"));
        QVERIFY(isPattern("fra", "*fra*"));
        QVERIFY(isPattern("aaab", "*ab"));
        QVERIFY(!isPattern("fra-a-12", "fra-*-1"));
        QVERIFY(!isPattern("", "a"));
        QVERIFY(isPattern("", "*"));
        QVERIFY(containsPattern("shop-web", "web"));
        QVERIFY(!containsPattern("shop-web", "web*"));
        QVERIFY(containsPattern("shop-web", "shop*"));
    }
};

FLIGHTPLAN_TEST_CLASS(QueryTest);
#include "query_test.moc"
