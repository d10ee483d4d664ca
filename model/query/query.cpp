#include "model/query/query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <optional>

namespace flightplan::query {
namespace {

constexpr std::array fieldTable = {
    FieldInfo{"region", Field::region, false},     FieldInfo{"host", Field::host, false},
    FieldInfo{"class", Field::hostClass, false},   FieldInfo{"state", Field::state, false},
    FieldInfo{"workload", Field::workload, false}, FieldInfo{"app", Field::app, false},
    FieldInfo{"label", Field::label, false},       FieldInfo{"cpu", Field::cpu, true},
    FieldInfo{"memory", Field::memory, true},      FieldInfo{"bandwidth", Field::bandwidth, true},
    FieldInfo{"disk", Field::disk, true},          FieldInfo{"load", Field::load, true},
    FieldInfo{"health", Field::health, true},      FieldInfo{"microvms", Field::microVms, true},
};

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j)
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])}));
    }
    return row.back();
}

std::string suggestionFor(std::string_view name) {
    const auto distance = [&](const FieldInfo& field) {
        return field.name.starts_with(name) ? 0 : editDistance(name, field.name);
    };
    const auto& closest = *std::ranges::min_element(fieldTable, {}, distance);
    constexpr std::size_t mostTypos = 2;
    return distance(closest) <= mostTypos ? std::string(closest.name) : std::string();
}

class Parser {
public:
    explicit Parser(std::string_view text)
        : m_text(text) {}

    tl::expected<Query, Mistake> run() {
        Query query;
        for (skipSpace(); m_at < m_text.size() && !m_mistake; skipSpace())
            if (auto term = readTerm())
                query.terms.push_back(std::move(*term));
        if (m_mistake)
            return tl::make_unexpected(*m_mistake);
        return query;
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
    static bool isOperator(char c) { return c == ':' || c == '=' || c == '<' || c == '>'; }

    void skipSpace() {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    bool take(char c) {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void complain(Mistake::Kind kind, std::size_t at, std::string text, std::string suggestion = {}) {
        if (!m_mistake)
            m_mistake = Mistake{kind, at, std::move(text), std::move(suggestion)};
    }

    /// Up to a space, a comma if `stopsAtComma`, or an operator if `stopsAtOperator`; quotes keep all of these.
    std::string readWord(bool stopsAtComma, bool stopsAtOperator) {
        std::string word;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                const auto close = m_text.find('"', m_at + 1);
                if (close == std::string_view::npos) {
                    complain(Mistake::Kind::openQuote, m_at, std::string(m_text.substr(m_at)));
                    m_at = m_text.size();
                    return word;
                }
                word += m_text.substr(m_at + 1, close - m_at - 1);
                m_at = close + 1;
                continue;
            }
            if (isSpace(c) || (stopsAtComma && c == ',') || (stopsAtOperator && isOperator(c)))
                break;
            word += c;
            ++m_at;
        }
        return lowered(word);
    }

    Comparison readComparison() {
        const char c = m_text[m_at++];
        if (c == '<')
            return take('=') ? Comparison::atMost : Comparison::less;
        if (c == '>')
            return take('=') ? Comparison::atLeast : Comparison::more;
        return c == '=' ? Comparison::is : Comparison::contains;
    }

    std::optional<Term> readTerm() {
        Term term;
        const auto begin = m_at;
        term.negated = take('-');
        auto word = readWord(false, true);
        if (m_at >= m_text.size() || !isOperator(m_text[m_at])) {
            if (!word.empty())
                term.values.push_back(std::move(word));
            return word.empty() && term.values.empty() ? std::nullopt : std::optional(std::move(term));
        }
        const auto info = std::ranges::find(fieldTable, word, &FieldInfo::name);
        if (info == fieldTable.end()) {
            complain(Mistake::Kind::unknownField, begin, word, suggestionFor(word));
            return std::nullopt;
        }
        term.field = info->field;
        term.comparison = readComparison();
        const bool read = info->isNumber ? readNumber(term) : readValues(term, word);
        return read ? std::optional(std::move(term)) : std::nullopt;
    }

    bool readNumber(Term& term) {
        const auto begin = m_at;
        auto word = readWord(false, false);
        const auto whole = word;
        const bool isPercent = word.ends_with('%');
        if (isPercent)
            word.pop_back();
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), term.number);
        if (error != std::errc{} || end != word.data() + word.size()) {
            complain(Mistake::Kind::needsNumber, begin, whole);
            return false;
        }
        // "cpu>80" means what "cpu>80%" does: nobody asks for eighty times a host.
        if (term.field != Field::microVms)
            term.number /= 100;
        if (term.comparison == Comparison::contains)
            term.comparison = Comparison::is;
        return true;
    }

    bool readValues(Term& term, const std::string& field) {
        // Texts have no order: "region>fra" is taken for "region:fra".
        if (term.comparison != Comparison::is)
            term.comparison = Comparison::contains;
        const auto begin = m_at;
        do
            if (auto value = readWord(true, false); !value.empty())
                term.values.push_back(std::move(value));
        while (take(','));
        if (term.values.empty() && !m_mistake)
            complain(Mistake::Kind::needsValue, begin, field);
        return !term.values.empty();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<Mistake> m_mistake;
};

} // namespace

std::span<const FieldInfo> fields() {
    return fieldTable;
}

tl::expected<Query, Mistake> parse(std::string_view text) {
    return Parser(text).run();
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (auto& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool isPattern(std::string_view text, std::string_view pattern) {
    // The last * is where matching goes on when what follows it does not fit: linear but for repeats of the tail.
    std::size_t t = 0, p = 0;
    auto star = std::string_view::npos;
    std::size_t starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool containsPattern(std::string_view text, std::string_view pattern) {
    if (pattern.find('*') != std::string_view::npos)
        return isPattern(text, pattern);
    return text.find(pattern) != std::string_view::npos;
}

} // namespace flightplan::query
