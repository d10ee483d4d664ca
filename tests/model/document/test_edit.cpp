#include "model/document/edit.h"
#include "model/document/file.h"
#include "tests/model/document/random_edits.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

namespace {

using namespace flightplan;
using namespace flightplan::document;
using namespace flightplan::test;

const auto& builtIn() {
    return catalog::builtIn();
}

DocumentMaker anyMaker() {
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    return DocumentMaker(seed, *rc::gen::inRange(0, 10));
}

/// Two regions joined by a link, with everything that can refer to them.
Document smallPlan() {
    return readValid(R"({"format": 1, "regions": [{"id": "fra"}, {"id": "ams"}], "edges": [{"id": "fra"}],
      "links": [{"from": "fra", "to": "ams", "rtt_ms": 7}], "latency": [{"from": "fra", "to": "ams", "rtt_ms": 8, "via": ["fra", "ams"]}],
      "hosts": [{"id": "big", "region": "fra", "count": 3, "capacity": {"cpu_mvcpu": 1000, "memory_mib": 1000, "bandwidth_mbps": 1, "disk_mib": 9000}},
                {"id": "big-eu", "region": "ams", "capacity": {"cpu_mvcpu": 1000, "memory_mib": 1000, "bandwidth_mbps": 1, "disk_mib": 9000}}],
      "workloads": [{"id": "web", "replicas": 3, "size": "shared-cpu-1x", "regions": {"allow": ["fra", "@eu"], "deny": ["ams"]}, "affinity": ["db"],
                     "pins": [{"replica": 1, "region": "fra"}, {"replica": 2, "host": "big-3"}, {"replica": 3, "host": "big-eu"}],
                     "clients": [{"region": "fra"}, {"region": "ams"}]},
                    {"id": "db", "size": "shared-cpu-1x"}]})");
}

Document after(const Document& document, const Edit& edit) {
    auto applied = applyValid(document, edit, builtIn());
    if (!applied)
        throw std::runtime_error(applied.error().message + " " + toJson(edit));
    return std::move(applied->document);
}

std::string errorOf(const Document& document, const Edit& edit) {
    const auto applied = apply(document, edit);
    return applied ? std::string() : applied.error().message;
}

class TestEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theInverseGivesBackTheDocument() {
        QVERIFY(rc::check("apply(apply(d, e), inverse) = d", [] {
            auto maker = anyMaker();
            auto document = maker.make();
            for (int step = 0; step < 12; ++step) {
                const auto edit = randomEdit(maker, document);
                const auto before = textOf(document);
                const auto applied = apply(document, edit);
                RC_ASSERT(textOf(document) == before); // the value that it was given stays as it is
                if (!applied)
                    continue;
                const auto back = apply(applied->document, applied->inverse);
                RC_ASSERT(back);
                RC_ASSERT(back->document == document);
                const auto again = apply(back->document, back->inverse); // redo
                RC_ASSERT(again);
                RC_ASSERT(again->document == applied->document);
                document = applied->document;
            }
        }));
    }

    void wholeHistoriesGoBack() {
        QVERIFY(rc::check("undoing all gives the first document", [] {
            auto maker = anyMaker();
            const auto first = maker.make();
            auto document = first;
            std::vector<Edit> inverses;
            for (int step = 0; step < 20; ++step)
                if (const auto applied = apply(document, randomEdit(maker, document))) {
                    document = applied->document;
                    inverses.push_back(applied->inverse);
                }
            for (; !inverses.empty(); inverses.pop_back()) {
                // Through JSON, as a history on disk would.
                const auto undo = editFromJson(toJson(inverses.back()));
                RC_ASSERT(undo);
                const auto applied = apply(document, *undo);
                RC_ASSERT(applied);
                document = applied->document;
            }
            RC_ASSERT(document == first);
        }));
    }

    void checkingWhatAnEditTouchesFindsWhatCheckingAllFinds() {
        QVERIFY(rc::check("firstErrorSince(valid, d) = first error of validate(d)", [] {
            auto maker = anyMaker();
            auto valid = maker.make();
            const auto firstError = [](const Document& document) -> std::optional<Finding> {
                const auto findings = validate(document, builtIn());
                const auto error = std::ranges::find(findings, Severity::error, &Finding::severity);
                return error == findings.end() ? std::nullopt : std::optional(*error);
            };
            RC_PRE(!firstError(valid));
            int refused = 0;
            for (int i = 0; i < 20; ++i) {
                const auto applied = apply(valid, randomEdit(maker, valid));
                if (!applied)
                    continue;
                const auto expected = firstError(applied->document);
                RC_ASSERT(firstErrorSince(valid, applied->document, builtIn()) == expected);
                refused += expected ? 1 : 0;
                if (!expected)
                    valid = applied->document;
            }
            RC_TAG(refused > 0 ? "some refused" : "none refused");
        }));
    }

    void jsonRoundTrip() {
        QVERIFY(rc::check("editFromJson(toJson(e)) = e", [] {
            auto maker = anyMaker();
            const auto document = maker.make();
            const auto edit = randomEdit(maker, document);
            const auto text = toJson(edit);
            RC_ASSERT(text.find('\n') == std::string::npos);
            const auto again = editFromJson(text);
            RC_ASSERT(again);
            RC_ASSERT(*again == edit);
        }));
    }

    void jsonForms_data() {
        QTest::addColumn<QString>("text");
        for (const auto* text :
             {R"({"put": "regions", "value": {"id": "fra"}})",
              R"({"put": "links", "value": {"from": "a", "to": "b", "rtt_ms": 1.5}, "at": 3})",
              R"({"remove": "links", "id": "a>b"})", R"({"rename": "hosts", "from": "a", "to": "b"})",
              R"({"set": "settings", "value": {"format": 1, "note": [1]}})",
              R"({"set": "targets", "value": {"latency_ms": 40}})", R"({"set": "objective", "value": {}})",
              R"({"batch": [{"remove": "edges", "id": "x"}, {"batch": []}]})"})
            QTest::newRow(text) << text;
    }

    void jsonForms() {
        QFETCH(QString, text);
        const auto edit = editFromJson(text.toStdString());
        QVERIFY2(edit, edit ? "" : edit.error().message.c_str());
        QCOMPARE(QString::fromStdString(toJson(*edit)), text);
    }

    void badJson_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* text, const char* place) { QTest::newRow(text) << text << place; };
        row("", "");
        row("[]", "");
        row("7", "");
        row("{}", "");
        row(R"({"put": "planets", "value": {}})", "");
        row(R"({"put": 1, "value": {}})", "");
        row(R"({"put": "regions"})", "/value");
        row(R"({"put": "regions", "value": []})", "/value");
        row(R"({"put": "regions", "value": {}})", "/value/id");
        row(R"({"put": "regions", "value": {"id": "Fra"}})", "/value/id");
        row(R"({"put": "regions", "value": {"id": "fra"}, "at": -1})", "/at");
        row(R"({"put": "regions", "value": {"id": "fra"}, "at": 1.5})", "/at");
        row(R"({"put": "regions", "value": {"id": "fra"}, "at": 10000000000})", "/at");
        row(R"({"put": "regions", "value": {"id": "fra"}, "at": "1"})", "/at");
        row(R"({"remove": "regions"})", "");
        row(R"({"remove": "regions", "id": 5})", "");
        row(R"({"rename": "regions", "from": "a"})", "");
        row(R"({"set": "weather", "value": {}})", "/set");
        row(R"({"set": "objective", "value": {"alpha": 61}})", "/value/alpha");
        row(R"({"set": "settings", "value": {"format": 1, "regions": []}})",
            "/value/regions"); // would stand twice in the file
        row(R"({"set": "settings", "value": {"format": 1, "targets": {}}})", "/value/targets");
        row(R"({"batch": {"a": {"remove": "edges", "id": "x"}}})", "/batch");
        row(R"({"batch": [{"remove": "edges", "id": "x"}, {"put": "regions", "value": {"id": "fra", "latitude": 91}}]})",
            "/batch/1/value/latitude");
    }

    void badJson() {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const auto edit = editFromJson(text.toStdString());
        QVERIFY(!edit);
        QVERIFY(!edit.error().message.empty());
        QCOMPARE(QString::fromStdString(edit.error().place), place);
    }

    void aBatchIsAllOrNothing() {
        const auto document = smallPlan();
        const Edit batch{Batch{{Edit{Remove{Section::edges, "fra"}}, Edit{Remove{Section::edges, "fra"}}}}};
        QVERIFY(errorOf(document, batch).find("there is no fra") != std::string::npos);
        QVERIFY(document == smallPlan());
        const auto empty = apply(document, Edit{Batch{}});
        QVERIFY(empty && empty->document == document);
    }

    void whatCannotBeAddressedIsRefused_data() {
        QTest::addColumn<QString>("edit");
        for (const auto* edit : {R"({"remove": "hosts", "id": "fra"})", R"({"remove": "links", "id": "ams>fra"})",
                                 R"({"rename": "regions", "from": "lhr", "to": "x"})",
                                 R"({"rename": "regions", "from": "fra", "to": "ams"})",
                                 R"({"rename": "hosts", "from": "big", "to": "Big"})",
                                 R"({"rename": "links", "from": "fra>ams", "to": "x"})",
                                 R"({"put": "regions", "value": {"id": "lhr"}, "at": 3})"})
            QTest::newRow(edit) << edit;
    }

    void whatCannotBeAddressedIsRefused() {
        QFETCH(QString, edit);
        QVERIFY(!errorOf(smallPlan(), *editFromJson(edit.toStdString())).empty());
    }

    void applyValidRefusesWhatAFileCouldNotHold() {
        const auto document = smallPlan();
        const auto refused = [&](const char* text) { return !applyValid(document, *editFromJson(text), builtIn()); };
        QVERIFY(refused(R"({"remove": "regions", "id": "fra"})")); // hosts and clients still name it
        QVERIFY(refused(R"({"put": "workloads", "value": {"id": "x"}})"));
        QVERIFY(refused(R"({"set": "settings", "value": {"format": 2}})"));
        auto region = (*document.regions)[0];
        region.latitude = 1234;
        region.longitude = 0;
        QVERIFY(!applyValid(document, Edit{Put{region, {}}}, builtIn())); // out of range, though no JSON said so
    }

    void putKeepsThePosition() {
        auto document = smallPlan();
        document = after(document, *editFromJson(R"({"put": "regions", "value": {"id": "lhr"}, "at": 1})"));
        QCOMPARE(keysOf(document, Section::regions), (std::vector<std::string>{"fra", "lhr", "ams"}));
        document =
            after(document, *editFromJson(R"({"put": "regions", "value": {"id": "fra", "name": "Main"}, "at": 2})"));
        QCOMPARE(keysOf(document, Section::regions), (std::vector<std::string>{"fra", "lhr", "ams"}));
        QCOMPARE((*document.regions)[0].name.value_or(""), std::string("Main"));
    }

    void untouchedSectionsKeepTheirBlocks() {
        const auto before = smallPlan();
        const auto now = after(
            before,
            *editFromJson(
                R"({"put": "hosts", "value": {"id": "new", "region": "fra", "capacity": {"cpu_mvcpu": 1, "memory_mib": 1, "bandwidth_mbps": 1, "disk_mib": 1}}})"));
        QVERIFY(now.settings.sameBlock(before.settings) && now.targets.sameBlock(before.targets) &&
                now.objective.sameBlock(before.objective));
        QVERIFY(now.regions.sameBlock(before.regions) && now.edges.sameBlock(before.edges) &&
                now.links.sameBlock(before.links));
        QVERIFY(now.latency.sameBlock(before.latency) && now.workloads.sameBlocks(before.workloads));
        QVERIFY(!now.hosts.sameBlocks(before.hosts));
        const auto renamed = after(before, Edit{Rename{Section::workloads, "db", "store"}});
        QVERIFY(renamed.hosts.sameBlocks(before.hosts) && renamed.links.sameBlock(before.links) &&
                renamed.regions.sameBlock(before.regions));
        const auto set = after(before, Edit{SetTargets{}});
        QVERIFY(set.objective.sameBlock(before.objective) && set.workloads.sameBlocks(before.workloads));
    }

    void renamingARegionRewritesEveryReference() {
        const auto document =
            after(smallPlan(), document::rename(smallPlan(), Section::regions, "fra", "x-1", builtIn()));
        auto text = textOf(document);
        QVERIFY2(text.find("\"fra\"") == std::string::npos, text.c_str());
        QCOMPARE((*document.regions)[0].name.value_or(""), std::string("Frankfurt"));
        QVERIFY((*document.regions)[0].latitude.has_value());
        QVERIFY((*document.regions)[0].priceMultiplier.has_value());
        QCOMPARE((*document.edges)[0].id.text(), std::string("x-1"));
        QCOMPARE((*document.latency)[0].via.front(), std::string("x-1"));
    }

    void renamingAWorkloadRewritesAffinity() {
        const auto document = after(smallPlan(), Edit{Rename{Section::workloads, "db", "store"}});
        QCOMPARE(document.workloads[0].affinity, std::vector<std::string>{"store"});
        QCOMPARE(document.workloads[1].id.text(), std::string("store"));
    }

    void renamingHostsRewritesTheirPinsOnly() {
        const auto document = after(smallPlan(), Edit{Rename{Section::hosts, "big", "large"}});
        QCOMPARE(document.workloads[0].pins[1].host, std::string("large-3"));
        QCOMPARE(document.workloads[0].pins[2].host, std::string("big-eu")); // another entry, of a similar name
        const auto plain = after(smallPlan(), Edit{Rename{Section::hosts, "big-eu", "small"}});
        QCOMPARE(plain.workloads[0].pins[2].host, std::string("small"));
        QCOMPARE(plain.workloads[0].pins[1].host, std::string("big-3"));
    }

    void renamingAnEdgeAtARegionLeavesTheRegionsLinks() {
        const auto document =
            after(smallPlan(), document::rename(smallPlan(), Section::edges, "fra", "pop", builtIn()));
        QCOMPARE((*document.edges)[0].id.text(), std::string("pop"));
        QVERIFY((*document.edges)[0].latitude.has_value()); // where it was
        QCOMPARE(keysOf(document, Section::links), std::vector<std::string>{"fra>ams"});
    }

    void aNameThatIsMentionedAlreadyComesBackExactly() {
        // "waw" stands in the list of allowed regions before anything is called so: renaming back must leave it alone.
        auto document = smallPlan();
        auto web = document.workloads[0];
        web.regions.allow = {"fra", "waw"};
        document.workloads.replace(0, web);
        const auto applied = apply(document, Edit{Rename{Section::regions, "fra", "waw"}});
        QVERIFY(applied);
        QCOMPARE(applied->document.workloads[0].regions.allow.value_or(std::vector<std::string>{}),
                 (std::vector<std::string>{"waw", "waw"}));
        QVERIFY(apply(applied->document, applied->inverse)->document == document);
    }

    void aNameThatWouldMakeTwoLinksOneIsRefused() {
        auto document = smallPlan();
        document.links = Cow(
            std::vector<topology::Link>{{"fra", "t", {}, {}, {}}, {"ams", "t", {}, {}, {}}, {"x", "t", {}, {}, {}}});
        QVERIFY(errorOf(document, Edit{Rename{Section::regions, "fra", "x"}}).find("two of x>t") != std::string::npos);
    }
};

FLIGHTPLAN_TEST_CLASS(TestEdit);

} // namespace

#include "test_edit.moc"
