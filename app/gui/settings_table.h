#pragma once

#include <QtGlobal>

#include <array>
#include <span>

namespace flightplan::gui {

enum class Key {
    theme,
    language,
    scalePercent,
    motion,
    projection,
    overview,
    reopenLast,
    autosaveSeconds,
    lastFile,
    lastSelection,
    lastCamera,
    recentFiles,
    windowGeometry,
    windowDocks,
    workspace,
    roomUnit,
    recentCommands,
};

enum class SettingType { flag, number, choice, text, list, bytes };

struct Choice {
    const char* value; ///< as stored
    const char* label; ///< in English, for tr()
};

/// One thing that is remembered between two starts. Those with a label are settings of the user, in the order of the
/// table; the others are what the program notes by itself.
struct Setting {
    Key key;
    const char* name; ///< in the settings file
    SettingType type;
    const char* fallback; ///< the default, as stored
    const char* label = nullptr;
    const char* doc = nullptr;
    const char* unit = nullptr; ///< of a number
    double lowest = 0;          ///< range of a number
    double highest = 0;
    std::span<const Choice> choices = {};
};

inline constexpr std::array themeChoices{
    Choice{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
    Choice{"dark", QT_TRANSLATE_NOOP("Settings", "Dark")},
    Choice{"light", QT_TRANSLATE_NOOP("Settings", "Light")},
};

// Languages by their own names, which need no translation.
inline constexpr std::array languageChoices{
    Choice{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
    Choice{"en", "English"},
    Choice{"de", "Deutsch"},
};

inline constexpr std::array motionChoices{
    Choice{"system", QT_TRANSLATE_NOOP("Settings", "As the system")},
    Choice{"full", QT_TRANSLATE_NOOP("Settings", "Full")},
    Choice{"reduced", QT_TRANSLATE_NOOP("Settings", "Reduced")},
};

inline constexpr std::array projectionChoices{
    Choice{"equal_earth", QT_TRANSLATE_NOOP("Settings", "Equal Earth")},
    Choice{"web_mercator", QT_TRANSLATE_NOOP("Settings", "Web Mercator")},
    Choice{"globe", QT_TRANSLATE_NOOP("Settings", "Globe")},
};

/// Every key there is: type, default, range and what it means.
inline constexpr std::array settingsTable{
    Setting{Key::theme, "look/theme", SettingType::choice, "system", QT_TRANSLATE_NOOP("Settings", "Theme"),
            QT_TRANSLATE_NOOP("Settings", "Colours of the window. Ctrl Shift L switches between dark and light."),
            nullptr, 0, 0, themeChoices},
    Setting{Key::language, "look/language", SettingType::choice, "system", QT_TRANSLATE_NOOP("Settings", "Language"),
            QT_TRANSLATE_NOOP("Settings", "Language of the window. A change takes effect at the next start."), nullptr,
            0, 0, languageChoices},
    Setting{Key::scalePercent, "look/scale_percent", SettingType::number, "100",
            QT_TRANSLATE_NOOP("Settings", "Size of text and controls"),
            QT_TRANSLATE_NOOP("Settings",
                              "Of everything in the window, for eyes and wall screens. A change takes effect "
                              "at the next start."),
            QT_TRANSLATE_NOOP("Settings", "%"), 75, 250},
    Setting{Key::motion, "look/motion", SettingType::choice, "system", QT_TRANSLATE_NOOP("Settings", "Motion"),
            QT_TRANSLATE_NOOP("Settings", "Reduced: menus, tool tips and panels appear without sliding or fading."),
            nullptr, 0, 0, motionChoices},
    Setting{Key::projection, "map/projection", SettingType::choice, "equal_earth",
            QT_TRANSLATE_NOOP("Settings", "Map projection"),
            QT_TRANSLATE_NOOP("Settings", "Equal Earth keeps areas true, Web Mercator directions; the globe turns."),
            nullptr, 0, 0, projectionChoices},
    Setting{Key::overview, "map/overview", SettingType::flag, "true",
            QT_TRANSLATE_NOOP("Settings", "Overview when zoomed in"),
            QT_TRANSLATE_NOOP("Settings", "A small world in the corner of the map shows which part of it you see.")},
    Setting{Key::reopenLast, "session/reopen", SettingType::flag, "true",
            QT_TRANSLATE_NOOP("Settings", "Reopen the last plan"),
            QT_TRANSLATE_NOOP("Settings",
                              "Starts with the plan, selection and part of the map you closed with. Changes "
                              "that are not saved are kept and come back too; without this, closing asks "
                              "about them.")},
    Setting{Key::autosaveSeconds, "safety/autosave_s", SettingType::number, "1",
            QT_TRANSLATE_NOOP("Settings", "Rescue copy after"),
            QT_TRANSLATE_NOOP("Settings",
                              "So long after a change a copy is written beside your files, never over them. "
                              "It is what you get back after a crash or a power cut."),
            QT_TRANSLATE_NOOP("Settings", "s"), 0.2, 60},
    Setting{Key::lastFile, "session/file", SettingType::text, ""},
    Setting{Key::lastSelection, "session/selection", SettingType::text, ""},
    Setting{Key::lastCamera, "session/camera", SettingType::text, ""},
    Setting{Key::recentFiles, "files/recent", SettingType::list, ""},
    Setting{Key::windowGeometry, "window/geometry", SettingType::bytes, ""},
    Setting{Key::windowDocks, "window/docks", SettingType::bytes, ""},
    Setting{Key::workspace, "window/workspace", SettingType::text, ""},
    Setting{Key::roomUnit, "capacity/unit", SettingType::text, "shared-cpu-1x"},
    Setting{Key::recentCommands, "palette/recent", SettingType::list, ""},
};

/// The row of a key.
constexpr const Setting& setting(Key key) {
    for (const auto& row : settingsTable)
        if (row.key == key)
            return row;
    Q_UNREACHABLE();
}

} // namespace flightplan::gui
