#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace flightplan::test {

/// The Qt Test classes of one executable; `test_main.cpp` runs them all.
std::vector<std::function<std::unique_ptr<QObject>()>>& registry();

template <class Test>
struct Registration {
    Registration() {
        registry().push_back([] { return std::unique_ptr<QObject>(new Test); });
    }
};

} // namespace flightplan::test

/// Adds a Qt Test class to its executable: once per class, in its .cpp file, above the include of its .moc file.
#define FLIGHTPLAN_TEST_CLASS(Class) static const flightplan::test::Registration<Class> registrationOf##Class
