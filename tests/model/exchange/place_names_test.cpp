#include "model/exchange/place_names.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::exchange;

class PlaceNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void folded_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("folded");
        const auto row = [](const char* name, const char* folded) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(folded);
        };
        row("Berlin", "berlin");
        row(" São-Paulo ", "sao paulo");
        row("ŁÓDŹ", "lodz");
        row("İzmir", "izmir");
        row("Ţanţā", "tanta");
        row("Kŏje", "koje");
        row("Şırnak", "sirnak");
        row("Xi’an", "xian");
        row("Xi'an", "xian");
        row("Ḩamāh", "hamah");
        row("Pōytyä Ňž", "poytya nz");
        row("St. John's, NL", "st johns nl");
        row("東京", "東京");
        row("", "");
        row("\xC3", "\xC3"); // cut off
    }

    void folded() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, folded);
        QCOMPARE(QByteArray::fromStdString(foldedName(name.toStdString())), folded);
    }

    void distances() {
        QCOMPARE(editDistance("", ""), std::size_t(0));
        QCOMPARE(editDistance("abc", ""), std::size_t(3));
        QCOMPARE(editDistance("kitten", "sitting"), std::size_t(3));
        QCOMPARE(nearestName("Munchn", {"Berlin", "Munich", "München"}), std::string("München"));
        QCOMPARE(nearestName("x", {}), std::string());
    }

    void everyCityIsFoundByItsKeyAndItsNameInCapitals() {
        const auto& catalog = catalog::builtIn();
        const CityNames names(catalog);
        for (const auto& city : catalog.cities()) {
            const auto byKey = names.find(city.key, "");
            QVERIFY2(byKey.size() == 1 && byKey.front() == &city, city.key.c_str());
            auto shouted = foldedName(city.name);
            for (auto& c : shouted)
                c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
            const auto found = names.find(shouted, city.country);
            QVERIFY2(std::ranges::find(found, &city) != found.end(), city.key.c_str());
        }
    }

    void suggestionsStayInTheCountry() {
        const CityNames names(catalog::builtIn());
        QCOMPARE(names.suggestion("Berln", "DE"), std::string("Berlin, DE"));
        QCOMPARE(names.suggestion("Hamborg, DE", ""), std::string("Hamburg, DE"));
        QVERIFY(names.suggestion("Tokyo", "DE").ends_with(", DE"));
        QCOMPARE(names.suggestion("Tokio", ""), std::string("Tokyo, JP"));
        QCOMPARE(names.suggestion("Tokio", "XX"), std::string("Tokyo, JP")); // no such country: anywhere
    }
};

FLIGHTPLAN_TEST_CLASS(PlaceNamesTest);
#include "place_names_test.moc"
