#include "views/inspector/editors/token_edit.h"

#include "views/common/fonts.h"
#include "views/common/theme.h"
#include "views/inspector/editors/completion.h"
#include "views/inspector/editors/field_edit.h"
#include "views/inspector/editors/flow_layout.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStringListModel>
#include <QVBoxLayout>

namespace flightplan::views {

namespace {

constexpr int crossWidth = 14;
constexpr int pillHeight = 22;
constexpr int padding = 8;

} // namespace

TokenButton::TokenButton(const QString& token, QWidget* parent)
    : QAbstractButton(parent) {
    setText(token);
    setFont(numberFont(11));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Remove %1").arg(token));
    setToolTip(accessibleName());
}

QSize TokenButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(text()) + 2 * padding + crossWidth, pillHeight};
}

void TokenButton::paintEvent(QPaintEvent*) {
    const auto& theme = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? theme.accent : theme.lineStrong);
    painter.setBrush(underMouse() ? theme.hover : theme.raised);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(theme.text);
    const QRect label = rect().adjusted(padding, 0, -padding - crossWidth, 0);
    painter.drawText(label, Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, label.width()));
    const QPointF centre(width() - padding - 4, height() / 2.0);
    painter.setPen(QPen(underMouse() ? theme.text : theme.tertiary, 1.2));
    painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3));
    painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3));
}

void TokenButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

TokenEdit::TokenEdit(QWidget* parent)
    : QWidget(parent)
    , m_pills(new QWidget(this))
    , m_flow(new FlowLayout(m_pills))
    , m_field(new FieldEdit(this))
    , m_words(new QStringListModel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_pills);
    layout->addWidget(m_field);
    m_pills->hide();
    setFocusProxy(m_field);
    m_field->setCommit([this](const QString& text) { return add(text); });
    addCompleter(*m_field, *m_words);
}

void TokenEdit::setTokens(const QStringList& tokens) {
    if (tokens == m_tokens)
        return;
    m_tokens = tokens;
    rebuild();
}

void TokenEdit::setSuggestions(const QStringList& words) {
    if (m_words->stringList() != words)
        m_words->setStringList(words);
}

void TokenEdit::setPlaceholder(const QString& text) {
    m_placeholder = text;
    showPlaceholder();
}

void TokenEdit::showPlaceholder() {
    if (!m_placeholder.isEmpty())
        m_field->setPlaceholder(m_tokens.isEmpty() ? m_placeholder : tr("add another"));
}

/// What was typed in full closes no popup: it was no choice from the list.
void TokenEdit::closeSuggestions() {
    if (auto* completer = m_field->line().completer())
        completer->popup()->hide();
}

void TokenEdit::describe(const QString& name, const QString& tip) {
    m_name = name;
    m_field->describe(name, tip);
    m_pills->setAccessibleName(name);
}

QString TokenEdit::add(const QString& text) {
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    QStringList next = m_tokens;
    const auto words = text.split(separators, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const QString problem = m_check ? m_check(word) : QString();
        if (!problem.isEmpty())
            return problem;
        if (!next.contains(word))
            next << word;
    }
    closeSuggestions();
    return next == m_tokens || !m_commit ? QString() : m_commit(next);
}

void TokenEdit::rebuild() {
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        // A pill may be deleting itself from its own click.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& token : m_tokens) {
        auto* pill = new TokenButton(token, m_pills);
        m_flow->addWidget(pill);
        connect(pill, &TokenButton::clicked, this, [this, token] {
            QStringList next = m_tokens;
            next.removeAll(token);
            m_field->setFocus();
            if (m_commit)
                m_commit(next);
        });
    }
    m_pills->setVisible(!m_tokens.isEmpty());
    showPlaceholder();
    m_flow->invalidate();
    m_pills->updateGeometry();
}

} // namespace flightplan::views
