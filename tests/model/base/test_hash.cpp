#include "model/base/blake2b.h"
#include "model/base/philox.h"
#include "tests/support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>

namespace {

using namespace flightplan;
using Words = std::array<std::uint32_t, 4>;

/// Fingerprint of a stream.
template <class... Values>
std::string hashOf(const Values&... values) {
    Blake2b hash;
    (hash.add(values), ...);
    return hash.finish().hex();
}

class TestHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The expected texts are hashlib.blake2b(…, digest_size=16) of Python over the framed bytes.
    void knownVectors() {
        QCOMPARE(hashOf(), std::string("cae66941d9efbd404e4d88758ea67670"));
        QCOMPARE(hashOf(std::string_view("abc")),
                 std::string("10366aba46518e2b9d040dde242bbc5a"));                           // length 3 before it
        QCOMPARE(hashOf(std::int64_t(-2)), std::string("7db6dcb9142f03dd91487a305f5e8af8")); // little endian
    }

    void framingTellsTextsApart() {
        using namespace std::string_view_literals;
        QVERIFY(hashOf("ab"sv, "c"sv) != hashOf("a"sv, "bc"sv));
        QVERIFY(hashOf("abc"sv) != hashOf("abc"sv, ""sv));
        QVERIFY(hashOf(""sv) != hashOf());
        QVERIFY(hashOf(std::int64_t(1), std::int64_t(0)) != hashOf(std::int64_t(0), std::int64_t(1)));
        QCOMPARE(hashOf("a\0b"sv), hashOf("a\0b"sv));
        QVERIFY(hashOf("a\0b"sv) != hashOf("a"sv));
    }

    void fingerprintsPrintAllTheirBytes() {
        Fingerprint fingerprint;
        for (std::size_t i = 0; i < fingerprint.bytes.size(); ++i)
            fingerprint.bytes[i] = static_cast<std::uint8_t>(i * 17);
        QCOMPARE(fingerprint.hex(), std::string("00112233445566778899aabbccddeeff"));
    }

    // kat_vectors of Random123, philox4x32 with 10 rounds.
    void philoxKnownAnswers() {
        constexpr std::uint32_t ones = 0xffffffff;
        QVERIFY(philox4x32({0, 0, 0, 0}, {0, 0}) == (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QVERIFY(philox4x32({ones, ones, ones, ones}, {ones, ones}) ==
                (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QVERIFY(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
                (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }

    void streamsDependOnSeedEntityAndPurposeAlone() {
        RandomStream stream(7, "web", "boot");
        RandomStream again(7, "web", "boot");
        std::set<std::uint32_t> firsts;
        for (auto& other :
             {RandomStream(8, "web", "boot"), RandomStream(7, "db", "boot"), RandomStream(7, "web", "pull"),
              RandomStream(std::uint64_t(7) << 32, "web", "boot"), RandomStream(7, "web", "boot")})
            firsts.insert(RandomStream(other).next());
        QCOMPARE(firsts.size(), std::size_t(5));
        std::set<std::uint32_t> numbers;
        for (int i = 0; i < 1000; ++i) {
            const auto number = stream.next();
            QCOMPARE(again.next(), number);
            numbers.insert(number);
        }
        QVERIFY(numbers.size() > 995); // 1,000 numbers of 32 bits collide with probability 10⁻⁴
    }

    void boundedNumbersAreEven() {
        RandomStream stream(1, "host", "even");
        std::array<int, 10> counts{};
        for (int i = 0; i < 100'000; ++i)
            ++counts.at(stream.below(10));
        // Standard deviation 95; six of them, so the fixed seed cannot fail by a change of platform.
        QVERIFY(std::ranges::all_of(counts, [](int count) { return count > 9430 && count < 10570; }));
        QCOMPARE(stream.below(1), 0U);
    }
};

FLIGHTPLAN_TEST_CLASS(TestHash);

} // namespace

#include "test_hash.moc"
