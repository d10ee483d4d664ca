#include "model/document/changes.h"
#include "model/document/edit.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace flightplan;
using namespace flightplan::document;

class TestChanges : public QObject {
    Q_OBJECT

    static Document document() {
        Document result;
        for (const auto* id : {"ams", "fra", "sin"}) {
            topology::Region region;
            region.id = RegionId(id);
            result.regions.edit([&](auto& regions) { regions.push_back(region); });
            result = apply(result, {Put{defaultHosts(region.id, catalog::builtIn()), std::nullopt}}).value().document;
        }
        return result;
    }

private Q_SLOTS:
    void equalDocumentsHaveNone() {
        QCOMPARE(countChanges(document(), document()), std::size_t(0)); // blocks are not shared
        QCOMPARE(countChanges({}, {}), std::size_t(0));
    }

    void eachKindCounts() {
        const auto before = document();
        auto after = before;
        after.settings.edit([](auto& settings) { settings.name = "other"; });
        QCOMPARE(countChanges(before, after), std::size_t(1));
        after.objective.edit([](auto& objective) { objective.alpha = 0; });
        QCOMPARE(countChanges(before, after), std::size_t(2));
        after.regions.edit([](auto& regions) { regions[1].state = topology::UpDown::down; });
        QCOMPARE(countChanges(before, after), std::size_t(3));
        after.hosts.erase(0);
        QCOMPARE(countChanges(before, after), std::size_t(4));
        QCOMPARE(countChanges(after, before), std::size_t(4));
    }

    void orderIsNoChange() {
        const auto before = document();
        auto after = before;
        after.regions.edit([](auto& regions) { std::swap(regions[0], regions[2]); });
        QCOMPARE(countChanges(before, after), std::size_t(0));
    }
};

FLIGHTPLAN_TEST_CLASS(TestChanges);
#include "test_changes.moc"
