#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flightplan::views {

/// What somebody typed to find a text by some of its letters, in order and whatever their case: "frnkf" finds
/// Frankfurt, "adh" finds *Add hosts*. Words that are typed apart are looked for each on its own.
///
/// Per letter: 8 at the start of a word, 7 next to the letter before, 6 at the start of a later word, else 1 less what
/// was jumped over (at most 3): letters that stand together win over the first letters of words. A word needs 5 per
/// letter, so that letters picked from all over a sentence are no match. A text that begins with the query gets 20
/// more, one that is the query 1000; of equals the shorter is better.
class FuzzyQuery {
public:
    FuzzyQuery() = default;
    explicit FuzzyQuery(const QString& typed);

    bool isEmpty() const { return m_words.empty(); }
    /// All of it in small letters, without blanks around.
    const std::u16string& text() const { return m_text; }

    /// How well a text matches; empty if it does not. Allocates nothing. O(letters of the query · letters of the text),
    /// O(letters of the text) for one that lacks a letter.
    std::optional<int> score(QStringView text) const;
    /// The same for an id, which is ASCII.
    std::optional<int> score(std::string_view id) const;

    /// Which letters of a matching text made it match, ascending.
    std::vector<int> positions(QStringView text) const;

private:
    template <class Char>
    std::optional<int> scoreOf(std::basic_string_view<Char> text, std::vector<int>* positions) const;

    std::u16string m_text;
    std::vector<std::u16string> m_words;
};

} // namespace flightplan::views
