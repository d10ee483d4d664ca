#include "model/placement/policies.h"
#include "tests/support/packing.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace flightplan;
using namespace flightplan::placement;

namespace {

/// An instance of one-dimensional bin packing with its proven optimum and the counts of another program.
struct Instance {
    std::string name;
    std::int64_t capacity = 0;
    std::vector<std::int64_t> items;
    std::size_t optimum = 0, firstFitDecreasing = 0, bestFitDecreasing = 0;
};

QString folder() {
    return qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR") + QStringLiteral("/../shared/data/binpacking-1d/");
}

QStringList wordsOf(const QString& name) {
    QFile file(folder() + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll()).split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

/// "n capacity weights…", or, with several in a file, "count", then "name capacity n best weights…" of each.
void readItems(Instance& instance, const QString& name) {
    const auto words = wordsOf(name);
    const auto several = name.startsWith(QStringLiteral("Falkenauer"));
    const auto at = several ? words.indexOf(QString::fromStdString(instance.name)) + 1 : 0;
    const auto count = words[several ? at + 1 : at].toInt();
    const auto first = at + (several ? 3 : 2);
    for (int i = 0; i < count; ++i)
        instance.items.push_back(words[first + i].toLongLong());
}

std::vector<Instance> shippedInstances() {
    std::vector<Instance> instances;
    auto rows = wordsOf(QStringLiteral("reference_dev.csv")); // no blank within a row
    rows.removeFirst();
    for (const auto& row : rows) {
        const auto fields = row.split(QLatin1Char(','));
        Instance instance{fields[1].toStdString(), fields[2].toLongLong(), {},
                          fields[4].toULong(),     fields[7].toULong(),    fields[8].toULong()};
        if (fields[4] != fields[5])
            qFatal("the optimum of %s is not proven", instance.name.c_str());
        readItems(instance, fields[0]);
        if (instance.items.size() != fields[3].toULong())
            qFatal("%s has other items", instance.name.c_str());
        instances.push_back(std::move(instance));
    }
    return instances;
}

/// As many hosts as items, so that everything finds a place.
test::Packing packingOf(const Instance& instance) {
    test::Packing packing{std::vector(instance.items.size(), Resources{{instance.capacity, 0, 0, 0}}), {}};
    for (const auto item : instance.items)
        packing.demands.push_back({{item, 0, 0, 0}});
    return packing;
}

std::size_t binsOf(const test::Packing& packing, Policy policy) {
    const auto assignment = placeByPolicy(test::problemOf(packing), policy);
    return test::placedCount(*assignment) == packing.demands.size() ? test::hostsUsed(*assignment) : 0;
}

/// One instance in the first resource, the other in the second. Their items do not compete, so the optimum is the
/// larger of both.
test::Packing composite(const Instance& one, const Instance& other) {
    test::Packing packing;
    packing.hosts.assign(one.items.size() + other.items.size(), Resources{{one.capacity, other.capacity, 0, 0}});
    for (const auto item : one.items)
        packing.demands.push_back({{item, 0, 0, 0}});
    for (const auto item : other.items)
        packing.demands.push_back({{0, item, 0, 0}});
    return packing;
}

} // namespace

class BinPackingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        if (!QFile::exists(folder() + QStringLiteral("reference_dev.csv")))
            QSKIP("the instances are not beside the repository (../shared/data/binpacking-1d)");
    }

    void decreasingFitsKeepTheirBounds() {
        const auto instances = shippedInstances();
        QVERIFY(instances.size() >= 60);
        for (const auto& instance : instances) {
            const auto packing = test::decreasing(packingOf(instance));
            const auto first = binsOf(packing, Policy::firstFit), best = binsOf(packing, Policy::bestFit);
            QVERIFY2(first == instance.firstFitDecreasing && best == instance.bestFitDecreasing, instance.name.c_str());
            QVERIFY(9 * first <= 11 * instance.optimum + 6);
            QVERIFY(9 * best <= 11 * instance.optimum + 36);
        }
    }

    void noPolicyBeatsTheOptimum() {
        for (const auto& instance : shippedInstances())
            for (const auto policy : allPolicies)
                QVERIFY2(binsOf(packingOf(instance), policy) >= instance.optimum, instance.name.c_str());
    }

    void resourcesThatDoNotCompetePackAlone() {
        const auto instances = shippedInstances();
        for (std::size_t i = 1; i < instances.size(); ++i) {
            const auto& one = instances[i - 1];
            const auto& other = instances[i];
            const auto packing = composite(one, other);
            for (const auto policy : allPolicies)
                QVERIFY2(binsOf(packing, policy) >= std::max(one.optimum, other.optimum), one.name.c_str());
            // First fit packs each as if it were alone.
            QCOMPARE(binsOf(packing, Policy::firstFit),
                     std::max(binsOf(packingOf(one), Policy::firstFit), binsOf(packingOf(other), Policy::firstFit)));
        }
    }
};

FLIGHTPLAN_TEST_CLASS(BinPackingTest);
#include "bin_packing_test.moc"
