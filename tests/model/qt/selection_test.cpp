#include "model/qt/selection_tracking.h"
#include "tests/model/qt/qt_support.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::qt;

class SelectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void objectsGoThereAndBack_data() {
        QTest::addColumn<QString>("object");
        for (const char* object : {"plan", "region:fra", "entry:fra-1", "host:fra-1-3", "app:shop", "workload:web",
                                   "microvm:web/2", "edge:lhr", "link:osa>nrt"})
            QTest::newRow(object) << QString::fromUtf8(object);
    }
    void objectsGoThereAndBack() {
        QFETCH(QString, object);
        const auto selection = Selection::fromObject(object);
        QVERIFY(selection.kind != Selection::Kind::none);
        QCOMPARE(selection.toObject(), object);
    }

    void unknownFormsSelectNothing_data() {
        QTest::addColumn<QString>("object");
        for (const char* object : {"", "region", "region:", ":fra", "galaxy:milky", "plans"})
            QTest::newRow(object) << QString::fromUtf8(object);
    }
    void unknownFormsSelectNothing() {
        QFETCH(QString, object);
        QCOMPARE(Selection::fromObject(object), Selection());
        QCOMPARE(Selection().toObject(), QString());
    }

    void followsTheDocument_data() {
        using document::Edit, document::Section;
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("edit"); // JSON
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, const char* object, const char* edit, const char* after) {
            QTest::newRow(name) << QString::fromUtf8(object) << QString::fromUtf8(edit) << QString::fromUtf8(after);
        };
        const auto* renameRegion = R"({"rename": "regions", "from": "fra", "to": "main"})";
        const auto* renameEntry = R"({"rename": "hosts", "from": "fra-a", "to": "big"})";
        const auto* renameWorkload = R"({"rename": "workloads", "from": "web", "to": "front"})";
        row("other region renamed", "region:ams", renameRegion, "region:ams");
        row("region renamed", "region:fra", renameRegion, "region:main");
        row("entry renamed", "entry:fra-a", renameEntry, "entry:big");
        row("host of a renamed entry", "host:fra-a-3", renameEntry, "host:big-3");
        row("workload renamed", "workload:web", renameWorkload, "workload:front");
        row("microVM of a renamed workload", "microvm:web/2", renameWorkload, "microvm:front/2");
        row("app of its own renamed", "app:mail", R"({"rename": "workloads", "from": "mail", "to": "post"})",
            "app:post");
        row("app kept", "app:shop", renameWorkload, "app:shop");
        row("renamed in a batch", "region:fra",
            R"({"batch": [{"rename": "regions", "from": "fra", "to": "x"}, {"rename": "regions", "from": "x", "to": "y"}]})",
            "region:y");
        row("workload removed", "workload:web", R"({"remove": "workloads", "id": "web"})", "app:shop");
        row("last workload of an app removed", "workload:mail", R"({"remove": "workloads", "id": "mail"})", "plan");
        row("microVM of a removed workload", "microvm:web/1", R"({"remove": "workloads", "id": "web"})", "app:shop");
        row("entry removed", "host:fra-a-1", R"({"remove": "hosts", "id": "fra-a"})", "region:fra");
        row("region and entry removed", "host:fra-a-1",
            R"({"batch": [{"remove": "hosts", "id": "fra-a"}, {"remove": "regions", "id": "fra"}]})", "plan");
        row("entry removed, region renamed", "host:fra-a-1",
            R"({"batch": [{"remove": "hosts", "id": "fra-a"}, {"rename": "regions", "from": "fra", "to": "main"}]})",
            "region:main");
    }
    void followsTheDocument() {
        QFETCH(QString, object);
        QFETCH(QString, edit);
        QFETCH(QString, after);
        const auto before = test::shopDocument();
        const auto parsed = document::editFromJson(edit.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        const auto applied = document::apply(before, *parsed);
        QVERIFY(applied.has_value());
        const auto renames = renamesOf(*parsed);
        const auto followed =
            follow(Selection::fromObject(object), before, applied->document, renames, catalog::builtIn());
        QCOMPARE(followed.toObject(), after);
        if (exists(Selection::fromObject(object), applied->document, catalog::builtIn()))
            return;
        const auto back = follow(followed, applied->document, before, reversed(renames), catalog::builtIn());
        QVERIFY(exists(back, before, catalog::builtIn()));
        if (after.section(u':', 0, 0) == object.section(u':', 0, 0)) // it was renamed, not removed
            QCOMPARE(back.toObject(), object);
    }

    void aHostPastTheCountGivesItsEntry() {
        const auto before = test::shopDocument();
        auto after = before;
        auto entry = after.hosts[1];
        QCOMPARE(entry.id.text(), std::string("fra-a"));
        entry.count = 2;
        after.hosts.replace(1, entry);
        const auto followed =
            follow({Selection::Kind::host, QStringLiteral("fra-a-3")}, before, after, {}, catalog::builtIn());
        QCOMPARE(followed.toObject(), QStringLiteral("entry:fra-a"));
    }

    void aFindingAboutAnEntrySelectsTheEntry() {
        const auto document = test::shopDocument();
        const auto normal = [&](const char* object) {
            return normalised(Selection::fromObject(QString::fromUtf8(object)), document, catalog::builtIn())
                .toObject();
        };
        QCOMPARE(normal("host:fra-a"), QStringLiteral("entry:fra-a"));
        QCOMPARE(normal("host:fra-a-1"), QStringLiteral("host:fra-a-1"));
        QCOMPARE(normal("region:fra"), QStringLiteral("region:fra"));
    }

    void existenceIsExact_data() {
        QTest::addColumn<bool>("there");
        for (const char* object :
             {"plan", "region:ams", "entry:ams-a", "host:ams-a-2", "app:shop", "workload:db", "microvm:web/4"})
            QTest::newRow(object) << true;
        for (const char* object : {"region:nrt", "entry:ams", "host:ams-a", "host:ams-a-3", "host:ams-a-0",
                                   "host:ams-a-02", "app:db", "workload:shop", "microvm:web/5", "microvm:web/0",
                                   "microvm:web/s1", "microvm:web", "edge:ams", "link:ams>fra"})
            QTest::newRow(object) << false;
    }
    void existenceIsExact() {
        QFETCH(bool, there);
        const auto selection = Selection::fromObject(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(exists(selection, test::shopDocument(), catalog::builtIn()), there);
    }
};

FLIGHTPLAN_TEST_CLASS(SelectionTest);
#include "selection_test.moc"
