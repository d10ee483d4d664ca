#include "model/query/plan_query.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"
#include "tests/support/topology_text.h"

#include <QTest>

using namespace flightplan;

namespace {

QString hostsOf(const plan::Plan& plan, const char* text) {
    QStringList names;
    for (const auto host : query::hostsMatching(plan, *query::parse(text)))
        names << QString::fromStdString(plan.fleet->hostName(host));
    return names.join(u' ');
}

QString microVmsOf(const plan::Plan& plan, const char* text) {
    QStringList names;
    for (const auto microVm : query::microVmsMatching(plan, *query::parse(text)))
        names << QString::fromStdString(plan.fleet->microVmName(microVm));
    return names.join(u' ');
}

} // namespace

class PlanQueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worksByHand() {
        // db fills ams-a-1 to three quarters of its CPU, cron to all of it; web goes to fra; big fits nowhere.
        auto document = test::topologyFromText("ams: 2x[4c 16g]\n"
                                               "fra: [8c 16g] cordoned [8c 16g] class=gpu [8c 16g]\n"
                                               "big 1x[64c 1g] @fra\n"
                                               "db 1x[3c 2g] @ams\n"
                                               "web 2x[1c 4g] @fra");
        test::editWorkload(document, "db", [](auto& workload) {
            workload.pins.push_back({1, {}, "ams-a-1", {}});
            workload.labels = {{"team", "Data"}};
        });
        test::editWorkload(document, "web", [](auto& workload) {
            workload.app = "shop";
            workload.regions.allow = {{"fra"}};
            workload.spread.perHost.max = 2;
        });
        const auto plan = test::planned(document);
        QCOMPARE(QString::fromStdString(test::placementsText(plan)),
                 QStringLiteral("big/1 - cpu, db/1 ams-a-1, web/1 fra-c, web/2 fra-c"));

        QCOMPARE(hostsOf(plan, ""), QStringLiteral("ams-a-1 ams-a-2 fra-a fra-b fra-c"));
        QCOMPARE(hostsOf(plan, "region:fra"), QStringLiteral("fra-a fra-b fra-c"));
        QCOMPARE(hostsOf(plan, "region:@eu -region:fra"), QStringLiteral("ams-a-1 ams-a-2"));
        QCOMPARE(hostsOf(plan, "frankfurt state:up"), QStringLiteral("fra-b fra-c"));
        QCOMPARE(hostsOf(plan, "class:gpu"), QStringLiteral("fra-b"));
        QCOMPARE(hostsOf(plan, "state=cordoned"), QStringLiteral("fra-a"));
        QCOMPARE(hostsOf(plan, "cpu>=75%"), QStringLiteral("ams-a-1"));
        QCOMPARE(hostsOf(plan, "cpu>75"), QString());
        QCOMPARE(hostsOf(plan, "load>0"), QStringLiteral("ams-a-1 fra-c"));
        QCOMPARE(hostsOf(plan, "microvms:2"), QStringLiteral("fra-c"));
        QCOMPARE(hostsOf(plan, "workload:web"), QStringLiteral("fra-c"));
        QCOMPARE(hostsOf(plan, "app:shop"), QStringLiteral("fra-c"));
        QCOMPARE(hostsOf(plan, "label:team=data"), QStringLiteral("ams-a-1"));
        QCOMPARE(hostsOf(plan, "DB"), QStringLiteral("ams-a-1"));

        QCOMPARE(microVmsOf(plan, ""), QStringLiteral("big/1 db/1 web/1 web/2"));
        QCOMPARE(microVmsOf(plan, "region:fra"), QStringLiteral("web/1 web/2"));
        QCOMPARE(microVmsOf(plan, "-region:fra"), QStringLiteral("big/1 db/1"));
        QCOMPARE(microVmsOf(plan, "state:unplaced"), QStringLiteral("big/1"));
        QCOMPARE(microVmsOf(plan, "state:placed"), QStringLiteral("db/1 web/1 web/2"));
        QCOMPARE(microVmsOf(plan, "state:pinned"), QStringLiteral("db/1"));
        QCOMPARE(microVmsOf(plan, "cpu>50%"), QStringLiteral("db/1"));
        QCOMPARE(microVmsOf(plan, "app:shop cpu<50%"), QStringLiteral("web/1 web/2"));
        QCOMPARE(microVmsOf(plan, "host:ams-*"), QStringLiteral("db/1"));
    }

    void aTermAndItsNegationShareEverythingOut() {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const auto plan = test::planned(test::randomDocument(seed));
            for (const char* text : {"cpu>40%", "a", "state:up", "workload:w", "region:@eu", "microvms>1"}) {
                const auto with = *query::parse(text);
                const auto without = *query::parse("-" + std::string(text));
                QCOMPARE(query::hostsMatching(plan, with).size() + query::hostsMatching(plan, without).size(),
                         plan.fleet->hosts.size());
                QCOMPARE(query::microVmsMatching(plan, with).size() + query::microVmsMatching(plan, without).size(),
                         plan.assignment->microVms.size());
            }
        }
    }
};

FLIGHTPLAN_TEST_CLASS(PlanQueryTest);
#include "plan_query_test.moc"
