#include "app/gui/settings_dialog.h"

#include "views/common/icons.h"
#include "views/common/toggle.h"
#include "views/inspector/editors/choice_edit.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace flightplan::gui {
namespace {

constexpr int dialogWidth = 560;
constexpr int editorWidth = 150;

QString translated(const char* text) {
    return QCoreApplication::translate("Settings", text);
}

/// Keeps an editor at the value of its setting without telling the setting about it.
template <class Editor, class Show>
void follow(Settings& settings, Key key, Editor* editor, Show show) {
    const auto take = [&settings, key, editor, show] {
        const QSignalBlocker silent(editor);
        show(settings.value(key));
    };
    QObject::connect(&settings, &Settings::changed, editor, [key, take](Key changed) {
        if (changed == key)
            take();
    });
    take();
}

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    for (const auto& row : settingsTable)
        if (row.label)
            addRow(*grid, row);
    layout->addLayout(grid);
    layout->addStretch(1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("settingsClose"));
    close->setToolTip(tr("Everything is kept already (Esc)"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    layout->addWidget(close, 0, Qt::AlignRight);
    setMinimumWidth(dialogWidth);
}

void SettingsDialog::addRow(QGridLayout& grid, const Setting& row) {
    const int at = grid.rowCount();
    const auto name = translated(row.label);
    auto* label = new QLabel(name, this);
    auto font = label->font();
    font.setBold(true);
    label->setFont(font);
    auto* editor = makeEditor(row);
    editor->setObjectName(QStringLiteral("setting/") + QLatin1String(row.name));
    editor->setAccessibleName(name);
    editor->setAccessibleDescription(translated(row.doc));
    editor->setMinimumWidth(editorWidth);
    label->setBuddy(editor);
    auto* back = new QPushButton(views::icon(u"undo"), tr("Restore default"), this);
    back->setProperty("quiet", true);
    back->setAutoDefault(false);
    back->setObjectName(QStringLiteral("default/") + QLatin1String(row.name));
    back->setAccessibleName(tr("Restore the default of “%1”").arg(name));
    connect(back, &QPushButton::clicked, this, [this, key = row.key] { m_settings.restoreDefault(key); });
    follow(m_settings, row.key, back,
           [back, key = row.key](const QVariant& value) { back->setEnabled(value != Settings::defaultOf(key)); });
    auto* doc = new QLabel(translated(row.doc), this);
    doc->setProperty("dim", true);
    doc->setWordWrap(true);
    doc->setContentsMargins(0, 0, 0, 12);
    grid.addWidget(label, at, 0);
    grid.addWidget(editor, at, 1);
    grid.addWidget(back, at, 2);
    grid.addWidget(doc, at + 1, 0, 1, 3);
}

QWidget* SettingsDialog::makeEditor(const Setting& row) {
    switch (row.type) {
    case SettingType::flag:
        return makeFlag(row);
    case SettingType::number:
        return makeNumber(row);
    case SettingType::choice:
        return makeChoice(row);
    default:
        Q_UNREACHABLE(); // texts and lists are the program's own notes
    }
}

QWidget* SettingsDialog::makeFlag(const Setting& row) {
    auto* toggle = new views::Toggle(this);
    follow(m_settings, row.key, toggle, [toggle](const QVariant& value) { toggle->setChecked(value.toBool()); });
    connect(toggle, &QCheckBox::toggled, this, [this, key = row.key](bool on) { m_settings.set(key, on); });
    return toggle;
}

QWidget* SettingsDialog::makeNumber(const Setting& row) {
    auto* spin = new QDoubleSpinBox(this);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons); // as every number of the program; arrow keys step
    const bool fine = row.lowest < 1;                    // fractions of the unit mean something
    spin->setDecimals(fine ? 1 : 0);
    spin->setRange(row.lowest, row.highest);
    spin->setSingleStep(fine ? 0.1 : 5);
    spin->setStepType(fine ? QAbstractSpinBox::AdaptiveDecimalStepType : QAbstractSpinBox::DefaultStepType);
    spin->setSuffix(QStringLiteral(" ") + translated(row.unit));
    spin->setKeyboardTracking(false); // a half-typed number is no setting
    follow(m_settings, row.key, spin, [spin](const QVariant& value) { spin->setValue(value.toDouble()); });
    connect(spin, &QDoubleSpinBox::valueChanged, this,
            [this, key = row.key](double value) { m_settings.set(key, value); });
    return spin;
}

QWidget* SettingsDialog::makeChoice(const Setting& row) {
    auto* box = new views::ChoiceEdit(this);
    for (int i = 0; i < static_cast<int>(row.choices.size()); ++i)
        box->addChoice(translated(row.choices[static_cast<std::size_t>(i)].label), i);
    follow(m_settings, row.key, box, [box, &row](const QVariant& value) {
        const auto at = std::ranges::find_if(row.choices, [text = value.toString()](const Choice& choice) {
            return text == QLatin1String(choice.value);
        });
        box->setValue(static_cast<int>(at - row.choices.begin()));
    });
    connect(box, &QComboBox::currentIndexChanged, this, [this, &row](int index) {
        m_settings.set(row.key, QString::fromLatin1(row.choices[static_cast<std::size_t>(index)].value));
    });
    return box;
}

void showSettings(Settings& settings, QWidget& window) {
    auto* dialog = window.findChild<SettingsDialog*>();
    if (!dialog)
        dialog = new SettingsDialog(settings, &window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace flightplan::gui
