#include "views/palette/fuzzy_query.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace flightplan::views {
namespace {

constexpr int wordStart = 8, adjacent = 7, laterStart = 6, jumped = 1, furthestJump = 3;
constexpr int leastPerLetter = 5;
constexpr int isWhole = 1000, isBeginning = 20;
constexpr int impossible = -10'000;
constexpr std::size_t longestWord = 64, longestText = 128; ///< what is behind is not looked at

char16_t folded(char16_t letter) {
    return letter < 128 ? (letter >= u'A' && letter <= u'Z' ? static_cast<char16_t>(letter + 32) : letter)
                        : static_cast<char16_t>(QChar::toLower(static_cast<char32_t>(letter)));
}
char16_t folded(char letter) {
    return folded(static_cast<char16_t>(static_cast<unsigned char>(letter)));
}

bool isLetter(char16_t c) {
    return c < 128 ? c >= u'a' && c <= u'z' : QChar::isLetter(static_cast<char32_t>(c));
}
bool isDigit(char16_t c) {
    return c >= u'0' && c <= u'9';
}

template <class Char>
bool startsWord(std::basic_string_view<Char> text, std::size_t at) {
    if (at == 0)
        return true;
    const auto before = folded(text[at - 1]);
    const auto here = folded(text[at]);
    if (!isLetter(here) && !isDigit(here))
        return false;
    return (!isLetter(before) && !isDigit(before)) || (isDigit(here) && !isDigit(before));
}

template <class Char>
bool hasLettersInOrder(std::u16string_view word, std::basic_string_view<Char> text) {
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.size() && next < word.size(); ++i)
        next += folded(text[i]) == word[next] ? 1U : 0U;
    return next == word.size();
}

template <class Char>
bool beginsWith(std::u16string_view word, std::basic_string_view<Char> text) {
    return word.size() <= text.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [](char16_t a, Char b) { return a == folded(b); });
}

/// The best way to find the letters of one word in a text: best[j][i] is what the first j + 1 letters are worth if the
/// last of them stands at i.
template <class Char>
class WordMatch {
public:
    WordMatch(std::u16string_view word, std::basic_string_view<Char> text)
        : m_word(word)
        , m_text(text) {
        for (std::size_t j = 0; j < word.size(); ++j)
            fillRow(j);
    }

    int value() const {
        const auto& last = m_best[m_word.size() - 1];
        return *std::max_element(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(m_text.size()));
    }

    void appendPositions(std::vector<int>& positions) const {
        std::size_t row = m_word.size() - 1;
        const auto& last = m_best[row];
        auto at = static_cast<std::size_t>(
            std::max_element(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(m_text.size())) - last.begin());
        positions.push_back(static_cast<int>(at));
        for (; row > 0; --row) {
            at = m_from[row][at];
            positions.push_back(static_cast<int>(at));
        }
    }

private:
    void fillRow(std::size_t j) {
        int far = impossible; // the best place of the letter before that lies further back than a jump counts
        std::size_t farAt = 0;
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (j > 0 && i > furthestJump && m_best[j - 1][i - furthestJump - 1] > far) {
                farAt = i - furthestJump - 1;
                far = m_best[j - 1][farAt];
            }
            m_best[j][i] = impossible;
            if (folded(m_text[i]) != m_word[j])
                continue;
            const bool start = startsWord(m_text, i);
            if (j == 0)
                m_best[j][i] = static_cast<std::int16_t>(start ? wordStart : jumped);
            else
                continueFromBefore(j, i, start, far, farAt);
        }
    }

    void continueFromBefore(std::size_t j, std::size_t i, bool start, int far, std::size_t farAt) {
        const auto consider = [&](std::size_t from, int worth) {
            if (worth > m_best[j][i]) {
                m_best[j][i] = static_cast<std::int16_t>(worth);
                m_from[j][i] = static_cast<std::uint8_t>(from);
            }
        };
        const auto afterJump = [&](int jump) { return start ? laterStart : jumped - jump; };
        if (i > 0)
            consider(i - 1, m_best[j - 1][i - 1] + (start ? wordStart : adjacent));
        for (std::size_t jump = 1; jump < furthestJump && jump + 1 <= i; ++jump)
            consider(i - 1 - jump, m_best[j - 1][i - 1 - jump] + afterJump(static_cast<int>(jump)));
        if (i > furthestJump)
            consider(farAt, far + afterJump(furthestJump));
    }

    std::u16string_view m_word;
    std::basic_string_view<Char> m_text;
    std::array<std::array<std::int16_t, longestText>, longestWord> m_best; // left as it is: rows are filled as needed
    std::array<std::array<std::uint8_t, longestText>, longestWord> m_from;
};

} // namespace

FuzzyQuery::FuzzyQuery(const QString& typed) {
    const auto words = typed.split(u' ', Qt::SkipEmptyParts);
    for (const auto& word : words) {
        m_words.push_back(word.left(static_cast<qsizetype>(longestWord)).toStdU16String());
        std::ranges::transform(m_words.back(), m_words.back().begin(), [](char16_t c) { return folded(c); });
        m_text += m_text.empty() ? m_words.back() : u' ' + m_words.back();
    }
}

template <class Char>
std::optional<int> FuzzyQuery::scoreOf(std::basic_string_view<Char> whole, std::vector<int>* positions) const {
    if (isEmpty())
        return 0;
    const auto text = whole.substr(0, longestText);
    int sum = 0;
    for (const std::u16string_view word : m_words) {
        const auto letters = static_cast<int>(word.size());
        if (!positions && beginsWith(word, text)) { // nothing is better: no need to look for it
            sum += wordStart + (letters - 1) * adjacent;
            continue;
        }
        if (!hasLettersInOrder(word, text))
            return {};
        const WordMatch<Char> match(word, text);
        if (match.value() < letters * leastPerLetter)
            return {};
        sum += match.value();
        if (positions)
            match.appendPositions(*positions);
    }
    if (beginsWith(std::u16string_view(m_text), text))
        sum += whole.size() == m_text.size() ? isWhole : isBeginning;
    constexpr int lettersPerPoint = 8;
    return sum - static_cast<int>(text.size()) / lettersPerPoint;
}

std::optional<int> FuzzyQuery::score(QStringView text) const {
    return scoreOf(std::u16string_view(text.utf16(), static_cast<std::size_t>(text.size())), nullptr);
}

std::optional<int> FuzzyQuery::score(std::string_view id) const {
    return scoreOf(id, nullptr);
}

std::vector<int> FuzzyQuery::positions(QStringView text) const {
    std::vector<int> result;
    if (!scoreOf(std::u16string_view(text.utf16(), static_cast<std::size_t>(text.size())), &result))
        return {};
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

} // namespace flightplan::views
