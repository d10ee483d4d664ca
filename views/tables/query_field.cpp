#include "views/tables/query_field.h"

#include "model/qt/query_text.h"
#include "views/common/fonts.h"
#include "views/tables/filter_field.h"

#include <QLabel>
#include <QVBoxLayout>

namespace flightplan::views {

QueryField::QueryField(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_field(new FilterField(this))
    , m_mistake(new QLabel(this)) {
    m_field->setObjectName(name);
    m_mistake->setObjectName(QStringLiteral("queryMistake"));
    m_mistake->setProperty("tone", QStringLiteral("bad"));
    m_mistake->setFont(textFont(11));
    m_mistake->setWordWrap(true);
    m_mistake->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(m_field);
    layout->addWidget(m_mistake);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &QueryField::read);
    connect(m_field, &FilterField::listRequested, this, &QueryField::listRequested);
}

QString QueryField::text() const {
    return m_field->text();
}

void QueryField::describe(const QString& placeholder, const QString& name) {
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(name);
    m_field->setToolTip(tr("%1 (Ctrl+F). Esc clears.").arg(name) + QStringLiteral("\n\n") + qt::queryHelp());
}

void QueryField::focus() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void QueryField::read(const QString& text) {
    const auto read = query::parse(text.toStdString());
    m_mistake->setVisible(!read);
    if (!read) {
        m_mistake->setText(QStringLiteral("! ") + qt::mistakeText(read.error()));
        m_field->setAccessibleDescription(m_mistake->text());
        return;
    }
    m_field->setAccessibleDescription({});
    if (*read == m_query)
        return;
    m_query = *read;
    Q_EMIT queryChanged();
}

} // namespace flightplan::views
