#include "model/document/clipboard.h"
#include "model/document/file.h"
#include "tests/model/document/document_maker.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using namespace flightplan;
using namespace flightplan::document;
using namespace flightplan::test;

const auto& builtIn() {
    return catalog::builtIn();
}

constexpr auto capacity =
    R"("capacity": {"cpu_mvcpu": 8000, "memory_mib": 8192, "bandwidth_mbps": 1000, "disk_mib": 100000})";

Document source() {
    return readValid(std::string(R"({"format": 1, "regions": [{"id": "fra"}, {"id": "ams"}],
      "links": [{"from": "fra", "to": "ams", "rtt_ms": 7}],
      "hosts": [{"id": "a", "region": "fra", "count": 2, )") +
                     capacity + R"(}, {"id": "b", "region": "ams", )" + capacity + R"(}],
      "workloads": [{"id": "web", "replicas": 2, "size": "shared-cpu-1x", "affinity": ["db"], "pins": [{"replica": 1, "host": "a-1"}]},
                    {"id": "db", "replicas": 1, "size": "shared-cpu-1x"}]})");
}

std::vector<std::string> keysOf(const Paste& paste) {
    std::vector<std::string> keys;
    for (const auto& object : paste.objects)
        keys.push_back(object.key);
    return keys;
}

Document pasted(const Document& document, const std::string& text, const std::string& region = {}) {
    const auto paste = pasteEdit(document, text, region);
    if (!paste)
        qFatal("%s", paste.error().message.c_str());
    auto applied = applyValid(document, paste->edit, builtIn());
    if (!applied)
        qFatal("%s", applied.error().message.c_str());
    return applied->document;
}

} // namespace

class ClipboardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCopyIsAPlanFileOfItsOwn() {
        const auto text = copyText(source(), {{Section::regions, "fra"}});
        const auto read = document::read(text, builtIn());
        QVERIFY(read.ok);
        QCOMPARE(read.document.regions->size(), 1u);
        QCOMPARE(read.document.hosts.size(), 1u); // its hosts come along
        QVERIFY(read.document.workloads.empty() && read.document.links->empty());
    }

    void intoAnEmptyPlanItComesAsItWas() {
        std::vector<ObjectKey> all;
        const auto document = source();
        for (const auto* id : {"fra", "ams"})
            all.push_back({Section::regions, id});
        for (const auto* id : {"web", "db"})
            all.push_back({Section::workloads, id});
        all.push_back({Section::links, "fra>ams"});
        const auto copy = pasted(Document{}, copyText(document, all));
        QVERIFY(copy.regions == document.regions && copy.hosts == document.hosts &&
                copy.workloads == document.workloads && copy.links == document.links);
    }

    void takenIdsAreMadeFreeInReferencesToo() {
        const auto document = source();
        const auto text =
            copyText(document, {{Section::workloads, "web"}, {Section::workloads, "db"}, {Section::hosts, "a"}});
        const auto paste = pasteEdit(document, text);
        QVERIFY(paste);
        QCOMPARE(keysOf(*paste), (std::vector<std::string>{"a-copy", "web-copy", "db-copy"}));
        const auto next = pasted(document, text);
        const auto& web = next.workloads[*findWorkload(next, "web-copy")];
        QCOMPARE(web.affinity, std::vector<std::string>{"db-copy"});
        QCOMPARE(web.pins[0].host, std::string("a-copy-1"));
        // Once more: the next free names.
        QCOMPARE(keysOf(*pasteEdit(next, text)), (std::vector<std::string>{"a-copy2", "web-copy2", "db-copy2"}));
    }

    void aNewIdIsNoneThatThePieceHas() {
        auto document = source();
        auto text = copyText(document, {{Section::workloads, "db"}});
        const auto at = text.find("\"workloads\": [") + 14;
        text.insert(at, R"({"id": "db-copy", "replicas": 1, "size": "shared-cpu-1x"},)");
        const auto paste = pasteEdit(document, text);
        QVERIFY2(paste, paste ? "" : paste.error().message.c_str());
        QCOMPARE(keysOf(*paste), (std::vector<std::string>{"db-copy", "db-copy2"}));
    }

    void aRegionThatIsThereOnlyGetsTheHosts() {
        const auto document = source();
        const auto paste = pasteEdit(document, copyText(document, {{Section::regions, "fra"}}));
        QVERIFY(paste);
        QCOMPARE(keysOf(*paste), std::vector<std::string>{"a-copy"});
    }

    void hostsGoToTheSelectedRegion() {
        const auto document = source();
        const auto next = pasted(document, copyText(document, {{Section::hosts, "a"}}), "ams");
        QCOMPARE(next.hosts[*findHostEntry(next, "a-copy")].region.text(), std::string("ams"));
    }

    void badTextIsRefusedWithTheReason_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << "hello"
                                 << "no valid JSON";
        QTest::newRow("cut off") << R"({"format": 1, "regions": [)"
                                 << "no valid JSON";
        QTest::newRow("array") << "[1]"
                               << "the plan must be";
        QTest::newRow("field") << R"({"format": 1, "workloads": [{"id": "x", "replicas": -1}]})"
                               << "replicas must be between";
        QTest::newRow("twice") << R"({"format": 1, "regions": [{"id": "osl"}, {"id": "osl"}]})"
                               << "two of osl";
        QTest::newRow("nothing") << R"({"format": 1})"
                                 << "nothing in what was copied";
    }

    void badTextIsRefusedWithTheReason() {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto paste = pasteEdit(source(), text.toStdString());
        QVERIFY(!paste);
        QVERIFY2(QString::fromStdString(paste.error().message).contains(reason), paste.error().message.c_str());
    }

    void whatLeadsNowhereIsRefusedByTheDocument() {
        // The pin is to a host that an empty plan does not have.
        const auto paste = pasteEdit(Document{}, copyText(source(), {{Section::workloads, "web"}}));
        QVERIFY(paste);
        QVERIFY(!applyValid(Document{}, paste->edit, builtIn()));
    }
};

FLIGHTPLAN_TEST_CLASS(ClipboardTest);
#include "test_clipboard.moc"
