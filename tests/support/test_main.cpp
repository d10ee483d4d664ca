#include "tests/support/test_registry.h"

#include <QTest>

#include <exception>

#ifdef FLIGHTPLAN_TEST_GUI
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

namespace flightplan::test {

std::vector<std::function<std::unique_ptr<QObject>()>>& registry() {
    static std::vector<std::function<std::unique_ptr<QObject>()>> tests;
    return tests;
}

} // namespace flightplan::test

/// Runs every registered class. A class name as first argument runs that class alone; the rest goes to Qt Test.
int main(int argc, char** argv) {
    Application application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const QByteArray only =
        arguments.size() > 1 && !arguments[1].startsWith(u'-') ? arguments.takeAt(1).toUtf8() : QByteArray();
    int failures = 0;
    bool ran = false;
    for (const auto& make : flightplan::test::registry()) {
        const auto test = make();
        if (!only.isEmpty() && only != test->metaObject()->className())
            continue;
        ran = true;
        // Qt Test reports an exception as a failure and passes it on; the other classes still want to run.
        try {
            failures += QTest::qExec(test.get(), arguments);
        } catch (const std::exception& exception) {
            ++failures;
            qWarning("%s", exception.what());
        }
    }
    if (!ran)
        qWarning("no test class of that name");
    return ran && failures == 0 ? 0 : 1;
}
