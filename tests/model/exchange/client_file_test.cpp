#include "model/exchange/client_file.h"
#include "tests/support/nasty_files.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace flightplan;
using namespace flightplan::exchange;

namespace {

std::vector<topology::Site> planRegions() {
    topology::Site fra;
    fra.id = "fra";
    topology::Site osa;
    osa.id = "osa";
    return {fra, osa};
}

ClientFile readAll(const std::string& text, const ClientOptions& options = {}) {
    return readClients(text, planRegions(), catalog::builtIn(), options);
}

/// "Berlin, DE 3, fra 2 4ms, 48.2|16.4 1": every client; or "! key@line place", the problems that keep the file out.
QString read(const std::string& text, const ClientOptions& options = {}) {
    const auto file = readAll(text, options);
    if (!file.ok)
        return test::errorsText(file.problems);
    QStringList words;
    for (std::size_t i = 0; i < file.clients.size(); ++i) {
        const auto& client = file.clients[i];
        QString word = !client.city.empty() ? QString::fromStdString(client.city)
                       : !client.region.empty()
                           ? QString::fromStdString(client.region)
                           : QString::number(*client.latitude) + QLatin1Char('|') + QString::number(*client.longitude);
        word += QLatin1Char(' ') + QString::number(file.weights[i]);
        if (client.lastMile)
            word += QStringLiteral(" %1ms").arg(static_cast<double>(client.lastMile->count()) / 1000);
        words << word;
    }
    return words.join(QStringLiteral(", "));
}

std::string prometheus(const std::string& result, const std::string& type = "vector") {
    return R"({"status": "success", "data": {"resultType": ")" + type + R"(", "result": )" + result + "}}";
}

bool has(const ClientFile& file, const std::string& key) {
    return std::ranges::find(file.problems, key, &Finding::key) != file.problems.end();
}

} // namespace

class ClientFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("result");
        const auto row = [](const char* name, const QByteArray& text, const char* result) {
            QTest::newRow(name) << text << QString::fromUtf8(result);
        };
        const char* const two = "Berlin, DE 3, Tokyo, JP 1.5";
        row("city and country", "city,country,weight\nBerlin,DE,3\nTokyo,JP,1.5\n", two);
        row("other order and columns", "id,weight,country,city\n1,3,DE,Berlin\n2,1.5,jp,TOKYO\n", two);
        row("keys of the catalogue", "city,weight\n\"Berlin, DE\",3\n\"tokyo, jp\",1.5\n", two);
        row("windows", "City,Country,Users\r\nBerlin,DE,3\r\nTokyo,JP,1.5", two);
        row("byte order mark",
            "\xEF\xBB\xBF"
            "city,country,weight\nBerlin,DE,3\nTokyo,JP,1.5\n",
            two);
        row("semicolons, decimal commas", "city;country;weight\nBerlin;DE;3\nTokyo;JP;1,5\n", two);
        row("tabs", "city\tcountry\tweight\nBerlin\tDE\t3\nTokyo\tJP\t1.5\n", two);
        row("quotes and spaces", "\"city\", \"country\" ,weight\n\" Berlin \",DE, 3 \n\"Tokyo\",JP,1.5\n", two);
        row("separators in quotes", "\"a;b;c;d\",city,weight\n\"x\",\"Berlin, DE\",3\n;,\"Tokyo, JP\",1.5\n", two);
        row("trailing commas", "city,country,weight\nBerlin,DE,3,,\nTokyo,JP,1.5,\n", two);
        row("empty lines", "city,country,weight\n\nBerlin,DE,3\n\n\nTokyo,JP,1.5\n\n", two);
        row("latin 1", "city,country\nS\xE3o Paulo,BR\n", "São Paulo, BR 1");
        row("utf-8", "city,country\nSão Paulo,BR\nsao paulo,BR\n", "São Paulo, BR 2");
        row("no weights", "city,country\nBerlin,DE\n", "Berlin, DE 1");
        row("points", "lat,lon,count\n48.2,16.4,1\n-33.9,+151.2,2\n", "48.2|16.4 1, -33.9|151.2 2");
        row("points with decimal commas", "lat;lon\n48,2;16,4\n", "48.2|16.4 1");
        row("regions", "region,requests,last_mile_ms\nfra,2,4\nFRA,1,4\nosa,1,\n", "fra 3 4ms, osa 1");
        row("the most exact place counts",
            "city,region,latitude,longitude\nBerlin,fra,48.2,16.4\nBerlin,fra,,\n,fra,,\n",
            "48.2|16.4 1, Berlin, DE 1, fra 1");
        row("weight 0 beside others", "city,country,weight\nBerlin,DE,0\nTokyo,JP,1\n", "Berlin, DE 0, Tokyo, JP 1");
        row("prometheus", QByteArray::fromStdString(prometheus(R"([{"metric": {"region": "fra"}, "value": [1.5, "20"]},
                                                     {"metric": {"region": "osa"}, "value": [1.5, "1e3"]}])")),
            "fra 20, osa 1000");
        row("prometheus, edge, catalogue",
            QByteArray::fromStdString(prometheus(R"([{"metric": {"edge": "nrt"}, "value": [1, "5"]}])")),
            "35.6216|139.742 5");

        row("empty", "", "! clients.no_rows@0");
        row("no rows", "city,country\n", "! clients.no_rows@0");
        row("no columns", "name,place\nx,y\n", "! clients.no_columns@1");
        row("no title", "Berlin,DE,3\n", "! clients.no_columns@1");
        row("unknown city", "city,country\nBerlin,DE\nBerln,DE\n", "! clients.unknown_city@3 column 1");
        row("city of another country", "city,country\nBerlin,FR\n", "! clients.unknown_city@2 column 1");
        row("unknown country", "country\nDE\nGermany\n", "! clients.unknown_country@3 column 1");
        row("unknown region", "region\nmoon\n", "! clients.unknown_region@2 column 1");
        row("ambiguous", "city\nHyderabad\n", "! clients.ambiguous_city@2 column 1");
        row("no place", "city,weight\n,3\n", "! clients.no_place@2");
        row("half a point", "lat,lon\n48.2,\n,16\n",
            "! clients.half_place@2 column 2, ! clients.half_place@3 column 1");
        row("not a number",
            "city,weight\n\"Berlin, DE\",many\n\"Berlin, DE\",\n\"Berlin, DE\",nan\n\"Berlin, DE\",-1\n",
            "! clients.bad_number@2 column 2, ! clients.bad_number@3 column 2, ! clients.bad_number@4 column 2, ! "
            "clients.bad_number@5 column 2");
        row("off the globe", "lat,lon\n91,0\n0,181\n",
            "! clients.bad_number@2 column 1, ! clients.bad_number@3 column 2");
        row("short row", "city,country\nBerlin\n", "! clients.row_length@2");
        row("long row", "city,country\nBerlin,DE,x\n", "! clients.row_length@2");
        row("open quote", "city\n\"Berlin, DE\n", "! clients.open_quote@2");
        row("utf-16",
            QByteArray("\xFF\xFE"
                       "c\0i\0t\0y\0",
                       10),
            "! clients.not_text@0");
        row("nobody", "city,country,weight\nBerlin,DE,0\n", "! clients.no_users@0");
        row("error of prometheus", R"({"status": "error", "error": "parse error"})", "! clients.failed_query@1");
        row("a range", QByteArray::fromStdString(prometheus("[]", "matrix")), "! clients.no_vector@1 /data/resultType");
        row("no counts", QByteArray::fromStdString(prometheus("[]")), "! clients.no_rows@0");
        row("other json", R"({"a": 1})", "! clients.no_vector@1");
        row("other list", R"([1, 2])", "! clients.no_vector@1");
        row("item without value", QByteArray::fromStdString(prometheus(R"([{"metric": {}}, 3])")),
            "! clients.no_vector@1 /data/result/0, ! clients.no_vector@1 /data/result/1");
        row("no label", QByteArray::fromStdString(prometheus(R"([{"metric": {"pod": "a"}, "value": [1, "5"]}])")),
            "! clients.no_label@1 /data/result/0/metric");
        row("NaN", QByteArray::fromStdString(prometheus(R"([{"metric": {"region": "fra"}, "value": [1, "NaN"]}])")),
            "! clients.bad_number@1 /data/result/0/value/1");
        row("broken json", "{\"status\":\n\"success\"", "! syntax.too_short@2 /status");
    }

    void texts() {
        QFETCH(QByteArray, text);
        QFETCH(QString, result);
        QCOMPARE(read(text.toStdString()), result);
    }

    void aCountryIsSharedByItsCities() {
        const auto file = readAll("country,weight\nde,10\n");
        QVERIFY(file.ok && file.clients.size() > 5);
        double sum = 0;
        for (const auto weight : file.weights)
            sum += weight;
        QVERIFY(std::abs(sum - 10) < 1e-9);
        QCOMPARE(file.clients.front().city, std::string("Berlin, DE"));
    }

    void suggestions() {
        const auto file = readAll("city,country\nMunchen,DE\nMunich,DE\nMuenchn,DE\n");
        for (const auto& problem : file.problems)
            QVERIFY2(problem.arguments[1].ends_with(", DE"), problem.arguments[1].c_str());
        QVERIFY(render(readAll("region\nfrq\n").problems.front()).find("\"fra\"") != std::string::npos);
    }

    void unknownPlacesCanBeLeftOut() {
        ClientOptions options;
        options.skipUnknown = true;
        const auto file = readAll("city,country\nBerlin,DE\nAtlantis,XX\n", options);
        QVERIFY(file.ok);
        QCOMPARE(file.leftOut, std::size_t(1));
        QVERIFY(has(file, "clients.unknown_city"));
        QCOMPARE(read("city\nAtlantis\n", options), QStringLiteral("! clients.no_rows@0"));
        QCOMPARE(read("city,weight\nBerlin,x\n", options), QStringLiteral("! clients.bad_number@2 column 2"));
    }

    void manyUnknownPlacesStopNothing() {
        ClientOptions options;
        options.skipUnknown = true;
        std::string text = "city\n";
        for (int i = 0; i < 1500; ++i)
            text += "Atlantis " + std::to_string(i) + "\n";
        const auto file = readAll(text + "\"Berlin, DE\"\n", options);
        QVERIFY(file.ok);
        QCOMPARE(file.leftOut, std::size_t(1500));
        QCOMPARE(file.clients.size(), std::size_t(1));
        QVERIFY(file.problems.size() == 999 && !readAll(text).ok);
        // An error behind all these warnings is told.
        const auto broken = readAll(text + "\"Berlin, DE\",x,y\n", options);
        QVERIFY(!broken.ok);
        QCOMPARE(broken.problems.back().key, std::string("clients.row_length"));
    }

    void ownLabels() {
        ClientOptions options;
        options.label = "pop";
        QCOMPARE(read(prometheus(R"([{"metric": {"pop": "osa", "region": "fra"}, "value": [1, "5"]}])"), options),
                 QStringLiteral("osa 5"));
        QCOMPARE(read(prometheus(R"([{"metric": {"region": "fra"}, "value": [1, "5"]}])"), options),
                 QStringLiteral("! clients.no_label@1 /data/result/0/metric"));
    }

    void filesAreAddedBeforeTheyAreScaled() {
        const auto all = merged(
            {readAll("region,weight\nfra,3000000000000\nosa,7\n"), readAll("region,weight\nosa,1000000000000\n")});
        QVERIFY(all.ok);
        QCOMPARE(all.clients.size(), std::size_t(2));
        QVERIFY(has(all, "clients.scaled") && has(all, "clients.merged"));
        QCOMPARE(all.clients[0].weight, std::int64_t(300'000'000) * 1'000'000);
        QVERIFY(std::abs(static_cast<double>(all.clients[0].weight) / static_cast<double>(all.clients[1].weight) - 3) <
                1e-9);
        const auto tiny = merged({readAll("region,weight\nfra,1000000000000000000\nosa,1\n")});
        QVERIFY(has(tiny, "clients.vanished"));
        QCOMPARE(merged({readAll("region,weight\nfra,0.25\n")}).clients[0].weight, std::int64_t(250'000));
    }

    void presets_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("least");
        QTest::newRow("world") << "world" << 1000;
        QTest::newRow("continent") << "@eu" << 50;
        QTest::newRow("country") << "DE" << 5;
        QTest::newRow("@us") << "@us" << 20;
    }

    void presets() {
        QFETCH(QString, preset);
        QFETCH(int, least);
        const auto file = presetClients(preset.toStdString(), 0, catalog::builtIn());
        QVERIFY(file.ok && static_cast<int>(file.clients.size()) >= least);
        QVERIFY(file.weights.size() == file.clients.size() && std::ranges::is_sorted(file.weights, std::greater<>()));
        QCOMPARE(presetClients(preset.toStdString(), 3, catalog::builtIn()).clients.size(), std::size_t(3));
    }

    void unknownPresets() {
        const auto file = presetClients("@europe", 0, catalog::builtIn());
        QVERIFY(!file.ok);
        QVERIFY(render(file.problems.front()).find("@eu") != std::string::npos);
        QVERIFY(!presetClients("", 0, catalog::builtIn()).ok);
    }

    /// Any bytes are read or refused, each refusal with a message.
    void anyBytes() {
        std::mt19937 random(3);
        const std::string good[] = {"city,country,weight\nBerlin,DE,3\n\"Tokyo\",JP,1.5\n",
                                    prometheus(R"([{"metric": {"region": "fra"}, "value": [1.5, "20"]}])")};
        int refused = 0;
        for (int i = 0; i < 4000; ++i) {
            const auto file = readAll(test::damaged(good[i % 2], ",;\"\n{}[]-e.", random));
            refused += !file.ok;
            QVERIFY(file.ok != test::hasError(file.problems));
            for (const auto& problem : file.problems)
                QVERIFY(!render(problem).empty());
        }
        QVERIFY(refused > 1000);
    }
};

FLIGHTPLAN_TEST_CLASS(ClientFileTest);
#include "client_file_test.moc"
