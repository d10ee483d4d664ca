// Debian's Qt is not instrumented, so ThreadSanitizer does not see how the watchdog thread of Qt Test is synchronised.
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
    return "race:libQt6Test.so\nrace:libQt6Core.so\nrace:QTest::qRun\n";
}
