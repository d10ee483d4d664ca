#pragma once

#include "model/base/finding.h"

#include <string>
#include <string_view>

namespace flightplan::document {

/// Where a JSON reader stood when it gave up.
struct SyntaxError {
    std::size_t at = 0;      ///< bytes that were read, at least one
    std::string_view reason; ///< the words of nlohmann's parser, which say of what kind the last token is
    std::string brackets;    ///< those that are open, the outermost first: "{["
    int openedInLine = 0;    ///< the line of the innermost
    std::string key;         ///< of the innermost object: the last key that was read
    bool wantsValue = false; ///< that key has no value yet
    bool isEmpty = true;     ///< the innermost object or list has no member yet
    bool isComplete = false; ///< the value of the whole text was read
};

/// What is wrong with the text and what would mend it: a finding of the family "syntax" with line and column, whose
/// first argument is the column in characters from 1. Text that is quoted is short and valid UTF-8. O(text).
Finding syntaxFinding(std::string_view text, const SyntaxError& error);

} // namespace flightplan::document
