// Debian's Qt is not instrumented, so ThreadSanitizer sees neither how the watchdog thread of Qt Test is synchronised
// with the end of the run nor the lock of the event queue, which hands a posted event from the thread that makes it to
// the one that deletes it. Only functions that never call our code directly may be named here: a suppression matches
// any frame, and with a whole library, or what calls slots, no race of a test would ever be reported.
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
    return "race:QWaitCondition::~QWaitCondition\nrace:QTest::qRun\nrace:QCoreApplicationPrivate::sendPostedEvents\n";
}
