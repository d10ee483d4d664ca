#include "model/base/philox.h"
#include "tests/app/gui/program_process.h"
#include "tests/app/gui/safety/safety_support.h"
#include "tests/support/test_registry.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace flightplan;
using namespace flightplan::test;

/// The real program, edited at random times and killed by force at another: what is older than two seconds is on the
/// disk, whatever the moment.
class KillTest : public QObject {
    Q_OBJECT

    static constexpr qint64 promiseMs = 2000;

    /// Kills; `FLIGHTPLAN_KILLS` asks for more.
    static int kills() {
        bool ok = false;
        const int asked = qEnvironmentVariableIntValue("FLIGHTPLAN_KILLS", &ok);
        return ok ? asked : 2;
    }

    struct Edit {
        int replicas = 0;
        qint64 seenMs = 0; ///< when the program showed the plan of it: it was made before
    };

    static int between(RandomStream& random, int least, int most) {
        return least + static_cast<int>(random.below(static_cast<std::uint32_t>(most - least + 1)));
    }

    static int replicasOf(const QString& path) {
        const auto plan = readPlan(path);
        const auto web = document::findWorkload(plan, "web");
        return web ? plan.workloads[*web].replicas : -1;
    }

private Q_SLOTS:
    void aKillLosesAtMostTwoSeconds_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < kills(); ++seed)
            QTest::addRow("kill %d", seed) << seed;
    }

    void aKillLosesAtMostTwoSeconds() {
        QFETCH(int, seed);
        RandomStream random(static_cast<std::uint64_t>(seed), "kill", "test");
        QTemporaryDir home;
        const auto path = home.filePath(QStringLiteral("a.flightplan.json"));
        QVERIFY(writePlan(path, smallDocument()));
        Program program(home.path());
        QVERIFY(program.start({path}));
        QTRY_VERIFY_WITH_TIMEOUT(!program.fingerprint().isEmpty(), 30'000);

        QElapsedTimer clock;
        clock.start();
        std::vector<Edit> edits;
        int replicas = 4; // what the file has
        // From the first edit that is seen, however late that is: it has to be old enough at the end.
        const qint64 length = between(random, 3000, 6000);
        while (edits.empty() || clock.elapsed() < edits.front().seenMs + length) {
            const auto before = program.fingerprint();
            QVERIFY(program.orderReplicas(++replicas));
            QTRY_VERIFY_WITH_TIMEOUT(program.fingerprint() != before && !program.fingerprint().isEmpty(), 30'000);
            edits.push_back({replicas, clock.elapsed()});
            QTest::qWait(between(random, 0, 600));
        }
        // One more, that the kill meets anywhere between its order and its plan.
        QVERIFY(program.orderReplicas(++replicas));
        QTest::qWait(between(random, 0, 60));
        const auto killed = clock.elapsed();
        program.kill();
        QVERIFY(program.crashed());

        const auto young =
            std::ranges::find_if(edits, [&](const Edit& edit) { return edit.seenMs > killed - promiseMs; });
        QVERIFY(young != edits.begin()); // the first edit is old enough
        const auto kept = std::prev(young)->replicas;
        const auto rescued = program.rescued();
        QCOMPARE(rescued.size(), 1);
        const auto found = replicasOf(program.rescueFolder() + u'/' + rescued.front());
        QVERIFY2(found >= kept && found <= replicas,
                 qPrintable(QStringLiteral("%1 of %2, at least %3").arg(found).arg(replicas).arg(kept)));
        QVERIFY(readPlan(path) == smallDocument()); // the file itself is the user's
    }
};

FLIGHTPLAN_TEST_CLASS(KillTest);
#include "kill_test.moc"
