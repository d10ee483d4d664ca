#pragma once

#include "model/base/finding.h"

#include <QString>

namespace flightplan::qt {

/// The sentence of a finding in the user's language: its template is translated by key, then filled.
QString findingText(const Finding& finding);

/// The same as a sentence of its own: with a capital letter, unless it begins with a name.
QString sentenceText(const Finding& finding);

/// "Error", "Warning" or "Note", translated.
QString severityName(Severity severity);

} // namespace flightplan::qt
