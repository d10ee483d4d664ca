#pragma once

#include "model/base/finding.h"
#include "model/base/messages.h"
#include "model/studies/verdict.h"

#include <QString>

namespace flightplan::qt {

/// A sentence in the user's language: its template is translated by key, then filled.
QString messageText(const Message& message);

/// The sentence of a finding, the same way.
QString findingText(const Finding& finding);

/// The same as a sentence of its own: with a capital letter, unless it begins with a name.
QString sentenceText(const Finding& finding);

/// What the fix of a finding does, as a menu entry; empty where none is known.
QString fixText(const Finding& finding);

/// What to do and what it does, as half a sentence: "Unpin web/2: places them all".
QString remedyText(const studies::Remedy& remedy);

/// The same as a sentence of its own.
QString remedySentence(const studies::Remedy& remedy);

/// "Error", "Warning" or "Note", translated.
QString severityName(Severity severity);

} // namespace flightplan::qt
