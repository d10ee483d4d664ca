#include "app/gui/settings.h"
#include "app/gui/settings_dialog.h"
#include "tests/support/test_registry.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDirIterator>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace flightplan;
using namespace flightplan::gui;

namespace {

/// A value that differs from the default.
QVariant otherValue(const Setting& row) {
    switch (row.type) {
    case SettingType::flag:
        return !Settings::defaultOf(row.key).toBool();
    case SettingType::number:
        return row.highest;
    case SettingType::choice:
        return QString::fromLatin1(row.choices.back().value);
    case SettingType::text:
        return QStringLiteral("a, \"b\"; ä = 1");
    case SettingType::list:
        return QStringList{QStringLiteral("/a, b"), QStringLiteral("c")};
    case SettingType::bytes:
        return QByteArray("\x00\x01\xff", 3);
    }
    return {};
}

void store(Key key, const QVariant& value) {
    QSettings().setValue(QString::fromLatin1(setting(key).name), value);
}

template <class Editor>
Editor* editorOf(SettingsDialog& dialog, Key key) {
    return dialog.findChild<Editor*>(QStringLiteral("setting/") + QLatin1String(setting(key).name));
}

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() {
        QCoreApplication::setOrganizationName(QStringLiteral("flightplan-settings-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings().clear(); }

    void everyRowGoesRound_data() {
        QTest::addColumn<int>("key");
        for (const auto& row : settingsTable)
            QTest::newRow(row.name) << static_cast<int>(row.key);
    }
    void everyRowGoesRound() {
        QFETCH(int, key);
        const auto& row = setting(static_cast<Key>(key));
        Settings settings;
        QSignalSpy changed(&settings, &Settings::changed);
        QCOMPARE(settings.value(row.key), Settings::defaultOf(row.key));
        const auto other = otherValue(row);
        QVERIFY(other != Settings::defaultOf(row.key));
        settings.set(row.key, other);
        settings.set(row.key, other);
        QCOMPARE(changed.size(), 1);
        {
            QSettings file; // what the next start reads from the disk
            file.sync();
            const QSettings again(file.fileName(), QSettings::IniFormat);
            QVERIFY(again.contains(QString::fromLatin1(row.name)));
        }
        QCOMPARE(Settings().value(row.key), other);
        settings.restoreDefault(row.key);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(settings.value(row.key), Settings::defaultOf(row.key));
        QVERIFY(!QSettings().contains(QString::fromLatin1(row.name)));
    }

    void theTableIsSound() {
        QSet<QString> names;
        for (const auto& row : settingsTable) {
            QVERIFY2(!names.contains(QString::fromLatin1(row.name)), row.name);
            names.insert(QString::fromLatin1(row.name));
            QVERIFY2(!row.label || row.doc, row.name); // what is shown is explained
            QVERIFY2(row.type != SettingType::number || row.lowest < row.highest, row.name);
            QVERIFY2(row.type != SettingType::choice || !row.choices.empty(), row.name);
        }
        // A crash costs at most two seconds: the interval, and the time a large plan takes to be written.
        QVERIFY(Settings::defaultOf(Key::autosaveSeconds).toDouble() <= 1.5);
    }

    void nonsenseInTheFileIsTheDefault() {
        const Settings settings;
        store(Key::theme, 2);
        store(Key::reopenLast, QStringLiteral("perhaps"));
        store(Key::autosaveSeconds, QStringLiteral("soon"));
        for (const auto key : {Key::theme, Key::reopenLast, Key::autosaveSeconds})
            QCOMPARE(settings.value(key), Settings::defaultOf(key));
        store(Key::autosaveSeconds, QStringLiteral("nan"));
        QCOMPARE(settings.value(Key::autosaveSeconds), Settings::defaultOf(Key::autosaveSeconds));
        store(Key::autosaveSeconds, -5);
        QCOMPARE(settings.number(Key::autosaveSeconds), setting(Key::autosaveSeconds).lowest);
        store(Key::autosaveSeconds, 1e9);
        QCOMPARE(settings.number(Key::autosaveSeconds), setting(Key::autosaveSeconds).highest);
    }

    void theDialogShowsEveryRowWithALabel() {
        Settings settings;
        SettingsDialog dialog(settings);
        QVERIFY(!dialog.isModal());
        for (const auto& row : settingsTable) {
            auto* editor = editorOf<QWidget>(dialog, row.key);
            QCOMPARE(editor != nullptr, row.label != nullptr);
            if (!editor)
                continue;
            QCOMPARE(editor->accessibleName(), QString::fromLatin1(row.label));
            const auto labels = dialog.findChildren<QLabel*>();
            QVERIFY(std::ranges::any_of(labels,
                                        [&](const QLabel* label) { return label->text() == QLatin1String(row.doc); }));
        }
    }

    void changesInTheDialogActAtOnceAndBack() {
        Settings settings;
        SettingsDialog dialog(settings);
        auto* theme = editorOf<QComboBox>(dialog, Key::theme);
        theme->setCurrentText(QStringLiteral("Light"));
        QCOMPARE(themeChoice(settings), views::ThemeChoice::light);
        editorOf<QComboBox>(dialog, Key::language)->setCurrentText(QStringLiteral("Deutsch"));
        QCOMPARE(settings.text(Key::language), QStringLiteral("de"));
        editorOf<QCheckBox>(dialog, Key::reopenLast)->click();
        QVERIFY(!settings.flag(Key::reopenLast));
        editorOf<QDoubleSpinBox>(dialog, Key::autosaveSeconds)->setValue(0.5);
        QCOMPARE(settings.number(Key::autosaveSeconds), 0.5);
        editorOf<QComboBox>(dialog, Key::projection)->setCurrentText(QStringLiteral("Globe"));
        QCOMPARE(settings.text(Key::projection), QStringLiteral("globe"));
        editorOf<QCheckBox>(dialog, Key::overview)->click();
        QVERIFY(!settings.flag(Key::overview));
        editorOf<QDoubleSpinBox>(dialog, Key::scalePercent)->setValue(125);
        QCOMPARE(settings.number(Key::scalePercent), 125.0);
        editorOf<QComboBox>(dialog, Key::motion)->setCurrentText(QStringLiteral("Reduced"));
        QCOMPARE(settings.text(Key::motion), QStringLiteral("reduced"));
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->objectName().startsWith(QStringLiteral("default/"))) {
                QVERIFY2(button->isEnabled(), qPrintable(button->objectName()));
                button->click();
                QVERIFY(!button->isEnabled());
            }
        for (const auto key : {Key::theme, Key::reopenLast, Key::autosaveSeconds})
            QCOMPARE(settings.value(key), Settings::defaultOf(key));
        QCOMPARE(theme->currentText(), QStringLiteral("As the system"));
    }

    void theDialogFollowsWhatChangesElsewhere() {
        Settings settings;
        SettingsDialog dialog(settings);
        settings.set(Key::theme, QStringLiteral("dark"));
        QCOMPARE(editorOf<QComboBox>(dialog, Key::theme)->currentText(), QStringLiteral("Dark"));
    }

    void themesHaveNames() {
        Settings settings;
        for (const auto choice : {views::ThemeChoice::system, views::ThemeChoice::dark, views::ThemeChoice::light}) {
            settings.set(Key::theme, themeName(choice));
            QCOMPARE(themeChoice(settings), choice);
        }
    }

    void nobodyGoesPastTheTable() {
        const auto source = qEnvironmentVariable("FLIGHTPLAN_SOURCE_DIR");
        int files = 0;
        for (const auto* folder : {"/app", "/model", "/views"})
            for (QDirIterator it(source + QLatin1String(folder), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                                 QDir::Files, QDirIterator::Subdirectories);
                 it.hasNext();) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++files;
                if (!file.fileName().endsWith(QStringLiteral("app/gui/settings.cpp")))
                    QVERIFY2(!file.readAll().contains("QSettings"), qPrintable(file.fileName()));
            }
        QVERIFY(files > 200);
    }
};

FLIGHTPLAN_TEST_CLASS(SettingsTest);
#include "settings_test.moc"
