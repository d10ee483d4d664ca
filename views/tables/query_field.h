#pragma once

#include "model/query/query.h"

#include <QString>
#include <QWidget>

class QLabel;

namespace flightplan::views {

class FilterField;

/// A filter box that reads the query language. A text with a mistake changes nothing; what is wrong stands below.
class QueryField : public QWidget {
    Q_OBJECT
public:
    /// `name` is that of the box for tests and scripts.
    explicit QueryField(const QString& name, QWidget* parent = nullptr);

    const query::Query& query() const { return m_query; }
    QString text() const;
    /// What is filtered, for the placeholder, the tooltip and screen readers.
    void describe(const QString& placeholder, const QString& name);
    /// Puts the cursor there, the text selected.
    void focus();

Q_SIGNALS:
    void queryChanged();
    void listRequested(); ///< arrow down

private:
    void read(const QString& text);

    FilterField* m_field;
    QLabel* m_mistake;
    query::Query m_query;
};

} // namespace flightplan::views
