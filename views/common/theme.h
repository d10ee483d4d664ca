#pragma once

#include <QColor>
#include <QObject>

#include <array>
#include <optional>

class QApplication;

namespace flightplan::views {

/// The colours of one theme. Painters read these and never literals. Every text colour keeps a contrast of at least
/// 4.5:1 on background, surface and raised (tested).
struct Tokens {
    bool dark = true;

    QColor background; ///< behind everything
    QColor surface;    ///< panels, lists
    QColor raised;     ///< fields, cards, menus
    QColor hover;      ///< under the pointer
    QColor line;       ///< separators
    QColor lineStrong; ///< outlines of controls
    QColor text;
    QColor secondary;
    QColor tertiary;
    QColor accent;     ///< selection, focus, links
    QColor accentFill; ///< filled buttons
    QColor onAccent;   ///< text on accentFill
    QColor accentSoft; ///< selected rows

    QColor good; ///< health only, never latency; never without a glyph
    QColor warn;
    QColor bad;

    QColor ocean;
    QColor oceanDeep; ///< outside the globe
    QColor land;
    QColor border; ///< between countries
    QColor coast;
    QColor graticule;
    QColor halo;      ///< around labels and markers
    QColor marker;    ///< ring of a region
    QColor arcFaint;  ///< client end of an arc
    QColor arcStrong; ///< region end of an arc

    std::array<QColor, 4> inside;  ///< latency under the target, best first
    std::array<QColor, 4> outside; ///< latency past the target, mildest first
    std::array<QColor, 4> added;   ///< latency that a loss adds, mildest first

    QColor cpu; ///< series of charts and meters, the same everywhere
    QColor memory;
    QColor bandwidth;
    QColor disk;
};

/// What a coloured figure or bar is about.
enum class Series { accent, cpu, memory, bandwidth, disk, p50, p95, p99, requests };

/// How a statement sounds. Only health is good, warn or bad.
enum class Tone { neutral, accent, good, warn, bad };

enum class ThemeChoice { system, dark, light };

Tokens darkTokens();
Tokens lightTokens();

/// The tokens that were applied last; dark before that. GUI thread; hand workers a copy.
const Tokens& tokens();

QColor seriesColor(const Tokens& tokens, Series series);
QColor toneColor(const Tokens& tokens, Tone tone);
/// A sign that carries the tone without colour: ✓ ▲ !, empty for neutral and accent.
QString toneGlyph(Tone tone);

/// WCAG 2 contrast of two opaque colours, 1 … 21.
double contrastRatio(const QColor& a, const QColor& b);
/// `a` at share 0, `b` at share 1, mixed in sRGB; alpha is mixed too.
QColor mixed(const QColor& a, const QColor& b, double share);
QColor withAlpha(QColor color, double alpha);

/// The style sheet of the program with the tokens put in.
QString styleSheet(const Tokens& tokens);

/// Applies a theme to the program: Fusion, palette and one style sheet. Widgets see a StyleChange event and repaint;
/// whoever keeps pictures of tokens listens to `changed`.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    /// `system` takes what the system prefers, else the lightness of the palette of the platform.
    void apply(QApplication& application, ThemeChoice choice);

    /// What the system says that its user prefers; empty: nothing. Acts at once where the choice is `system`.
    void setSystemPreference(QApplication& application, std::optional<bool> prefersDark);
    /// The platform has another palette now.
    void readSystemPalette(QApplication& application);

    ThemeChoice choice() const { return m_choice; }
    const Tokens& tokens() const;

Q_SIGNALS:
    void changed();

private:
    bool isDark(ThemeChoice choice) const;
    void followSystem(QApplication& application);

    ThemeChoice m_choice = ThemeChoice::system;
    bool m_paletteIsDark; ///< that of the platform
    std::optional<bool> m_prefersDark;
};

} // namespace flightplan::views
