#include "app/gui/main_window.h"
#include "model/qt/plan_controller.h"
#include "tests/app/gui/window_test.h"
#include "tests/support/random_document.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace flightplan;
using qt::Selection;

/// Random edits, undos, redos and selections through the whole window: whatever comes, it ends in the plan that it
/// began with once everything is taken back.
class SoakTest : public test::WindowTest {
    Q_OBJECT

    /// Steps; `FLIGHTPLAN_SOAK` asks for more.
    static int steps() {
        bool ok = false;
        const int asked = qEnvironmentVariableIntValue("FLIGHTPLAN_SOAK", &ok);
        return ok ? asked : 300;
    }
    /// Something that is there, or was.
    Selection anyObject(RandomStream& random) const {
        const auto& document = m_controller->document();
        const auto pick = [&](std::size_t count) {
            return static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(std::max<std::size_t>(count, 1))));
        };
        switch (random.below(4)) {
        case 0:
            if (!document.regions->empty())
                return {Selection::Kind::region,
                        QString::fromStdString((*document.regions)[pick(document.regions->size())].id.text())};
            break;
        case 1:
            if (document.workloads.size() > 0)
                return {Selection::Kind::microVm,
                        QString::fromStdString(document.workloads[pick(document.workloads.size())].id.text()) +
                            QStringLiteral("/1")};
            break;
        case 2:
            if (document.hosts.size() > 0)
                return {Selection::Kind::hostEntry,
                        QString::fromStdString(document.hosts[pick(document.hosts.size())].id.text())};
            break;
        default:
            break;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void cleanup() { closeWindow(); }

    void everythingTakenBackIsWhereItBegan() {
        QVERIFY(openWindow(QSize(1280, 800), "three-nodes"));
        const auto before = m_controller->plan()->fingerprint.hex();
        const auto document = m_controller->document();
        RandomStream random(20261128, "soak", "test");
        auto& undo = m_controller->undoStack();
        int applied = 0;
        for (int step = 0; step < steps(); ++step) {
            const auto what = random.below(10);
            if (what < 6)
                applied += m_controller->apply(test::randomEdit(m_controller->document(), random),
                                               QStringLiteral("step %1").arg(step));
            else if (what == 6)
                undo.undo();
            else if (what == 7)
                undo.redo();
            else if (what == 8)
                m_controller->select(anyObject(random));
            else
                m_controller->toggle(anyObject(random));
            // Now and then the hand rests and everything is painted; else events come between.
            if (step % 25 == 0) {
                m_controller->waitForPlan();
                m_window->renderNow();
            } else if (step % 5 == 0) {
                QCoreApplication::processEvents();
            }
        }
        QVERIFY2(applied > steps() / 5, qPrintable(QString::number(applied)));
        while (undo.canUndo())
            undo.undo();
        m_controller->waitForPlan();
        QVERIFY(m_controller->document() == document);
        QCOMPARE(m_controller->plan()->fingerprint.hex(), before);
    }
};

FLIGHTPLAN_TEST_CLASS(SoakTest);
#include "soak_test.moc"
