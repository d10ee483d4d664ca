#include "model/document/json_remedy.h"

#include "model/document/json_tree.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace flightplan::document {
namespace {

constexpr std::string_view space = " \t\r\n";

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

bool isNumberCharacter(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

char closingOf(char bracket) {
    return bracket == '{' ? '}' : ']';
}

/// Not longer than a line of a message takes, valid UTF-8, and without control characters.
std::string quotable(std::string_view text) {
    constexpr std::size_t longest = 40;
    const bool isCut = text.size() > longest;
    if (isCut) {
        auto end = longest;
        while (end > 0 && isContinuation(text[end]))
            --end;
        text = text.substr(0, end);
    }
    const auto quoted = jsonString(text); // replaces what is no UTF-8 and escapes control characters
    auto result = quoted.substr(1, quoted.size() - 2);
    return isCut ? result + "…" : result;
}

/// Finds the case that an error is, from what stands around it.
class SyntaxDoctor {
public:
    SyntaxDoctor(std::string_view text, const SyntaxError& error)
        : m_text(text)
        , m_error(error)
        , m_start(startOfToken())
        , m_before(lastBefore(m_start)) {}

    Finding run() {
        if (says("invalid string"))
            return brokenText();
        if (isCutOff())
            return tooShort();
        if (says("out_of_range"))
            return badNumber("syntax.big_number", m_start);
        const char c = m_text[m_start];
        if (c == '#' ||
            (c == '/' && m_start + 1 < m_text.size() && (m_text[m_start + 1] == '/' || m_text[m_start + 1] == '*')))
            return finding("syntax.comment", m_start, {});
        if (m_error.isComplete)
            return finding("syntax.extra_text", m_start, {word()});
        if (const auto quote = foreignQuote(); !quote.empty())
            return finding("syntax.other_quote", m_start, {quotable(quote)});
        const bool inObject = m_error.brackets.ends_with('{');
        if (inObject && m_error.wantsValue && before() != ':')
            return finding("syntax.missing_colon", m_start, {quotable(m_error.key)});
        if (wantsMember())
            return inObject && !m_error.wantsValue ? badKey(c) : badValue(c);
        return afterMember(c);
    }

private:
    /// In the reader's own words: behind them it quotes the file.
    bool says(std::string_view words) const {
        const std::string_view reason = m_error.reason;
        return reason.substr(0, reason.find("; last read: ")).find(words) != std::string_view::npos;
    }
    char before() const { return m_before < m_text.size() ? m_text[m_before] : '\0'; }

    /// A key or a value has to come: at the begin, after an opening bracket, a comma or a colon.
    bool wantsMember() const {
        return m_error.brackets.empty() || m_error.wantsValue || m_error.isEmpty || before() == ',';
    }

    /// The first byte of the token that could not be taken. The reader is behind it, but it knows the end of a number
    /// and of a wrong word by the byte that follows alone.
    std::size_t startOfToken() const {
        const auto last = m_error.at > 0 ? m_error.at - 1 : 0;
        if (says("unexpected string literal"))
            return openingQuote(last);
        if (says("number literal") || says("invalid number") || says("out_of_range")) {
            const auto end = isNumberCharacter(m_text[last]) ? m_error.at : last;
            return firstOf(end, isNumberCharacter);
        }
        if (says("invalid literal") || says(" literal;")) {
            const auto begin = firstOf(isWordCharacter(m_text[last]) ? m_error.at : last, isWordCharacter);
            constexpr std::string_view begins = "tfn"; // of true, false and null: no other word is read on
            return begin < last &&
                           (isWordCharacter(m_text[last]) || begins.find(m_text[begin]) != std::string_view::npos)
                       ? begin
                       : last;
        }
        return last;
    }

    /// The first byte of those right before `end` that all are of a kind; `end` if there are none.
    std::size_t firstOf(std::size_t end, bool (&isOfKind)(char)) const {
        while (end > 0 && isOfKind(m_text[end - 1]))
            --end;
        return end;
    }

    std::size_t openingQuote(std::size_t closing) const {
        for (auto at = closing; at-- > 0;) {
            if (m_text[at] != '"')
                continue;
            const auto backslash = m_text.find_last_not_of('\\', at == 0 ? 0 : at - 1);
            const auto escapes = at == 0 ? 0 : backslash == std::string_view::npos ? at : at - 1 - backslash;
            if (escapes % 2 == 0)
                return at;
        }
        return closing;
    }

    /// The last byte before `at` that is no space; the size of the text if there is none.
    std::size_t lastBefore(std::size_t at) const {
        const auto found = at == 0 ? std::string_view::npos : m_text.find_last_not_of(space, at - 1);
        return found == std::string_view::npos ? m_text.size() : found;
    }

    /// Nothing but space is left, or a word or number that may have been going on: "tru", "-".
    bool isCutOff() const {
        if (m_error.brackets.empty())
            return false;
        if (says("unexpected end of input"))
            return true;
        const auto rest = m_text.substr(m_start);
        const auto isBegun = [&](std::string_view whole) { return whole.starts_with(rest); };
        return m_error.at >= m_text.size() &&
               (isBegun("true") || isBegun("false") || isBegun("null") ||
                (says("invalid number") && std::ranges::all_of(rest, isNumberCharacter)));
    }

    /// What a reader takes for a word, from the token on.
    std::string_view rawWord() const {
        auto end = m_start;
        while (end < m_text.size() && isWordCharacter(m_text[end]))
            ++end;
        return m_text.substr(m_start, std::max<std::size_t>(end - m_start, 1));
    }
    std::string word() const {
        return says("unexpected string literal")
                   ? '"' + quotable(m_text.substr(m_start + 1, m_error.at - m_start - 2)) + '"'
                   : quotable(rawWord());
    }

    std::string_view foreignQuote() const {
        constexpr std::array<std::string_view, 8> quotes = {"'", "`", "“", "”", "„", "‘", "’", "«"};
        const auto rest = m_text.substr(m_start);
        const auto found =
            std::ranges::find_if(quotes, [&](std::string_view quote) { return rest.starts_with(quote); });
        return found == quotes.end() ? std::string_view() : *found;
    }

    Finding tooShort() const {
        std::string closing;
        for (auto bracket = m_error.brackets.rbegin(); bracket != m_error.brackets.rend(); ++bracket)
            closing += closingOf(*bracket);
        return finding("syntax.too_short", lastBefore(m_text.size()), {m_error.brackets, closing});
    }

    /// Inside of a text between quotes.
    Finding brokenText() const {
        const auto last = m_error.at - 1;
        const char c = m_text[last];
        if (says("missing closing quote"))
            return finding("syntax.open_text", startOfText(), {});
        if (says("UTF-8"))
            return finding("syntax.bad_encoding", last, {});
        if (c == '\n' || c == '\r')
            return finding("syntax.line_break", last, {});
        if (static_cast<unsigned char>(c) < 0x20)
            return finding("syntax.control_character", last, {quotable({&c, 1})});
        if (m_error.at >= m_text.size()) // cut off in an escape
            return finding("syntax.open_text", startOfText(), {});
        if (says("must be followed by") || says("surrogate"))
            return finding("syntax.bad_unicode", last, {});
        return finding("syntax.bad_escape", last, {quotable(m_text.substr(last, 1))});
    }

    /// Of a text that is open at the end: the token has escapes in place of some of its bytes, so it is no measure.
    std::size_t startOfText() const {
        auto start = m_text.size();
        for (std::size_t at = 0; at < m_text.size(); ++at) {
            if (m_text[at] == '\\' && start < m_text.size())
                ++at;
            else if (m_text[at] == '"')
                start = start < m_text.size() ? m_text.size() : at;
        }
        return std::min(start, m_text.size() - 1);
    }

    Finding badKey(char c) const {
        if (c == '}' && before() == ',')
            return finding("syntax.trailing_comma", m_before, {std::string(1, c)});
        if (c == ']')
            return wrongBracket(c);
        if (c == ',')
            return finding("syntax.extra_comma", m_start, {});
        if (!isWordCharacter(c))
            return finding("syntax.unexpected", m_start, {word()});
        return finding("syntax.unquoted_key", m_start, {word()});
    }

    Finding badValue(char c) const {
        if (c == ']' && before() == ',')
            return finding("syntax.trailing_comma", m_before, {std::string(1, c)});
        if ((c == '}' || c == ']' || c == ',') && m_error.wantsValue)
            return finding("syntax.missing_value", m_start, {quotable(m_error.key)});
        if (c == '}')
            return wrongBracket(c);
        if (c == ',')
            return finding("syntax.extra_comma", m_start, {});
        if (c == '+' || c == '-' || c == '.' || (c >= '0' && c <= '9'))
            return badNumber("syntax.bad_number", m_start);
        if (!isWordCharacter(c))
            return finding("syntax.unexpected", m_start, {word()});
        return badWord();
    }

    /// `at` is the begin of what was meant as a number.
    Finding badNumber(std::string key, std::size_t at) const {
        auto end = at;
        while (end < m_text.size() && (isWordCharacter(m_text[end]) || m_text[end] == '+'))
            ++end;
        return finding(std::move(key), at, {quotable(m_text.substr(at, end - at))});
    }

    /// A word where a value has to be.
    Finding badWord() const {
        auto low = std::string(rawWord());
        std::ranges::transform(low, low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
        constexpr std::pair<std::string_view, std::string_view> meant[] = {
            {"true", "true"}, {"yes", "true"},  {"on", "true"},   {"false", "false"}, {"no", "false"},
            {"off", "false"}, {"null", "null"}, {"none", "null"}, {"nil", "null"},    {"undefined", "null"}};
        for (const auto& [from, to] : meant)
            if (low == from)
                return finding("syntax.other_word", m_start, {word(), std::string(to)});
        if (low == "nan" || low == "inf" || low == "infinity")
            return finding("syntax.bad_number", m_start, {word()});
        return finding("syntax.bad_value", m_start, {word()});
    }

    /// After a complete value: a comma or the bracket that closes has to come.
    Finding afterMember(char c) const {
        if (c == '}' || c == ']')
            return wrongBracket(c);
        if (c == ':' || c == '=')
            return finding("syntax.unexpected", m_start, {word()});
        // A number or a word that goes on after what could be read of it: 007, 0x10, nullable.
        if (before() == ':' || before() == '[')
            return isNumberCharacter(c) ? badNumber("syntax.bad_number", m_start) : badWord();
        return finding("syntax.missing_comma", m_start, {word()});
    }

    Finding wrongBracket(char c) const {
        if (m_error.brackets.empty())
            return finding("syntax.unexpected", m_start, {std::string(1, c)});
        const char opened = m_error.brackets.back();
        return finding("syntax.wrong_bracket", m_start,
                       {std::string(1, c), std::string(1, opened), std::to_string(m_error.openedInLine),
                        std::string(1, closingOf(opened))});
    }

    /// `at` is the byte that the message points to.
    Finding finding(std::string key, std::size_t at, std::vector<std::string> arguments) const {
        const auto head = m_text.substr(0, std::min(at, m_text.size()));
        const auto lineStart = head.rfind('\n') + 1; // 0 without one
        const auto column =
            1 + std::ranges::count_if(head.substr(lineStart), [](char c) { return !isContinuation(c); });
        arguments.insert(arguments.begin(), std::to_string(column));
        Finding result;
        result.key = std::move(key);
        result.severity = Severity::error;
        result.arguments = std::move(arguments);
        result.object = "plan";
        result.line = 1 + static_cast<int>(std::ranges::count(head, '\n'));
        return result;
    }

    std::string_view m_text;
    const SyntaxError& m_error;
    std::size_t m_start;  ///< of the token that could not be taken
    std::size_t m_before; ///< of what stands before it
};

} // namespace

Finding syntaxFinding(std::string_view text, const SyntaxError& error) {
    return SyntaxDoctor(text, error).run();
}

} // namespace flightplan::document
