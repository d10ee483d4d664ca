#include "model/base/chunked.h"
#include "model/base/cow.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <stdexcept>
#include <string>

namespace {

using namespace flightplan;

std::vector<int> numbers(int count) {
    std::vector<int> values;
    for (int i = 0; i < count; ++i)
        values.push_back(i);
    return values;
}

std::vector<int> contentOf(const Chunked<int>& list) {
    std::vector<int> values;
    list.forEach([&](std::size_t index, int value) {
        if (index == values.size())
            values.push_back(value);
    });
    return values;
}

/// How many of the elements of `after` lie in memory that `before` has too.
std::size_t shared(const Chunked<int>& before, const Chunked<int>& after) {
    std::vector<const int*> places;
    before.forEach([&](std::size_t, const int& value) { places.push_back(&value); });
    std::ranges::sort(places);
    std::size_t count = 0;
    after.forEach([&](std::size_t, const int& value) { count += std::ranges::binary_search(places, &value); });
    return count;
}

class TestContainers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cowSharesUntilItIsWritten() {
        Cow<std::string> text(std::string("one"));
        const auto copy = text;
        QVERIFY(copy.sameBlock(text));
        text.edit([](auto& value) { value += " two"; });
        QVERIFY(!copy.sameBlock(text));
        QCOMPARE(*copy, std::string("one"));
        QCOMPARE(*text, std::string("one two"));
        QVERIFY(!(copy == text));
        text.edit([](auto& value) { value = "one"; });
        QVERIFY(copy == text); // another block, the same value
        QVERIFY(!copy.sameBlock(text));
        QVERIFY(Cow<std::string>().sameBlock(Cow<std::string>())); // all defaults are one block
        QCOMPARE(text->size(), std::size_t(3));
    }

    void cowKeepsItsValueWhenAnEditThrows() {
        Cow<int> number(7);
        const auto before = number;
        QVERIFY_EXCEPTION_THROWN(number.edit([](int& value) {
            value = 8;
            throw std::runtime_error("no");
        }),
                                 std::runtime_error);
        QVERIFY(number.sameBlock(before));
        QCOMPARE(*number, 7);
    }

    void chunksAreBuiltWhole_data() {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 255, 256, 257, 512, 1000})
            QTest::addRow("%d", count) << count;
    }

    void chunksAreBuiltWhole() {
        QFETCH(int, count);
        const Chunked<int> list(numbers(count));
        QCOMPARE(list.size(), static_cast<std::size_t>(count));
        QCOMPARE(list.empty(), count == 0);
        QCOMPARE(contentOf(list), numbers(count));
        for (int i = 0; i < count; ++i)
            QCOMPARE(list[static_cast<std::size_t>(i)], i);
        QVERIFY(list == Chunked<int>(numbers(count)));
        QVERIFY(!(list == Chunked<int>(numbers(count + 1))));
    }

    void anEditCopiesOneChunk() {
        constexpr std::size_t size = 10'000;
        const Chunked<int> before(numbers(size));
        auto after = before;
        QVERIFY(after.sameBlocks(before));
        QCOMPARE(shared(before, after), size);
        after.replace(5000, -1);
        QVERIFY(!after.sameBlocks(before));
        QCOMPARE(shared(before, after), size - Chunked<int>::chunkSize);
        QCOMPARE(before[5000], 5000);
        after = before;
        after.erase(0);
        QCOMPARE(shared(before, after), size - Chunked<int>::chunkSize);
        after = before;
        after.insert(3, -1);
        QCOMPARE(shared(before, after), size - Chunked<int>::chunkSize);
        QCOMPARE(contentOf(before), numbers(size));
    }

    void aChunkThatGrowsIsSplit() {
        Chunked<int> list(numbers(10'000));
        const auto before = list;
        for (int i = 0; i < 2000; ++i)
            list.insert(300, i);
        QCOMPARE(list.size(), std::size_t(12'000));
        QVERIFY(shared(before, list) >= 10'000 - Chunked<int>::chunkSize);
        const auto grown = list;
        list.replace(1000, -7);
        // Chunks stay below twice their size, so an edit stays cheap however the list has grown.
        QVERIFY(shared(grown, list) >= 12'000 - 2 * Chunked<int>::chunkSize);
    }

    void equalityIgnoresTheCut() {
        Chunked<int> grown;
        for (int i = 0; i < 1500; ++i)
            grown.insert(static_cast<std::size_t>(i), i);
        const Chunked<int> built(numbers(1500));
        QVERIFY(grown == built);
        QVERIFY(!grown.sameBlocks(built));
    }

    void itIsAVector() {
        QVERIFY(rc::check("Chunked behaves as std::vector", [] {
            const auto start = *rc::gen::element(0, 1, 200, 256, 300, 600, 1100);
            auto expected = numbers(start);
            Chunked<int> list(expected);
            const auto snapshot = list;
            const auto operations = *rc::gen::container<std::vector<std::pair<int, std::uint32_t>>>(
                rc::gen::pair(rc::gen::inRange(0, 5), rc::gen::arbitrary<std::uint32_t>()));
            for (const auto& [kind, random] : operations) {
                if (kind >= 2 && expected.empty())
                    continue;
                const auto offset = static_cast<std::ptrdiff_t>(random % (expected.size() + (kind < 2)));
                const auto index = static_cast<std::size_t>(offset);
                const auto value = static_cast<int>(random % 1000);
                if (kind < 2) {
                    expected.insert(expected.begin() + offset, value);
                    list.insert(index, value);
                } else if (kind < 4) {
                    expected.erase(expected.begin() + offset);
                    list.erase(index);
                } else {
                    expected[index] = value;
                    list.replace(index, value);
                }
                RC_ASSERT(list.size() == expected.size());
            }
            RC_ASSERT(contentOf(list) == expected);
            for (std::size_t i = 0; i < expected.size(); ++i)
                RC_ASSERT(list[i] == expected[i]);
            RC_ASSERT(list == Chunked<int>(expected));
            RC_ASSERT(contentOf(snapshot) == numbers(start));
        }));
    }

    void emptyingLeavesAUsableList() {
        Chunked<int> list(numbers(300));
        while (!list.empty())
            list.erase(list.size() / 2);
        QVERIFY(list == Chunked<int>());
        list.insert(0, 5);
        QCOMPARE(contentOf(list), std::vector<int>{5});
    }
};

FLIGHTPLAN_TEST_CLASS(TestContainers);

} // namespace

#include "test_containers.moc"
