#pragma once

#include "model/document/edit.h"
#include "views/inspector/editors/choice_edit.h"
#include "views/inspector/editors/quantity_edit.h"
#include "views/inspector/editors/token_edit.h"
#include "views/inspector/inspector_page.h"
#include "views/inspector/parts/section.h"

#include <QLabel>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace flightplan::views {

/// The words of one editor.
struct FieldWords {
    QString label;
    QString tip;  ///< meaning, unit and what an empty field means
    QString step; ///< the undo step; %1 is replaced by the id of the object
    QString key;  ///< object name of the editor, for tests and automation
};

/// Ties editors to one record of the document: each reads the record whenever the document was replaced, and sends a
/// changed copy as one edit. `Record` is what an edit carries, such as a HostEntry or the Objective.
template <class Record>
class Binder {
public:
    using Find = std::function<const Record*()>; ///< null while the document has no such record
    using Put = std::function<document::Edit(Record)>;
    using Name = std::function<QString(const QString&)>; ///< what an undo step is called, from its usual name
    using Number = std::optional<std::int64_t>;

    Binder(InspectorPage& page, Find find, Put put, Name name = {})
        : m_page(page)
        , m_find(std::move(find))
        , m_put(std::move(put))
        , m_name(std::move(name)) {}

    const Record* record() const { return m_find(); }

    /// Sends the record as `change` leaves it, with those of the other selected objects, as one undo step; nothing if
    /// all are as before. Returns why it was refused.
    QString change(const QString& step, const std::function<void(Record&)>& change,
                   const QString& mergeKey = {}) const {
        if (!m_find())
            return InspectorPage::tr("This is not in the plan any more.");
        struct Changed {
            Record before, next;
        };
        std::vector<Changed> records; // several selected hosts may stand in one
        m_page.forEachSelected([&] {
            const Record* current = m_find();
            if (!current)
                return;
            auto at = std::ranges::find(records, *current, &Changed::before);
            if (at == records.end())
                at = records.insert(at, {*current, *current});
            change(at->next);
        });
        std::vector<document::Edit> edits;
        for (auto& [before, next] : records)
            if (next != before)
                edits.push_back(m_put(std::move(next)));
        if (edits.empty())
            return {};
        const auto named = step.contains(QStringLiteral("%1")) ? step.arg(m_page.selectedNames()) : step;
        return m_page.send(document::batchOf(std::move(edits)), m_name ? m_name(named) : named, mergeKey);
    }

    QuantityEdit* quantity(Section& section, const FieldWords& words, Dimension dimension, Limits limits,
                           std::function<Number(const Record&)> read, std::function<void(Record&, Number)> write) {
        auto* edit = new QuantityEdit(dimension, limits, &section);
        name(edit->line(), words);
        const QString units = unitList(dimension);
        edit->describe(words.label,
                       units.isEmpty() ? words.tip : InspectorPage::tr("%1\nUnits: %2").arg(words.tip, units));
        if (dimension == Dimension::count)
            edit->setStep(1);
        section.addRow(words.label, edit)->setToolTip(words.tip);
        edit->setCommitValue([this, edit, words, write](Number value) {
            const QString gesture = edit->gesture();
            return change(
                words.step, [&](Record& record) { write(record, value); },
                gesture.isEmpty() ? QString() : words.key + QChar(u'#') + gesture);
        });
        follow([edit, read](const Record& record) { edit->setValue(read(record)); });
        m_page.keep(*edit);
        return edit;
    }

    FieldEdit* text(Section& section, const FieldWords& words, std::function<QString(const Record&)> read,
                    std::function<QString(Record&, const QString&)> write) {
        auto* edit = new FieldEdit(&section);
        name(edit->line(), words);
        edit->describe(words.label, words.tip);
        section.addRow(words.label, edit);
        edit->setCommit([this, words, write](const QString& typed) {
            QString problem;
            const QString refused = change(words.step, [&](Record& record) {
                Record next = record;
                problem = write(next, typed.trimmed());
                if (problem.isEmpty())
                    record = std::move(next);
            });
            return problem.isEmpty() ? refused : problem;
        });
        follow([edit, read](const Record& record) { edit->setCommittedText(read(record)); });
        m_page.keep(*edit);
        return edit;
    }

    ChoiceEdit* choice(Section& section, const FieldWords& words, const std::vector<std::pair<int, QString>>& choices,
                       std::function<int(const Record&)> read, std::function<void(Record&, int)> write) {
        auto* edit = new ChoiceEdit(&section);
        name(*edit, words);
        for (const auto& [value, text] : choices)
            edit->addChoice(text, value);
        edit->describe(words.label, words.tip);
        section.addRow(words.label, edit);
        edit->setCommit([this, words, write](int value) {
            return change(words.step, [&](Record& record) { write(record, value); });
        });
        follow([edit, read](const Record& record) { edit->setValue(read(record)); });
        return edit;
    }

    TokenEdit* tokens(Section& section, const FieldWords& words, std::function<QStringList(const Record&)> read,
                      std::function<void(Record&, const QStringList&)> write) {
        auto* edit = new TokenEdit(&section);
        name(*edit, words);
        edit->describe(words.label, words.tip);
        section.addRow(words.label, edit);
        edit->setCommit([this, words, write](const QStringList& typed) {
            return change(words.step, [&](Record& record) { write(record, typed); });
        });
        follow([edit, read](const Record& record) { edit->setTokens(read(record)); });
        m_page.keep(edit->field());
        return edit;
    }

    /// Calls `refresh` with the record now and whenever the document was replaced.
    void follow(std::function<void(const Record&)> refresh) {
        m_page.onDocument([this, refresh = std::move(refresh)] {
            if (const Record* current = m_find())
                refresh(*current);
        });
    }

    InspectorPage& page() const { return m_page; }

private:
    static void name(QWidget& widget, const FieldWords& words) { widget.setObjectName(words.key); }

    InspectorPage& m_page;
    Find m_find;
    Put m_put;
    Name m_name;
};

} // namespace flightplan::views
